/** Folders that the window may have shown in the file manager. */
import { isAbsolute, relative, sep } from 'node:path';
import { reason, say } from '../../sayings.ts';
import type { LibraryFault } from '../open-article.ts';
import { lookAtRoot } from './root.ts';

/** The path of one of the watched folders, or of a folder inside one, if it is there. */
export function shownFolder(path: string, watched: Iterable<string>): string | LibraryFault {
  const isWatched = [...watched].some((folder) => isWithin(path, folder));
  if (!isWatched) {
    return {
      fault: 'not-found',
      message: say('path-not-shown', { path, reason: reason('not-watched') }),
    };
  }
  if (lookAtRoot(path) !== null) return path;
  return { fault: 'away', message: say('path-not-shown', { path, reason: reason('not-there') }) };
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

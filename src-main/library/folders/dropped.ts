/** Files and folders that a person dropped on the window: folders are watched, files copied in. */
import { constants, copyFileSync, existsSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { DropOutcome, NotTaken } from '../../contract.ts';
import type { Library } from '../library.ts';
import { say } from '../../sayings.ts';
import { reasonOf } from '../system-reasons.ts';
import { mayBeCapture } from './sweep.ts';

/** The copy's name until it is whole: a name that no sweep looks at. */
const UNFINISHED = '.sheaf-copying-';

/** Takes what was dropped. Nothing that is there already is written over, and nothing is moved. */
export async function takeDropped(
  library: Library,
  paths: readonly string[],
): Promise<DropOutcome> {
  const folders: string[] = [];
  const copies: string[] = [];
  const refused: { path: string; code: NotTaken; message: string }[] = [];
  const refuse = (path: string, code: NotTaken, message: string) =>
    refused.push({ path, code, message });

  const dropped = paths.map((path) => ({ path: resolve(path), kind: kindOf(path) }));
  // Folders first: files may want one to be copied into.
  for (const { path } of dropped.filter(({ kind }) => kind === 'folder')) {
    await library.addFolder(path);
    folders.push(path);
  }
  const target = library.status().folders.find((folder) => !folder.away)?.path;
  for (const { path, kind } of dropped.filter((each) => each.kind !== 'folder')) {
    if (kind === 'neither') {
      refuse(path, 'neither-file-nor-folder', say('neither-file-nor-folder'));
    } else if (target === undefined) {
      refuse(path, 'no-folder', say('no-folder'));
    } else if (library.folders.some((folder) => path.startsWith(folder + sep))) {
      refuse(path, 'listed-already', say('listed-already'));
    } else if (!mayBeCapture(basename(path))) {
      refuse(path, 'other-kind', say('other-kind'));
    } else {
      try {
        copies.push(copyInto(target, path));
      } catch (error) {
        const message = say('not-copied', { folder: target, reason: reasonOf(error) });
        refuse(path, 'not-copied', message);
      }
    }
  }
  return { folders, copies, refused };
}

function kindOf(path: string): 'folder' | 'file' | 'neither' {
  try {
    const stat = lstatSync(path);
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? 'file' : 'neither';
  } catch {
    return 'neither';
  }
}

/** Copies a file under its own name, or one with a number behind it; the copy's path. */
function copyInto(folder: string, path: string): string {
  const copy = freeName(folder, basename(path));
  const unfinished = join(folder, UNFINISHED + basename(copy));
  try {
    copyFileSync(path, unfinished, constants.COPYFILE_EXCL);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return copy;
}

function freeName(folder: string, base: string): string {
  const ending = extname(base);
  const stem = base.slice(0, base.length - ending.length);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? base : `${stem} ${number}${ending}`);
    if (dirname(path) !== folder || !existsSync(path)) return path;
  }
}

/** A file or folder that was opened with Sheaf, from the file manager or the command line. */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { statSync, type Stats } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { NotTaken, OpenedFile } from '../../contract.ts';
import { say, type SayingCode } from '../../sayings.ts';
import type { PlaceOutcome } from '../index-store/outcome-reader.ts';
import type { Library } from '../library.ts';
import type { PlaceName } from './place-name.ts';
import { realPath } from './root.ts';
import { mayBeCapture } from './sweep.ts';

/** While a file waits for its turn among others, the index is looked into so often, in ms. */
const LOOK_EVERY_MS = 100;

/** A file that was read, and is still not in the index after so long, is given up, in ms. */
const GIVEN_UP_AFTER_MS = 10_000;

/** Tells what was opened, once its article is in the index; a folder is watched from now on. */
export async function openedFile(library: Library, path: string): Promise<OpenedFile> {
  const absolute = resolve(path);
  const refused = (code: Unopened): OpenedFile => {
    return { kind: 'refused', path: absolute, code, message: say(code) };
  };
  const stat = statOf(absolute);
  if (!stat) return refused('missing');
  if (stat.isDirectory()) {
    // Nobody waits for all that it holds; the library itself tells what goes wrong there.
    library.addFolder(absolute).catch(() => undefined);
    return { kind: 'folder', path: absolute };
  }
  if (!stat.isFile()) return refused('neither-file-nor-folder');
  if (!mayBeCapture(basename(absolute))) return refused('other-kind');
  const spot = spotOf(absolute, library.folders);
  if (!spot) {
    const copyTo = library.status().folders.find(({ away }) => !away)?.path ?? null;
    return { kind: 'outside', path: absolute, folder: dirname(absolute), copyTo };
  }
  const outcome = await outcomeOf(library, spot);
  if (outcome === 'paused') return refused('paused');
  if (outcome === null) return refused('not-yet');
  if ('article' in outcome) return { kind: 'article', id: outcome.article };
  return { kind: 'refused', path: absolute, code: outcome.problem, message: outcome.message };
}

/** Why a file is not opened whatever it holds; each has a sentence of its own name. */
type Unopened = Exclude<Extract<NotTaken, SayingCode>, 'not-copied'>;

/** A file within a watched folder. */
interface Spot {
  readonly folder: string;
  readonly name: PlaceName;
}

/** The watched folder in which a file lies, also where one of both is spelled by way of links. */
function spotOf(path: string, folders: readonly string[]): Spot | null {
  for (const spelled of [path, realPath(path)]) {
    for (const folder of folders) {
      for (const root of [folder, realPath(folder)]) {
        if (!spelled.startsWith(root.endsWith(sep) ? root : root + sep)) continue;
        return { folder, name: relative(root, spelled).replaceAll(sep, '/') };
      }
    }
  }
  return null;
}

/** What the file becomes; looked for again and again, since a scan may be under way. */
async function outcomeOf(library: Library, spot: Spot): Promise<PlaceOutcome | 'paused' | null> {
  const read: { at: number | null } = { at: null };
  const reading = library.looking
    .follow(spot.folder, [spot.name])
    // What went wrong is told by the library; here the file is simply not found.
    .catch(() => undefined)
    .finally(() => {
      read.at = performance.now();
    });
  for (;;) {
    const outcome = library.looking.outcomeAt(spot.folder, spot.name);
    if (outcome) return outcome;
    if (library.looking.paused) return 'paused';
    if (read.at !== null && performance.now() - read.at > GIVEN_UP_AFTER_MS) return null;
    await Promise.race([reading, setTimeout(LOOK_EVERY_MS)]);
    if (read.at !== null) await setTimeout(LOOK_EVERY_MS);
  }
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

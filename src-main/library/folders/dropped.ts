/** Files and folders that a person dropped on the window: folders are watched, files copied in. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { basename, extname, join, resolve, sep } from 'node:path';
import type { DropOutcome, NotTaken } from '../../contract.ts';
import type { Library } from '../library.ts';
import { say } from '../../sayings.ts';
import { reasonOf } from '../system-reasons.ts';
import { realPath } from './root.ts';
import { mayBeCapture } from './sweep.ts';

/** The copy's name until it is whole: a name that no sweep looks at. */
const UNFINISHED = '.sheaf-copying-';

/** Such a file is nobody's work any more after so long without a change, in ms. */
const LEFT_AFTER_MS = 3_600_000;

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
  if (target !== undefined) removeUnfinished(target);
  for (const { path, kind } of dropped.filter((each) => each.kind !== 'folder')) {
    if (kind === 'neither') {
      refuse(path, 'neither-file-nor-folder', say('neither-file-nor-folder'));
    } else if (target === undefined) {
      refuse(path, 'no-folder', say('no-folder'));
    } else if (isWithin(library.folders, path)) {
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

/** What lies at a path, behind links. */
function kindOf(path: string): 'folder' | 'file' | 'neither' {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? 'file' : 'neither';
  } catch {
    return 'neither';
  }
}

/** Whether a file lies in a watched folder, also where one of both is spelled by way of links. */
function isWithin(folders: readonly string[], path: string): boolean {
  const inside = (root: string, each: string) => each.startsWith(root + sep);
  const real = realPath(path);
  return folders.some((folder) => inside(folder, path) || inside(realPath(folder), real));
}

/**
 * Copies a file, with the time of its last change, under its own name or one with a number behind
 * it; the copy's path.
 */
function copyInto(folder: string, path: string): string {
  const unfinished = join(folder, `${UNFINISHED}${randomUUID()}`);
  try {
    copyFileSync(path, unfinished, constants.COPYFILE_EXCL);
    // What states no time of its own has that of its file.
    const { atimeMs, mtimeMs } = statSync(path);
    utimesSync(unfinished, atimeMs / 1000, mtimeMs / 1000);
    const copy = takeName(folder, basename(path));
    renameSync(unfinished, copy);
    return copy;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/**
 * Makes an empty file under a name that nothing has, not even a link that leads nowhere: what
 * comes meanwhile under that name cannot be written over.
 */
function takeName(folder: string, base: string): string {
  const ending = extname(base);
  const stem = base.slice(0, base.length - ending.length);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? base : `${stem} ${number}${ending}`);
    try {
      closeSync(openSync(path, 'wx'));
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Removes what copying left that was ended before it was done. */
function removeUnfinished(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(UNFINISHED)) continue;
      const path = join(folder, name);
      if (Date.now() - lstatSync(path).ctimeMs > LEFT_AFTER_MS) rmSync(path, { force: true });
    }
  } catch {
    // It does no harm where it lies.
  }
}

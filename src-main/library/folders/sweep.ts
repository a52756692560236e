/**
 * What lies in a folder now: names, sizes and times, without reading a file. A sweep is the truth
 * that watch events only hint at.
 */
import { readdirSync, type Dirent } from 'node:fs';
import { Slices, type Slicing } from '../slices.ts';
import { reasonOf } from '../system-reasons.ts';
import { LooksAhead, type FileFacts } from './look.ts';
import { nameFromBytes, pathOf, type PlaceName } from './place-name.ts';

/** A directory or file that could not be looked at: it and what lies under it is unknown, not gone. */
export interface Unreadable {
  readonly name: PlaceName;
  readonly reason: string;
}

/** The outcome of a sweep over a folder or a part of it. */
export interface Sweep {
  readonly files: FileFacts[];
  readonly unreadable: Unreadable[];
}

/** Endings of files that may be captures; files without an ending are looked at too. */
const CAPTURE_ENDINGS = new Set(['md', 'markdown', 'txt', 'html', 'htm']);

/**
 * Whether a file of this name may be a capture. Left out: hidden files, and what editors, sync
 * programs and downloads leave while they write (`~$…`, `*.tmp`, `*.part`, `*.crdownload`), which
 * carry endings of their own or begin with a mark. Conflict copies are captures as any other.
 */
export function mayBeCapture(base: string): boolean {
  if (base.startsWith('.') || base.startsWith('~$') || base.endsWith('~')) return false;
  const dot = base.lastIndexOf('.');
  if (dot < 0) return true;
  const ending = base.slice(dot + 1).toLowerCase();
  if (CAPTURE_ENDINGS.has(ending)) return true;
  // Names such as `2020.5 报告`, `Windows 3.1` and `2021.11.13` have a dot but no ending.
  return !/^[a-z0-9_~-]{1,12}$/u.test(ending) || /^\d+$/u.test(ending);
}

/** Whether a directory of this name is looked into: `.git`, `.stversions` and their like are not. */
export function maySweepInto(base: string): boolean {
  return !base.startsWith('.') && base !== '@eaDir' && base !== '$RECYCLE.BIN';
}

/** Longest stretch of work between two looks at the event loop: a frame of the window, in ms. */
const SLICE_MS = 12;

/** Files that are looked at between two looks at the clock. */
export const FILES_PER_LOOK = 64;

/** Sweeps are made in such slices; `slicing` tells what else is to be heeded. */
export function sweepSlices(slicing: Omit<Slicing, 'ms'> = {}): Slices {
  return new Slices({ ms: SLICE_MS, ...slicing });
}

/**
 * Sweeps `under` (a directory's name, or '' for all) of a folder, in slices of time. Symbolic links
 * are not followed: a link to a directory may lead round in a circle, and what it leads to lies
 * elsewhere. Where the slices are over, it gives what it has found by then.
 */
export async function sweep(
  folder: string,
  under: PlaceName = '',
  slices = sweepSlices(),
): Promise<Sweep> {
  const result: Sweep = { files: [], unreadable: [] };
  const ahead = new LooksAhead();
  const directories: PlaceName[] = [under];
  for (let directory = directories.pop(); directory !== undefined; directory = directories.pop()) {
    const prefix = directory === '' ? '' : `${directory}/`;
    const files: PlaceName[] = [];
    for (const entry of readDirectory(folder, directory, result)) {
      const name = prefix + entry.name;
      if (entry.isDirectory()) {
        if (maySweepInto(entry.name)) directories.push(name);
      } else if (entry.isFile() && mayBeCapture(entry.name)) files.push(name);
    }
    for (let at = 0; at < files.length && !slices.isOver; at += FILES_PER_LOOK) {
      const names = files.slice(at, at + FILES_PER_LOOK);
      for (const [number, look] of (await ahead.at(folder, names)).entries()) {
        const name = names[number] ?? '';
        if (look.kind === 'file') result.files.push(look.facts);
        else if (look.kind === 'unknown') result.unreadable.push({ name, reason: look.reason });
      }
      await slices.pause();
    }
    await slices.pause();
    if (slices.isOver) break;
  }
  return result;
}

function readDirectory(folder: string, directory: PlaceName, result: Sweep): Entry[] {
  const path = directory === '' ? folder : pathOf(folder, directory);
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    // Node puts U+FFFD for bytes that are not UTF-8, and such a name opens nothing: read it as bytes.
    if (!entries.some((entry) => entry.name.includes('\uFFFD'))) return entries;
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' }).map(namedByBytes);
  } catch (error) {
    result.unreadable.push({ name: directory, reason: reasonOf(error) });
    return [];
  }
}

type Entry = Pick<Dirent, 'name' | 'isDirectory' | 'isFile'>;

function namedByBytes(entry: Dirent<Buffer>): Entry {
  return {
    name: nameFromBytes(entry.name),
    isDirectory: () => entry.isDirectory(),
    isFile: () => entry.isFile(),
  };
}

/** A file's bytes, together with proof that they are one state of it and not half of two. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { say } from '../../sayings.ts';
import type { Refusal } from '../capture.ts';
import { pathOf, type PlaceName } from '../folders/place-name.ts';
import { noFacts, type FileFacts } from '../folders/look.ts';
import { reasonOf } from '../system-reasons.ts';

/** The greatest file that is read, in bytes: seventy times the greatest capture ever seen. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** What came of reading a file's bytes. */
export type ReadBytes =
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly facts: FileFacts }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly facts: FileFacts }
  /** It changed while it was read. */
  | { readonly kind: 'unsettled'; readonly facts: FileFacts }
  /** There is no regular file of this name. */
  | { readonly kind: 'gone' };

/** How files are opened: never through a link, and not waiting for a pipe; Windows has neither. */
export const OPENING_FLAGS =
  process.platform === 'win32'
    ? constants.O_RDONLY
    : constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Reads a file whole. */
export function readBytes(folder: string, name: PlaceName): ReadBytes {
  let file: number;
  try {
    file = openSync(pathOf(folder, name), OPENING_FLAGS);
  } catch (error) {
    return failure(name, error);
  }
  try {
    return readOpen(file, name);
  } catch (error) {
    return failure(name, error);
  } finally {
    closeSync(file);
  }
}

function readOpen(file: number, name: PlaceName): ReadBytes {
  const before = fstatSync(file);
  if (!before.isFile()) return { kind: 'gone' };
  const facts = factsFrom(name, before);
  if (before.size > MAX_FILE_BYTES) {
    const megabytes = Math.round(before.size / (1024 * 1024));
    const limit = MAX_FILE_BYTES / (1024 * 1024);
    const message = say('file-too-large', { megabytes, limit });
    return { kind: 'refused', refusal: { code: 'too-large', message }, facts };
  }
  const bytes = Buffer.allocUnsafe(before.size);
  let length = 0;
  while (length < bytes.length) {
    const got = readSync(file, bytes, length, bytes.length - length, length);
    if (got === 0) break;
    length += got;
  }
  const after = fstatSync(file);
  const same = after.size === before.size && after.mtimeMs === before.mtimeMs;
  if (!same || length < bytes.length) return { kind: 'unsettled', facts: factsFrom(name, after) };
  return { kind: 'bytes', bytes, facts };
}

function factsFrom(name: PlaceName, stat: Stats): FileFacts {
  return { name, size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs };
}

function failure(name: PlaceName, error: unknown): ReadBytes {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return { kind: 'gone' };
  return { kind: 'refused', refusal: unreadable(reasonOf(error)), facts: noFacts(name) };
}

/** That a file could not be read, and why; it goes with no facts, so that it is looked at again. */
export function unreadable(reason: string): Refusal {
  return { code: 'unreadable', message: say('file-unreadable', { reason }) };
}

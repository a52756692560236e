/**
 * Names of files as strings that lose nothing. A file system's name is bytes; most are UTF-8, some
 * are not. Bytes that are not UTF-8 are written as two slashes and two hexadecimal digits, which no
 * real path under a folder can hold.
 */
import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';

/** A path under a watched folder: components joined by `/`, undecodable bytes escaped. */
export type PlaceName = string;

const ESCAPE = '//';

/** One component of a path, from the bytes that the file system gave. */
export function nameFromBytes(bytes: Buffer): PlaceName {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let name = '';
  for (let at = 0; at < bytes.length;) {
    const length = validSequence(bytes, at);
    name +=
      length > 0
        ? bytes.toString('utf8', at, at + length)
        : ESCAPE + (bytes[at] ?? 0).toString(16).padStart(2, '0');
    at += Math.max(1, length);
  }
  return name;
}

/** Length in bytes of the UTF-8 sequence at `at`, or 0 where there is none. */
function validSequence(bytes: Buffer, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    if (isUtf8(bytes.subarray(at, at + length))) return length;
  }
  return 0;
}

/** Where a place lies, in the shape that `node:fs` takes: bytes where the name is not UTF-8. */
export function pathOf(folder: string, name: PlaceName): string | Buffer {
  if (!name.includes(ESCAPE)) return join(folder, name);
  const parts = name.split(/(\/\/[0-9a-f]{2})/u);
  const bytes = parts.map((part) =>
    part.startsWith(ESCAPE) ? Buffer.from(part.slice(ESCAPE.length), 'hex') : Buffer.from(part),
  );
  return Buffer.concat([Buffer.from(folder + '/'), ...bytes]);
}

/** Where a place lies, for a person to read: undecodable bytes become U+FFFD. */
export function displayPath(folder: string, name: PlaceName): string {
  return join(folder, name.replaceAll(/\/\/[0-9a-f]{2}/gu, '\uFFFD'));
}

/** The last component of a place's name. */
export function baseName(name: PlaceName): string {
  return name.slice(lastSeparator(name) + 1);
}

/** The directory in which a place lies; '' for the folder itself. */
export function parentName(name: PlaceName): PlaceName {
  return name.slice(0, Math.max(0, lastSeparator(name)));
}

/** Whether a place lies under a directory, which is not '', at any depth. */
export function isUnder(name: PlaceName, directory: PlaceName): boolean {
  if (!name.startsWith(`${directory}/`)) return false;
  // In `a//ff` the slashes belong to a name that begins with `a`; in `a///ff` the first is a separator.
  const next = directory.length + 1;
  return name[next] !== '/' || name[next + 1] === '/';
}

/** Whether a place is one of these, or lies under one of them. */
export function isAmong(name: PlaceName, names: ReadonlySet<PlaceName>): boolean {
  for (let each = name; ; each = parentName(each)) {
    if (names.has(each)) return true;
    if (each === '') return false;
  }
}

/** Whether a directory above the place has a name that is not UTF-8. */
export function isInUnnamable(name: PlaceName): boolean {
  return name.includes(ESCAPE) && parentName(name).includes(ESCAPE);
}

/** Where the slash before the last component stands, or -1. */
function lastSeparator(name: PlaceName): number {
  if (!name.includes(ESCAPE)) return name.lastIndexOf('/');
  let last = -1;
  for (const { 0: part, index } of name.matchAll(/\/\/[0-9a-f]{2}|\/|[^/]+/gu)) {
    if (part === '/') last = index;
  }
  return last;
}

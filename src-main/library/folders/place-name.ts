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
  return name.replace(/^.*[^/]\/(?=[^/])/su, '');
}

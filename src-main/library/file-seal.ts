/**
 * A seal beside the index: what its file summed up to when it was closed. SQLite notices a page that
 * is broken, not one that says something else; the sum notices any byte. It is taken away when the
 * file is opened, so that an index that was not closed has none, and is not judged by an old one.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';

/** Ending of the seal's name, and of one that is being written. */
export const SEAL = '.seal';
const PARTIAL = '.partial';

/** A whole seal: the bytes of the file, and their sum. */
const SHAPE = /^\d+ [0-9a-f]{8}\n$/u;

/** Bytes that are summed up at once. */
const CHUNK = 1024 * 1024;

/**
 * The seal of the file at `path`, which is then gone; null where there is none that says anything
 * about the file. Must run before anything is written to the file.
 */
export function takeSeal(path: string): string | null {
  try {
    const seal = readFileSync(path + SEAL, 'utf8');
    // Where it cannot be taken away it may be an old one.
    rmSync(path + SEAL);
    return SHAPE.test(seal) && !hasLog(path) ? seal : null;
  } catch {
    return null;
  }
}

/** Seals a file that was closed. Where that cannot be done there is no seal, which does no harm. */
export function sealFile(path: string): void {
  try {
    if (hasLog(path)) return;
    writeFileSync(path + SEAL + PARTIAL, sumOf(path));
    renameSync(path + SEAL + PARTIAL, path + SEAL);
  } catch {
    for (const ending of [SEAL, SEAL + PARTIAL]) rmSync(path + ending, { force: true });
  }
}

/** What the file sums up to, as a seal says it; some half a second for a GB. */
export function sumOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let sum = 0;
    let at = 0;
    for (let got = -1; got !== 0; at += got) {
      got = readSync(file, chunk, 0, CHUNK, at);
      sum = crc32(chunk.subarray(0, got), sum);
    }
    return `${String(fstatSync(file).size)} ${sum.toString(16).padStart(8, '0')}\n`;
  } finally {
    closeSync(file);
  }
}

/** Whether there are changes that are not in the file itself, so that it is not what is sealed. */
function hasLog(path: string): boolean {
  return existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
}

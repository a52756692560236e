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
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';

/** Ending of the seal's name. */
const SEAL = '.seal';

/** Bytes that are summed up at once: half a millisecond. */
const CHUNK = 1024 * 1024;

/** An index of up to so many bytes is looked through before it is used; a larger one meanwhile. */
const LOOKED_THROUGH_FIRST = 64 * CHUNK;

/** A look through a file that was sealed. */
export class SealCheck {
  readonly #seal: string | null;
  readonly #sum: Sum | null;

  /** Takes the seal of the file at `path` away. Must run before anything is written to the file. */
  constructor(path: string) {
    this.#seal = takeSeal(path);
    this.#sum = this.#seal === null ? null : Sum.of(path);
  }

  /** Whether the file is to be looked through before it is used. */
  get isShort(): boolean {
    return this.#sum === null || this.#sum.size <= LOOKED_THROUGH_FIRST;
  }

  /** Looks through what is left of the file; whether it is as it was sealed, or had no seal. */
  finish(): boolean {
    while (this.#sum?.add() === true);
    return this.#sum === null || this.#sum.text === this.#seal;
  }

  /** Lets go of the file, looked through or not. */
  drop(): void {
    this.#sum?.close();
  }

  /** Does the same between other work of this thread. The file must not change meanwhile. */
  async finishMeanwhile(): Promise<boolean> {
    while (this.#sum?.add() === true) await setImmediate();
    return this.finish();
  }
}

/** Seals a file that was closed. Where that cannot be done there is no seal, which does no harm. */
export function sealFile(path: string): void {
  try {
    // Changes that are not in the file itself: it is not what is to be sealed.
    if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) return;
    const sum = Sum.of(path);
    while (sum?.add() === true);
    if (sum) writeFileSync(path + SEAL, sum.text);
  } catch {
    rmSync(path + SEAL, { force: true });
  }
}

/** The seal of a file, which is then gone; null where there was none. */
function takeSeal(path: string): string | null {
  try {
    const seal = readFileSync(path + SEAL, 'utf8');
    rmSync(path + SEAL);
    return seal;
  } catch {
    // Where it cannot be taken away it may be an old one.
    return null;
  }
}

/** The running sum of a file. */
class Sum {
  readonly size: number;
  readonly #file: number;
  readonly #chunk = Buffer.allocUnsafe(CHUNK);
  #at = 0;
  #sum = 0;
  #open = true;

  private constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.size = fstatSync(this.#file).size;
  }

  static of(path: string): Sum | null {
    try {
      return new Sum(path);
    } catch {
      return null; // There is no file to sum up.
    }
  }

  get text(): string {
    return `${this.#at} ${this.#sum.toString(16)}\n`;
  }

  /** Adds the next piece; false where there is none. */
  add(): boolean {
    if (!this.#open) return false;
    const got = readSync(this.#file, this.#chunk, 0, CHUNK, this.#at);
    this.#sum = crc32(this.#chunk.subarray(0, got), this.#sum);
    this.#at += got;
    if (got > 0) return true;
    this.close();
    return false;
  }

  close(): void {
    if (this.#open) closeSync(this.#file);
    this.#open = false;
  }
}

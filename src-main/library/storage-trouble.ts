/**
 * What a person is told while the index cannot be written. Nothing is lost by it: the captures are
 * in their folders, and what was read and starred is kept apart.
 */
import { reason, say } from '../sayings.ts';
import { isDamage, sqliteCode } from './database.ts';
import { reasonOf } from './folders/sweep.ts';

/** SQLite's words for these are for programmers. */
const REASONS: Readonly<Record<number, string>> = {
  8: reason('index-not-writable'),
  10: reason('index-disk-error'),
  13: reason('index-disk-full'),
  14: reason('index-not-openable'),
};

/** Why the library could not be read or written, as the end of a sentence. */
export function storageReason(error: unknown): string {
  const code = sqliteCode(error);
  return (code === null ? null : REASONS[code]) ?? reasonOf(error);
}

/** The trouble that there is now, if any. */
export class StorageTrouble {
  readonly #directory: string;
  readonly #onDamage: () => void;
  #notice: string | null = null;
  #isDamaged = false;

  /** `directory` is where the index lies; `onDamage` is told once that it is damaged. */
  constructor(directory: string, onDamage: () => void) {
    this.#directory = directory;
    this.#onDamage = onDamage;
  }

  /** Words for the person, or null while all is well. */
  get notice(): string | null {
    return this.#notice;
  }

  /** Work on the index failed. */
  note(error: unknown): void {
    if (isDamage(error)) {
      this.#notice = say('index-damaged-now');
      if (!this.#isDamaged) this.#onDamage();
      this.#isDamaged = true;
      return;
    }
    const code = sqliteCode(error);
    // Whatever is no error of SQLite's or the system's is a fault of ours, which the log explains.
    if (code === null) console.error(error);
    const why = storageReason(error);
    this.#notice = say('index-unwritten', { directory: this.#directory, reason: why });
  }

  /** Work on the index succeeded; whether there was trouble before. */
  clear(): boolean {
    // Damage stays, whatever can be written elsewhere in the file.
    if (this.#isDamaged) return false;
    const had = this.#notice !== null;
    this.#notice = null;
    return had;
  }
}

/**
 * What a person is told while the index cannot be written. Nothing is lost by it: the captures are
 * in their folders, and what was read and starred is kept apart.
 */
import { say } from '../sayings.ts';
import { isDamage } from './database.ts';
import type { Counts, IndexReader } from './index-store/reader.ts';
import { reasonOf, sqliteCode } from './system-reasons.ts';

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
    // Whatever is no error of SQLite's or the system's is a fault of ours, which the log explains.
    if (sqliteCode(error) === null) console.error(error);
    const reason = reasonOf(error);
    this.#notice = say('index-unwritten', { directory: this.#directory, reason });
  }

  /** How many there are as the index says; none where it cannot be read, which is told. */
  countsOf(reader: Pick<IndexReader, 'counts'>, busy: boolean): Counts {
    try {
      return reader.counts(busy);
    } catch (error) {
      this.note(error);
      return { articles: 0, unread: 0, problems: 0 };
    }
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

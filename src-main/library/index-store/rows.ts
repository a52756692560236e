/**
 * Row numbers that rise with time: seconds since 1970. "Newest first" is then the order of the table
 * and of the full text alike, and needs no sorting.
 *
 * The full text holds, for each word of each article, how far the row lies from the one before it:
 * with milliseconds in the numbers it was a third larger, with 16 rows a second a twentieth.
 * Captures are dated to the second, and few are of the same one: these take the seconds after it.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Rows for captures of the same second; more of them take the next second's. */
export const ROWS_PER_SECOND = 1;

/** Row numbers stay whole in a double; times beyond this are taken as this one. Seconds. */
const LATEST_SECOND = Math.floor(Number.MAX_SAFE_INTEGER / ROWS_PER_SECOND) - 1_000_000;

/** So many full seconds are remembered: a copied folder has thousands of files of one moment. */
const MOST_REMEMBERED = 100_000;

/** The first row number of a time in ms since 1970. */
export function firstRow(ms: number): number {
  const second = Math.floor(ms / 1000);
  return Math.max(-LATEST_SECOND, Math.min(LATEST_SECOND, second)) * ROWS_PER_SECOND;
}

/** Finds rows for articles. */
export class FreeRows {
  readonly #last: StatementSync;
  /** Full seconds by their first row, with the first row of a later one that may have room. */
  readonly #full = new Map<number, number>();

  constructor(database: DatabaseSync) {
    this.#last = database.prepare(
      'SELECT max(row) AS last FROM article WHERE row BETWEEN ? AND ? - 1',
    );
  }

  /** A row number for this time that no article has. */
  find(ms: number): number {
    const first = firstRow(ms);
    const passed: number[] = [];
    for (let start = first; ;) {
      const later = this.#full.get(start);
      if (later === undefined) {
        const last = this.#last.get(start, start + ROWS_PER_SECOND)?.['last'];
        if (typeof last !== 'number' || last + 1 < start + ROWS_PER_SECOND) {
          this.#remember(passed, start);
          return typeof last === 'number' ? last + 1 : start;
        }
      }
      passed.push(start);
      start = later ?? start + ROWS_PER_SECOND;
    }
  }

  /** Rows that are given up later leave a gap: it does no harm that nobody looks for it. */
  #remember(passed: readonly number[], start: number): void {
    if (this.#full.size > MOST_REMEMBERED) this.#full.clear();
    for (const each of passed) this.#full.set(each, start);
  }
}

/** The full text, written a batch at a time. */
import { numberIn, type Statements } from '../statements.ts';
import type { SearchText } from './records.ts';

/**
 * Segments of a size that are merged into one. FTS5's own way, four of them right after each write,
 * writes each text five times and holds the thread up for 100 ms and more at a stretch.
 */
const MERGED_AT_ONCE = 16;

/** FTS5 merges all by itself, in one stretch, only where a size has so many segments. */
const CRISIS = 64;

/** Pages that are merged in one stretch: some 10 ms. */
const PAGES_PER_STEP = 256;

/**
 * Bytes of a batch's words that FTS5 collects before it writes them out: more than any batch has,
 * so that each batch is one segment. Its own limit of 1 MB makes many, which have to be merged.
 */
const COLLECTED_BYTES = 32 * 1024 * 1024;

/** Rows that FTS5 itself counts as changed where a merge found nothing to do. */
const NOTHING_MERGED = 2;

/** Holds back what a batch does to the full text, so that it can be done in the cheapest order. */
export class TextTable {
  readonly #sql: Statements;
  readonly #removed = new Set<number>();
  readonly #added = new Map<number, SearchText>();

  constructor(sql: Statements) {
    this.#sql = sql;
  }

  /** Has FTS5 leave merging to {@link merge}. The file remembers it. */
  configure(): void {
    const settings = {
      automerge: 0,
      crisismerge: CRISIS,
      usermerge: MERGED_AT_ONCE,
      hashsize: COLLECTED_BYTES,
    };
    for (const [name, value] of Object.entries(settings)) {
      const known = this.#sql.get('SELECT v FROM search_config WHERE k = ?', name);
      if (numberIn(known, 'v') === value) continue;
      // As text of the statement: FTS5 refuses the doubles that numbers are bound as.
      const sql = `INSERT INTO search (search, rank) VALUES ('${name}', ${String(value)})`;
      this.#sql.run(sql);
    }
  }

  /** Gives a row its text, once the batch is stored. */
  put(row: number, text: SearchText): void {
    this.#added.set(row, text);
  }

  /** Takes a row's text away, once the batch is stored; one that has none may be named too. */
  remove(row: number): void {
    this.#added.delete(row);
    this.#removed.add(row);
  }

  /** Forgets what waits: the batch was given up. */
  forget(): void {
    this.#added.clear();
    this.#removed.clear();
  }

  /**
   * Does what waits. FTS5 writes a segment out whenever a row is removed, or added before the last
   * one, while others wait in its memory: so removals come first, and all rising.
   */
  store(): void {
    for (const row of rising(this.#removed)) {
      this.#sql.run('DELETE FROM search WHERE rowid = ?', row);
    }
    for (const row of rising(this.#added.keys())) {
      const text = this.#added.get(row);
      if (!text) continue;
      this.#sql.run(
        'INSERT INTO search (rowid, body, title, author, outlet, tags) VALUES (?, ?, ?, ?, ?, ?)',
        row,
        text.body,
        text.title,
        text.author,
        text.outlet,
        text.tags,
      );
    }
    this.forget();
  }

  /**
   * Merges segments until no size has too many, or it is to end.
   *
   * @returns whether no size has too many
   */
  merge(isToEnd: () => boolean): boolean {
    for (let before = this.#changes(); !isToEnd();) {
      this.#sql.run(
        `INSERT INTO search (search, rank) VALUES ('merge', ${String(PAGES_PER_STEP)})`,
      );
      const after = this.#changes();
      if (after - before < NOTHING_MERGED) return true;
      before = after;
    }
    return false;
  }

  #changes(): number {
    return Number(this.#sql.get('SELECT total_changes() AS n')?.['n']);
  }
}

function rising(rows: Iterable<number>): Float64Array {
  return Float64Array.from(rows).sort();
}

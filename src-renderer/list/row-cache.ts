import { MAX_ROWS_PER_CALL, type ArticleId, type ArticleRow } from '../../src-main/contract.ts';
import type { Client, Failure } from '../client.ts';

/** Rows kept in memory: about fifty screens, some three megabytes. */
const KEPT_ROWS = 5000;

/** What the person says about an article. */
export type RowMarks = Partial<Pick<ArticleRow, 'read' | 'starred' | 'archived'>>;

/** Who hears of a cache. */
export interface RowCacheListener {
  /** Rows have come or changed. */
  rowsChanged(): void;
  /** Rows could not be fetched. */
  rowsFailed(failure: Failure): void;
}

/**
 * The rows that the list has seen. Wishes are gathered for a frame and asked at once; a newer wish
 * replaces one that was not yet asked, and one call at most is under way.
 */
export class RowCache {
  readonly #rows = new Map<number, ArticleRow>();
  readonly #rowOf = new Map<ArticleId, number>();
  readonly #stale = new Set<number>();
  readonly #gone = new Set<number>();
  #wanted: readonly number[] = [];
  #busy = false;
  /** How often the library has changed. */
  #changes = 0;
  #scheduled = false;

  readonly #client: Client;
  readonly #listener: RowCacheListener;
  readonly #nextFrame: (work: () => void) => void;

  constructor(
    client: Client,
    listener: RowCacheListener,
    nextFrame: (work: () => void) => void = (work) => {
      requestAnimationFrame(work);
    },
  ) {
    this.#client = client;
    this.#listener = listener;
    this.#nextFrame = nextFrame;
  }

  /** The row as last known, or undefined while it was never fetched. */
  get(row: number): ArticleRow | undefined {
    return this.#rows.get(row);
  }

  /** The row number under which an article was last seen. */
  rowOf(id: ArticleId): number | undefined {
    return this.#rowOf.get(id);
  }

  /** Whether the library said that the row is not there any more. */
  isGone(row: number): boolean {
    return this.#gone.has(row);
  }

  /** Says which rows are needed now, instead of those wished before. */
  want(rows: readonly number[]): void {
    this.#wanted = rows;
    this.#schedule();
  }

  /** Has rows read again before they are trusted; null means all. */
  invalidate(ids: readonly ArticleId[] | null): void {
    if (ids === null) {
      this.#rows.forEach((_, row) => this.#stale.add(row));
      this.#gone.clear();
    } else {
      for (const id of ids) {
        const row = this.#rowOf.get(id);
        if (row !== undefined) this.#stale.add(row);
      }
    }
    this.#changes += 1;
    this.#schedule();
  }

  /**
   * Rows that the library lists: they are there, whatever it said before. An index that is made anew
   * numbers its articles from the beginning.
   */
  listed(rows: Iterable<number>): void {
    if (this.#gone.size === 0) return;
    let found = false;
    for (const row of rows) found = this.#gone.delete(row) || found;
    if (!found) return;
    this.#changes += 1;
    this.#schedule();
  }

  /** How often the library has changed. */
  get changes(): number {
    return this.#changes;
  }

  /** Takes in rows that came along with a list, where `changes` was so many when it was asked for. */
  receive(rows: readonly ArticleRow[], changes: number): void {
    const needed = rows.filter(({ row }) => this.#needs(row));
    if (needed.length === 0) return;
    if (changes === this.#changes) for (const { row } of needed) this.#stale.delete(row);
    this.#store([], needed);
  }

  /** Changes what is known of an article without asking. */
  patch(id: ArticleId, change: RowMarks): void {
    this.patchAll([id], change);
  }

  /** Changes what is known of articles without asking. */
  patchAll(ids: Iterable<ArticleId>, change: RowMarks): void {
    let patched = false;
    for (const id of ids) {
      const row = this.#rowOf.get(id);
      const known = row === undefined ? undefined : this.#rows.get(row);
      if (row === undefined || known === undefined) continue;
      this.#rows.set(row, { ...known, ...change });
      patched = true;
    }
    if (patched) this.#listener.rowsChanged();
  }

  /** Fetches at once those of these rows that are not known. */
  async ensure(rows: readonly number[]): Promise<void> {
    const needed = rows.filter((row) => this.#needs(row));
    if (needed.length > 0) await this.fetch(needed);
  }

  /** Fetches rows at once and gives them as they are now. */
  async fetch(rows: readonly number[]): Promise<readonly ArticleRow[]> {
    const asked = rows.slice(0, MAX_ROWS_PER_CALL);
    // A change that comes while the call is under way makes the row stale again.
    const stale = asked.filter((row) => this.#stale.delete(row));
    const reply = await this.#client.call('articles/rows', asked);
    if (!reply.ok) {
      stale.forEach((row) => this.#stale.add(row));
      this.#listener.rowsFailed(reply.error);
      return [];
    }
    this.#store(asked, reply.value);
    return reply.value;
  }

  #store(asked: readonly number[], rows: readonly ArticleRow[]): void {
    const missing = new Set(asked);
    for (const row of rows) {
      missing.delete(row.row);
      // Put in anew, so that those that were not seen for long come first.
      this.#rows.delete(row.row);
      this.#rows.set(row.row, row);
      this.#rowOf.set(row.id, row.row);
    }
    missing.forEach((row) => this.#gone.add(row));
    this.#forgetOldest();
    this.#listener.rowsChanged();
  }

  #forgetOldest(): void {
    for (const [row, { id }] of this.#rows) {
      if (this.#rows.size <= KEPT_ROWS) return;
      this.#rows.delete(row);
      this.#stale.delete(row);
      if (this.#rowOf.get(id) === row) this.#rowOf.delete(id);
    }
  }

  #schedule(): void {
    if (this.#scheduled || this.#busy) return;
    this.#scheduled = true;
    this.#nextFrame(() => {
      this.#scheduled = false;
      void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    const needed = this.#wanted.filter((row) => this.#needs(row));
    if (needed.length === 0 || this.#busy) return;
    this.#busy = true;
    const before = this.#changes;
    const rows = await this.fetch(needed);
    this.#busy = false;
    // Nothing came, and nothing changed since: asking again at once would only fail again.
    if (rows.length > 0 || this.#changes !== before) this.#schedule();
  }

  #needs(row: number): boolean {
    return this.#stale.has(row) || (!this.#rows.has(row) && !this.#gone.has(row));
  }
}

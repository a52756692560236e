/**
 * Confirms what the index found where it cannot tell: it does not know simplified from traditional
 * characters, so a search that keeps them apart has the found articles' files read again.
 */
import type { ArticleFile, SearchReader } from './index-store/search-reader.ts';
import type { ReadingPool } from './reading/reading-pool.ts';
import type { TypedQuery } from './reading/search-again.ts';

/** Files that one thread reads at a time: some 20 ms, so that an article to be opened waits less. */
const BATCH = 32;
/** The same until a first screen is confirmed. */
const FIRST_BATCH = 8;
const FIRST_SCREEN = 16;
/** What was confirmed of an article is kept for so many of them, at 200 bytes each. */
const MOST_KEPT = 200_000;

/** Outcomes of one query, by what was read and known of the article. */
type Outcomes = Map<string, boolean>;

/** The confirmation of one list, which goes on as far as it is asked to. */
export class Confirmation {
  readonly #index: SearchReader;
  readonly #pool: ReadingPool;
  readonly #query: TypedQuery;
  readonly #pages: Iterator<Float64Array>;
  readonly #outcomes: Outcomes;
  /** Revision of the index at which it began. */
  readonly revision: number;
  readonly #found: number[] = [];
  #unchecked = 0;
  #done = false;
  #page: Float64Array = new Float64Array(0);
  #at = 0;
  #step: Promise<void> | null = null;

  /** @param pages - the rows that the index found, in their order */
  constructor(
    index: SearchReader,
    pool: ReadingPool,
    query: TypedQuery,
    pages: Iterator<Float64Array>,
    outcomes: Outcomes = new Map(),
  ) {
    this.#index = index;
    this.#pool = pool;
    this.#query = query;
    this.#pages = pages;
    this.#outcomes = outcomes;
    this.revision = index.revision;
  }

  /** How many rows are confirmed by now. */
  get found(): number {
    return this.#found.length;
  }

  /** The confirmed rows, in their order; a copy. */
  get rows(): Float64Array {
    return Float64Array.from(this.#found);
  }

  /** How many could not be looked at, their files being away. */
  get unchecked(): number {
    return this.#unchecked;
  }

  /** Whether all that the index found was looked at. */
  get done(): boolean {
    return this.#done;
  }

  /** Goes on until all is looked at or `enough` says so, which is asked after each step. */
  async advance(enough: () => boolean): Promise<void> {
    while (!this.#done && !enough()) {
      // Whoever else waits for it shares the step that is under way.
      this.#step ??= this.#confirmNext().finally(() => {
        this.#step = null;
      });
      await this.#step;
    }
  }

  async #confirmNext(): Promise<void> {
    const size = this.#found.length < FIRST_SCREEN ? FIRST_BATCH : BATCH;
    const batches: Float64Array[] = [];
    while (batches.length < this.#pool.appetite) {
      const batch = this.#next(size);
      if (batch.length === 0) break;
      batches.push(batch);
    }
    if (batches.length === 0) {
      this.#done = true;
      return;
    }
    const confirmed = await Promise.all(batches.map((batch) => this.#confirm(batch)));
    this.#found.push(...confirmed.flat());
  }

  #next(size: number): Float64Array {
    if (this.#at >= this.#page.length) {
      const { value, done } = this.#pages.next() as IteratorResult<Float64Array, undefined>;
      this.#page = done ? new Float64Array(0) : value;
      this.#at = 0;
    }
    const batch = this.#page.subarray(this.#at, this.#at + size);
    this.#at += batch.length;
    return batch;
  }

  async #confirm(rows: Float64Array): Promise<number[]> {
    const files = this.#index.files([...rows]);
    this.#unchecked += rows.length - files.length;
    const unknown = files.filter((file) => !this.#outcomes.has(nameOf(file)));
    if (unknown.length > 0) {
      const outcomes = await this.#pool.confirm(this.#query, unknown);
      if (this.#outcomes.size > MOST_KEPT) this.#outcomes.clear();
      for (const [at, file] of unknown.entries()) {
        this.#outcomes.set(nameOf(file), outcomes[at] ?? false);
      }
    }
    return files.filter((file) => this.#outcomes.get(nameOf(file))).map(({ row }) => row);
  }
}

/** Keeps the confirmation of the list that was asked for last, and what came of it. */
export class Confirming {
  readonly #index: SearchReader;
  readonly #pool: ReadingPool;
  #query: TypedQuery = { search: '', exact: false };
  #outcomes: Outcomes = new Map();
  #list = '';
  #current: Confirmation | null = null;

  constructor(index: SearchReader, pool: ReadingPool) {
    this.#index = index;
    this.#pool = pool;
  }

  /**
   * The confirmation of a list. One that is under way goes on even where the index has changed, so
   * that it comes to an end while files are taken in; the next one begins after it, and knows what
   * it has read.
   *
   * @param list - a text that is the same for the same list
   */
  of(list: string, query: TypedQuery, pages: () => Iterator<Float64Array>): Confirmation {
    const { search, exact, whole } = this.#query;
    if (query.search !== search || query.exact !== exact || query.whole !== whole) {
      this.#query = query;
      this.#outcomes = new Map();
      this.#list = '';
    }
    const current = this.#list === list ? this.#current : null;
    if (current && (!current.done || current.revision === this.#index.revision)) return current;
    this.#list = list;
    this.#current = this.alone(query, pages(), this.#outcomes);
    return this.#current;
  }

  /** A confirmation that is nobody else's. */
  alone(query: TypedQuery, pages: Iterator<Float64Array>, outcomes?: Outcomes): Confirmation {
    return new Confirmation(this.#index, this.#pool, query, pages, outcomes);
  }
}

/** A name that changes with whatever the outcome depends on. */
function nameOf({ row, sha256, read, starred, captures, tags, paths }: ArticleFile): string {
  return [row, sha256, Number(read), Number(starred), captures, ...tags, ...paths].join('\n');
}

/**
 * Confirms what the index found where it cannot tell: it does not know simplified from traditional
 * characters, so a search that keeps them apart has the found articles' files read again.
 */
import type { ArticleFile, SearchReader } from './index-store/search-reader.ts';
import type { ReadingPool } from './reading/reading-pool.ts';
import type { TypedQuery } from './reading/search-again.ts';

/** Files that one thread reads at a time: some 20 ms, so that an article to be opened waits less. */
const BATCH = 32;
/** The same for a first look, which is done as soon as enough are confirmed. */
const FIRST_BATCH = 8;
/** What was confirmed of an article is kept for so many of them, at 200 bytes each. */
const MOST_KEPT = 200_000;

/** Confirms one search at a time: a search for something else ends the one before. */
export class Confirming {
  readonly #index: SearchReader;
  readonly #pool: ReadingPool;
  #query: TypedQuery = { search: '', exact: false };
  /** Outcomes of this search, by what was read and known of the article. */
  readonly #outcomes = new Map<string, boolean>();

  constructor(index: SearchReader, pool: ReadingPool) {
    this.#index = index;
    this.#pool = pool;
  }

  /** Tells what is searched now; what is under way for something else ends. */
  turnTo(query: TypedQuery): void {
    if (query.search === this.#query.search && query.exact === this.#query.exact) return;
    this.#query = query;
    this.#outcomes.clear();
  }

  /**
   * The rows that are confirmed, in their order, at most `limit` of them; those whose file is away
   * are not. Fewer where something else is searched in the meantime.
   */
  async confirmed(rows: Float64Array, limit: number | null): Promise<Float64Array> {
    const query = this.#query;
    const wanted = limit ?? rows.length;
    const found: number[] = [];
    const { appetite } = this.#pool;
    const size = limit === null ? BATCH : FIRST_BATCH;
    for (let at = 0; at < rows.length && found.length < wanted; at += size * appetite) {
      const starts = Array.from({ length: appetite }, (_, batch) => at + batch * size);
      const batches = await Promise.all(
        starts.map((start) => this.#confirm(query, rows.slice(start, start + size))),
      );
      if (query !== this.#query) break;
      found.push(...batches.flat());
    }
    return Float64Array.from(found.slice(0, wanted));
  }

  async #confirm(query: TypedQuery, rows: Float64Array): Promise<number[]> {
    const files = this.#index.files([...rows]);
    const unknown = files.filter((file) => !this.#outcomes.has(nameOf(file)));
    if (unknown.length > 0) {
      const outcomes = await this.#pool.confirm(query, unknown);
      if (query !== this.#query) return [];
      if (this.#outcomes.size > MOST_KEPT) this.#outcomes.clear();
      for (const [at, file] of unknown.entries()) {
        this.#outcomes.set(nameOf(file), outcomes[at] ?? false);
      }
    }
    return files.filter((file) => this.#outcomes.get(nameOf(file))).map(({ row }) => row);
  }
}

/** A name that changes with whatever the outcome depends on. */
function nameOf({ row, sha256, read, starred, captures, tags, paths }: ArticleFile): string {
  return [row, sha256, Number(read), Number(starred), captures, ...tags, ...paths].join('\n');
}

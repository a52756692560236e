/** Finds the passages that lists show of what was found, and keeps those that were shown last. */
import type { Snippet } from '../contract.ts';
import type { ArticleFile, SearchReader } from './index-store/search-reader.ts';
import type { ReadingPool } from './reading/reading-pool.ts';
import type { TypedQuery } from './reading/search-again.ts';

/** Files that one thread reads at a time: few, so that all threads share a screenful. */
const BATCH = 8;
/** Passages that are kept, at half a kilobyte each: some screenfuls of the last searches. */
const MOST_KEPT = 2000;

/** Finds passages. */
export class SnippetFinder {
  readonly #index: SearchReader;
  readonly #pool: ReadingPool;
  /** By query and capture, the one that was asked for last at the end. */
  readonly #kept = new Map<string, Snippet>();

  constructor(index: SearchReader, pool: ReadingPool) {
    this.#index = index;
    this.#pool = pool;
  }

  /**
   * The best passage of each article, without marks where the query stands elsewhere in it; articles
   * that are gone, away or unreadable are left out.
   */
  async find(query: TypedQuery, rows: readonly number[]): Promise<Snippet[]> {
    const files = this.#index.files(rows);
    const unknown = files.filter((file) => !this.#kept.has(nameOf(query, file)));
    const batches: Promise<void>[] = [];
    for (let at = 0; at < unknown.length; at += BATCH) {
      batches.push(this.#read(query, unknown.slice(at, at + BATCH)));
    }
    await Promise.all(batches);
    const found = files.flatMap((file) => this.#take(nameOf(query, file), file.row));
    while (this.#kept.size > MOST_KEPT) {
      const [oldest] = this.#kept.keys();
      if (oldest === undefined) break;
      this.#kept.delete(oldest);
    }
    return found;
  }

  /** Of those, what is known without reading. */
  known(query: TypedQuery, rows: readonly number[]): Snippet[] {
    return this.#index.files(rows).flatMap((file) => this.#take(nameOf(query, file), file.row));
  }

  async #read(query: TypedQuery, files: readonly ArticleFile[]): Promise<void> {
    const passages = await this.#pool.passages(query, files);
    for (const [at, file] of files.entries()) {
      const passage = passages[at];
      if (!passage) continue;
      const marks = passage.marks.map(({ start, end }) => ({ from: start, to: end }));
      this.#kept.set(nameOf(query, file), { ...passage, row: file.row, marks });
    }
  }

  #take(name: string, row: number): Snippet[] {
    const snippet = this.#kept.get(name);
    if (!snippet) return [];
    this.#kept.delete(name);
    this.#kept.set(name, snippet);
    return [{ ...snippet, row }];
  }
}

function nameOf({ search, exact }: TypedQuery, file: ArticleFile): string {
  return `${file.sha256}${exact ? '=' : '~'}${search}`;
}

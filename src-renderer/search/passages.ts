import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { Passage } from '../../src-main/contract.ts';
import type { Client } from '../client.ts';
import type { ListAsked } from '../list/list-asked.ts';

export type { Passage };

/** Passages asked for at once: the library reads a file for each. */
const AT_ONCE = 24;

/** What the words of a query are looked for with. */
type Words = Pick<ListAsked, 'search' | 'exact'>;

interface Found extends Words {
  readonly passages: Map<number, Passage>;
}

const NO_SEARCH: Found = { search: '', exact: false, passages: new Map() };

/**
 * Where a search stands in the articles of its entries: for the first it comes along with the list,
 * for the others it is fetched once they are in sight.
 */
export class Passages {
  readonly #client: Client;
  readonly #revision = signal(0);
  #shown = NO_SEARCH;
  #coming = NO_SEARCH;
  #wanted: readonly number[] = [];
  #busy = false;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Grows whenever passages have come. */
  get revision(): ReadonlySignal<number> {
    return this.#revision;
  }

  /** What the entry of a row shows, or undefined while that is not known or nothing is searched. */
  get(row: number): Passage | undefined {
    return this.#shown.passages.get(row);
  }

  /** That list is about to be shown, with these passages. */
  come(list: Words, passages: readonly Passage[]): void {
    if (!isFor(this.#coming, list)) this.#coming = found(list);
    for (const passage of passages) this.#coming.passages.set(passage.row, passage);
  }

  /** That list is shown from now on. */
  show(list: Words): void {
    if (isFor(this.#shown, list)) return;
    this.#shown = isFor(this.#coming, list) ? this.#coming : found(list);
    this.#wanted = [];
    this.#revision.value += 1;
  }

  /** Says which rows are in sight, instead of those said before. */
  want(rows: readonly number[]): void {
    this.#wanted = rows;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const list = this.#shown;
    if (list.search === '' || this.#busy) return;
    const missing = (row: number) => list.passages.get(row)?.looked !== true;
    const needed = this.#wanted.filter(missing).slice(0, AT_ONCE);
    if (needed.length === 0) return;
    this.#busy = true;
    const came = await this.#fetch(list, needed);
    this.#busy = false;
    if (came || list !== this.#shown) void this.#ask();
  }

  /** Fetches the passages of rows; whether the library could tell. */
  async #fetch(list: Found, rows: readonly number[]): Promise<boolean> {
    const { search, exact } = list;
    const reply = await this.#client.call('search/passages', { search, exact, rows });
    if (!reply.ok) return false;
    // What is gone is not asked for again.
    for (const row of rows) list.passages.set(row, nothingIn(row));
    for (const passage of reply.value) list.passages.set(passage.row, passage);
    this.#revision.value += 1;
    return true;
  }
}

function nothingIn(row: number): Passage {
  return { row, snippet: null, looked: true, title: [], outlet: [], author: [], tags: [] };
}

function found({ search, exact }: Words): Found {
  return { search, exact, passages: new Map() };
}

function isFor(one: Words, other: Words): boolean {
  return one.search === other.search && one.exact === other.exact;
}

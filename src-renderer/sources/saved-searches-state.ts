import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { SavedSearch, SavedSearchCount } from '../../src-main/contract.ts';
import type { Failed } from '../app/asking.ts';
import { coalesced } from '../app/coalesced.ts';
import { FollowUp } from '../app/follow-up.ts';
import type { Client } from '../client.ts';
import { words } from '../words/words.ts';

/** Counts follow the library at most once in so many ms: while it scans, it changes all the time. */
const BETWEEN_COUNTS = 1000;

/** A saved search that was removed and can come back. */
export interface Removed {
  readonly search: SavedSearch;
  /** Where it stood. */
  readonly index: number;
}

/** The searches that the person keeps, with what they find now. */
export class SavedSearchesState {
  readonly #client: Client;
  readonly #failed: Failed;
  readonly #searches = signal<readonly SavedSearchCount[]>([]);
  readonly #removed = signal<Removed | null>(null);
  readonly #refresh = coalesced(() => this.#fetch());
  readonly #counts = new FollowUp(BETWEEN_COUNTS, () => void this.#refresh());

  constructor(client: Client, failed: Failed) {
    this.#client = client;
    this.#failed = failed;
  }

  get searches(): ReadonlySignal<readonly SavedSearchCount[]> {
    return this.#searches;
  }

  /** The one that was removed last, until something else is done with them. */
  get removed(): ReadonlySignal<Removed | null> {
    return this.#removed;
  }

  start(): void {
    void this.#refresh();
  }

  /** The library has changed: the counts follow soon. */
  libraryChanged(): void {
    this.#counts.changed();
  }

  /** The saved search of this query. */
  of(query: string, exact: boolean): SavedSearchCount | undefined {
    return this.#searches.value.find((saved) => isOf(saved, query, exact));
  }

  /** Keeps a query under a name; one that is kept already gets the name. */
  async save(name: string, query: string, exact: boolean): Promise<void> {
    this.#removed.value = null;
    const id = this.of(query, exact)?.id ?? null;
    const argument = { id, name: name.trim() || query, query, exact };
    const reply = await this.#client.call('searches/save', argument);
    if (!reply.ok) this.#failed(words.failure.saveSearch, reply.error);
    await this.#refresh();
  }

  async rename(id: number, name: string): Promise<void> {
    const saved = this.#searches.value.find((each) => each.id === id);
    if (saved === undefined || name.trim() === '' || name.trim() === saved.name) return;
    this.#removed.value = null;
    const { query, exact } = saved;
    const argument = { id, name: name.trim(), query, exact };
    const reply = await this.#client.call('searches/save', argument);
    if (!reply.ok) this.#failed(words.failure.saveSearch, reply.error);
    await this.#refresh();
  }

  /** Puts one at another place at once, and tells the library. */
  async move(id: number, to: number): Promise<void> {
    const moved = withMoved(this.#searches.value, id, to);
    if (moved === this.#searches.value) return;
    this.#removed.value = null;
    this.#searches.value = moved;
    await this.#order(moved);
  }

  async remove(id: number): Promise<void> {
    const index = this.#searches.value.findIndex((each) => each.id === id);
    const search = this.#searches.value[index];
    if (search === undefined) return;
    const reply = await this.#client.call('searches/remove', id);
    if (reply.ok) this.#removed.value = { search, index };
    else this.#failed(words.failure.removeSearch, reply.error);
    await this.#refresh();
  }

  /** Brings back what was removed last, where it stood. */
  async undo(): Promise<void> {
    const { value } = this.#removed;
    if (value === null) return;
    const { name, query, exact } = value.search;
    const reply = await this.#client.call('searches/save', { id: null, name, query, exact });
    this.#removed.value = null;
    if (!reply.ok) this.#failed(words.failure.saveSearch, reply.error);
    await this.#refresh();
    if (reply.ok) await this.move(reply.value.id, value.index);
  }

  /** The removal stays. */
  accept(): void {
    this.#removed.value = null;
  }

  async #order(searches: readonly SavedSearch[]): Promise<void> {
    const ids = searches.map(({ id }) => id);
    const reply = await this.#client.call('searches/reorder', ids);
    if (!reply.ok) this.#failed(words.failure.saveSearch, reply.error);
    await this.#refresh();
  }

  /** A list that could not be had is not told: the one of before stays, and the next try comes. */
  async #fetch(): Promise<void> {
    const reply = await this.#client.call('searches/list', null);
    this.#counts.done();
    if (reply.ok) this.#searches.value = reply.value;
  }
}

/** Whether a saved search is the one of this query. */
export function isOf(saved: SavedSearch, query: string, exact: boolean): boolean {
  return saved.query === query && saved.exact === exact;
}

/** The searches with one of them at another place, counted without it. */
export function withMoved<T extends { readonly id: number }>(
  searches: readonly T[],
  id: number,
  to: number,
): readonly T[] {
  const from = searches.findIndex((each) => each.id === id);
  const moved = searches[from];
  const place = Math.max(0, Math.min(to, searches.length - 1));
  return moved === undefined || from === place
    ? searches
    : searches.toSpliced(from, 1).toSpliced(place, 0, moved);
}

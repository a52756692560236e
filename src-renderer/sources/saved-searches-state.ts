import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { SavedSearch, SavedSearchCount } from '../../src-main/contract.ts';
import type { Failed } from '../app/asking.ts';
import { coalesced } from '../app/coalesced.ts';
import { FollowUp } from '../app/follow-up.ts';
import type { UndoStack } from '../app/undo.ts';
import type { Client } from '../client.ts';
import { words } from '../words/words.ts';

/** Counts follow the library at most once in so many ms: while it scans, it changes all the time. */
const BETWEEN_COUNTS = 1000;

/** What of a search is kept. */
type Kept = Omit<SavedSearch, 'id'>;

/** The searches that the person keeps, with what they find now; what is done with them can be undone. */
export class SavedSearchesState {
  readonly #client: Client;
  readonly #undo: UndoStack;
  readonly #failed: Failed;
  readonly #searches = signal<readonly SavedSearchCount[]>([]);
  /** The ids that searches have which were removed under another and brought back. */
  readonly #idNow = new Map<number, number>();
  readonly #refresh = coalesced(() => this.#fetch());
  readonly #counts = new FollowUp(BETWEEN_COUNTS, () => void this.#refresh());

  constructor(client: Client, undo: UndoStack, failed: Failed) {
    this.#client = client;
    this.#undo = undo;
    this.#failed = failed;
  }

  get searches(): ReadonlySignal<readonly SavedSearchCount[]> {
    return this.#searches;
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
    const known = this.of(query, exact);
    const named = name.trim() || query;
    if (known !== undefined) return this.rename(known.id, named);
    const id = await this.#put(null, { name: named, query, exact });
    if (id === null) return;
    this.#undo.push({
      label: () => words.search.done.saved(named),
      undo: () => this.#take(id),
    });
  }

  async rename(id: number, name: string): Promise<void> {
    const saved = this.#searches.value.find((each) => each.id === id);
    const now = name.trim();
    if (saved === undefined || now === '' || now === saved.name) return;
    const { name: before, query, exact } = saved;
    if ((await this.#put(id, { name: now, query, exact })) === null) return;
    this.#undo.push({
      label: () => words.search.done.renamed(before, now),
      undo: async () => (await this.#put(id, { name: before, query, exact })) !== null,
    });
  }

  /** Puts one at another place at once, and tells the library. */
  async move(id: number, to: number): Promise<void> {
    const from = this.#searches.value.findIndex((each) => each.id === id);
    const saved = this.#searches.value[from];
    if (saved === undefined || !(await this.#place(id, to))) return;
    this.#undo.push({
      label: () => words.search.done.moved(saved.name),
      undo: () => this.#place(id, from),
    });
  }

  async remove(id: number): Promise<void> {
    const index = this.#searches.value.findIndex((each) => each.id === id);
    const saved = this.#searches.value[index];
    if (saved === undefined || !(await this.#take(id))) return;
    const { name, query, exact } = saved;
    this.#undo.push({
      label: () => words.search.done.removed(name),
      undo: async () => {
        const again = await this.#put(null, { name, query, exact });
        if (again === null) return false;
        this.#idNow.set(id, again);
        // It is back; where it stands is the lesser part.
        await this.#place(id, index);
        return true;
      },
    });
  }

  /** The id that a search has now which had this one. */
  #now(id: number): number {
    const later = this.#idNow.get(id);
    return later === undefined ? id : this.#now(later);
  }

  /** Keeps a search; its id, or null where that failed. */
  async #put(id: number | null, search: Kept): Promise<number | null> {
    const argument = { id: id === null ? null : this.#now(id), ...search };
    const reply = await this.#client.call('searches/save', argument);
    if (!reply.ok) this.#failed(() => words.failure.saveSearch, reply.error);
    await this.#refresh();
    return reply.ok ? reply.value.id : null;
  }

  /** Removes a search; whether it could be. */
  async #take(id: number): Promise<boolean> {
    const reply = await this.#client.call('searches/remove', this.#now(id));
    if (!reply.ok) this.#failed(() => words.failure.removeSearch, reply.error);
    await this.#refresh();
    return reply.ok;
  }

  /** Puts a search at another place at once; whether it stands there, and did not before. */
  async #place(id: number, to: number): Promise<boolean> {
    const moved = withMoved(this.#searches.value, this.#now(id), to);
    if (moved === this.#searches.value) return false;
    this.#searches.value = moved;
    const ids = moved.map((each) => each.id);
    const reply = await this.#client.call('searches/reorder', ids);
    if (!reply.ok) this.#failed(() => words.failure.saveSearch, reply.error);
    await this.#refresh();
    return reply.ok;
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

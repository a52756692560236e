import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { Completion, SearchSort, TextColumn, TextSpan } from '../../src-main/contract.ts';
import type { LibraryState } from '../app/library-state.ts';
import type { Selected, Selection } from '../app/selection.ts';
import type { Client } from '../client.ts';
import type { ListAsked } from '../list/list-asked.ts';

/** Where one was when a search began. */
interface Place extends Pick<ListAsked, 'view' | 'source' | 'period'> {
  readonly selected: Selected | null;
}

/** What is searched for, and the way back from it. */
export class SearchState {
  readonly #client: Client;
  readonly #library: LibraryState;
  readonly #selection: Selection;
  readonly #text = signal('');
  #before: Place | null = null;

  constructor(client: Client, library: LibraryState, selection: Selection) {
    this.#client = client;
    this.#library = library;
    this.#selection = selection;
  }

  /** The text of the field. */
  get text(): ReadonlySignal<string> {
    return this.#text;
  }

  /** Searches for a text; an empty one ends the search. */
  type(text: string): void {
    this.#text.value = text;
    this.#search(text.trim());
  }

  /** Ends the search and returns to where one was. */
  clear(): void {
    this.type('');
  }

  /** Searches for a text among all articles. */
  choose(text: string, exact = this.#library.asked.value.exact): void {
    this.#text.value = text;
    this.#remember();
    this.#library.show({ search: text.trim(), exact, view: 'all', source: '', period: '' });
  }

  /** Ends the search for good: one is about to go elsewhere. */
  end(): void {
    this.#text.value = '';
    this.#before = null;
    if (this.#library.asked.value.search !== '') this.#library.show({ search: '' });
  }

  /** Another source was chosen: the way back from the search does not lead away from it. */
  moved(): void {
    this.#before = null;
  }

  sort(sort: SearchSort): void {
    this.#library.show({ ranked: sort === 'relevance' });
  }

  exact(exact: boolean): void {
    this.#library.show({ exact });
  }

  /** What may be written at the caret, or null. */
  async complete(search: string, caret: number): Promise<Completion | null> {
    const reply = await this.#client.call('search/complete', { search, caret });
    return reply.ok ? reply.value : null;
  }

  /** Where a query stands in a text. */
  async matches(
    search: string,
    exact: boolean,
    text: string,
    column: TextColumn,
  ): Promise<readonly TextSpan[]> {
    const reply = await this.#client.call('search/matches', { search, exact, text, column });
    return reply.ok ? reply.value : [];
  }

  #search(search: string): void {
    if (search === this.#library.asked.value.search) return;
    if (search === '') this.#return();
    else {
      this.#remember();
      this.#library.show({ search });
    }
  }

  #remember(): void {
    const { view, source, period, search } = this.#library.asked.value;
    const selected = this.#selection.selected.value;
    if (search === '') this.#before = { view, source, period, selected };
  }

  #return(): void {
    const before = this.#before;
    this.#before = null;
    if (before === null) this.#library.show({ search: '' });
    else {
      const { view, source, period, selected } = before;
      this.#library.show({ search: '', view, source, period });
      if (selected !== null) this.#selection.restore(selected);
    }
  }
}

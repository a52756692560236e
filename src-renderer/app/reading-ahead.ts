import type { ArticleId } from '../../src-main/contract.ts';
import type { Client } from '../client.ts';
import type { LibraryState } from './library-state.ts';
import type { Selection } from './selection.ts';

/** Entries behind the chosen one among which the next unread one is looked for. */
const LOOKED_AT = 50;

/** Ms after which they are named even if the window has no rest. */
const SOON = 300;

/** Has the articles read ahead that are likely to be opened next: who leafs goes on the same way. */
export class ReadingAhead {
  readonly #client: Client;
  readonly #library: LibraryState;
  readonly #selection: Selection;
  #index = -1;
  #named = '';

  constructor(client: Client, library: LibraryState, selection: Selection) {
    this.#client = client;
    this.#library = library;
    this.#selection = selection;
  }

  /** The chosen article is on the screen. */
  articleShown(): void {
    const index = this.#selection.selected.value?.index ?? -1;
    if (index < 0) return;
    const direction = index < this.#index ? -1 : 1;
    this.#index = index;
    const next = this.#next(index, direction);
    if (next.length === 0 || next.join() === this.#named) return;
    this.#named = next.join();
    // The text that is shown now is painted first.
    requestIdleCallback(() => void this.#client.call('articles/prepare', next), { timeout: SOON });
  }

  /** The article beside this one, and the next that is unread, as far as their entries are known. */
  #next(index: number, direction: 1 | -1): readonly ArticleId[] {
    const { rows } = this.#library.order.value;
    let beside: ArticleId | null = null;
    for (let step = 1; step <= LOOKED_AT; step += 1) {
      const entry = this.#library.rows.get(rows[index + direction * step] ?? NaN);
      if (entry === undefined) break;
      beside ??= entry.id;
      if (!entry.read) return beside === entry.id ? [beside] : [beside, entry.id];
    }
    return beside === null ? [] : [beside];
  }
}

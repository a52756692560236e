import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import { MAX_ROWS_PER_CALL, type ArticleId } from '../../src-main/contract.ts';
import { arrivals, type Rows } from '../list/article-order.ts';
import type { RowCache } from '../list/row-cache.ts';

/** The entry that is chosen in the list; its article is known once its row has come. */
export interface Selected {
  readonly row: number;
  readonly id: ArticleId | null;
  /** Where it is in the order, or was until it left; -1 where it never was. */
  readonly index: number;
  /** Grows with each choice, and not when the library moves the entry. */
  readonly choice: number;
}

/** Which entry is chosen. It stays with the article when rows come, go or move. */
export class Selection {
  readonly #selected = signal<Selected | null>(null);
  readonly #rows: RowCache;
  readonly #chosen: (id: ArticleId) => void;

  constructor(rows: RowCache, chosen: (id: ArticleId) => void) {
    this.#rows = rows;
    this.#chosen = chosen;
  }

  get selected(): ReadonlySignal<Selected | null> {
    return this.#selected;
  }

  /** Chooses the entry of a row. */
  choose(row: number, order: Rows): void {
    const choice = (this.#selected.value?.choice ?? 0) + 1;
    this.#selected.value = { row, id: null, index: order.indexOf(row), choice };
    this.rowsChanged();
  }

  /** Chooses again what was chosen before, without bringing it into sight. */
  restore(selected: Selected): void {
    const choice = this.#selected.value?.choice ?? 0;
    this.#selected.value = { ...selected, choice };
    if (selected.id === null) this.rowsChanged();
    else this.#chosen(selected.id);
  }

  /**
   * The index so many entries away, within the list; from an entry that has left, its followers
   * have moved up.
   */
  indexAway(step: number, order: Rows): number {
    const value = this.#selected.value ?? { row: NaN, index: -1 };
    const left = value.index >= 0 && order[value.index] !== value.row;
    const index = value.index + (left && step > 0 ? step - 1 : step);
    return Math.max(0, Math.min(index, order.length - 1));
  }

  /** Learns the article of a row that was chosen before it had come. */
  rowsChanged(): void {
    const { value } = this.#selected;
    if (value?.id !== null) return;
    const id = this.#rows.get(value.row)?.id;
    if (id === undefined) return;
    this.#selected.value = { ...value, id };
    this.#chosen(id);
  }

  /** Follows the article into a new order. Its row is another one if a newer capture has come. */
  async orderChanged(before: Rows, after: Rows): Promise<void> {
    const { value } = this.#selected;
    if (value === null) return;
    const index = after.indexOf(value.row);
    if (index >= 0 || !before.includes(value.row)) {
      this.#selected.value = { ...value, index };
      return;
    }
    if (value.id === null) return;
    const fetched = await this.#rows.fetch(arrivals(before, after, MAX_ROWS_PER_CALL));
    const moved = fetched.find(({ id }) => id === value.id);
    if (moved === undefined || this.#selected.value?.id !== value.id) return;
    this.#selected.value = { ...value, row: moved.row, index: after.indexOf(moved.row) };
  }
}

import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import { MAX_ROWS_PER_CALL, type ArticleId } from '../../src-main/contract.ts';
import { arrivals, placeOf, type Rows, type Standpoint } from '../list/article-order.ts';
import type { RowCache } from '../list/row-cache.ts';

/** The entry that leads the selection; its article is known once its row has come. */
export interface Selected {
  readonly row: number;
  readonly id: ArticleId | null;
  /** Where it is in the order, or if it has left, before which entry it would be; -1 elsewhere. */
  readonly index: number;
  /** Grows with each choice, and not when the library moves the entry. */
  readonly choice: number;
  /** Whether its article is to be opened. */
  readonly opens: boolean;
}

/** Which entries are chosen. The selection stays with articles when rows come, go or move. */
export class Selection {
  readonly #selected = signal<Selected | null>(null);
  readonly #picked = signal<ReadonlySet<number>>(new Set());
  readonly #rows: RowCache;
  readonly #chosen: (id: ArticleId) => void;
  /** The row from which a selection is extended. */
  #from = NaN;

  constructor(rows: RowCache, chosen: (id: ArticleId) => void) {
    this.#rows = rows;
    this.#chosen = chosen;
  }

  /** The entry that keys go on from. */
  get selected(): ReadonlySignal<Selected | null> {
    return this.#selected;
  }

  /** The rows of all chosen entries. */
  get picked(): ReadonlySignal<ReadonlySet<number>> {
    return this.#picked;
  }

  /** Chooses the entry of a row alone; its article opens. */
  choose(row: number, order: Rows): void {
    this.#from = row;
    this.#picked.value = new Set([row]);
    this.#lead(row, order, true);
  }

  /** Chooses the entry of a row alone, and what is open stays open. */
  point(row: number, order: Rows): void {
    this.#from = row;
    this.#picked.value = new Set([row]);
    this.#lead(row, order, false);
  }

  /** Adds the entry of a row to the chosen ones, or takes it from them. */
  toggle(row: number, order: Rows): void {
    const picked = new Set(this.#picked.value);
    if (!picked.delete(row)) picked.add(row);
    this.#from = row;
    this.#picked.value = picked;
    this.#lead(row, order, false);
  }

  /** Chooses all entries from the one where the selection began to this one. */
  extend(row: number, order: Rows): void {
    const to = order.indexOf(row);
    const began = order.indexOf(this.#from);
    if (to < 0) return;
    const from = began < 0 ? to : began;
    if (began < 0) this.#from = row;
    this.#picked.value = new Set(order.subarray(Math.min(from, to), Math.max(from, to) + 1));
    this.#lead(row, order, false);
  }

  /** Chooses all entries. */
  all(order: Rows): void {
    this.#picked.value = new Set(order);
  }

  /** Chooses again what was chosen before, without bringing it into sight. */
  restore(selected: Selected): void {
    const choice = this.#selected.value?.choice ?? 0;
    this.#from = selected.row;
    this.#picked.value = new Set([selected.row]);
    this.#selected.value = { ...selected, choice };
    if (selected.id === null) this.rowsChanged();
    else if (selected.opens) this.#chosen(selected.id);
  }

  /** The list was left for another one: what is chosen there has no place in that. */
  leave(): void {
    const { value } = this.#selected;
    if (value !== null) this.#selected.value = { ...value, index: -1 };
  }

  /** Chooses these entries again, and brings the first into sight; what is open stays open. */
  gather(rows: Iterable<number>, order: Rows): void {
    const gathered = new Set(rows);
    const first = order.find((row) => gathered.has(row));
    if (first === undefined) return;
    this.point(first, order);
    this.#picked.value = new Set(order.filter((row) => gathered.has(row)));
  }

  /**
   * Where keys go on from.
   *
   * @param rest - gives the entry at which the list rests, for where nothing of it is chosen
   */
  standpoint(order: Rows, rest: () => number): Standpoint {
    const { row, index } = this.#selected.value ?? { row: NaN, index: -1 };
    if (index < 0) return { index: rest(), isEntry: false };
    return { index, isEntry: order[index] === row };
  }

  /** The index so many entries away, within the list. */
  indexAway(step: number, order: Rows, rest: () => number): number {
    const { index, isEntry } = this.standpoint(order, rest);
    // The entry behind a gap is one away from it.
    const away = index + (!isEntry && step > 0 ? step - 1 : step);
    return Math.max(0, Math.min(away, order.length - 1));
  }

  /** Learns the article of a row that was chosen before it had come. */
  rowsChanged(): void {
    const { value } = this.#selected;
    if (value?.id !== null) return;
    const id = this.#rows.get(value.row)?.id;
    if (id === undefined) return;
    this.#selected.value = { ...value, id };
    if (value.opens) this.#chosen(id);
  }

  /**
   * Follows the article into a new order. Its row is another one if a newer capture has come. Of
   * several, those that are still listed stay chosen; in another list (both orders are the same),
   * one alone.
   *
   * @param resumed - whether another list goes on where it was left
   */
  async orderChanged(before: Rows, after: Rows, resumed = false): Promise<void> {
    const { value } = this.#selected;
    if (value === null) return;
    this.#prune(before === after ? null : after);
    const isOther = before === after;
    const index = indexIn(after, value, isOther ? (resumed ? 'resumed' : 'other') : 'same');
    this.#selected.value = { ...value, index };
    if (isOther || !before.includes(value.row) || after.includes(value.row)) return;
    if (value.id === null) return;
    const fetched = await this.#rows.fetch(arrivals(before, after, MAX_ROWS_PER_CALL));
    const moved = fetched.find(({ id }) => id === value.id);
    if (moved === undefined || this.selected.value?.id !== value.id) return;
    this.#selected.value = { ...value, row: moved.row, index: after.indexOf(moved.row) };
    const picked = new Set(this.#picked.value);
    picked.delete(value.row);
    this.#picked.value = picked.add(moved.row);
  }

  #prune(after: Rows | null): void {
    const picked = this.#picked.value;
    if (picked.size < 2) return;
    if (after !== null) this.#picked.value = new Set(after.filter((row) => picked.has(row)));
    else if (this.#selected.value !== null) {
      this.#picked.value = new Set([this.#selected.value.row]);
    }
  }

  #lead(row: number, order: Rows, opens: boolean): void {
    const choice = (this.#selected.value?.choice ?? 0) + 1;
    this.#selected.value = { row, id: null, index: order.indexOf(row), choice, opens };
    this.rowsChanged();
  }
}

/** Where an entry is in a new order, or where it would be; -1 where it has no place in that. */
function indexIn(
  after: Rows,
  { row, index }: Selected,
  list: 'same' | 'resumed' | 'other',
): number {
  if (index < 0 || list === 'other') return after.indexOf(row);
  const place = placeOf(row, after);
  return place < 0 && list === 'same' ? Math.min(index, after.length) : place;
}

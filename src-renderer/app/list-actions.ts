import { MAX_ROWS_PER_CALL, type ArticleId } from '../../src-main/contract.ts';
import { pagesFrom, type Rows, type Standpoint } from '../list/article-order.ts';
import { words } from '../words/words.ts';
import type { Ask } from './asking.ts';
import type { LibraryState } from './library-state.ts';
import type { Mark, Marking } from './marking.ts';
import type { Places } from './places.ts';
import type { ReadingState } from './reading-state.ts';
import type { Selection } from './selection.ts';

/** Which entries of the list are meant, seen from the one that leads the selection. */
export type Stretch = 'above' | 'below' | 'all';

/** What the actions work with. */
export interface ListParts {
  readonly library: LibraryState;
  readonly selection: Selection;
  readonly reading: ReadingState;
  readonly marking: Marking;
  readonly places: Places;
}

/** What is done from the list: going through it, choosing in it, marking what is chosen. */
export class ListActions {
  readonly #library: LibraryState;
  readonly #selection: Selection;
  readonly #reading: ReadingState;
  readonly #marking: Marking;
  readonly #places: Places;
  readonly #ask: Ask;
  readonly #tell: (sentence: string) => void;

  constructor(
    { library, selection, reading, marking, places }: ListParts,
    ask: Ask,
    tell: (sentence: string) => void,
  ) {
    this.#library = library;
    this.#selection = selection;
    this.#reading = reading;
    this.#marking = marking;
    this.#places = places;
    this.#ask = ask;
    this.#tell = tell;
  }

  get #order(): Rows {
    return this.#library.order.value.rows;
  }

  /** The entry at which the list rests; to find it may take going through the list. */
  readonly #rest = (): number => this.#places.restOf(this.#library.order.value);

  /** Where keys go on from. */
  get #standpoint(): Standpoint {
    return this.#selection.standpoint(this.#order, this.#rest);
  }

  /** Chooses an entry by its row number; its article opens. */
  choose(row: number): void {
    this.#selection.choose(row, this.#order);
  }

  /** Chooses the entry so many places away from the chosen one. */
  move(step: number): void {
    const row = this.#rowAway(step);
    if (row !== undefined) this.choose(row);
  }

  /** Chooses an entry alone without opening it, unless it is among the chosen ones. */
  point(row: number): void {
    if (!this.#selection.picked.value.has(row)) this.#selection.point(row, this.#order);
  }

  /** Adds an entry to the chosen ones, or takes it from them. */
  toggle(row: number): void {
    this.#selection.toggle(row, this.#order);
  }

  /** Chooses all entries up to this one. */
  extend(row: number): void {
    this.#selection.extend(row, this.#order);
  }

  /** Chooses all entries up to the one so many places away. */
  extendBy(step: number): void {
    const row = this.#rowAway(step);
    if (row !== undefined) this.extend(row);
  }

  #rowAway(step: number): number | undefined {
    return this.#order[this.#selection.indexAway(step, this.#order, this.#rest)];
  }

  selectAll(): void {
    this.#selection.all(this.#order);
  }

  /** Opens the article of the entry that leads the selection. */
  open(): void {
    const row = this.#selection.selected.value?.row;
    if (row !== undefined) this.choose(row);
  }

  /**
   * Chooses the next (1) or previous (-1) unread article of the list, going on from its other end;
   * tells where there is none.
   */
  async stepUnread(direction: 1 | -1 = 1): Promise<void> {
    for (const page of pagesFrom(this.#order, this.#standpoint, direction)) {
      const unread = await this.#ask('articles/unread', page, () => words.failure.list);
      const [next] = unread ?? [];
      if (next !== undefined) this.choose(next);
      if (next !== undefined || unread === undefined) return;
    }
    this.#tell(words.list.nothingUnread);
  }

  /** Whether all that {@link mark} would change has this mark, as far as that is known. */
  has(what: Mark['what']): boolean {
    const { picked } = this.#selection;
    const entries = [...picked.value].map((row) => this.#library.rows.get(row));
    if (entries.length > 0) return entries.every((entry) => entry?.[what] ?? false);
    const { article } = this.#reading;
    if (article === null) return false;
    return what === 'read' ? this.isRead(article.id) : article[what];
  }

  /** Whether an article is read, as far as its row is known. */
  isRead(id: ArticleId): boolean {
    const row = this.#library.rows.rowOf(id);
    return (row !== undefined && this.#library.rows.get(row)?.read) ?? false;
  }

  /** How many entries are chosen. */
  get chosen(): number {
    return this.#selection.picked.value.size;
  }

  /** The rows of the chosen entries. */
  get chosenRows(): readonly number[] {
    return [...this.#selection.picked.value];
  }

  /** Whether what is chosen is the open article and nothing else. */
  get isOpenChosen(): boolean {
    const { article } = this.#reading;
    const [row, ...others] = this.#selection.picked.value;
    if (article === null || others.length > 0) return false;
    return row === undefined || row === this.#library.rows.rowOf(article.id);
  }

  /** The articles of the chosen entries, at most {@link MAX_ROWS_PER_CALL}, in the list's order. */
  async chosenIds(): Promise<readonly ArticleId[]> {
    const picked = this.#selection.picked.value;
    const rows = Array.from(this.#order.filter((row) => picked.has(row)));
    const asked = rows.slice(0, MAX_ROWS_PER_CALL);
    await this.#library.rows.ensure(asked);
    return asked.flatMap((row) => this.#library.rows.get(row)?.id ?? []);
  }

  /** Whether there is anything that {@link mark} would change. */
  get anyChosen(): boolean {
    return this.#selection.picked.value.size > 0 || this.#reading.article !== null;
  }

  /** Marks the chosen articles, or the one that is open where none is chosen. */
  async mark(mark: Mark): Promise<void> {
    const rows = Float64Array.from(this.#selection.picked.value);
    const { article } = this.#reading;
    if (rows.length > 0) await this.#marking.markRows(rows, mark);
    else if (article !== null) await this.#marking.markArticle(article.id, mark);
  }

  /** Gives the chosen articles a mark, or takes it from them if all have it. */
  toggleMark(what: Mark['what']): void {
    void this.mark({ what, value: !this.has(what) });
  }

  /** Marks a stretch of the list as read. */
  markRead(stretch: Stretch): void {
    const order = this.#order;
    const { index, isEntry } = this.#standpoint;
    const rows = {
      above: order.subarray(0, index),
      below: order.subarray(isEntry ? index + 1 : index),
      all: order,
    }[stretch];
    void this.#marking.markRows(rows.slice(), { what: 'read', value: true });
  }
}

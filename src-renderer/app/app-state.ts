import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { ArticleId, CallName, Calls, LibraryChange } from '../../src-main/contract.ts';
import type { Client, Failure } from '../client.ts';
import { nextAmong, type Rows } from '../list/article-order.ts';
import { words } from '../words/words.ts';
import { LibraryState, type LibraryListener } from './library-state.ts';
import { ReadingState } from './reading-state.ts';
import { Selection } from './selection.ts';

/** Milliseconds that an article is shown before it is read: leafing through reads nothing. */
const READ_AFTER = 400;

/** A change of an article's marks. */
export type Marks = Pick<Calls['articles/mark']['argument'], 'read' | 'starred'>;

/** The state of the window: library, selection, reading, and what went wrong last. */
export class AppState implements LibraryListener {
  readonly library: LibraryState;
  readonly selection: Selection;
  readonly reading: ReadingState;
  readonly #fault = signal<string | null>(null);
  readonly #client: Client;
  #readTimer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(client: Client) {
    this.#client = client;
    this.library = new LibraryState(client, this);
    this.reading = new ReadingState(client);
    this.selection = new Selection(this.library.rows, (id) => {
      this.reading.open(id);
    });
  }

  /** What went wrong last, as a sentence; null once it was dismissed. */
  get fault(): ReadonlySignal<string | null> {
    return this.#fault;
  }

  get #order(): Rows {
    return this.library.order.value.rows;
  }

  dismissFault(): void {
    this.#fault.value = null;
  }

  /** Chooses an entry by its row number; its article opens. */
  choose(row: number): void {
    this.selection.choose(row, this.#order);
  }

  /** Chooses the entry so many places away from the chosen one. */
  move(step: number): void {
    const row = this.#order[this.selection.indexAway(step, this.#order)];
    if (row !== undefined) this.choose(row);
  }

  /** Chooses the next unread article of the list, going on from its top. */
  async nextUnread(): Promise<void> {
    const unread = await this.#ask('articles/order', { view: 'unread' }, words.failure.list);
    if (unread === undefined) return;
    const row = nextAmong(this.#order, this.selection.selected.value?.index ?? -1, unread.rows);
    if (row !== null) this.choose(row);
  }

  /** Whether an article is read, as far as its row is known. */
  isRead(id: ArticleId): boolean {
    const row = this.library.rows.rowOf(id);
    return (row !== undefined && this.library.rows.get(row)?.read) ?? false;
  }

  /** Marks an article at once and takes it back if the library could not keep it. */
  async mark(id: ArticleId, marks: Marks): Promise<void> {
    this.library.keep(id);
    this.#patch(id, marks);
    const done = await this.#ask('articles/mark', { ids: [id], ...marks }, words.failure.mark);
    if (done === undefined) this.#patch(id, opposite(marks));
  }

  toggleRead(): void {
    const id = this.selection.selected.value?.id ?? this.reading.article?.id;
    if (id !== undefined) void this.mark(id, { read: !this.isRead(id) });
  }

  toggleStar(): void {
    const { article } = this.reading;
    if (article !== null) void this.mark(article.id, { starred: !article.starred });
  }

  /** The article's text is on the screen: soon it is read, unless another one takes its place. */
  articleShown(): void {
    const shown = this.reading.article;
    clearTimeout(this.#readTimer);
    this.#readTimer = setTimeout(() => {
      if (shown === null || shown.id !== this.reading.article?.id || this.isRead(shown.id)) return;
      void this.mark(shown.id, { read: true });
    }, READ_AFTER);
  }

  async openLink(address: string): Promise<void> {
    await this.#ask('link/open', address, words.failure.link);
  }

  /** Shows the open article's file in the file manager. */
  async reveal(): Promise<void> {
    const { article } = this.reading;
    if (article !== null) await this.#ask('article/reveal', article.id, words.failure.reveal);
  }

  async chooseFolder(): Promise<void> {
    await this.#ask('folders/choose', null, words.failure.folder);
  }

  libraryChanged(change: LibraryChange): void {
    const id = this.reading.article?.id;
    if (id !== undefined && (change.changed?.includes(id) ?? true)) this.reading.check();
  }

  orderChanged(before: Rows, after: Rows): void {
    void this.selection.orderChanged(before, after);
  }

  rowsChanged(): void {
    this.selection.rowsChanged();
  }

  rowsFailed(failure: Failure): void {
    this.#report(words.failure.rows, failure);
  }

  #patch(id: ArticleId, marks: Marks): void {
    const { read, starred } = marks;
    if (read !== undefined) this.library.rows.patch(id, { read });
    if (starred !== undefined) {
      this.library.rows.patch(id, { starred });
      this.reading.patch(id, { starred });
    }
  }

  async #ask<N extends CallName>(
    name: N,
    argument: Calls[N]['argument'],
    otherwise: string,
  ): Promise<Calls[N]['value'] | undefined> {
    const reply = await this.#client.call(name, argument);
    if (reply.ok) return reply.value;
    this.#report(otherwise, reply.error);
    return undefined;
  }

  #report(what: string, failure: Failure): void {
    this.#fault.value = `${what} ${failure.message}`;
  }
}

function opposite({ read, starred }: Marks): Marks {
  return {
    read: read === undefined ? undefined : !read,
    starred: starred === undefined ? undefined : !starred,
  };
}

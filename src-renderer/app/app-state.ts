import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { ArticleId, CallName, Calls, LibraryChange } from '../../src-main/contract.ts';
import type { Client, Failure } from '../client.ts';
import { nextAmong, type Rows } from '../list/article-order.ts';
import type { ListAsked } from '../list/list-asked.ts';
import { Passages } from '../search/passages.ts';
import { SavedSearchesState } from '../search/saved-searches-state.ts';
import { SearchState } from '../search/search-state.ts';
import { words } from '../words/words.ts';
import { dropNotice } from './drop-notice.ts';
import { LibraryState, type LibraryListener } from './library-state.ts';
import type { Notice } from './notices.ts';
import { ProgramState } from './program-state.ts';
import { ReadingState } from './reading-state.ts';
import { Selection } from './selection.ts';
import { SettingsState } from './settings-state.ts';

/** Milliseconds that an article is shown before it is read: leafing through reads nothing. */
const READ_AFTER = 400;

/** A change of an article's marks. */
export type Marks = Pick<Calls['articles/mark']['argument'], 'read' | 'starred'>;

/** The state of the window: library, selection, reading, search, and what went wrong last. */
export class AppState implements LibraryListener {
  readonly library: LibraryState;
  readonly selection: Selection;
  readonly reading: ReadingState;
  readonly search: SearchState;
  readonly saved: SavedSearchesState;
  readonly passages: Passages;
  readonly settings: SettingsState;
  readonly program: ProgramState;
  readonly #dropped = signal<Notice | null>(null);
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
    this.search = new SearchState(client, this.library, this.selection);
    this.saved = new SavedSearchesState(client, (what, failure) => {
      this.#report(what, failure);
    });
    this.settings = new SettingsState(client, (failure) => {
      this.#report(words.failure.settings, failure);
    });
    this.program = new ProgramState(client, {
      articleWanted: (id) => void this.showArticle(id),
      failed: (what, failure) => {
        this.#report(what, failure);
      },
    });
    this.passages = new Passages(client, (row) => this.library.rows.get(row)?.title);
  }

  /** Begins to follow the library; returns a function that ends it. */
  start(): () => void {
    this.saved.start();
    void this.settings.load();
    const ends = [this.library.start(), this.program.start()];
    return () => {
      for (const end of ends) end();
    };
  }

  /** What went wrong last, as a sentence; null once it was dismissed. */
  get fault(): ReadonlySignal<string | null> {
    return this.#fault;
  }

  /** What came of the last drop; null once it was dismissed. */
  get dropped(): ReadonlySignal<Notice | null> {
    return this.#dropped;
  }

  get #order(): Rows {
    return this.library.order.value.rows;
  }

  /** Puts away a fault or news; whether it was one of them. */
  dismiss(text: string): boolean {
    const told = [
      this.#fault.value,
      this.#dropped.value?.text,
      this.program.news.value?.text,
    ].includes(text);
    if (text === this.#fault.value) this.#fault.value = null;
    if (text === this.#dropped.value?.text) this.#dropped.value = null;
    if (text === this.program.news.value?.text) this.program.dismissNews();
    return told;
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

  /** Chooses the first entry of the list, unless the chosen one is in it. */
  async enterList(): Promise<void> {
    await this.library.settled;
    this.move(0);
  }

  /** Shows an article, whatever the list shows; its entry is chosen where it is in the list. */
  async showArticle(id: ArticleId): Promise<void> {
    await this.library.settled;
    const [entry] = (await this.#ask('articles/entries', [id], words.failure.article)) ?? [];
    if (entry !== undefined && this.#order.includes(entry.row)) this.choose(entry.row);
    else this.reading.open(id);
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

  async removeFolder(path: string): Promise<void> {
    await this.#ask('folders/remove', path, words.failure.removeFolder);
  }

  /** Watches the folders and copies the files that were dropped, and tells what came of it. */
  async drop(files: readonly File[]): Promise<void> {
    const paths = this.#client.pathsOf(files).filter((path) => path !== '');
    if (paths.length === 0) return;
    const outcome = await this.#ask('folders/drop', paths, words.failure.drop);
    if (outcome !== undefined) this.#dropped.value = dropNotice(outcome);
  }

  libraryChanged(change: LibraryChange): void {
    this.saved.libraryChanged();
    const id = this.reading.article?.id;
    if (id !== undefined && (change.changed?.includes(id) ?? true)) this.reading.check();
  }

  /** The first entries come whole: titles with passages, no blanks in between. */
  async listComing(list: ListAsked, first: readonly number[]): Promise<void> {
    await this.library.rows.ensure(first);
    await this.passages.prepare(list, first);
  }

  orderChanged(before: Rows, after: Rows): void {
    this.passages.show(this.library.order.value.of);
    void this.selection.orderChanged(before, after);
  }

  rowsChanged(): void {
    this.selection.rowsChanged();
    this.passages.rowsChanged();
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
    const { because } = words.failure;
    this.#fault.value = words.sentences(what, because(failure.code, failure.message));
  }
}

function opposite({ read, starred }: Marks): Marks {
  return {
    read: read === undefined ? undefined : !read,
    starred: starred === undefined ? undefined : !starred,
  };
}

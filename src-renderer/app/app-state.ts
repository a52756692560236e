import { effect, untracked } from '@lit-labs/preact-signals';
import type {
  ArticleId,
  LibraryChange,
  ListQuery,
  Passage,
  Settings,
} from '../../src-main/contract.ts';
import type { Client, Failure } from '../client.ts';
import type { Rows } from '../list/article-order.ts';
import type { ListAsked } from '../list/list-asked.ts';
import { Passages } from '../search/passages.ts';
import { SavedSearchesState } from '../sources/saved-searches-state.ts';
import { SearchState } from '../search/search-state.ts';
import { isSource } from '../sources/source-query.ts';
import { SourcesState } from '../sources/sources-state.ts';
import { ArticleActions } from '../reader/article-actions.ts';
import { words } from '../words/words.ts';
import { asking, type Ask, type Failed } from './asking.ts';
import { CommandRegistry } from './command-registry.ts';
import { LibraryState, type LibraryListener } from './library-state.ts';
import { ListActions } from './list-actions.ts';
import { Marking } from './marking.ts';
import { Notices, type Notice } from './notices.ts';
import { Places } from './places.ts';
import { PassingNote } from './passing-note.ts';
import { ProgramState } from './program-state.ts';
import { ReadingAhead } from './reading-ahead.ts';
import { ReadingState } from './reading-state.ts';
import { followFolders } from './recent-folders.ts';
import { Selection } from './selection.ts';
import { settings, SettingsState } from './settings-state.ts';
import { Tagging } from './tagging.ts';
import { followDays } from './today.ts';
import { UndoStack } from './undo.ts';

/** The state of the window: library, selection, reading, search, and what went wrong last. */
export class AppState implements LibraryListener {
  readonly library: LibraryState;
  readonly selection: Selection;
  readonly reading: ReadingState;
  readonly search: SearchState;
  readonly saved: SavedSearchesState;
  readonly sources: SourcesState;
  readonly passages: Passages;
  readonly settings: SettingsState;
  readonly undo = new UndoStack();
  readonly note = new PassingNote();
  readonly marking: Marking;
  readonly tagging: Tagging;
  readonly list: ListActions;
  readonly places: Places;
  readonly article: ArticleActions;
  readonly commands = new CommandRegistry();
  readonly program: ProgramState;
  readonly notices = new Notices();
  /** The fault that entries could not be loaded, which is over once some are. */
  #rowsFault: Notice | null = null;
  readonly #client: Client;
  readonly #ahead: ReadingAhead;
  readonly #ask: Ask;
  readonly #ready = Promise.withResolvers<undefined>();
  #readTimer: ReturnType<typeof setTimeout> | undefined = undefined;
  /** The article that the last start left open: it was read then as far as the person wished. */
  #resumed: ArticleId | null = null;

  constructor(client: Client) {
    const failed: Failed = (what, failure) => {
      this.notices.failed(what, failure);
    };
    this.#client = client;
    this.#ask = asking(client, failed);
    this.settings = new SettingsState(client, (failure) => {
      failed(() => words.failure.settings, failure);
    });
    this.library = new LibraryState(client, this);
    this.reading = new ReadingState(client);
    this.selection = new Selection(this.library.rows, (id) => {
      // At a start the list comes before the text.
      void this.library.painted.then(() => {
        this.reading.open(id);
      });
    });
    this.search = new SearchState(client, this.library, this.selection);
    this.saved = new SavedSearchesState(client, this.undo, failed);
    this.article = new ArticleActions(client, this.reading, this.note.tell, failed);
    this.sources = new SourcesState(client, this.library.asked);
    this.program = new ProgramState(client, {
      // Also where a narrow window shows the list alone.
      articleWanted: (id) =>
        void this.showArticle(id).then(() => this.commands.run('focus-reader')),
      failed,
    });
    this.passages = new Passages(client);
    const { library, selection, reading } = this;
    this.marking = new Marking(client, library, reading, this.undo, failed, (rows) => {
      selection.gather(rows, library.order.value.rows);
    });
    this.#ahead = new ReadingAhead(client, library, selection);
    this.tagging = new Tagging(client, reading, this.undo, failed);
    const { tell } = this.note;
    this.places = new Places(client, library, selection, reading, this.settings, () => {
      this.search.moved();
    });
    const { places, marking } = this;
    this.list = new ListActions({ library, selection, reading, marking, places }, this.#ask, tell);
  }

  /** Ends once the window can be drawn as it is to stand: its list is on the way. */
  get ready(): Promise<unknown> {
    return this.#ready.promise;
  }

  /** Begins to follow the library; returns a function that ends it. */
  start(): () => void {
    let ended = false;
    const ends = [
      effect(() => {
        const { sort, reversed, grouping: group } = settings.value;
        untracked(() => {
          this.library.arrange({ sort, reversed, group });
        });
      }),
      this.library.start(),
      this.program.start(),
      followFolders(this.library.status, this.settings),
      followDays(() => {
        this.#dayBegan();
      }),
    ];
    void this.#resume().then(() => {
      // Counting goes through all articles: the list comes first.
      if (!ended) ends.push(this.sources.start());
      this.saved.start();
    });
    return () => {
      ended = true;
      for (const end of ends) end();
    };
  }

  /** Chooses an entry by its row number; its article opens. */
  choose(row: number): void {
    this.list.choose(row);
  }

  /** Chooses the entry so many places away from the chosen one. */
  move(step: number): void {
    this.list.move(step);
  }

  /** Shows what a query finds among all articles; where it names a source, as that source. */
  goTo(query: string): void {
    if (isSource(query)) {
      this.search.end();
      this.places.go({ view: 'all', source: query, period: '' });
    } else {
      // One that is kept is taken as it was kept.
      const saved = this.saved.searches.value.find((each) => each.query === query);
      this.search.choose(query, saved?.exact);
    }
    // Also out of an article that has the whole of a narrow window.
    this.commands.run('focus-list');
    void this.enterList();
  }

  /** Chooses the first entry of the list, unless the chosen one is in it. */
  async enterList(): Promise<void> {
    await this.library.settled;
    this.move(0);
  }

  /** Pauses reading files, or lets it go on. */
  togglePause(): void {
    const { value } = this.library.status;
    if (value.kind === 'known') void this.program.pause(!value.status.paused);
  }

  /** Shows an article, whatever the list shows; its entry is chosen where it is in the list. */
  async showArticle(id: ArticleId): Promise<void> {
    await this.library.settled;
    const [entry] = (await this.#ask('articles/entries', [id], () => words.failure.article)) ?? [];
    if (entry !== undefined && this.library.order.value.rows.includes(entry.row))
      this.choose(entry.row);
    else this.reading.open(id);
  }

  /** Chooses the next unread article of the list, going on from its top. */
  async nextUnread(): Promise<void> {
    await this.list.stepUnread();
  }

  /** Whether an article is read, as far as its row is known. */
  isRead(id: ArticleId): boolean {
    return this.list.isRead(id);
  }

  /** Has lists stand or look another way. */
  arrange(change: Partial<Pick<Settings, 'density' | 'grouping' | 'sort' | 'reversed'>>): void {
    this.settings.change(change);
    // An order that is chosen while the best match comes first takes its place.
    if (change.sort !== undefined && this.library.asked.value.ranked) this.search.sort('date');
  }

  toggleRead(): void {
    this.list.toggleMark('read');
  }

  toggleStar(): void {
    this.list.toggleMark('starred');
  }

  /** The article's text is on the screen: soon it is read, unless another one takes its place. */
  articleShown(): void {
    const shown = this.reading.article;
    this.#ahead.articleShown();
    this.places.articleOpened();
    clearTimeout(this.#readTimer);
    const { readAfter } = settings.value;
    if (shown === null || readAfter === null || shown.id === this.#resumed) return;
    this.#resumed = null;
    this.#readTimer = setTimeout(() => {
      if (shown.id !== this.reading.article?.id || this.isRead(shown.id)) return;
      void this.marking.markQuietly(shown.id, { what: 'read', value: true });
    }, readAfter);
  }

  async openLink(address: string): Promise<void> {
    await this.#ask('link/open', address, () => words.failure.link);
  }

  /** Marks all of a list as read, or tells that nothing of it is unread. */
  async markListRead(unread: ListQuery): Promise<void> {
    if (!(await this.marking.markListRead(unread))) this.note.tell(words.list.nothingUnread);
  }

  /** Shows a watched folder, or one inside it, in the file manager. */
  async revealFolder(path: string): Promise<void> {
    await this.#ask('folders/reveal', path, () => words.failure.revealFolder);
  }

  async chooseFolder(): Promise<void> {
    await this.#ask('folders/choose', null, () => words.failure.folder);
  }

  async removeFolder(path: string): Promise<void> {
    await this.#ask('folders/remove', path, () => words.failure.removeFolder);
  }

  /** Watches the folders and copies the files that were dropped, and tells what came of it. */
  async drop(files: readonly File[]): Promise<void> {
    const paths = this.#client.pathsOf(files).filter((path) => path !== '');
    if (paths.length === 0) return;
    const outcome = await this.#ask('folders/drop', paths, () => words.failure.drop);
    if (outcome !== undefined) this.notices.drop(outcome);
  }

  libraryChanged(change: LibraryChange): void {
    this.saved.libraryChanged();
    this.sources.libraryChanged();
    const reading = this.reading.reading.value;
    const isShown = reading.kind === 'open' || reading.kind === 'failed';
    if (isShown && (change.changed?.includes(reading.id) ?? true)) this.reading.check();
  }

  /** The first entries come whole: titles with passages, no blanks in between. */
  async listComing(
    list: ListAsked,
    first: readonly number[],
    passages: readonly Passage[],
  ): Promise<void> {
    this.passages.come(list, passages);
    await this.library.rows.ensure(first);
  }

  orderChanged(before: Rows, after: Rows): void {
    this.passages.show(this.library.order.value.of);
    void this.selection.orderChanged(before, after, this.library.order.value.resumed);
  }

  rowsChanged(): void {
    if (this.#rowsFault !== null) this.notices.dismiss(this.#rowsFault);
    this.#rowsFault = null;
    this.selection.rowsChanged();
  }

  rowsFailed(failure: Failure): void {
    this.#rowsFault = this.notices.failed(() => words.failure.rows, failure);
  }

  /** Goes on where the window was closed, once it is known how the list is to stand. */
  async #resume(): Promise<void> {
    // What the window remembers by itself may be older: the engine writes it when it likes.
    await this.settings.load();
    const resumed = this.places.resume();
    this.#ready.resolve(undefined);
    this.#resumed = await resumed;
    await this.library.settled;
  }

  /** What was captured today is another matter. */
  #dayBegan(): void {
    void this.library.refresh();
    this.sources.libraryChanged();
    this.saved.libraryChanged();
  }
}

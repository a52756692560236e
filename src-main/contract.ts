/**
 * What crosses IPC between Electron's main process and the window: calls, events, records and error
 * codes. Everything else about IPC is derived from this file. It imports types alone, so that both
 * sides can read it.
 */

import type { Settings } from './settings.ts';

export { DEFAULT_SETTINGS, SETTING_LIMITS, type Settings } from './settings.ts';

/** Why a call failed. The window chooses its words by this code. */
export type ErrorCode =
  /** The arguments are not of the call's shape. */
  | 'bad-arguments'
  /** No such article, capture or folder in this library. */
  | 'not-found'
  /** The capture's folder or file is not there now. */
  | 'away'
  /** The file was there but could not be read or understood. */
  | 'unreadable'
  /** The index or the state could not be read or written. */
  | 'storage'
  /** A fault of the program itself. */
  | 'internal';

/** A reply to a call: a value, or a fault of the world with words for a person. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string } };

/** An article's lasting name: the first 20 hexadecimal digits of the SHA-256 of its identity. */
export type ArticleId = string;

/**
 * Which articles a list shows. What is archived is in `archived` alone; `today` is what was captured
 * since the last midnight of the machine's zone.
 */
export type View = 'all' | 'unread' | 'starred' | 'today' | 'archived';

/** What a list shows and in which order. */
export interface ListQuery {
  readonly view: View;
  /**
   * A query in the search language that narrows the view to a source, such as `from:"BBC 中文"`,
   * `in:"/home/ada/News"`, `tag:太空` or `on:2021-03`. Left out means none.
   */
  readonly scope?: string | undefined;
  /** A query in the search language; '' finds all. Left out means ''. */
  readonly search?: string | undefined;
  /** Left out means `date`. */
  readonly sort?: ListSort | undefined;
  /** The order turned round: oldest first, A to Z, longest first… Left out means no. */
  readonly reversed?: boolean | undefined;
  /** Left out means `none`. It goes before the sort, which holds within each group. */
  readonly group?: Grouping | undefined;
  /** Keep simplified and traditional characters apart. Left out means no. */
  readonly exact?: boolean | undefined;
  /** At most so many rows, for a first look while one types. Left out means all. */
  readonly limit?: number | undefined;
}

/**
 * In which order a list stands: newest capture first, best match first (without a search: newest
 * first), newest by the outlet's own time first, titles by the machine's collation, shortest first.
 */
export type ListSort = 'date' | 'relevance' | 'published' | 'title' | 'length';

/** The orders that the results of a search have by themselves. */
export type SearchSort = Extract<ListSort, 'date' | 'relevance'>;

/** What a list's entries are gathered under. */
export type Grouping = 'none' | 'day' | 'outlet';

/** Entries of a list that stand together under one heading. */
export interface ListGroup {
  /** Index of its first entry in the order. */
  readonly start: number;
  /** A day as `2021-03-09` in the machine's zone, or an outlet's name; '' where there is none. */
  readonly label: string;
}

/** A stretch of a text, in UTF-16 offsets; `to` is behind the last unit. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** The best passage of an article for a query. */
export interface Snippet {
  readonly row: number;
  readonly text: string;
  readonly marks: readonly TextSpan[];
  /** Text stands before, or behind, the passage. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** What may be written at a place of a query. */
export interface Completion {
  /** What a choice replaces. */
  readonly replace: TextSpan;
  readonly choices: readonly { readonly text: string; readonly hint: string }[];
}

/** A search that the person keeps. */
export interface SavedSearch {
  readonly id: number;
  readonly name: string;
  readonly query: string;
}

/** A saved search with what it finds now. */
export interface SavedSearchCount extends SavedSearch {
  readonly articles: number;
  readonly unread: number;
}

/**
 * The articles of a list in order, as row numbers. A row number belongs to an article until its
 * newest capture changes; newer captures have greater numbers.
 */
export interface ArticleOrder {
  readonly rows: Float64Array;
  /** Headings, in order; none where nothing is grouped. */
  readonly groups: readonly ListGroup[];
}

/** One entry of the list. */
export interface ArticleRow {
  readonly row: number;
  readonly id: ArticleId;
  readonly title: string;
  /** Display name of the outlet, else the host, else the folder's name. */
  readonly outlet: string;
  readonly author: string | null;
  /** The beginning of the text, at most 90 UTF-16 units. */
  readonly excerpt: string;
  /** When it was captured, in ms since 1970. */
  readonly captured: number;
  /** BCP 47 tag such as `zh-Hans`, or null where it could not be told. */
  readonly language: string | null;
  readonly read: boolean;
  readonly starred: boolean;
  readonly archived: boolean;
  /** The outlet's own time in ms since 1970, or null where it gives none. */
  readonly published: number | null;
  /** Han, kana and hangul characters plus words of other scripts. */
  readonly characters: number;
  /** The tags that its capture states and those that the person gave it. */
  readonly tags: readonly string[];
  /** Where its lead image is served, for an `<img>`; null where it is not on this machine. */
  readonly picture: string | null;
  /** How many captures of it are known. */
  readonly captures: number;
  /** None of its captures can be reached now. */
  readonly away: boolean;
  /** Its markup was too much to lay out safely: only its text is shown, and Problems says why. */
  readonly asText: boolean;
}

/** A time as the outlet wrote it. */
export interface PublishedTime {
  /** Milliseconds since 1970, or null where the words give no absolute time. */
  readonly ms: number | null;
  /** The outlet's own words, such as `2021-11-13` or `Wed, 29 Jul 2020 00:40:27 GMT`. */
  readonly text: string;
  /** Whether the words give a time of day or the day alone. */
  readonly precision: 'day' | 'minute';
}

/** An article opened for reading. */
export interface OpenArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly url: string | null;
  readonly outlet: string;
  readonly author: string | null;
  readonly captured: number;
  readonly published: PublishedTime | null;
  readonly language: string | null;
  /** Han, kana and hangul characters plus words of other scripts. */
  readonly characters: number;
  readonly readingMinutes: number;
  readonly headings: readonly {
    readonly level: number;
    readonly text: string;
    readonly id: string;
  }[];
  /** The tags that the capture states. */
  readonly tags: readonly string[];
  /** The tags that the person gave it, in the order of the alphabet. */
  readonly ownTags: readonly string[];
  readonly starred: boolean;
  readonly archived: boolean;
  /** How far it was read: 0 is its beginning, 1 its end; null where it was never scrolled. */
  readonly position: number | null;
  /** Where the sanitised body is served, for the frame's `src`. */
  readonly frame: string;
  /** Path of the capture's file, for people to read. */
  readonly path: string;
  /** SHA-256 of the capture, in hexadecimal. */
  readonly sha256: string;
  /** Things to know about this capture, such as undecodable bytes, as plain sentences. */
  readonly notes: readonly string[];
}

/** Why a file is not among the articles. */
export type ProblemCode =
  | 'not-a-capture'
  | 'empty'
  | 'no-body'
  | 'too-large'
  | 'unreadable'
  | 'over-limits'
  | 'timed-out'
  | 'crashed'
  | 'watch-failed'
  | 'folder-away';

/**
 * A file that could not become an article or is shown as text only, or a folder that cannot be
 * watched.
 */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: string;
}

/** A watched folder. */
export interface Folder {
  readonly path: string;
  /** The folder is not there now; its articles stay listed. */
  readonly away: boolean;
}

/** What the library is doing. */
export interface LibraryStatus {
  /** `starting` until the index is open; `scanning` while files are taken in; then `ready`. */
  readonly phase: 'starting' | 'scanning' | 'ready';
  /** Files taken in during this scan. */
  readonly done: number;
  /** Files that this scan has to take in. */
  readonly total: number;
  readonly filesPerSecond: number;
  /** Milliseconds that the scan will still take, or null where nothing can be said yet. */
  readonly remainingMs: number | null;
  readonly articles: number;
  readonly unread: number;
  readonly problems: number;
  /** No file is read until the person lets it go on, or until the next start. */
  readonly paused: boolean;
  readonly folders: readonly Folder[];
  /** Something a person should know now, such as an index that was set aside; else null. */
  readonly notice: string | null;
}

/** The articles that changed since the event before. */
export interface LibraryChange {
  /** Ids whose rows are to be read again; null means any may have changed. */
  readonly changed: readonly ArticleId[] | null;
  /** Whether articles came, went or moved in the order. */
  readonly orderChanged: boolean;
}

/** Why a file was not taken. */
export type NotTaken =
  | 'missing'
  | 'neither-file-nor-folder'
  | 'no-folder'
  | 'listed-already'
  | 'other-kind'
  | 'not-copied'
  | 'paused'
  | 'not-yet'
  | 'fault';

/** What came of files and folders that were dropped on the window. */
export interface DropOutcome {
  /** Folders that are watched from now on. */
  readonly folders: readonly string[];
  /** Copies that were made, by their paths. */
  readonly copies: readonly string[];
  /** What could not be taken, each with a sentence that says why. */
  readonly refused: readonly {
    readonly path: string;
    readonly code: NotTaken;
    readonly message: string;
  }[];
}

/** A file or folder on the disk that Sheaf keeps, with what it takes up there. */
export interface StoredPart {
  readonly path: string;
  readonly bytes: number;
}

/** What is stored where. */
export interface LibraryFacts {
  /** Where all but the captures lies. */
  readonly directory: string;
  /** The captures in the watched folders, as the index knows them. */
  readonly captures: { readonly files: number; readonly bytes: number };
  readonly index: StoredPart;
  readonly state: StoredPart;
  /** Copies of the state. */
  readonly backups: StoredPart;
  /** What the engine keeps for itself: caches, and where the window was. */
  readonly engine: StoredPart;
  /** The folder with the copies of the samples, or null where there is none. */
  readonly samples: string | null;
}

/** What an import of a state brought in. */
export interface StateImport {
  /** The file that was imported. */
  readonly path: string;
  /** Articles that it names: those that were not known, those with a newer change, the others. */
  readonly articles: number;
  readonly added: number;
  readonly updated: number;
  readonly kept: number;
  readonly tags: number;
  readonly searches: number;
  /** Folders that are watched from now on, and those among them that are not there now. */
  readonly folders: readonly string[];
  readonly foldersAway: readonly string[];
}

/** The program itself. */
export interface About {
  readonly version: string;
  /** Versions of the engine and its parts by their names, such as `Electron`. */
  readonly engine: readonly { readonly name: string; readonly version: string }[];
  /** The library's directory. */
  readonly directory: string;
  /** Packages that are part of the program, by name. */
  readonly packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
  }[];
}

/** What was refused since the start, each by how often. */
export interface Refused {
  readonly requests: number;
  readonly navigations: number;
  readonly windows: number;
  readonly permissions: number;
  readonly downloads: number;
}

/** What became of a file or folder that was opened with Sheaf. */
export type OpenedFile =
  /** Its article is to be shown. */
  | { readonly kind: 'article'; readonly id: ArticleId }
  /** A folder that is watched now. */
  | { readonly kind: 'folder'; readonly path: string }
  /** A file that lies in no watched folder; `copyTo` is the first of them that is there, or null. */
  | {
      readonly kind: 'outside';
      readonly path: string;
      readonly folder: string;
      readonly copyTo: string | null;
    }
  /** It could not be opened; the message says why. */
  | {
      readonly kind: 'refused';
      readonly path: string;
      readonly code: NotTaken | ProblemCode;
      readonly message: string;
    };

/** A menu entry whose work is the window's. */
export type MenuCommand = 'show-folders' | 'show-problems' | 'show-settings';

/** How many articles a source has, archived ones left out. */
export interface SourceCount {
  readonly name: string;
  readonly articles: number;
  readonly unread: number;
}

/** A watched folder, or one inside it that holds captures, with all below it. */
export interface FolderSource extends SourceCount {
  /** Absolute path, for people and for `in:`. */
  readonly path: string;
  readonly away: boolean;
  readonly folders: readonly FolderSource[];
}

/** What the sources pane lists. */
export interface Sources {
  readonly views: Readonly<Record<View, Omit<SourceCount, 'name'>>>;
  /** The one with the most articles first. */
  readonly outlets: readonly SourceCount[];
  /** In the order of the alphabet. */
  readonly tags: readonly SourceCount[];
  readonly folders: readonly FolderSource[];
}

/** A day of the archive. */
export interface DayCount {
  /** As `2021-03-09`, in the machine's zone. */
  readonly day: string;
  readonly articles: number;
}

/** What the window may ask: each entry is a call with its argument and its value. */
export interface Calls {
  'library/status': { argument: null; value: LibraryStatus };
  'articles/order': { argument: ListQuery; value: ArticleOrder };
  /** At most {@link MAX_ROWS_PER_CALL} rows; rows that are gone are left out. */
  'articles/rows': { argument: readonly number[]; value: readonly ArticleRow[] };
  'article/open': { argument: ArticleId; value: OpenArticle };
  'articles/mark': {
    argument: {
      readonly ids: readonly ArticleId[];
      readonly read?: boolean | undefined;
      readonly starred?: boolean | undefined;
      readonly archived?: boolean | undefined;
    };
    value: null;
  };
  /** Gives articles tags of the person's own, and takes such tags from them. */
  'articles/tag': {
    argument: {
      readonly ids: readonly ArticleId[];
      readonly add: readonly string[];
      readonly remove: readonly string[];
    };
    value: null;
  };
  /** The names of the articles in these rows, as long as they are there; in no certain order. */
  'articles/ids': { argument: readonly number[]; value: readonly ArticleId[] };
  /** List entries of these articles, in their order; those that are gone are left out. */
  'articles/entries': { argument: readonly ArticleId[]; value: readonly ArticleRow[] };
  /** Keeps how far an article was read, see {@link OpenArticle.position}. */
  'article/position': {
    argument: { readonly id: ArticleId; readonly position: number | null };
    value: null;
  };
  /** The article as a Markdown document: its title, where it comes from, its text. */
  'article/markdown': { argument: ArticleId; value: string };
  /** The sources with what they hold. */
  'sources/list': { argument: null; value: Sources };
  /** How many articles of a list were captured on each day that has any, the first day first. */
  'sources/days': {
    argument: { readonly view: View; readonly scope: string };
    value: readonly DayCount[];
  };
  'settings/read': { argument: null; value: Settings };
  /** Keeps these settings; those that are not named stay. */
  'settings/change': { argument: Partial<Settings>; value: null };
  /** Best passages for a query, for at most {@link MAX_ROWS_PER_CALL} rows; rows without one are left out. */
  'search/snippets': {
    argument: {
      readonly search: string;
      readonly exact: boolean;
      readonly rows: readonly number[];
    };
    value: readonly Snippet[];
  };
  /** Where a query stands in a text, for marking it in the open article. */
  'search/matches': {
    argument: { readonly search: string; readonly exact: boolean; readonly text: string };
    value: readonly TextSpan[];
  };
  /** What may be written at the caret; null where nothing is offered. */
  'search/complete': {
    argument: { readonly search: string; readonly caret: number };
    value: Completion | null;
  };
  /** The saved searches in the person's order, with what they find now. */
  'searches/list': { argument: null; value: readonly SavedSearchCount[] };
  /** Keeps a search, or changes the one of this id. */
  'searches/save': {
    argument: { readonly id: number | null; readonly name: string; readonly query: string };
    value: SavedSearch;
  };
  'searches/remove': { argument: number; value: null };
  /** All ids in the order wished for. */
  'searches/reorder': { argument: readonly number[]; value: null };
  'problems/list': { argument: null; value: readonly Problem[] };
  /** Asks the person for a folder and watches it; null where they chose none. */
  'folders/choose': { argument: null; value: string | null };
  /** Ends watching a folder; its articles leave the lists, what was read and starred is kept. */
  'folders/remove': { argument: string; value: null };
  /** Watches the folders among these paths, and copies the files into the first watched folder. */
  'folders/drop': { argument: readonly string[]; value: DropOutcome };
  /** Makes a folder "Sheaf" among the person's documents and watches it; its path. */
  'folders/make': { argument: null; value: string };
  /** Copies the samples into a folder of the library and watches it; its path. */
  'samples/add': { argument: null; value: string };
  /** Ends reading files, or lets it go on, until the next start. */
  'scan/pause': { argument: boolean; value: null };
  'library/facts': { argument: null; value: LibraryFacts };
  /** Shows the library's directory in the file manager. */
  'library/reveal': { argument: null; value: null };
  /** Deletes the index and begins to make it anew. It fails while a watched folder is away. */
  'library/delete-index': { argument: null; value: null };
  /** Asks for a file and writes the state into it; its path, or null where none was chosen. */
  'state/export': { argument: null; value: string | null };
  /** Asks for a file and takes in the state that it holds; null where none was chosen. */
  'state/import': { argument: null; value: StateImport | null };
  'privacy/refused': { argument: null; value: Refused };
  'app/about': { argument: null; value: About };
  /** What was opened with Sheaf since the last call, once it is known what it is. */
  'files/opened': { argument: null; value: readonly OpenedFile[] };
  /** Opens a file as if it had been opened with Sheaf, such as one that was just copied. */
  'files/open': { argument: string; value: OpenedFile };
  /** Opens an http, https or mailto address in the person's browser, after a click. */
  'link/open': { argument: string; value: null };
  /** Shows the article's capture in the file manager. */
  'article/reveal': { argument: ArticleId; value: null };
}

/** The name of a call. */
export type CallName = keyof Calls;

/** What the main side tells the window. */
export interface Events {
  'library/status': LibraryStatus;
  'library/changed': LibraryChange;
  /** Something was opened with Sheaf: `files/opened` tells what. */
  'files/opened': null;
  /** A menu entry was chosen. */
  'menu/chosen': MenuCommand;
}

/** The name of an event. */
export type EventName = keyof Events;

/** Enough for the tallest screen with the rows before and behind it. */
export const MAX_ROWS_PER_CALL = 500;

/** More articles than a list that is marked as a whole can have. */
export const MAX_ARTICLES_PER_CALL = 2_000_000;

/** The longest query that is taken, in UTF-16 units: a passage pasted by mistake is longer. */
export const MAX_SEARCH_UNITS = 2000;

/** The scheme and host under which the interface, articles and media are served. */
export const ORIGIN = 'app://sheaf';

/** What the preload script puts on `window.sheaf`. */
export interface Bridge {
  /** The languages of the system as BCP 47 tags, the one it likes best first. */
  readonly languages: readonly string[];
  /** Paths of files and folders that were dropped on the window; '' for what has none. */
  pathsOf(dropped: readonly object[]): string[];
  call<N extends CallName>(
    name: N,
    argument: Calls[N]['argument'],
  ): Promise<Reply<Calls[N]['value']>>;
  /** Returns a function that ends the subscription. */
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void;
}

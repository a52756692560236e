/**
 * What crosses IPC between Electron's main process and the window: calls, events, records and error
 * codes. Everything else about IPC is derived from this file. It imports nothing, so that both
 * sides can read it.
 */

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

/** Which articles a list shows. */
export type View = 'all' | 'unread' | 'starred';

/** What a list shows and in which order. */
export interface ListQuery {
  readonly view: View;
  /** A query in the search language; '' finds all. Left out means ''. */
  readonly search?: string | undefined;
  /** Newest first, or the best match first. Left out means `date`. */
  readonly sort?: SearchSort | undefined;
  /** Keep simplified and traditional characters apart. Left out means no. */
  readonly exact?: boolean | undefined;
  /** At most so many rows, for a first look while one types. Left out means all. */
  readonly limit?: number | undefined;
}

/** In which order a search gives its articles. */
export type SearchSort = 'date' | 'relevance';

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
  readonly tags: readonly string[];
  readonly starred: boolean;
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

/** What came of files and folders that were dropped on the window. */
export interface DropOutcome {
  /** Folders that are watched from now on. */
  readonly folders: readonly string[];
  /** Copies that were made, by their paths. */
  readonly copies: readonly string[];
  /** What could not be taken, each with a sentence that says why. */
  readonly refused: readonly { readonly path: string; readonly message: string }[];
}

/** How much was refused since the start, by kind. All are 0 where nothing went wrong. */
export interface Refusals {
  /** Requests to anything but the program's own files and articles. */
  readonly requests: number;
  /** Attempts of a frame or of the window to go elsewhere. */
  readonly navigations: number;
  /** New windows. */
  readonly windows: number;
  /** Permissions that were asked for, such as the camera's. */
  readonly permissions: number;
  readonly downloads: number;
}

/** A menu entry whose work is the window's. */
export type MenuCommand = 'show-folders' | 'show-problems';

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
    };
    value: null;
  };
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
  /** Opens an http, https or mailto address in the person's browser, after a click. */
  'link/open': { argument: string; value: null };
  /** Shows the article's capture in the file manager. */
  'article/reveal': { argument: ArticleId; value: null };
  /** What the main side has refused to captures and to the engine since the program was started. */
  'privacy/refused': { argument: null; value: Refusals };
}

/** The name of a call. */
export type CallName = keyof Calls;

/** What the main side tells the window. */
export interface Events {
  'library/status': LibraryStatus;
  'library/changed': LibraryChange;
  /** A menu entry was chosen. */
  'menu/chosen': MenuCommand;
}

/** The name of an event. */
export type EventName = keyof Events;

/** Enough for the tallest screen with the rows before and behind it. */
export const MAX_ROWS_PER_CALL = 500;

/** The longest query that is taken, in UTF-16 units: a passage pasted by mistake is longer. */
export const MAX_SEARCH_UNITS = 2000;

/** The scheme and host under which the interface, articles and media are served. */
export const ORIGIN = 'app://sheaf';

/** What the preload script puts on `window.sheaf`. */
export interface Bridge {
  /** Paths of files and folders that were dropped on the window; '' for what has none. */
  pathsOf(dropped: readonly object[]): string[];
  call<N extends CallName>(
    name: N,
    argument: Calls[N]['argument'],
  ): Promise<Reply<Calls[N]['value']>>;
  /** Returns a function that ends the subscription. */
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void;
}

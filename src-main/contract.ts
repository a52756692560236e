/**
 * What crosses IPC between Electron's main process and the window: calls, events, records and error
 * codes. Everything else about IPC is derived from this file. It imports types alone, and hands on
 * what has no imports either, so that both sides can read it.
 */
import type {
  About,
  ArticleId,
  ArticleRow,
  DayCount,
  DropOutcome,
  LibraryChange,
  LibraryFacts,
  LibraryStatus,
  ListAnswer,
  ListQuery,
  MenuCommand,
  MenuSection,
  OpenArticle,
  OpenedFile,
  PrintOrder,
  Problem,
  Refusals,
  Sources,
  StateImport,
  TagChange,
  TagUse,
  View,
} from './records.ts';
import type {
  Completion,
  Passage,
  SavedSearch,
  SavedSearchCount,
  TextColumn,
  TextSpan,
} from './search-records.ts';
import type { Settings } from './settings.ts';

export type * from './records.ts';
export type * from './search-records.ts';
export { GO, MENU_ROLES, WATCH } from './records.ts';
export { textDirection } from './text-direction.ts';
export {
  inOtherWords,
  sayingOf,
  type LastWord,
  type ReasonCode,
  type SayingCode,
} from './sayings.ts';
export { reasons as hansReasons } from './words/zh-Hans-reasons.ts';
export { reasons as hantReasons } from './words/zh-Hant-reasons.ts';
export {
  DEFAULT_SETTINGS,
  MOST_KEPT,
  SETTING_LIMITS,
  type KeptPlace,
  type Settings,
} from './settings.ts';

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

/** What the window may ask: each entry is a call with its argument and its value. */
export interface Calls {
  'library/status': { argument: null; value: LibraryStatus };
  /** Null where a window has asked for another list in the meantime, see {@link ListQuery.first}. */
  'articles/order': { argument: ListQuery; value: ListAnswer | null };
  /** At most {@link MAX_ROWS_PER_CALL} rows; rows that are gone are left out. */
  'articles/rows': { argument: readonly number[]; value: readonly ArticleRow[] };
  'article/open': { argument: ArticleId; value: OpenArticle };
  /** These, {@link MAX_PREPARED} at most, may be opened soon: their captures are read ahead. */
  'articles/prepare': { argument: readonly ArticleId[]; value: null };
  /** What is known of an article, without its text being served as that of one that is opened. */
  'article/details': { argument: ArticleId; value: OpenArticle };
  'articles/mark': {
    argument: {
      readonly ids: readonly ArticleId[];
      readonly read?: boolean | undefined;
      readonly starred?: boolean | undefined;
      readonly archived?: boolean | undefined;
    };
    value: null;
  };
  /** Gives articles tags of the person's own, and takes such tags from them; tells what that changed. */
  'articles/tag': {
    argument: {
      readonly ids: readonly ArticleId[];
      readonly add: readonly string[];
      readonly remove: readonly string[];
    };
    value: readonly TagChange[];
  };
  /** The tags of the articles in these rows, in the order of their names. */
  'articles/tags': { argument: readonly number[]; value: readonly TagUse[] };
  /** The names of the articles in these rows, as long as they are there; in no certain order. */
  'articles/ids': { argument: readonly number[]; value: readonly ArticleId[] };
  /** Those of these rows whose articles are unread, in their order. */
  'articles/unread': { argument: readonly number[]; value: readonly number[] };
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
  /** Where a query stands in at most {@link MAX_ROWS_PER_CALL} articles; those that are gone are left out. */
  'search/passages': {
    argument: {
      readonly search: string;
      readonly exact: boolean;
      readonly rows: readonly number[];
    };
    value: readonly Passage[];
  };
  /** Where a query stands in a text, for marking it in the open article. */
  'search/matches': {
    argument: {
      readonly search: string;
      readonly exact: boolean;
      readonly text: string;
      /** What the text is of its article. Left out means its body. */
      readonly column?: TextColumn | undefined;
    };
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
    argument: Omit<SavedSearch, 'id'> & { readonly id: number | null };
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
  /** Shows a watched folder, or one inside it, in the file manager. */
  'folders/reveal': { argument: string; value: null };
  /** Watches the folders among these paths, and copies the files into the first watched folder. */
  'folders/drop': { argument: readonly string[]; value: DropOutcome };
  /** Makes a folder "Sheaf" among the person's documents and watches it; its path. */
  'folders/make': { argument: null; value: string };
  /** Copies the samples into a folder of the library and watches it; its path. */
  'samples/add': { argument: null; value: string };
  /** Ends reading files, or lets it go on, until the next start. */
  'scan/pause': { argument: boolean; value: null };
  /**
   * Ends the scan (true): what was read is kept, folders are still watched, and the rest is left
   * unread until the next start or until it is asked for (false).
   */
  'scan/stop': { argument: boolean; value: null };
  'library/facts': { argument: null; value: LibraryFacts };
  /** Shows the library's directory in the file manager. */
  'library/reveal': { argument: null; value: null };
  /** Deletes the index and begins to make it anew. It fails while a watched folder is away. */
  'library/delete-index': { argument: null; value: null };
  /** Asks for a file and writes the state into it; its path, or null where none was chosen. */
  'state/export': { argument: null; value: string | null };
  /** Asks for a file and takes in the state that it holds; null where none was chosen. */
  'state/import': { argument: null; value: StateImport | null };
  /** What the main side has refused to captures and to the engine since the program was started. */
  'privacy/refused': { argument: null; value: Refusals };
  'app/about': { argument: null; value: About };
  /** What was opened with Sheaf since the last call, once it is known what it is. */
  'files/opened': { argument: null; value: readonly OpenedFile[] };
  /** Opens a file as if it had been opened with Sheaf, such as one that was just copied. */
  'files/open': { argument: string; value: OpenedFile };
  /** Opens an http, https or mailto address in the person's browser, after a click. */
  'link/open': { argument: string; value: null };
  /** What the menu bar shows from now on. */
  'menu/show': { argument: readonly MenuSection[]; value: null };
  /** Shows the article's capture in the file manager. */
  'article/reveal': { argument: ArticleId; value: null };
  /** Asks the person for a printer and prints the article; null also where they chose none. */
  'article/print': { argument: PrintOrder; value: null };
  /** Asks the person for a place and writes the article there as PDF; its path, or null for none. */
  'article/save-pdf': { argument: PrintOrder; value: string | null };
  /** What {@link Events} `window/leaving` asked for is told: the window may close. */
  'window/left': { argument: null; value: null };
  /** Puts text on the clipboard. */
  'text/copy': { argument: string; value: null };
}

/** The name of a call. */
export type CallName = keyof Calls;

/** What the main side tells the window. */
export interface Events {
  'library/status': LibraryStatus;
  'library/changed': LibraryChange;
  /** Something was opened with Sheaf: `files/opened` tells what. */
  'files/opened': null;
  /** The window is about to close: what it has not told as yet it tells now, then `window/left`. */
  'window/leaving': null;
  /** A menu entry was chosen. */
  'menu/chosen': MenuCommand;
}

/** The name of an event. */
export type EventName = keyof Events;

/** Enough for the tallest screen with the rows before and behind it. */
export const MAX_ROWS_PER_CALL = 500;

/** More articles than a list that is marked as a whole can have. */
export const MAX_ARTICLES_PER_CALL = 2_000_000;

/** The most articles that are read ahead. */
export const MAX_PREPARED = 2;

/** The longest query that is taken, in UTF-16 units: a passage pasted by mistake is longer. */
export const MAX_SEARCH_UNITS = 2000;

/** The longest text that is put on the clipboard, in UTF-16 units: a whole article with room. */
export const MAX_COPIED_UNITS = 8_000_000;

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

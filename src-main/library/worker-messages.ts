/** What crosses between Electron's main thread and the library's thread. */
import type {
  Calls,
  DropOutcome,
  ErrorCode,
  Events,
  LibraryFacts,
  OpenArticle,
  OpenedFile,
  StateImport,
} from '../contract.ts';

/** An article opened for reading, with what its frame is served from. */
export interface OpenedForFrame {
  readonly article: OpenArticle;
  readonly html: string;
  readonly dataImages: readonly string[];
}

/** What the library's thread can be asked. */
export interface LibraryTasks {
  status: { argument: null; value: Calls['library/status']['value'] };
  order: { argument: Calls['articles/order']['argument']; value: Calls['articles/order']['value'] };
  rows: { argument: Calls['articles/rows']['argument']; value: Calls['articles/rows']['value'] };
  open: { argument: Calls['article/open']['argument']; value: OpenedForFrame };
  prepare: Calls['articles/prepare'];
  mark: { argument: Calls['articles/mark']['argument']; value: null };
  tag: Calls['articles/tag'];
  tags: Calls['articles/tags'];
  ids: Calls['articles/ids'];
  unread: Calls['articles/unread'];
  entries: Calls['articles/entries'];
  position: Calls['article/position'];
  markdown: Calls['article/markdown'];
  sources: Calls['sources/list'];
  days: Calls['sources/days'];
  settings: Calls['settings/read'];
  changeSettings: Calls['settings/change'];
  /** The lead picture that an article's capture carries, as a `data:` address; null without one. */
  picture: { argument: string; value: string | null };
  passages: Calls['search/passages'];
  matches: Calls['search/matches'];
  complete: Calls['search/complete'];
  savedSearches: Calls['searches/list'];
  saveSearch: Calls['searches/save'];
  removeSearch: Calls['searches/remove'];
  reorderSearches: Calls['searches/reorder'];
  problems: { argument: null; value: Calls['problems/list']['value'] };
  addFolder: { argument: string; value: null };
  removeFolder: { argument: string; value: null };
  drop: { argument: readonly string[]; value: DropOutcome };
  /** Absolute path of the capture that an article shows. */
  locate: { argument: string; value: string };
  /** The path of a watched folder, or of one inside it, that is there. */
  locateFolder: { argument: string; value: string };
  refresh: { argument: null; value: null };
  openFile: { argument: string; value: OpenedFile };
  pause: { argument: boolean; value: null };
  stop: { argument: boolean; value: null };
  stored: { argument: null; value: LibraryFacts['captures'] };
  /** Deletes the index and begins to make it anew. */
  rebuild: { argument: null; value: null };
  /** The state as a document's text. */
  exportState: { argument: null; value: string };
  /** Takes in a document's text. */
  importState: { argument: string; value: Omit<StateImport, 'path'> };
  close: { argument: null; value: null };
}

/** The name of a task. */
export type LibraryTask = keyof LibraryTasks;

/** A request to the library's thread. */
export type LibraryRequest = {
  [N in LibraryTask]: {
    readonly id: number;
    readonly task: N;
    readonly argument: LibraryTasks[N]['argument'];
  };
}[LibraryTask];

/** Events of the window that come from the library. */
export type LibraryEvent = 'library/status' | 'library/changed';

/** What the library's thread says. */
export type LibraryMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'fault';
      readonly id: number;
      readonly code: ErrorCode;
      readonly message: string;
    }
  | {
      [N in LibraryEvent]: { readonly kind: 'event'; readonly name: N; readonly event: Events[N] };
    }[LibraryEvent]
  /** The library is open, and its folders are about to be scanned. */
  | { readonly kind: 'opened'; readonly folders: readonly string[] }
  /** The library could not be opened; the message is for a person. */
  | { readonly kind: 'unusable'; readonly message: string };

/** What the library's thread is started with. */
export interface LibraryWorkerData {
  readonly directory: string;
  readonly readingScript: string;
  readonly writingScript: string;
  /** Folders to watch beside those of the state; where given, only these. */
  readonly watch: readonly string[];
  /** Folders to watch where neither `watch` nor the state names any. */
  readonly fallback: readonly string[];
}

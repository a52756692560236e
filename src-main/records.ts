/** The values that cross IPC: what the window shows, and what it tells. It imports types alone. */
import type { Passage } from './search-records.ts';
import type { Settings } from './settings.ts';

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
  /**
   * So many of the first entries come along, and where a search stands in them. It is the list that
   * a window is about to show: what it asked before for another one is given up. Left out means none.
   */
  readonly first?: number | undefined;
  /**
   * With `limit`, in a list that stands by the time of capture: so many more rows that this article
   * is among them, where it is in the list, and `limit` behind it; the entries that come along are
   * those around it. Left out means the list is seen from its top.
   */
  readonly through?: ArticleId | undefined;
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

/**
 * The articles of a list in order, as row numbers. A row number belongs to an article until its
 * newest capture changes; newer captures have greater numbers.
 */
export interface ArticleOrder {
  readonly rows: Float64Array;
  /** Headings, in order; none where nothing is grouped. */
  readonly groups: readonly ListGroup[];
}

/** What a list shows, as far as that is known. */
export interface ListAnswer extends ArticleOrder {
  /**
   * Whether these are all of its rows. Without `limit` there may be more of an exact search alone,
   * which reads files: they come when it is asked for again.
   */
  readonly complete: boolean;
  /** Articles that an exact search cannot look at, their folders being away. */
  readonly unchecked: number;
  /** The first entries, as many as were asked for. */
  readonly entries: readonly ArticleRow[];
  /** Where the search stands in them; none without a search. */
  readonly passages: readonly Passage[];
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

/** A tag of some articles, and how many of them have it. */
export interface TagUse {
  readonly tag: string;
  /** How many have it at all, by their captures or from the person. */
  readonly articles: number;
  /** How many have it from the person. */
  readonly own: number;
}

/** A tag that was given to articles which did not have it from the person, or taken from some that had. */
export interface TagChange {
  readonly tag: string;
  readonly given: boolean;
  readonly ids: readonly ArticleId[];
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
  | 'still-written'
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
  /** The language of most articles, whose entries need no sign; null while it is not known. */
  readonly commonLanguage: string | null;
  /** No file is read until the person lets it go on, or until the next start. */
  readonly paused: boolean;
  /** Files are left unread until the person has them read, or until the next start. */
  readonly stopped: boolean;
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

/**
 * What a menu entry asks of the window: the name of one of its commands, {@link GO} with a query in
 * the search language, whose articles are to be shown, or {@link WATCH} with a folder's path.
 */
export type MenuCommand = string;

/** What a {@link MenuCommand} begins with that shows a source. */
export const GO = 'go:';

/** What a {@link MenuCommand} begins with that watches a folder. */
export const WATCH = 'watch:';

/** What the platform does by itself when its menu entry is chosen. */
export const MENU_ROLES = [
  'services',
  'hide',
  'hideOthers',
  'unhide',
  'quit',
  'close',
  'redo',
  'cut',
  'copy',
  'paste',
  'delete',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'resetZoom',
  'togglefullscreen',
  'minimize',
  'zoom',
  'front',
] as const;

/** One of {@link MENU_ROLES}. */
export type MenuRole = (typeof MENU_ROLES)[number];

/** An entry of a menu. */
export type MenuEntry =
  | {
      readonly kind: 'command';
      readonly command: MenuCommand;
      readonly label: string;
      /** In Electron's own writing, such as `CmdOrCtrl+Shift+F`; shown, but heard by the window. */
      readonly accelerator?: string | undefined;
      /** For entries that choose something: whether it is chosen. */
      readonly checked?: boolean | undefined;
      /** Left out means it can be chosen. */
      readonly enabled?: boolean | undefined;
    }
  | {
      readonly kind: 'role';
      readonly role: MenuRole;
      readonly label: string;
      /** In place of the platform's own; this one works. */
      readonly accelerator?: string | undefined;
    }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

/** A menu of the menu bar. */
export interface MenuSection {
  readonly label: string;
  /** What it is to the platform, for those that mean something to it. */
  readonly role?: 'window' | 'help' | undefined;
  readonly entries: readonly MenuEntry[];
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

/** An article that is to be printed, as the window wants it on paper. */
export interface PrintOrder {
  readonly id: ArticleId;
  readonly typeface: Settings['typeface'];
  /** Lines beneath the title in the person's language: who published, when, where. */
  readonly about: readonly string[];
}

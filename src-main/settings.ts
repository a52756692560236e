/** What a person can choose, with the values of a first start. Both sides of IPC read it. */
import type { ArticleId, Grouping, ListSort, View } from './records.ts';

/** What the person has chosen for the window; kept with the reading state. */
export interface Settings {
  readonly language: 'system' | 'en' | 'zh-Hans' | 'zh-Hant';
  readonly theme: 'system' | 'light' | 'sepia' | 'dark' | 'black';
  readonly typeface: 'serif' | 'sans' | 'song' | 'hei' | 'kai';
  /** Size of the text in CSS pixels, {@link SETTING_LIMITS}. */
  readonly textSize: number;
  /** Height of a line as a multiple of the size; 0 leaves it to the language of the text. */
  readonly lineHeight: number;
  /** Longest line in CSS pixels. */
  readonly measure: number;
  readonly justified: boolean;
  readonly density: 'compact' | 'standard' | 'picture';
  readonly grouping: Grouping;
  readonly sort: ListSort;
  readonly reversed: boolean;
  readonly exactSearch: boolean;
  /** Which set of keys holds, and the person's own keys by command, over that set. */
  readonly keyPreset: 'sheaf' | 'netnewswire' | 'fluent-reader';
  readonly ownKeys: Readonly<Record<string, readonly string[]>>;
  /** Whether keys without Control, Alt or Command do anything. */
  readonly singleKeys: boolean;
  /** Milliseconds that an article is shown before it counts as read; null leaves it unread. */
  readonly readAfter: number | null;
  readonly sourcesShown: boolean;
  /** CSS pixels. */
  readonly sourcesWidth: number;
  readonly listWidth: number;
  /** Sections and folders of the sources pane that are folded. */
  readonly folded: readonly string[];
  /** Speed of reading aloud; 1 is the voice's own. */
  readonly speechRate: number;
  readonly speechVoice: string | null;
  /** What was shown when the window was last closed. */
  readonly lastView: View;
  readonly lastScope: string;
  readonly lastArticle: ArticleId | null;
  /** Where lists were left, the last one last; at most {@link MOST_KEPT}. A list at its top is none. */
  readonly listPlaces: readonly KeptPlace[];
  /** Paths of folders that were watched or removed last, the last one first; at most {@link MOST_KEPT}. */
  readonly recentFolders: readonly string[];
}

/** Where a list was left. */
export interface KeptPlace {
  /** Names the list. */
  readonly place: string;
  /** The first article in sight, where it was in the list, and how many CSS pixels of it were not. */
  readonly article: ArticleId;
  readonly entry: number;
  readonly offset: number;
}

/** The settings of a first start. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  typeface: 'serif',
  textSize: 18,
  lineHeight: 0,
  measure: 684,
  justified: false,
  density: 'standard',
  grouping: 'none',
  sort: 'date',
  reversed: false,
  exactSearch: false,
  keyPreset: 'sheaf',
  ownKeys: {},
  singleKeys: true,
  readAfter: 400,
  sourcesShown: true,
  sourcesWidth: 232,
  listWidth: 360,
  folded: [],
  speechRate: 1,
  speechVoice: null,
  lastView: 'all',
  lastScope: '',
  lastArticle: null,
  listPlaces: [],
  recentFolders: [],
};

/** How much is kept of what grows by itself, and how long a text of it may be, in UTF-16 units. */
export const MOST_KEPT = { listPlaces: 50, recentFolders: 8, units: 900 };

/** Smallest and largest value of the settings that are numbers. */
export const SETTING_LIMITS = {
  textSize: [12, 32],
  lineHeight: [0, 2.4],
  measure: [400, 1100],
  readAfter: [0, 60_000],
  sourcesWidth: [160, 480],
  listWidth: [240, 900],
  speechRate: [0.5, 3],
} as const satisfies Partial<Record<keyof Settings, readonly [number, number]>>;

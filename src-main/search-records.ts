/** The values of searching that cross IPC: matches, passages, what may be written, what is kept. */

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

/** A text with what is marked in it. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextSpan[];
}

/** Where a query stands in an article, as far as lists show it. */
export interface Passage {
  readonly row: number;
  /** The best passage of the text, or null where the query stands nowhere in it. */
  readonly snippet: Snippet | null;
  /** Whether the text was looked at; only what comes along with a list may be in a hurry. */
  readonly looked: boolean;
  readonly title: readonly TextSpan[];
  readonly outlet: readonly TextSpan[];
  readonly author: readonly TextSpan[];
  /** The tags in which it stands. */
  readonly tags: readonly MarkedText[];
}

/** What the texts of an article are to a query. */
export type TextColumn = 'title' | 'body' | 'author' | 'outlet' | 'tags';

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
  /** Simplified and traditional characters are kept apart. */
  readonly exact: boolean;
}

/** A saved search with what it finds now; null where only reading the files would tell. */
export interface SavedSearchCount extends SavedSearch {
  readonly articles: number | null;
  readonly unread: number | null;
}

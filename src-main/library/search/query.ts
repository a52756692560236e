/**
 * What a query means, as a tree. parse.ts makes it; compile.ts turns it into SQL, evaluate.ts
 * holds it against one article, snippet.ts marks it in a text.
 *
 * The language, tightest binding first:
 *
 *     word            from its beginning: `micro` finds Microsoft; Chinese wherever it stands
 *     "a phrase"      these words whole, in this order, written so (no regional synonyms); a quotation
 *                     mark inside is written twice. Not closed yet, the last word may go on
 *     title:x         in the title alone; also author: outlet:
 *     site:x from:x lang:x tag:x in:x is:x has:x before:x after:x on:x
 *                     a value at the very end may go on: `tag:sci` finds science; in quotation
 *                     marks it is whole. A space behind the colon does no harm
 *     a ~3 b          at most 3 words (characters in Chinese) between them, in any order; near: is ~10,
 *                     near:3 is ~3; "a b c"~3 and near:"a b c" take the words of the quotation so.
 *                     A sign that joins no two words has no effect
 *     -x              without x
 *     a OR b          either; binds tighter than the space, as search engines on the web have it
 *     a b             both
 *     ( … )           first; `title:(a OR b)` gives the operator to all inside
 */

/** A stretch of a query's source or of a text, in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A column of the full-text table. */
export type Column = 'title' | 'body' | 'author' | 'outlet' | 'tags';

/** The columns of the full-text table in their order. */
export const COLUMNS: readonly Column[] = ['title', 'body', 'author', 'outlet', 'tags'];

/** Names something that articles have. `begun`: what is named may go on behind what was typed. */
export interface Naming {
  readonly begun?: true;
}

/** A condition that is not about words. */
export type Filter =
  /** A host such as `bbc.com` with all below it, or a single label such as `bbc`. */
  | ({ readonly kind: 'site'; readonly host: string } & Naming)
  /** A BCP 47 tag in lower case; `zh` takes in `zh-Hans`. */
  | ({ readonly kind: 'language'; readonly tag: string } & Naming)
  /** One of the person's tags, whole. */
  | ({ readonly kind: 'tag'; readonly tag: string } & Naming)
  | { readonly kind: 'is'; readonly state: 'unread' | 'read' | 'starred' }
  /** Of the outlet with exactly this name. */
  | ({ readonly kind: 'from'; readonly outlet: string } & Naming)
  /** A file lies in this folder or below it: an absolute path with `/` between its parts. */
  | ({ readonly kind: 'in'; readonly path: string } & Naming)
  | { readonly kind: 'has'; readonly what: 'image' | 'video' | 'versions' }
  /** Captured at `from` or later and before `to`, in ms since 1970; null is open. */
  | { readonly kind: 'captured'; readonly from: number | null; readonly to: number | null };

/** Words as typed: the last one may go on. */
export interface WordNode {
  readonly kind: 'word';
  readonly text: string;
  /** The only column to look in, or null for all. */
  readonly column: Column | null;
  readonly span: Span;
}

/** Words in quotation marks: whole, in this order. */
export interface PhraseNode {
  readonly kind: 'phrase';
  readonly text: string;
  /** The quotation is not closed, and its last word may go on. */
  readonly open: boolean;
  readonly column: Column | null;
  readonly span: Span;
}

/** What stands in a text at a place. */
export type TermNode = WordNode | PhraseNode;

/** Terms close together in one column, in any order. */
export interface NearNode {
  readonly kind: 'near';
  /** Tokens from the end of the first term to the beginning of the last one, at most. */
  readonly distance: number;
  /** Two at least. */
  readonly terms: readonly TermNode[];
  readonly column: Column | null;
  readonly span: Span;
}

/** A condition that is not about words. */
export interface FilterNode {
  readonly kind: 'filter';
  readonly filter: Filter;
  readonly span: Span;
}

/** All (`and`) or one (`or`) of several, two at least. */
export interface GroupNode {
  readonly kind: 'and' | 'or';
  readonly children: readonly QueryNode[];
  readonly span: Span;
}

/** Without. */
export interface NotNode {
  readonly kind: 'not';
  readonly child: QueryNode;
  readonly span: Span;
}

/** A query's tree. */
export type QueryNode = TermNode | NearNode | FilterNode | GroupNode | NotNode;

/** A stretch of the source with its part, for colouring; those without part are not listed. */
export interface Piece extends Span {
  readonly kind:
    | 'word'
    | 'phrase'
    /** `title:`, `~3`. */
    | 'operator'
    /** The value of an operator other than words: `unread`, `2021-03`. */
    | 'value'
    | 'or'
    | 'not'
    | 'bracket'
    /** Begun and without effect yet: `is:un`, an OR with nothing behind it. */
    | 'begun';
}

/** A parsed query. */
export interface Query {
  readonly source: string;
  /** Null where the query asks for nothing: all articles. */
  readonly root: QueryNode | null;
  /** In the order of the source, without overlap. */
  readonly pieces: readonly Piece[];
}

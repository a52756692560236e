/** What the index is given and what it gives, apart from SQL. */
import type { Article, Medium, Refusal } from '../capture.ts';
import type { FileFacts } from '../folders/look.ts';
import type { PackedArticle } from './packing.ts';

/** The short columns of the full text, folded for searching. */
export interface ShortTexts {
  readonly title: string;
  readonly author: string;
  readonly outlet: string;
  /** The tags that the file itself states; the person's own are added by the index. */
  readonly tags: string;
}

/** All columns of the full text, folded for searching. */
export interface SearchText extends ShortTexts {
  /** In UTF-8, as SQLite takes it: as a string it would cost the writing thread a third more. */
  readonly body: Uint8Array;
}

/** What the index takes of an article, its running text aside. */
export interface ArticleFields extends Omit<
  Article,
  'text' | 'headings' | 'notes' | 'whole' | 'shownAsText' | 'links' | 'media'
> {
  /** The article's lasting name, from its key: 20 hexadecimal digits. */
  readonly id: string;
  readonly search: ShortTexts;
  readonly links: readonly IndexedLink[];
  readonly media: readonly Omit<Medium, 'alt'>[];
}

/** A link as the index takes it. */
export interface IndexedLink {
  /** Absolute address. */
  readonly address: string;
  /** The id of the article that it leads to, whether there is such a one or not. */
  readonly target: string;
}

/** An article as the index takes it. */
export interface IndexedArticle extends ArticleFields {
  readonly search: SearchText;
}

/** What reading one file gave. */
export type FileOutcome =
  | {
      readonly kind: 'article';
      /** SHA-256 of the file's content, in hexadecimal. */
      readonly sha256: string;
      readonly article: PackedArticle;
      /** When it was captured, as the article says: ms since 1970, or null. */
      readonly captured: number | null;
      /** Why it is shown as text, or null where its markup was read. */
      readonly problem: Refusal | null;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The file went away, or changed while it was read: look at it again. */
  | { readonly kind: 'unsettled' };

/** A file with what reading it gave. */
export interface ReadFile {
  readonly facts: FileFacts;
  /** When it was read, ms since 1970. */
  readonly looked: number;
  readonly outcome: FileOutcome;
  /** The file may still be in the writing, by the look of its end. */
  readonly whole: boolean;
}

/** A file as the index knows it from the last sweep. */
export interface KnownPlace {
  readonly id: number;
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
  readonly looked: number;
}

/** What a batch did to the library. */
export interface BatchResult {
  /** Files that became captures, and those that are other captures now. */
  readonly added: number;
  readonly updated: number;
  /** Files that were read again and are the captures that they were. */
  readonly unchanged: number;
  /** Files that are gone, and those that were captures and are none any more. */
  readonly removed: number;
  /** Ids of articles whose rows changed, in hexadecimal. */
  readonly touched: ReadonlySet<string>;
  readonly orderChanged: boolean;
}

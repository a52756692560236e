/** The words of the pipeline: what is known of a capture on its way from bytes to the index. */
import type { ProblemCode, PublishedTime } from '../contract.ts';

/** How a capture is written. */
export type FormName = 'plain' | 'front-matter' | 'dateline' | 'clipping' | 'saved-page';

/** A file's bytes as text. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG name of the encoding, in lower case, such as `utf-8` or `gb18030`. */
  readonly encoding: string;
  /** How many U+FFFD stand for bytes that the encoding does not know. */
  readonly replaced: number;
}

/** What a form gives: the header's fields as the file states them, and the body still as HTML. */
export interface CaptureSource {
  readonly form: FormName;
  /** Entities decoded, white space collapsed; never empty. */
  readonly title: string;
  /** The file states no title: its name stands for it. */
  readonly untitled?: true;
  /** An absolute http or https address, or null where the file states none. */
  readonly url: string | null;
  /** When it was captured, ms since 1970, or null where the file does not say. */
  readonly captured: number | null;
  readonly author: string | null;
  /** The outlet as the file names it (front matter, metadata), or null. */
  readonly outlet: string | null;
  readonly published: PublishedTime | null;
  /** BCP 47 as the file declares it, or null. */
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly leadImage: string | null;
  /** The article's HTML, not yet sanitised. */
  readonly html: string;
  /** What relative addresses in it start from, where that is not `url`. */
  readonly base?: string;
  /** Why its form could not read it, where that is so: its text is shown without its markup. */
  readonly overLimits?: Refusal;
}

/** A file that is no article, or cannot be one: a recorded outcome, never an exception. */
export interface Refusal {
  readonly code: ProblemCode;
  /** A sentence that says what was found and what to do. */
  readonly message: string;
}

/** Success or refusal. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** A heading of the body. `id` is the one that the sanitised body carries. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  readonly id: string;
}

/** A link of the body. */
export interface Link {
  /** Absolute address, as written save for entities and white space. */
  readonly address: string;
  readonly text: string;
}

/** An image, video, audio or embedded page of the body. */
export interface Medium {
  readonly kind: 'image' | 'video' | 'audio' | 'embed';
  /** The original's absolute address: image proxies are unwrapped; `data:` addresses are left out. */
  readonly address: string;
  readonly alt: string;
}

/** What a capture tells, ready for the index. */
export interface Article {
  readonly form: FormName;
  readonly title: string;
  readonly url: string | null;
  /** The article's identity: {@link canonicalKey} of its address, or of its content without one. */
  readonly key: string;
  readonly captured: number | null;
  /** Its title or its time is that of the file, so that another file of the same content has others. */
  readonly placed: boolean;
  readonly author: string | null;
  readonly outlet: string;
  readonly host: string | null;
  readonly published: PublishedTime | null;
  /** `zh-Hans`, `zh-Hant`, `en` …, or null where it cannot be told. */
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly leadImage: string | null;
  /** The capture carries a picture inside its own file. */
  readonly picture: boolean;
  /** The beginning of the running text, at most 90 UTF-16 units, white space collapsed. */
  readonly excerpt: string;
  /** The whole text: one line a block (paragraph, heading, list item, cell, caption). */
  readonly text: string;
  /** Han, kana and hangul characters plus words of other scripts. */
  readonly characters: number;
  readonly readingMinutes: number;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly media: readonly Medium[];
  /** Why the body is plain text without its markup, or null where the markup was read. */
  readonly shownAsText: Refusal | null;
  /** Things a reader should know of this capture, as plain sentences. */
  readonly notes: readonly string[];
  /** False where the file seems to be still in the writing: it ends inside a tag, or has no body yet. */
  readonly whole: boolean;
}

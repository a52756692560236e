/** How a file begins: what the forms are told apart by, read once for all of them. */
import type { ProblemCode } from '../../contract.ts';
import { say } from '../../sayings.ts';
import type { CaptureSource, FormName, Outcome } from '../capture.ts';
import { readFrontMatter, type FrontMatter } from './front-matter-fields.ts';
import { readHeader, type Header } from './header.ts';

/** A file's text with what its beginning says. */
export interface Opening {
  readonly text: string;
  /** The file's name without its folder: the last resort for a title. */
  readonly fileName: string;
  readonly frontMatter: FrontMatter | null;
  readonly header: Header | null;
  /** The text ends inside what could become a header. */
  readonly cut: boolean;
  /** Where the text behind front matter and header begins. */
  readonly bodyStart: number;
}

/** One way of writing a capture. */
export interface Form {
  readonly name: FormName;
  /**
   * Reads a file that is written so; null where it is not, which its beginning alone decides, so
   * that asking is cheap.
   */
  readonly read: (opening: Opening) => Outcome<CaptureSource> | null;
}

/** Reads how `text` begins. */
export function readOpening(text: string, fileName: string): Opening {
  const start = firstInk(text);
  const frontMatter = readFrontMatter(text, start);
  const reading = readHeader(text, frontMatter?.end ?? start);
  const header = reading === 'cut' ? null : reading;
  return {
    text,
    fileName,
    frontMatter,
    header,
    cut: reading === 'cut',
    bodyStart: header?.end ?? frontMatter?.end ?? start,
  };
}

/** A refusal as an outcome. */
export function refuse(code: ProblemCode, message: string): Outcome<never> {
  return { ok: false, refusal: { code, message } };
}

/** The refusal for a file whose beginning is right and behind which nothing stands. */
export function refuseBodiless(title: string): Outcome<never> {
  return refuse('no-body', say('nothing-behind-header', { title }));
}

/** Words for an article whose file states no title: its file's name, numbers and ending aside. */
export function titleFromFileName(fileName: string): string {
  const stem = fileName.replace(/\.(?:md|markdown|txt|html?|xhtml)$/i, '');
  const bare = stem.replace(/^(?:\d{4}-\d{2}-\d{2}[-_ ]|\d{1,10}[-_ ])+/, '').trim();
  return bare || stem.trim() || 'Untitled';
}

function firstInk(text: string): number {
  const at = text.search(/[^\s\ufeff]/);
  return at < 0 ? text.length : at;
}

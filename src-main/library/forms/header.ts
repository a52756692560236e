/**
 * The header that most captures begin with:
 *
 *     <!--1636774988000-->
 *     [title](https://address)
 *     ------
 *
 * Titles hold brackets, balanced or not, and line breaks; addresses hold parentheses and spaces.
 * So nothing is matched from the left: the rule ends the header, the header's last `)` ends the
 * address, and its last `](` ends the title. One pass over the characters, no tree.
 */
import { epochTime } from './stated-time.ts';
import { plainLine, statedAddress } from './words.ts';

/** A header that has not ended within this many characters is none. */
const HEADER_LIMIT = 64 * 1024;

/** Behind a comment there is no doubt that it is one, so that it may be absurd. */
const COMMENTED_LIMIT = 4 * 1024 * 1024;

/** A header that was read. */
export interface Header {
  /** May be empty: the file then names the article by its file name only. */
  readonly title: string;
  /** Absolute http or https address, or null where the header's is another kind. */
  readonly url: string | null;
  /** Whether a comment stood before the title, which no other kind of file has. */
  readonly commented: boolean;
  /** Milliseconds since 1970, or null where the comment is missing or gives no usable number. */
  readonly captured: number | null;
  /** Where the text behind the rule begins. */
  readonly end: number;
}

/**
 * What the place where a header could stand holds: a header; `cut` where the text ends inside one,
 * as a file does that is still being written; or null.
 */
export type HeaderReading = Header | 'cut' | null;

/** Reads the header that begins at `start`, white space aside. */
export function readHeader(text: string, start: number): HeaderReading {
  const limit = start + HEADER_LIMIT;
  let at = skipBlank(text, start, limit);
  let commented = false;
  let captured: number | null = null;
  if (text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) return /^<!--\s*\d{0,16}$/.test(text.slice(at, at + 40)) ? 'cut' : null;
    // Comments that hold no number are met too: their writer had no time to give.
    if (close - at > 100) return null;
    captured = epochTime(text.slice(at + 4, close).trim());
    commented = true;
    at = skipBlank(text, close + 3, limit);
    if (at >= text.length) return 'cut';
  }
  if (text[at] !== '[') return null;
  const lines = linesToRule(text, at, commented ? start + COMMENTED_LIMIT : limit, commented);
  if (lines === 'cut') return commented ? 'cut' : null;
  if (lines === null) return null;
  const named = splitLink(text.slice(at, lines.end).trimEnd(), commented);
  return named === null ? null : { ...named, commented, captured, end: lines.next };
}

/**
 * From a title's `[` to the rule of dashes under it: where the words end, and where the line behind
 * the rule begins. `cut` where the text ends first; null where a paragraph stands there instead.
 */
function linesToRule(
  text: string,
  start: number,
  limit: number,
  commented: boolean,
): { readonly end: number; readonly next: number } | 'cut' | null {
  let end = start;
  let blank = false;
  for (let line = start; line < text.length;) {
    if (line > limit) return null;
    const feed = text.indexOf('\n', line);
    const stop = feed < 0 ? text.length : feed;
    const kind = lineKind(text, line, stop);
    if (kind === 'rule') return { end, next: feed < 0 ? text.length : feed + 1 };
    if (kind === 'blank') {
      // Only behind a comment may the rule stand apart: elsewhere such lines divide paragraphs.
      if (!commented) return null;
      blank = true;
    } else {
      if (blank) return null;
      end = stop;
    }
    line = stop + 1;
  }
  return 'cut';
}

/** What a line is: a rule of three or more dashes, blank, or words. */
function lineKind(text: string, start: number, stop: number): 'rule' | 'blank' | 'words' {
  let dashes = 0;
  for (let i = start; i < stop; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2d) dashes++;
    else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return 'words';
  }
  if (dashes === 0) return 'blank';
  return dashes >= 3 ? 'rule' : 'words';
}

/**
 * Splits `[title](address)` at its last `](`. Without a comment before it only a line that is one
 * link and nothing else passes: READMEs put rules under lines that merely begin with a link.
 */
function splitLink(
  words: string,
  commented: boolean,
): { readonly title: string; readonly url: string | null } | null {
  if (!words.endsWith(')')) return null;
  const split = words.lastIndexOf('](');
  if (split < 1) return null;
  const title = words.slice(1, split);
  const url = statedAddress(words.slice(split + 2, -1));
  if (!commented && (url === null || title.includes(']('))) return null;
  return { title: plainLine(title.replaceAll(/\\([[\]()])/g, '$1')), url };
}

/** The first place from `start` on that holds no white space and no byte order mark. */
function skipBlank(text: string, start: number, limit: number): number {
  let at = start;
  while (at < text.length && at < limit) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09 && code !== 0xfeff) break;
    at++;
  }
  return at;
}

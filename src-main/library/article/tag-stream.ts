/**
 * A look at a capture's tags before a tree is built of them. Tree builders are quadratic or worse
 * on some inputs (deep nesting, heaps of formatting elements that are never closed, attributes
 * without end); this scan is linear, keeps nothing but the names of the open elements, and refuses
 * what a tree could not hold.
 */
import { say } from '../../sayings.ts';
import type { Refusal } from '../capture.ts';

/** Recursive walks overflow the stack at a depth of some 2,500; real articles stay under 60. */
const MAX_DEPTH = 512;
/** An unclosed `<font color=…>` is opened again in each block that follows: n blocks make n² elements. */
const MAX_UNCLOSED_FORMATTING = 256;
const MAX_ELEMENTS = 200_000;
const MAX_ATTRIBUTES = 100_000;
const MAX_ATTRIBUTES_OF_A_TAG = 1_000;
/** In UTF-16 units. Larger than any picture that a reader shows inline is long. */
const MAX_ATTRIBUTE_LENGTH = 1_048_576;
/** The greatest text of a real capture has 400,000 characters, the longest novel 7 million. */
const MAX_TEXT = 4_000_000;
/** So much of a text is kept where there is more of it. UTF-16 units. */
const MAX_PLAIN_TEXT = 2_000_000;
/** `data:` pictures of two megabytes are shown, and base64 takes four characters for three bytes. */
const MAX_PICTURE_LENGTH = 2_900_000;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const VOID = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u');
/** Their content is text up to their own end tag. */
const RAW_TEXT = words('script style title textarea xmp');
const CLOSES_PARAGRAPH = words(
  'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
);
const PARAGRAPH = words('p');
const FORM_CONTROLS = words('input option optgroup select button datalist textarea');
/** Which open elements a start tag closes, as the tree builder has it. */
const CLOSES = new Map<string, ReadonlySet<string>>([
  ['li', words('li')],
  ['tr', words('tr th td')],
  ['th', words('th')],
  ['td', words('thead th td')],
  ['option', words('option')],
  ['optgroup', words('optgroup option')],
  ['dd', words('dd dt')],
  ['dt', words('dd dt')],
  ['rt', words('rt rp')],
  ['rp', words('rt rp')],
  ['tbody', words('thead tbody')],
  ['tfoot', words('thead tbody')],
  ['body', words('head link script')],
  ...['select', 'input', 'output', 'button', 'datalist', 'textarea'].map(
    (name): [string, ReadonlySet<string>] => [name, FORM_CONTROLS],
  ),
  ...[...CLOSES_PARAGRAPH].map((name): [string, ReadonlySet<string>] => [name, PARAGRAPH]),
]);

const GREATER_THAN = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** What stands between the name of a start tag and its `>`. */
interface TagRest {
  /** Where the tag's `>` stands, or the length of the text where there is none. */
  readonly end: number;
  readonly attributes: number;
  /** UTF-16 units of the longest attribute value that is no `data:` picture. */
  readonly longest: number;
  readonly longestPicture: number;
}

/** Reads the attributes of a start tag; `from` stands behind its name. */
function readAttributes(html: string, from: number): TagRest {
  const length = html.length;
  let at = from;
  let attributes = 0;
  let longest = 0;
  let longestPicture = 0;
  while (at < length) {
    let code = html.charCodeAt(at);
    while (isSpace(code) || code === SLASH) code = html.charCodeAt(++at);
    if (at >= length || code === GREATER_THAN) break;
    attributes++;
    const start = at;
    at++; // An `=` may begin a name.
    code = html.charCodeAt(at);
    while (
      at < length &&
      !isSpace(code) &&
      code !== SLASH &&
      code !== GREATER_THAN &&
      code !== EQUALS
    )
      code = html.charCodeAt(++at);
    let next = at;
    while (isSpace(html.charCodeAt(next))) next++;
    let picture = false;
    if (html.charCodeAt(next) === EQUALS) {
      at = next + 1;
      while (isSpace(html.charCodeAt(at))) at++;
      code = html.charCodeAt(at);
      if (code === QUOTE || code === APOSTROPHE) {
        picture = html.startsWith('data:image/', at + 1);
        const close = html.indexOf(code === QUOTE ? '"' : "'", at + 1);
        at = close === -1 ? length : close + 1;
      } else {
        picture = html.startsWith('data:image/', at);
        while (at < length && !isSpace(code) && code !== GREATER_THAN) code = html.charCodeAt(++at);
      }
    } else {
      at = next;
    }
    const size = at - start;
    if (picture) longestPicture = Math.max(longestPicture, size);
    else longest = Math.max(longest, size);
  }
  return { end: at, attributes, longest, longestPicture };
}

/** Where the element with raw text ends: behind its content, at its end tag or the end. */
function rawTextEnd(html: string, from: number, name: string): number {
  const pattern = new RegExp(`</${name}`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

/** Where a comment, declaration or processing instruction that begins at `at` ends. */
function markupEnd(html: string, at: number): number {
  const [close, from] = html.startsWith('<!--', at) ? ['-->', at + 4] : ['>', at + 2];
  const end = html.indexOf(close, from);
  return end === -1 ? html.length : end + close.length;
}

function over(message: string): Refusal {
  return { code: 'over-limits', message };
}

/**
 * Counts depth, elements, attributes and unclosed formatting elements in one linear pass.
 * Returns why a tree must not be built of this text, or null where it may be.
 */
export function checkTagStream(html: string): Refusal | null {
  const open: string[] = [];
  const unclosed = new Map<string, number>();
  let unclosedTotal = 0;
  let elements = 0;
  let attributes = 0;
  let characters = 0;
  /** Where the text begins that ends at the next tag. */
  let behind = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    characters += at - behind;
    behind = at;
    if (characters > MAX_TEXT) return over(say('over-text', { limit: MAX_TEXT }));
    const code = html.charCodeAt(at + 1);
    if (code === 33 || code === 63) {
      behind = markupEnd(html, at);
      at = html.indexOf('<', behind);
      continue;
    }
    const closing = code === SLASH;
    const nameStart = at + (closing ? 2 : 1);
    if (!isLetter(html.charCodeAt(nameStart))) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    let nameEnd = nameStart + 1;
    let letter = html.charCodeAt(nameEnd);
    while (nameEnd < html.length && letter !== GREATER_THAN && letter !== SLASH && !isSpace(letter))
      letter = html.charCodeAt(++nameEnd);
    const name = html.slice(nameStart, Math.min(nameEnd, nameStart + 64)).toLowerCase();
    if (closing) {
      const found = open.lastIndexOf(name);
      if (found !== -1) open.length = found;
      const count = unclosed.get(name);
      if (count !== undefined && count > 0) {
        unclosed.set(name, count - 1);
        unclosedTotal--;
      }
      const end = html.indexOf('>', nameEnd);
      behind = end === -1 ? html.length : end + 1;
      at = end === -1 ? -1 : html.indexOf('<', behind);
      continue;
    }
    const rest = readAttributes(html, nameEnd);
    if (rest.end >= html.length) break; // A tag that is never ended makes no element.
    elements++;
    attributes += rest.attributes;
    if (rest.attributes > MAX_ATTRIBUTES_OF_A_TAG)
      return over(say('over-attributes-of-a-tag', { count: rest.attributes }));
    if (attributes > MAX_ATTRIBUTES) return over(say('over-attributes', { limit: MAX_ATTRIBUTES }));
    if (elements > MAX_ELEMENTS) return over(say('over-elements', { limit: MAX_ELEMENTS }));
    if (rest.longest > MAX_ATTRIBUTE_LENGTH || rest.longestPicture > MAX_PICTURE_LENGTH)
      return over(say('over-attribute', { count: Math.max(rest.longest, rest.longestPicture) }));
    const closes = CLOSES.get(name);
    if (closes !== undefined)
      while (open.length > 0 && closes.has(open[open.length - 1] ?? '')) open.pop();
    let next = rest.end + 1;
    if (!VOID.has(name)) {
      open.push(name);
      if (open.length > MAX_DEPTH) return over(say('over-depth', { limit: MAX_DEPTH }));
      if (RAW_TEXT.has(name)) {
        next = rawTextEnd(html, next, name);
      } else if (FORMATTING.has(name)) {
        const count = unclosed.get(name) ?? 0;
        // Without attributes at most three of a kind are opened again.
        if (rest.attributes > 0 || count < 3) {
          unclosed.set(name, count + 1);
          unclosedTotal++;
          if (unclosedTotal > MAX_UNCLOSED_FORMATTING)
            return over(say('over-unclosed', { limit: MAX_UNCLOSED_FORMATTING }));
        }
      }
    }
    behind = next;
    at = html.indexOf('<', next);
  }
  if (characters + html.length - behind > MAX_TEXT) {
    return over(say('over-text', { limit: MAX_TEXT }));
  }
  return null;
}

/** Tags before and behind which a line ends when markup is stripped without a tree. */
const BREAKS_LINE = words(
  [...CLOSES_PARAGRAPH].join(' ') +
    ' br li tr td th dt dd caption thead tbody tfoot option iframe body html head title',
);

/**
 * The lines of a page without its tags, in one linear pass; for pages that no tree may be built of.
 * A text that is too long is cut.
 */
export function stripTags(html: string, decode: (text: string) => string): string[] {
  const pieces: string[] = [];
  let room = MAX_PLAIN_TEXT;
  let at = 0;
  while (at < html.length && room > 0) {
    const tag = html.indexOf('<', at);
    if (tag === -1) {
      pieces.push(html.slice(at, at + room));
      break;
    }
    const code = html.charCodeAt(tag + 1);
    if (code === 33 || code === 63) {
      pieces.push(html.slice(at, tag));
      at = markupEnd(html, tag);
      continue;
    }
    const nameStart = tag + (code === SLASH ? 2 : 1);
    if (!isLetter(html.charCodeAt(nameStart))) {
      pieces.push(html.slice(at, tag + 1));
      at = tag + 1;
      continue;
    }
    pieces.push(html.slice(at, Math.min(tag, at + room)));
    room -= tag - at;
    let nameEnd = nameStart;
    let letter = html.charCodeAt(nameEnd);
    while (nameEnd < html.length && letter !== GREATER_THAN && letter !== SLASH && !isSpace(letter))
      letter = html.charCodeAt(++nameEnd);
    const name = html.slice(nameStart, Math.min(nameEnd, nameStart + 64)).toLowerCase();
    if (BREAKS_LINE.has(name)) pieces.push('\n');
    at = readAttributes(html, nameEnd).end + 1;
    if (code !== SLASH && (name === 'script' || name === 'style')) at = rawTextEnd(html, at, name);
  }
  return decode(pieces.join(''))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** Whether the text ends inside a tag or a comment, as a file does that is still being written. */
export function endsInsideTag(html: string): boolean {
  const last = html.lastIndexOf('<');
  if (last === -1) return false;
  const comment = html.lastIndexOf('<!--');
  if (comment !== -1 && !html.includes('-->', comment + 4)) return true;
  if (html.includes('>', last)) return false;
  const code = html.charCodeAt(last + 1);
  return last === html.length - 1 || isLetter(code) || code === SLASH || code === 33;
}

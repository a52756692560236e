/**
 * The one form under which texts and queries meet.
 *
 * A folded text is a row of tokens with one space between: each character of a script without spaces
 * (Han, kana, hangul, Thai …) is a token, words of other scripts are tokens, `.` is a token where a
 * clause or line ends between two characters that stand alone. So a query that folds to `中 国` stands
 * in a text exactly where `中国` stands in it, whether quotation marks or spaces lie between or not,
 * and not where a sentence ends in 中 and the next begins with 国.
 *
 * Folded away are case, accents, width and compatibility forms (UAX #15), and the difference between
 * simplified and traditional characters (OpenCC).
 */
import {
  ALONE,
  BREAK,
  EXPANDS,
  HIGH,
  IGNORED,
  SEPARATOR,
  WORD,
  createCharacterTable,
  joinsBefore,
  type CharacterTable,
} from './characters.ts';

/**
 * The tokenizer of the FTS5 table: `tokenize="${FTS_TOKENIZER}"`. Folding has done its work already,
 * so it has to split at spaces only: `ascii` takes every character beyond ASCII for part of a word,
 * and the full stop is the one mark that folding leaves. It takes a tenth less time than unicode61.
 */
export const FTS_TOKENIZER = "ascii tokenchars '.'";

/** A folded text with the places of its tokens. */
export interface FoldedText {
  /** The tokens with one space between. */
  readonly text: string;
  /** How many tokens. */
  readonly count: number;
  /** Where each token begins in the folded text, in UTF-16 units. */
  readonly at: Uint32Array;
  /** Where each token begins in the original, in UTF-16 units. */
  readonly from: Uint32Array;
  /** Where each token ends in the original, in UTF-16 units, exclusive. */
  readonly to: Uint32Array;
}

/** How to fold. */
export interface FoldOptions {
  /** Keep simplified and traditional characters apart. */
  readonly exact?: boolean;
}

const SPACE = 0x20;
/** The token for the end of a clause or line between two characters that stand alone. */
const FULL_STOP = 0x2e;
/** A buffer that one giant text has enlarged beyond this many units is not kept. */
const KEPT_UNITS = 1 << 20;

/** Where the units of a text that was expanded come from in the original. */
interface Origin {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Takes down the places of tokens. */
interface Places {
  count: number;
  readonly at: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

let joined: CharacterTable | null = null;
let apart: CharacterTable | null = null;
let buffer = new Uint16Array(1 << 14);

function tableFor(options: FoldOptions | undefined): CharacterTable {
  if (options?.exact === true) return (apart ??= createCharacterTable(false));
  return (joined ??= createCharacterTable(true));
}

/**
 * Writes the folded text into the buffer and returns its length, or -1 where a character becomes
 * several and the text has to be expanded first.
 */
function write(
  text: string,
  table: CharacterTable,
  expanded: boolean,
  origin: Origin | null,
  places: Places | null,
): number {
  const length = text.length;
  // Every unit of the source writes two at most: itself and the space before it.
  if (buffer.length < length * 2 + 2) buffer = new Uint16Array(length * 2 + 1024);
  const out = buffer;
  const { kinds, units } = table;
  let size = 0;
  /** Kind of the token before. */
  let last = SEPARATOR;
  /** Whether the token before can go on. */
  let open = false;
  /** Where a clause ended since the token before, or -1. */
  let broken = -1;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    let kind = kinds[unit] ?? SEPARATOR;
    if (kind === 0) kind = table.learn(unit);
    let folded = units[unit] ?? unit;
    let width = 1;
    if (kind === HIGH) {
      const codePoint = text.codePointAt(at) ?? unit;
      if (codePoint > 0xffff) {
        const packed = table.astral(codePoint);
        kind = packed & 7;
        folded = packed >>> 3;
        width = 2;
      } else kind = SEPARATOR;
    }
    if (kind === EXPANDS) {
      if (!expanded) return -1;
      // What is left of joining characters after the expansion had nothing to join. Two units that
      // stood apart before it are no character.
      kind = width === 1 ? ALONE : SEPARATOR;
      folded = unit;
    }
    if (kind === WORD || kind === ALONE) {
      if (kind === ALONE || !open) {
        if (broken >= 0 && kind === ALONE && last === ALONE) {
          out[size++] = SPACE;
          if (places !== null) place(places, size, broken, broken + 1, origin);
          out[size++] = FULL_STOP;
        }
        if (size > 0) out[size++] = SPACE;
        if (places !== null) place(places, size, at, at + width, origin);
        last = kind;
        open = kind === WORD;
        broken = -1;
      } else if (places !== null) {
        places.to[places.count - 1] = endOf(at + width, origin);
      }
      if (folded > 0xffff) {
        out[size++] = 0xd7c0 + (folded >>> 10);
        out[size++] = 0xdc00 + (folded & 0x3ff);
      } else out[size++] = folded;
    } else if (kind === IGNORED) {
      // An accent belongs to the letter before it, also when that is marked.
      if (
        places !== null &&
        places.count > 0 &&
        places.to[places.count - 1] === startOf(at, origin)
      ) {
        places.to[places.count - 1] = endOf(at + width, origin);
      }
    } else {
      open = false;
      if (kind === BREAK) broken = at;
    }
    at += width - 1;
  }
  return size;
}

function startOf(unit: number, origin: Origin | null): number {
  return origin === null ? unit : (origin.from[unit] ?? 0);
}

function endOf(unit: number, origin: Origin | null): number {
  return origin === null ? unit : (origin.to[unit - 1] ?? 0);
}

function place(places: Places, at: number, from: number, to: number, origin: Origin | null): void {
  places.at[places.count] = at;
  places.from[places.count] = startOf(from, origin);
  places.to[places.count] = endOf(to, origin);
  places.count++;
}

/** The text with every character that becomes several written out, and where each unit comes from. */
function expand(text: string, table: CharacterTable): { text: string; origin: Origin } {
  let expanded = '';
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    let end = at + (codePoint > 0xffff ? 2 : 1);
    while (end < text.length && joinsBefore(text.charAt(end))) end++;
    const cluster = text.slice(at, end);
    let part = cluster;
    const kind = codePoint > 0xffff ? table.astral(codePoint) & 7 : table.learn(codePoint);
    if (kind === EXPANDS || cluster.length > (codePoint > 0xffff ? 2 : 1)) {
      part = '';
      for (const character of cluster.normalize('NFKC')) {
        part += table.expansion(character.codePointAt(0) ?? 0);
      }
      // A mark of voice that voiced nothing.
      part = part.replace(/[\u3099\u309A]/g, '');
    }
    expanded += part;
    for (let left = part.length; left > 0; left--) {
      from.push(at);
      to.push(end);
    }
    at = end;
  }
  return { text: expanded, origin: { from: Uint32Array.from(from), to: Uint32Array.from(to) } };
}

/** Writes the folded text into the buffer and returns its length. */
function fold(text: string, table: CharacterTable): number {
  const size = write(text, table, false, null, null);
  if (size >= 0) return size;
  return write(expand(text, table).text, table, true, null, null);
}

function read(size: number): string {
  const text = Buffer.from(buffer.buffer, 0, size * 2).toString('utf16le');
  release();
  return text;
}

/** Gives back what one giant text took. */
function release(): void {
  if (buffer.length > KEPT_UNITS) buffer = new Uint16Array(1 << 14);
}

/**
 * The folded text, to be put into the FTS5 table or searched by plain comparison. Never throws; an
 * unpaired surrogate separates. Folding twice changes nothing.
 */
export function foldText(text: string, options?: FoldOptions): string {
  return read(fold(text, tableFor(options)));
}

/**
 * Writes the folded text in UTF-8, as {@link foldText} has it.
 *
 * @param roomFor gives memory of at least so many bytes
 * @returns how many bytes were written
 */
export function foldToUtf8(text: string, roomFor: (bytes: number) => Uint8Array): number {
  const size = fold(text, tableFor(undefined));
  const into = roomFor(size * 3);
  let at = 0;
  for (let unit = 0; unit < size; unit++) {
    const code = buffer[unit] ?? 0;
    if (code < 0x80) into[at++] = code;
    else if (code < 0x800) {
      into[at++] = 0xc0 | (code >>> 6);
      into[at++] = 0x80 | (code & 0x3f);
    } else if (code < 0xd800 || code > 0xdfff) {
      into[at++] = 0xe0 | (code >>> 12);
      into[at++] = 0x80 | ((code >>> 6) & 0x3f);
      into[at++] = 0x80 | (code & 0x3f);
    } else {
      // Folding leaves whole pairs only.
      const point = 0x10000 + ((code - 0xd800) << 10) + ((buffer[++unit] ?? 0) - 0xdc00);
      into[at++] = 0xf0 | (point >>> 18);
      into[at++] = 0x80 | ((point >>> 12) & 0x3f);
      into[at++] = 0x80 | ((point >>> 6) & 0x3f);
      into[at++] = 0x80 | (point & 0x3f);
    }
  }
  release();
  return at;
}

/** The folded text together with the places of its tokens in the original. */
export function foldWithPlaces(text: string, options?: FoldOptions): FoldedText {
  const table = tableFor(options);
  let places = emptyPlaces(text.length);
  let size = write(text, table, false, null, places);
  if (size < 0) {
    const expansion = expand(text, table);
    places = emptyPlaces(expansion.text.length);
    size = write(expansion.text, table, true, expansion.origin, places);
  }
  const { count } = places;
  return {
    text: read(size),
    count,
    at: places.at.subarray(0, count),
    from: places.from.subarray(0, count),
    to: places.to.subarray(0, count),
  };
}

/**
 * Whether the last token of a folded text is a character that stands alone, which no longer token can
 * begin with.
 */
export function endsAlone(folded: string): boolean {
  const low = folded.charCodeAt(folded.length - 1);
  const table = tableFor(undefined);
  if (low >= 0xdc00 && low <= 0xdfff) {
    return (table.astral(folded.codePointAt(folded.length - 2) ?? 0) & 7) === ALONE;
  }
  return table.learn(low) === ALONE;
}

function emptyPlaces(units: number): Places {
  return {
    count: 0,
    at: new Uint32Array(units),
    from: new Uint32Array(units),
    to: new Uint32Array(units),
  };
}

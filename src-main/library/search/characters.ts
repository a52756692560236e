/**
 * What each character is to the search: whether it stands alone, belongs to a word or separates, and
 * what it becomes when case, accents, width and Han variants are set aside.
 *
 * Sources: UAX #15 (NFKD, NFC), UAX #24 (scripts), UAX #44 (general categories), UTS #51 (emoji), all
 * as the engine carries them; OpenCC's tables for Han variants.
 */
import { HAN_VARIANTS } from './han-variants.ts';

/** Separates words and is otherwise passed over: spaces, quotation marks, brackets, symbols. */
export const SEPARATOR = 1;
/** Belongs to a word that lasts until something else comes. */
export const WORD = 2;
/** Is a token of its own, as scripts without spaces between words need. */
export const ALONE = 3;
/** Ends a clause, a sentence or a line: no phrase of characters that stand alone runs across it. */
export const BREAK = 4;
/** Leaves no trace: accents, variation selectors, soft hyphens. */
export const IGNORED = 5;
/** Becomes several characters, or joins the one before it. */
export const EXPANDS = 6;
/** The first half of a surrogate pair. */
export const HIGH = 7;
/** Not looked up yet. */
const UNKNOWN = 0;

/** Folded form and kind of every character, worked out as characters are first met. */
export interface CharacterTable {
  /** Kind of each UTF-16 unit, 0 where it is not known yet: then ask {@link CharacterTable.learn}. */
  readonly kinds: Uint8Array;
  /** Folded UTF-16 unit of each unit that is a WORD or ALONE. */
  readonly units: Uint16Array;
  /** The unit's kind; its block of 256 is worked out where it is not known yet. */
  learn(unit: number): number;
  /** Kind (low 3 bits) and folded code point (the others) of a code point above U+FFFF. */
  astral(codePoint: number): number;
  /** The folded characters of a code point of any kind. */
  expansion(codePoint: number): string;
}

/**
 * Han, kana, bopomofo, hangul, and the South-East Asian scripts that put no spaces between words.
 * Hangul too: its particles and compounds are written without spaces, so that a word inside is found.
 */
const ALONE_SCRIPT =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}\p{M}\p{Co}]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
/** Below this are signs such as © and arrows, which serve as ornaments. */
const FIRST_PICTURE = 0x2600;
const BREAKS = /[.,;:!?。、⋯—―⸺\n\v\f\r\u0085\u2028\u2029]/;
/** Marks of the scripts that can be read without them; those of Indic scripts are letters. */
const LOST_MARK =
  /[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]|(?=\p{Mn})[\p{Script=Inherited}\p{Script=Hebrew}]/u;
/** The marks of voiced kana: part of the letter, though their script is "inherited". */
const VOICED = /[\u3099\u309A]/;
/** What joins a character before it into one: voiced kana and the parts of hangul syllables. */
const JOINING = /[\u3099\u309A\uFF9E\uFF9F\u1161-\u1175\u11A8-\u11C2]/;
const COMPOSED = /[\u1100-\u11FF]|[\u3099\u309A]/;

/** Whether the unit joins the character before it into one. */
export function joinsBefore(unit: string): boolean {
  return JOINING.test(unit);
}

/** Case folding by way of the upper case, which also makes ß ss and ς σ. */
function foldCase(text: string): string {
  let folded = '';
  for (const character of text) folded += character.toUpperCase().toLowerCase();
  return folded;
}

/** The folded characters of one, without Han variants. */
function foldCharacter(character: string): string {
  let text = character;
  // Case folding can bring forth characters that decompose again; three rounds settle all of Unicode.
  for (let round = 0; round < 3; round++) text = foldCase(text.normalize('NFKD'));
  let kept = '';
  for (const part of text) if (VOICED.test(part) || !LOST_MARK.test(part)) kept += part;
  return COMPOSED.test(kept) ? kept.normalize('NFC') : kept;
}

/** Kind of a folded character. */
function kindOf(character: string): number {
  if (LETTER.test(character)) return ALONE_SCRIPT.test(character) ? ALONE : WORD;
  if (PICTURE.test(character) && (character.codePointAt(0) ?? 0) >= FIRST_PICTURE) return ALONE;
  return BREAKS.test(character) ? BREAK : SEPARATOR;
}

/** Each Han character that has variants, with the one that stands for its class. */
function readVariants(): Map<string, string> {
  const variants = new Map<string, string>();
  for (const members of HAN_VARIANTS.trim().split(/\s+/)) {
    const [first, ...others] = members;
    if (first === undefined) continue;
    for (const other of others) variants.set(other, first);
  }
  return variants;
}

/** Makes a table that maps Han variants to one of them, or keeps them apart. */
export function createCharacterTable(joinVariants: boolean): CharacterTable {
  const variants = joinVariants ? readVariants() : new Map<string, string>();
  const kinds = new Uint8Array(0x10000);
  const units = new Uint16Array(0x10000);
  const beyond = new Map<number, number>();

  const expansion = (codePoint: number): string => {
    let text = '';
    for (const part of foldCharacter(String.fromCodePoint(codePoint))) {
      text += variants.get(part) ?? part;
    }
    return text;
  };

  /** Kind of what the code point becomes. */
  const kindOfExpansion = (text: string): number => {
    const kindsOfParts = new Set<number>();
    let parts = 0;
    for (const part of text) {
      kindsOfParts.add(kindOf(part));
      parts++;
    }
    if (parts === 0) return IGNORED;
    if (kindsOfParts.has(WORD) || kindsOfParts.has(ALONE)) {
      return parts > 1 ? EXPANDS : kindsOfParts.has(WORD) ? WORD : ALONE;
    }
    return kindsOfParts.has(BREAK) ? BREAK : SEPARATOR;
  };

  const learnOne = (unit: number): void => {
    if (unit >= 0xd800 && unit <= 0xdfff) {
      // A low surrogate is met only where its high one is missing.
      kinds[unit] = unit < 0xdc00 ? HIGH : SEPARATOR;
      return;
    }
    if (joinsBefore(String.fromCharCode(unit))) {
      kinds[unit] = EXPANDS;
      return;
    }
    const text = expansion(unit);
    const kind = kindOfExpansion(text);
    const single = text.length === 1;
    kinds[unit] = (kind === WORD || kind === ALONE) && !single ? EXPANDS : kind;
    units[unit] = single ? text.charCodeAt(0) : unit;
  };

  return {
    kinds,
    units,
    expansion,
    learn(unit) {
      const known = kinds[unit] ?? SEPARATOR;
      if (known !== UNKNOWN) return known;
      const block = unit & 0xff00;
      for (let each = block; each < block + 0x100; each++) {
        if (kinds[each] === UNKNOWN) learnOne(each);
      }
      return kinds[unit] ?? SEPARATOR;
    },
    astral(codePoint) {
      const known = beyond.get(codePoint);
      if (known !== undefined) return known;
      const text = expansion(codePoint);
      const packed = ((text.codePointAt(0) ?? 0) << 3) | kindOfExpansion(text);
      beyond.set(codePoint, packed);
      return packed;
    },
  };
}

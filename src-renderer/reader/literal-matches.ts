import type { TextSpan } from '../../src-main/contract.ts';

/** More than anyone goes through; keeps a single letter in a long text from being a burden. */
const MOST = 10_000;

/** A text without differences of case, accents and width, with each unit's place in the text. */
interface Folded {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Where a text stands in another as it is written, but for case, accents, width and white space. */
export function literalMatches(text: string, sought: string): readonly TextSpan[] {
  const needle = fold(sought.trim()).text;
  if (needle === '') return [];
  const folded = fold(text);
  const found: TextSpan[] = [];
  let at = folded.text.indexOf(needle);
  while (at >= 0 && found.length < MOST) {
    const end = at + needle.length;
    found.push({ from: folded.from[at] ?? 0, to: folded.to[end - 1] ?? text.length });
    at = folded.text.indexOf(needle, end);
  }
  return found;
}

/** Both lists of spans in order, joined where they overlap. */
export function joinedSpans(
  one: readonly TextSpan[],
  other: readonly TextSpan[],
): readonly TextSpan[] {
  const joined: TextSpan[] = [];
  for (const span of [...one, ...other].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last === undefined || span.from >= last.to) joined.push(span);
    else if (span.to > last.to) joined[joined.length - 1] = { from: last.from, to: span.to };
  }
  return joined;
}

function fold(text: string): Folded {
  // Pieces: to ask a growing string for its end would copy it each time.
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let afterSpace = false;
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const isSpace = /\s/u.test(character);
    if (isSpace && afterSpace) {
      // A run of white space is one space that reaches over the whole of it.
      ends[ends.length - 1] = end;
    } else {
      const piece = isSpace ? ' ' : foldCharacter(character);
      pieces.push(piece);
      starts.push(...Array<number>(piece.length).fill(at));
      ends.push(...Array<number>(piece.length).fill(end));
      // A character that vanishes leaves the space before it the last one.
      if (piece !== '') afterSpace = isSpace;
    }
    at = end;
  }
  return { text: pieces.join(''), from: starts, to: ends };
}

/** Without case, accents and width; an accent that stands alone vanishes. */
function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

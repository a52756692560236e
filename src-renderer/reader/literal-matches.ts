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

class Folding implements Folded {
  text = '';
  readonly from: number[] = [];
  readonly to: number[] = [];

  add(units: string, from: number, to: number): void {
    this.text += units;
    this.from.push(...Array.from({ length: units.length }, () => from));
    this.to.push(...Array.from({ length: units.length }, () => to));
  }
}

function fold(text: string): Folded {
  const folding = new Folding();
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    if (/\s/u.test(character)) {
      // A run of white space is one space that reaches over the whole of it.
      if (folding.text.endsWith(' ')) folding.to[folding.to.length - 1] = end;
      else folding.add(' ', at, end);
    } else {
      folding.add(foldCharacter(character), at, end);
    }
    at = end;
  }
  return folding;
}

/** Without case, accents and width; an accent that stands alone vanishes. */
function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

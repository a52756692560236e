import type { Snippet, TextSpan } from '../../src-main/contract.ts';

/**
 * UTF-16 units that stand before the first match of a snippet at most, but for the rest of a word:
 * more could push it out of its line. The line says by its width which of them is drawn, or none;
 * row-excerpt-styles.ts has the widths, which follow from these and from the word.
 */
const LEADS = { far: 9, near: 2 };
/** The width of a usual word in characters of Chinese; a longer one takes the room from its lead. */
const USUAL_WORD = 3;
/** The width of any other character as a part of a Chinese one's, roughly. */
const LETTER = 0.6;
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;
const CUT = '…';
/** Where a text may be cut so that the rest begins well. */
const EDGE = /[\s，。、；：？！,.;:?!）)」』”》]/u;

/** A stretch of a text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at its marks, which are in order; what is empty is left out. */
export function pieces(text: string, marks: readonly TextSpan[]): readonly Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    if (to <= at) continue;
    if (from > at) cut.push({ text: text.slice(at, from), marked: false });
    cut.push({ text: text.slice(Math.max(at, from), to), marked: true });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false });
  return cut;
}

/** Excerpts end within so many UTF-16 units; those that come near it were cut. */
const LONGEST_EXCERPT = 90;

/** An excerpt, with an ellipsis where more text follows. */
export function fittedExcerpt(excerpt: string): string {
  return excerpt.length >= LONGEST_EXCERPT - 1 ? excerpt + CUT : excerpt;
}

/** What a space of Chinese text stands between where one paragraph ends and another begins. */
const PARAGRAPHS =
  /(?<=[。！？；：，、…」』”’）》])\s+(?=[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF“‘])/gu;

/** A text in which Chinese sentences follow one another without a space, as they are written. */
export function tight(text: string): string {
  return text.replace(PARAGRAPHS, '');
}

/** A snippet as an entry shows it. */
export interface FittedSnippet {
  /**
   * What stands before the first match, with an ellipsis where it is not all: what is drawn where
   * the line is wide, and what is drawn where it is not.
   */
  readonly far: string;
  readonly near: string;
  /** The rest, from the first match on, with an ellipsis where it is not all. */
  readonly text: string;
  readonly marks: Snippet['marks'];
}

/** A snippet whose first match is near its beginning, with what was cut shown as an ellipsis. */
export function fittedSnippet({ text, marks, cutBefore, cutAfter }: Snippet): FittedSnippet {
  const { from: first, to } = marks[0] ?? { from: 0, to: 0 };
  const taken = Math.max(0, Math.floor(widthOf(text.slice(first, to))) - USUAL_WORD);
  const leadOf = (most: number): string => {
    let start = startFor(text, first, Math.max(0, most - taken));
    // What ends a part that is cut away says nothing.
    while ((start > 0 || cutBefore) && start < first && EDGE.test(text.charAt(start))) start += 1;
    return text.slice(start, first);
  };
  const far = leadOf(LEADS.far);
  const near = leadOf(LEADS.near);
  const lead = tight(far);
  const nearLead = tight(near);
  return {
    far:
      (cutBefore || far.length < first ? CUT : '') + lead.slice(0, lead.length - nearLead.length),
    near: nearLead,
    text: text.slice(first) + (cutAfter ? CUT : ''),
    marks: marks.map((mark) => ({ from: mark.from - first, to: mark.to - first })),
  };
}

/** How wide a text is, in Chinese characters. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : LETTER;
  return width;
}

/** Where a text begins so that little stands before a place: behind a cut if there is one. */
function startFor(text: string, first: number, lead: number): number {
  if (first <= lead) return 0;
  let start = first - lead;
  for (let at = first; at > first - lead; at -= 1) {
    if (EDGE.test(text.charAt(at - 1))) start = at;
  }
  // Neither a character of two units nor a word is cut in two.
  while (start < first && /[\uDC00-\uDFFF]/u.test(text.charAt(start))) start += 1;
  if (/[\p{sc=Latin}\p{N}]/u.test(text.charAt(start))) {
    const word = /[\p{sc=Latin}\p{N}’']+$/u.exec(text.slice(0, start))?.[0] ?? '';
    start -= word.length;
  }
  return start;
}

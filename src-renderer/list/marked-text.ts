import type { Snippet, TextSpan } from '../../src-main/contract.ts';

/** What stands before the first match of a snippet at most: more could push it out of its line. */
const LEAD = 9;
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

/**
 * A snippet whose first match is near its beginning, with what was cut shown as an ellipsis.
 *
 * @param lead - UTF-16 units that stand before it at most, but for the rest of a word
 */
export function fittedSnippet(snippet: Snippet, lead = LEAD): Pick<Snippet, 'text' | 'marks'> {
  const { text, marks, cutBefore, cutAfter } = snippet;
  const first = marks[0]?.from ?? 0;
  let start = startFor(text, first, lead);
  const before = start > 0 || cutBefore ? CUT : '';
  // What ends a part that is cut away says nothing.
  while (before !== '' && start < first && EDGE.test(text.charAt(start))) start += 1;
  const moved = before.length - start;
  return {
    text: before + text.slice(start) + (cutAfter ? CUT : ''),
    marks: marks.map(({ from, to }) => ({ from: from + moved, to: to + moved })),
  };
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

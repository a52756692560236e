/** Whether the words of a table stay whole on paper: an estimate from how wide they are drawn. */

/** A cell as it is written. */
export interface Cell {
  /** Its longest word, in em. */
  readonly longest: number;
  readonly columns: number;
  readonly rows: number;
}

/** How a table is set on paper, as a class; '' for most. `crowded`: its words have to be broken. */
export type TableFit = '' | 'small' | 'smaller' | 'crowded';

/** Points between the margins of A4, the narrower paper (print.css). */
const PAPER = 470;
/** Points of a cell beside its text (print.css). */
const CELL_EDGES = 10;
/** Sizes of type in points, largest first (print.css). */
const SIZES: readonly (readonly [TableFit, number])[] = [
  ['', 9],
  ['small', 8],
  ['smaller', 7],
];

/**
 * A longer word, in em, is an address or made of several: it may be broken where others stay whole
 * (print.css).
 */
const LONG_WORD = 12;

const BLOCK_TAG = /<\/?(?:br|p|li|[uod]l|d[dt]|h[1-6]|div|table|t[dhr]|figure|pre)\b[^>]*>/g;
const TAG = /<[^>]*>/g;
const ENTITY = /&\w+;/g;
/** Lines may break at all of these. */
const BETWEEN_WORDS = /[\s\u200b\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]+|(?<=\p{L}[-\u2013])/u;

/** Whether a cell has a word that may be broken where the others stay whole. */
export function hasLongWord({ longest }: Cell): boolean {
  return longest > LONG_WORD;
}

/** The largest type at which the words of a table stay whole. */
export function fitOf(rows: readonly (readonly Cell[])[]): TableFit {
  const needs = columnNeeds(rows);
  const ems = needs.reduce((sum, need) => sum + need, 0);
  const edges = needs.length * CELL_EDGES;
  const fit = SIZES.find(([, size]) => ems * size + edges <= PAPER);
  return fit?.[0] ?? 'crowded';
}

/** How wide each column has to be, in em. */
function columnNeeds(rows: readonly (readonly Cell[])[]): readonly number[] {
  const needs: number[] = [];
  /** For how many rows more a column is taken by a cell from above. */
  const taken: number[] = [];
  for (const row of rows) {
    let at = 0;
    const skipTaken = (): void => {
      for (; (taken[at] ?? 0) > 0; at++) taken[at] = (taken[at] ?? 0) - 1;
    };
    for (const { longest, columns, rows: high } of row) {
      skipTaken();
      const share = Math.min(longest, LONG_WORD) / columns;
      for (let n = 0; n < columns; n++, at++) {
        needs[at] = Math.max(needs[at] ?? 0, share);
        taken[at] = high - 1;
      }
    }
    skipTaken();
  }
  // Columns without a cell of their own leave holes.
  return Array.from(needs, (need: number | undefined) => need ?? 0);
}

/** The longest word of a cell's HTML, in em. */
export function longestWord(html: string): number {
  const text = html.replace(BLOCK_TAG, ' ').replace(TAG, '').replace(ENTITY, 'x');
  // A character of Chinese, also without any word.
  return text.split(BETWEEN_WORDS).reduce((most, word) => Math.max(most, widthOf(word)), 1);
}

/** Rather too wide than too narrow, as faces differ. */
function widthOf(word: string): number {
  let width = 0;
  for (const character of word) {
    if (/[\p{Lu}mw%@\u2014]/u.test(character)) width += 0.85;
    else if (/[iljtfrI.,:;'|!()[\]]/.test(character)) width += 0.4;
    else width += 0.62;
  }
  return width;
}

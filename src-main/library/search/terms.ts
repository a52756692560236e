/** What a term of a query looks for: rows of tokens as they stand in folded texts. */
import { endsAlone, foldText, type FoldOptions, type FoldedText } from './fold.ts';
import { HAN_PHRASES } from './han-phrases.ts';
import { HAN_VARIANTS } from './han-variants.ts';
import type { Column, TermNode } from './query.ts';

/** How words are taken. */
export interface MatchOptions extends FoldOptions {
  /**
   * Whether words are found that other regions of the Chinese language use for the same thing: 软件
   * finds 軟體. True where it is left out; never so in quotation marks or with `exact`.
   */
  readonly regional?: boolean;
}

/** What to look for in folded texts. */
export interface Term {
  /** The only column to look in, or null for all. */
  readonly column: Column | null;
  /** Rows of tokens, any of which will do; none is empty. The first is the one that was typed. */
  readonly rows: readonly string[];
  /** Whether the last token may go on. */
  readonly prefix: boolean;
}

/** Rows that one term may stand for; more would cost more than they find. */
const MAX_ROWS = 8;
/** Longer terms, in tokens, are passages that were pasted: they stand so or not at all. */
const MAX_REGIONAL_TOKENS = 64;

/** The term, or null where it holds nothing to look for, such as signs alone. */
export function readTerm(node: TermNode, options: MatchOptions = {}): Term | null {
  const row = foldText(node.text, options);
  if (row === '') return null;
  const prefix = (node.kind === 'word' || node.open) && !endsAlone(row);
  const regional = node.kind === 'word' && options.exact !== true && options.regional !== false;
  return { column: node.column, rows: regional ? regionalRows(row) : [row], prefix };
}

/** Whether simplified and traditional can make a difference to the term. */
export function hasVariants(node: TermNode): boolean {
  variantCharacters ??= new Set(HAN_VARIANTS);
  for (const character of foldText(node.text, { exact: true })) {
    if (character !== ' ' && variantCharacters.has(character)) return true;
  }
  return false;
}

let variantCharacters: ReadonlySet<string> | null = null;
let phrases: ReadonlyMap<string, readonly string[]> | null = null;
let longestPhrase = 0;

function readPhrases(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const pair of HAN_PHRASES.trim().split(/\s+/)) {
    const [a = '', b = ''] = pair.split('=');
    for (const [key, value] of [
      [a, b],
      [b, a],
    ] as const) {
      const values = table.get(key);
      if (values === undefined) table.set(key, [value]);
      else values.push(value);
      longestPhrase = Math.max(longestPhrase, Array.from(key).length);
    }
  }
  return table;
}

/** The row and those in which words are replaced by what other regions say; longest words first. */
function regionalRows(row: string): readonly string[] {
  phrases ??= readPhrases();
  const tokens = row.split(' ');
  if (tokens.length > MAX_REGIONAL_TOKENS) return [row];
  let rows: string[][] = [[]];
  for (let at = 0; at < tokens.length;) {
    let length = Math.min(longestPhrase, tokens.length - at);
    let others: readonly string[] | undefined;
    for (; length > 1; length--) {
      others = phrases.get(tokens.slice(at, at + length).join(''));
      if (others !== undefined) break;
    }
    const typed = tokens.slice(at, at + length);
    const choices = [typed, ...(others ?? []).map((other) => Array.from(other))];
    rows = choices.flatMap((choice) => rows.map((before) => [...before, ...choice]));
    rows.length = Math.min(rows.length, MAX_ROWS);
    at += Math.max(1, length);
  }
  return rows.map((each) => each.join(' '));
}

/** Where a term stands in a folded text: numbers of its first and last token, in order. */
export interface Occurrence {
  readonly first: number;
  readonly last: number;
}

/** Whether a row of tokens stands in a folded text at this unit of it. */
function standsAt(text: string, row: string, at: number, prefix: boolean): boolean {
  if (at > 0 && text.charCodeAt(at - 1) !== SPACE) return false;
  const end = at + row.length;
  return prefix || end === text.length || text.charCodeAt(end) === SPACE;
}

const SPACE = 0x20;

/** Whether the term stands in the folded text: the plain scan that the index has to agree with. */
export function stands(text: string, term: Term): boolean {
  for (const row of term.rows) {
    for (let at = text.indexOf(row); at >= 0; at = text.indexOf(row, at + 1)) {
      if (standsAt(text, row, at, term.prefix)) return true;
    }
  }
  return false;
}

/** Every place where the term stands. */
export function occurrences(folded: FoldedText, term: Term): Occurrence[] {
  const found: Occurrence[] = [];
  for (const row of term.rows) {
    let more = 0;
    for (let unit = 0; unit < row.length; unit++) if (row.charCodeAt(unit) === SPACE) more++;
    for (let at = folded.text.indexOf(row); at >= 0; at = folded.text.indexOf(row, at + 1)) {
      if (!standsAt(folded.text, row, at, term.prefix)) continue;
      const first = tokenAt(folded.at, at);
      found.push({ first, last: first + more });
    }
  }
  return found.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** The token that begins at a unit of the folded text, which one does. */
function tokenAt(starts: Uint32Array, unit: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Terms with one row each: every way to choose one row of each of these, at most {@link MAX_ROWS}. */
export function choices(terms: readonly Term[]): readonly (readonly Term[])[] {
  let lists: Term[][] = [[]];
  for (const term of terms) {
    lists = term.rows.flatMap((row) => lists.map((list) => [...list, { ...term, rows: [row] }]));
    lists.length = Math.min(lists.length, MAX_ROWS);
  }
  return lists;
}

/**
 * Whether the terms stand close together as FTS5's NEAR has it: the last one begins with at most
 * `distance` tokens behind the end of each of the others.
 */
export function standsNear(folded: FoldedText, terms: readonly Term[], distance: number): boolean {
  return choices(terms).some((single) => {
    const places = single.map((term) => occurrences(folded, term));
    const next = places.map(() => 0);
    for (;;) {
      // Of each term's next place, the one that ends first has to move on until all are close: the
      // others only go further away from it.
      let earliest = -1;
      let firstEnd = Infinity;
      let lastStart = -1;
      for (const [index, list] of places.entries()) {
        const here = list[next[index] ?? 0];
        if (here === undefined) return false;
        if (here.last < firstEnd) {
          firstEnd = here.last;
          earliest = index;
        }
        lastStart = Math.max(lastStart, here.first);
      }
      if (lastStart - firstEnd - 1 <= distance) return true;
      next[earliest] = (next[earliest] ?? 0) + 1;
    }
  });
}

/** Where a query stands in a text, for marking, and the passage that shows it best. */
import { foldWithPlaces } from './fold.ts';
import type { Column, Query, QueryNode, Span, TermNode } from './query.ts';
import { occurrences, readTerm, type MatchOptions } from './terms.ts';

/** A passage of a text with what to mark in it. */
export interface Snippet {
  /** One line, without white space around. */
  readonly text: string;
  /** In units of this text, in order, without overlap. */
  readonly marks: readonly Span[];
  /** Whether the article's text goes on before and after it, so that `…` can be shown. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Two lines of a list at the usual width, in UTF-16 units of Chinese text. */
const USUAL_LENGTH = 140;
/** How far from the best place an edge of a sentence is looked for, as a share of the length. */
const REACH = 0.3;
const SENTENCE_END = /[。！？!?；;…\n]/;
const CLAUSE_END = /[，、,：:」』”）)\s]/;
const CLOSING = /[」』”’）)》】"']/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const ALONE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** A match with the number of its term in the query. */
interface Match extends Span {
  readonly term: number;
}

/**
 * Every place in the text that the query speaks of, in order, joined where they overlap. What the
 * query leaves out (`-x`) is not among them, nor what it looks for in other columns than this.
 */
export function findMatches(
  text: string,
  query: Query,
  options: MatchOptions & { readonly column?: Column } = {},
): Span[] {
  return joined(matchesOf(text, query, options), 0, text.length);
}

/** Whether the query asks for words that can stand in this column. */
export function looksIn(query: Query, column: Column): boolean {
  return query.root !== null && wantedIn(query.root, column).length > 0;
}

/**
 * The passage of a body that shows the query best: most of its terms, then most places, then the
 * earliest; from an edge of a sentence where one is near. Without a match, the text's beginning.
 *
 * @param length wished for, in UTF-16 units; the passage can be shorter, and longer by a third.
 */
export function bestPassage(
  text: string,
  query: Query,
  options: MatchOptions & { readonly length?: number } = {},
): Snippet {
  const length = options.length ?? USUAL_LENGTH;
  const matches = matchesOf(text, query, { ...options, column: 'body' });
  const [from, to] = densest(matches, length);
  const start = beginBefore(
    text,
    from,
    Math.max(0, Math.round((length - (to - from)) / 3)),
    length,
  );
  const end = endBehind(text, start, Math.max(to, start + length), length);
  const trimmed = trim(text, start, end);
  const marks = joined(matches, trimmed.start, trimmed.end);
  return {
    // One unit for one unit: the marks have to stay where they are.
    text: text.slice(trimmed.start, trimmed.end).replace(/[\s\p{Cc}]/gu, ' '),
    marks,
    cutBefore: /\S/.test(text.slice(0, trimmed.start)),
    cutAfter: /\S/.test(text.slice(trimmed.end)),
  };
}

/** The matches between two units of the text, counted from the first, joined where they overlap. */
function joined(matches: readonly Match[], from: number, to: number): Span[] {
  const ranges: { start: number; end: number }[] = [];
  for (const match of matches) {
    const start = Math.max(match.start, from) - from;
    const end = Math.min(match.end, to) - from;
    const last = ranges.at(-1);
    if (start >= end) continue;
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

function matchesOf(
  text: string,
  query: Query,
  options: MatchOptions & { readonly column?: Column },
): Match[] {
  const column = options.column ?? 'body';
  const here = query.root === null ? [] : wantedIn(query.root, column);
  if (here.length === 0) return [];
  const folded = foldWithPlaces(text, options);
  const matches: Match[] = [];
  for (const [number, node] of here.entries()) {
    const term = readTerm(node, options);
    if (term === null) continue;
    for (const { first, last } of occurrences(folded, term)) {
      const start = folded.from[first] ?? 0;
      matches.push({ start, end: folded.to[last] ?? start, term: number });
    }
  }
  return matches.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The terms that are asked for and can stand in this column. */
function wantedIn(root: QueryNode, column: Column): readonly TermNode[] {
  return wanted(root).filter((node) => node.column === null || node.column === column);
}

/** The terms that are asked for. */
function wanted(node: QueryNode): readonly TermNode[] {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return [node];
    case 'near':
      return node.terms;
    case 'and':
    case 'or':
      return node.children.flatMap(wanted);
    case 'not':
    case 'filter':
      return [];
  }
}

/** Where the best matches within a length begin and end. */
function densest(matches: readonly Match[], length: number): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let bestScore = 0;
  const counts = new Map<number, number>();
  let first = 0;
  for (const [last, match] of matches.entries()) {
    counts.set(match.term, (counts.get(match.term) ?? 0) + 1);
    while (first < last && match.end - (matches[first]?.start ?? 0) > length) {
      const term = matches[first]?.term ?? 0;
      const left = (counts.get(term) ?? 0) - 1;
      if (left <= 0) counts.delete(term);
      else counts.set(term, left);
      first++;
    }
    // A further term counts more than any number of places of the same one.
    const score = counts.size * 1000 + Math.min(last - first, 999);
    if (score > bestScore) {
      bestScore = score;
      best = [matches[first]?.start ?? 0, match.end];
    }
  }
  return best;
}

/** Where the passage begins: about `room` before the first match, at an edge where one is near. */
function beginBefore(text: string, first: number, room: number, length: number): number {
  const earliest = Math.max(0, first - room - Math.round(length * REACH));
  if (earliest === 0 && first <= room) return 0;
  let clause = -1;
  for (let at = first; at > earliest; at--) {
    const before = text.charAt(at - 1);
    if (SENTENCE_END.test(before)) {
      let start = at;
      while (start < first && CLOSING.test(text.charAt(start))) start++;
      return start;
    }
    if (clause < 0 && first - at >= room / 2 && CLAUSE_END.test(before)) clause = at;
  }
  if (earliest === 0) return 0;
  return clause >= 0 ? clause : wordEdge(text, Math.max(0, first - room), -1);
}

/** Where the passage ends: at the last edge of a sentence near the length, else of a clause. */
function endBehind(text: string, start: number, wished: number, length: number): number {
  const latest = Math.min(text.length, wished + Math.round((length * REACH) / 3));
  if (latest === text.length && text.length - wished <= 0) return text.length;
  const earliest = Math.max(start + 1, wished - Math.round(length * REACH));
  let clause = -1;
  for (let at = latest; at > earliest; at--) {
    const before = text.charAt(at - 1);
    if (SENTENCE_END.test(before)) {
      let end = at;
      while (end < text.length && CLOSING.test(text.charAt(end))) end++;
      return end;
    }
    if (clause < 0 && at <= wished && CLAUSE_END.test(before)) clause = at;
  }
  if (clause >= 0) return clause;
  return wordEdge(text, Math.min(wished, text.length), 1);
}

/** The nearest place in this direction that splits neither a word nor a character. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  let edge = at;
  const low = text.charCodeAt(edge);
  if (low >= 0xdc00 && low <= 0xdfff) edge += step;
  // Forty letters without an edge are no word: an address, or nonsense.
  for (let tries = 0; tries < 40 && edge > 0 && edge < text.length; tries++) {
    const before = text.charAt(edge - 1);
    const behind = text.charAt(edge);
    const inside = LETTER.test(before) && LETTER.test(behind);
    if (!inside || ALONE.test(before) || ALONE.test(behind)) return edge;
    edge += step;
  }
  return edge;
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

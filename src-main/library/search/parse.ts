/** Makes the tree of a query. */
import { columnOf, readFilter, type Operator } from './operators.ts';
import { DEFAULT_DISTANCE, lex, type Lexeme } from './lex.ts';
import { nearGroup, nearNode, nearWords, termsOf } from './near-terms.ts';
import type { Column, Piece, Query, QueryNode, Span } from './query.ts';

/** Longer queries are cut: a whole article pasted by mistake must not stop the search. */
export const MAX_QUERY_UNITS = 2000;
/** Brackets deeper than this are passed over: the parser of FTS5 has a stack of 100 entries. */
const MAX_DEPTH = 10;
/** Terms and conditions beyond this many are passed over; SQLite's own limits are not far above. */
const MAX_LEAVES = 100;

/** A word or a quotation. */
type WordLexeme = Extract<Lexeme, { kind: 'word' | 'phrase' }>;

/** What can stand behind an operator. */
type ValueLexeme = WordLexeme | Extract<Lexeme, { kind: 'open' }>;

function isValue(lexeme: Lexeme): lexeme is ValueLexeme {
  return lexeme.kind === 'open' || lexeme.kind === 'word' || lexeme.kind === 'phrase';
}

/** Under which operator a part of the query stands. */
interface Scope {
  readonly column: Column | null;
  /** The operator whose values words are taken for, or null where words are words. */
  readonly operator: Operator | null;
}

const EVERYWHERE: Scope = { column: null, operator: null };

/** How a query is taken. */
export interface ParseOptions {
  /** The value at the very end names something as it stands: it does not go on. */
  readonly whole?: boolean;
}

/** Something read that has no effect, as opposed to the end of a list. */
const NOTHING = Symbol('nothing');

/**
 * The tree of a query. Never throws, and there is no wrong query: a bracket or quotation that is not
 * closed lasts until the end, a closing bracket too many, signs without anything behind them and
 * nearness signs that join no two words have no effect, and an operator with a value that it does not know is searched as plain words.
 */
export function parseQuery(source: string, options: ParseOptions = {}): Query {
  const parser = new Parser(source.slice(0, MAX_QUERY_UNITS), options);
  const root = parser.parse();
  parser.pieces.sort((a, b) => a.start - b.start);
  return { source, root, pieces: parser.pieces };
}

class Parser {
  readonly pieces: Piece[] = [];
  readonly #source: string;
  readonly #lexemes: readonly Lexeme[];
  readonly #whole: boolean;
  #at = 0;
  #depth = 0;
  #leaves = 0;
  /** How many negations stand around. */
  #negations = 0;

  constructor(source: string, { whole = false }: ParseOptions) {
    this.#source = source;
    this.#whole = whole;
    this.#lexemes = lex(source);
  }

  parse(): QueryNode | null {
    const parts: QueryNode[] = [];
    while (this.#at < this.#lexemes.length) {
      const part = this.#all(EVERYWHERE);
      if (part !== null) parts.push(part);
      // What ended the list is a closing bracket without an opening one.
      if (this.#at < this.#lexemes.length) this.#at++;
    }
    return group('and', parts);
  }

  /** Several parts, all of which hold. */
  #all(scope: Scope): QueryNode | null {
    const parts: QueryNode[] = [];
    for (;;) {
      const part = this.#either(scope);
      if (part === null) return group('and', parts);
      if (part !== NOTHING) parts.push(part);
    }
  }

  /** Parts with OR between. Null at the end of the list. */
  #either(scope: Scope): QueryNode | typeof NOTHING | null {
    const first = this.#item(scope);
    if (first === null || first === NOTHING) return first;
    const choices = [first];
    while (this.#peek()?.kind === 'or') {
      const sign = this.#take();
      const next = this.#item(scope);
      this.#piece(next === null || next === NOTHING ? 'begun' : 'or', sign);
      if (next === null) break;
      if (next !== NOTHING) choices.push(next);
    }
    return group('or', choices) ?? NOTHING;
  }

  /** One part, perhaps with `-` before it or terms near it. Null at the end of the list. */
  #item(scope: Scope): QueryNode | typeof NOTHING | null {
    this.#passNearSigns();
    const lexeme = this.#peek();
    if (lexeme === undefined || lexeme.kind === 'close') return null;
    if (lexeme.kind === 'not') {
      this.#at++;
      this.#negations++;
      const child = this.#item(scope);
      this.#negations--;
      this.#piece(child === null || child === NOTHING ? 'begun' : 'not', lexeme);
      if (child === null || child === NOTHING) return NOTHING;
      return { kind: 'not', child, span: { start: lexeme.start, end: child.span.end } };
    }
    let node = this.#primary(scope);
    while (node !== NOTHING && this.#peek()?.kind === 'near') {
      const joined = this.#nearer(node, scope);
      if (joined === null) break;
      node = joined;
    }
    this.#passNearSigns();
    return node;
  }

  /** Nearness signs that join nothing have no effect. */
  #passNearSigns(): void {
    for (let sign = this.#peek(); sign?.kind === 'near'; sign = this.#peek()) {
      this.#at++;
      this.#piece('begun', sign);
    }
  }

  /** The node together with the term that a nearness sign joins to it, or null where it joins none. */
  #nearer(left: QueryNode, scope: Scope): QueryNode | null {
    const sign = this.#peek();
    if (sign?.kind !== 'near') return null;
    if (sign.glued && left.kind === 'phrase') {
      this.#at++;
      this.#piece('operator', sign);
      return nearWords(left, sign.distance, { start: left.span.start, end: sign.end });
    }
    const terms = termsOf(left);
    if (terms === null || !this.#isTerm(this.#at + 1, scope)) return null;
    const [at, pieces, leaves] = [this.#at, this.pieces.length, this.#leaves];
    this.#at++;
    this.#piece('operator', sign);
    const right = this.#primary(scope);
    const more = right === NOTHING ? null : termsOf(right);
    if (right === NOTHING) return left;
    const before = left.kind === 'near' ? left.distance : 0;
    const span = { start: left.span.start, end: right.span.end };
    const distance = Math.max(before, sign.distance);
    const joined = more && nearNode(distance, [...terms, ...more], span);
    // In two columns at once they cannot be near: what was read is left to be read by itself.
    if (!joined) [this.#at, this.pieces.length, this.#leaves] = [at, pieces, leaves];
    return joined;
  }

  /** Whether a word or phrase begins there, perhaps with the operator of a column before it. */
  #isTerm(at: number, scope: Scope): boolean {
    const [first, second] = [this.#lexemes[at], this.#lexemes[at + 1]];
    if (first?.kind === 'word' || first?.kind === 'phrase') return scope.operator === null;
    if (first?.kind !== 'operator' || columnOf(first.operator) === null) return false;
    return second?.kind === 'word' || second?.kind === 'phrase';
  }

  /** A bracket, an operator with its value, a word or a phrase. */
  #primary(scope: Scope): QueryNode | typeof NOTHING {
    const lexeme = this.#take();
    if (lexeme.kind === 'open') return this.#bracket(lexeme, scope);
    if (lexeme.kind === 'operator') return this.#operator(lexeme, lexeme.operator, scope);
    if (lexeme.kind === 'word' || lexeme.kind === 'phrase') {
      return this.#leaf(lexeme, lexeme, scope);
    }
    // A sign where none can be, such as OR at the beginning, is a plain word.
    const { start, end } = lexeme;
    const text = this.#source.slice(start, end);
    return this.#leaf({ kind: 'word', text, start, end }, lexeme, EVERYWHERE);
  }

  #bracket(open: Span, scope: Scope): QueryNode | typeof NOTHING {
    if (this.#depth >= MAX_DEPTH) return NOTHING;
    this.#piece('bracket', open);
    this.#depth++;
    const node = this.#all(scope);
    this.#depth--;
    const close = this.#peek();
    let end = this.#source.length;
    if (close?.kind === 'close') {
      this.#at++;
      this.#piece('bracket', close);
      end = close.end;
    }
    return node === null ? NOTHING : { ...node, span: { start: open.start, end } };
  }

  #operator(sign: Span, operator: Operator, outer: Scope): QueryNode | typeof NOTHING {
    const next = this.#peek();
    // A space between them does no harm, unless what follows is no value.
    if (next === undefined || !isValue(next) || !this.#takes(operator, next, sign)) {
      this.#piece('begun', sign);
      return NOTHING;
    }
    const column = operator === 'near' ? outer.column : columnOf(operator);
    const about = column !== null || operator === 'near';
    const scope: Scope = { column, operator: about ? null : operator };
    this.#at++;
    if (next.kind === 'open') {
      this.#piece('operator', sign);
      const node = this.#bracket(next, scope);
      if (node === NOTHING || operator !== 'near') return node;
      return nearGroup(node, { start: sign.start, end: node.span.end });
    }
    const whole = { start: sign.start, end: next.end };
    const node = this.#leaf(next, whole, scope);
    // A value that the operator does not know has made a piece of the whole.
    if (this.pieces.at(-1)?.start !== sign.start) this.#piece('operator', sign);
    if (node === NOTHING || operator !== 'near' || node.kind !== 'phrase') return node;
    const near = this.#peek();
    if (near?.kind !== 'near' || !near.glued) return nearWords(node, DEFAULT_DISTANCE, whole);
    this.#at++;
    this.#piece('operator', near);
    return nearWords(node, near.distance, { start: sign.start, end: near.end });
  }

  /** Whether the operator takes what follows its sign for its value. */
  #takes(operator: Operator, value: ValueLexeme, sign: Span): boolean {
    if (value.start === sign.end) return true;
    if (operator === 'near') return false;
    if (value.kind === 'open') return true;
    return columnOf(operator) !== null || readFilter(operator, value.text) !== null;
  }

  /** `place` is where the words stand, `whole` the same with the operator before them. */
  #leaf(place: WordLexeme, whole: Span, scope: Scope): QueryNode | typeof NOTHING {
    if (this.#leaves >= MAX_LEAVES) return NOTHING;
    this.#leaves++;
    const { kind, text } = place;
    const span = { start: whole.start, end: whole.end };
    if (scope.operator === null) {
      this.#piece(kind, place);
      const { column } = scope;
      if (kind === 'word') return { kind, text, column, span };
      return { kind, text, open: place.open && !/\s$/.test(text), column, span };
    }
    const filter = readFilter(scope.operator, text, this.#isBegun(place));
    if (filter === 'begun') {
      this.#piece('begun', whole);
      return NOTHING;
    }
    if (filter === null) {
      this.#piece('word', whole);
      const plain = this.#source.slice(whole.start, whole.end);
      return { kind: 'word', text: plain, column: null, span };
    }
    this.#piece('value', place);
    return { kind: 'filter', filter, span };
  }

  /** Whether a value is still being typed; one that is to be left out is taken as it stands. */
  #isBegun(place: WordLexeme): boolean {
    if (this.#whole || this.#negations > 0 || place.end < this.#source.length) return false;
    return place.kind === 'word' || place.open;
  }

  #piece(kind: Piece['kind'], span: Span): void {
    this.pieces.push({ kind, start: span.start, end: span.end });
  }

  #peek(): Lexeme | undefined {
    return this.#lexemes[this.#at];
  }

  /** The lexeme here; callers have looked that there is one. */
  #take(): Lexeme {
    const lexeme = this.#lexemes[this.#at];
    if (lexeme === undefined) throw new RangeError('no lexeme is left');
    this.#at++;
    return lexeme;
  }
}

/** Children under one node; one child is that child. */
function group(kind: 'and' | 'or', children: readonly QueryNode[]): QueryNode | null {
  const [first] = children;
  const last = children.at(-1);
  if (first === undefined || last === undefined) return null;
  if (children.length === 1) return first;
  return { kind, children, span: { start: first.span.start, end: last.span.end } };
}

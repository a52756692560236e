/** Cuts a query into its signs and words. */
import { operatorNamed, type Operator } from './operators.ts';
import type { Span } from './query.ts';

/** A sign or word of the query's source. */
export type Lexeme = Span &
  (
    | { readonly kind: 'word'; readonly text: string }
    /** `open`: lasts until the end for want of a closing mark. */
    | { readonly kind: 'phrase'; readonly text: string; readonly open: boolean }
    | { readonly kind: 'operator'; readonly operator: Operator }
    | { readonly kind: 'open' }
    | { readonly kind: 'close' | 'or' | 'not' }
    /** `glued`: stands right behind a quotation. */
    | { readonly kind: 'near'; readonly distance: number; readonly glued: boolean }
  );

/** Tokens that `near:` allows between, the same that FTS5 takes where none is named. */
export const DEFAULT_DISTANCE = 10;
/** More than this is no nearness; FTS5 would take any 32-bit number. */
const GREATEST_DISTANCE = 1000;

const SPACE = /\s/;
const OPEN = /[(（]/;
const CLOSE = /[)）]/;
const QUOTE = /["“”＂]/;
/** A quotation mark written twice inside a quotation stands for itself. */
const TWICE = /(["“”＂])\1/gu;
const WORD = /[^\s()（）"“”＂]+/y;
const OPERATOR = /([a-z]+)[:：]/iy;
const NEAR_SIGN = /(?:[~～∼]|near[:：])(?:([0-9０-９]{1,9})(?=[\s()（）"“”＂]|$)|(?=[\s)）]|$))/iy;
const NEAR_WORD = /near[:：](?=[^\s()（）"“”＂])/iy;

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** A value as it is written in quotation marks, whatever it holds. */
export function quotedValue(value: string): string {
  return `"${value.replaceAll(/["“”＂]/gu, '$&$&')}"`;
}

/** Where a quotation that begins there ends: the place of its closing mark, or of the source's end. */
function closingMark(source: string, begin: number): number {
  for (let at = begin + 1; at < source.length; at++) {
    const mark = source.charAt(at);
    if (!QUOTE.test(mark)) continue;
    if (source.charAt(at + 1) !== mark) return at;
    at++;
  }
  return source.length;
}

/** The signs and words of the source in their order. An unclosed quotation lasts until the end. */
export function lex(source: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  /** Whether an operator's value comes next, which is a word whatever it looks like. */
  let valueAt = -1;
  while (at < source.length) {
    const character = source.charAt(at);
    const before = lexemes.at(-1);
    if (SPACE.test(character)) {
      at++;
    } else if (OPEN.test(character)) {
      lexemes.push({ kind: 'open', start: at, end: ++at });
    } else if (CLOSE.test(character)) {
      lexemes.push({ kind: 'close', start: at, end: ++at });
    } else if (QUOTE.test(character)) {
      const mark = closingMark(source, at);
      const open = mark === source.length;
      const end = open ? mark : mark + 1;
      const text = source.slice(at + 1, mark).replace(TWICE, '$1');
      lexemes.push({ kind: 'phrase', text, open, start: at, end });
      at = end;
    } else if (valueAt === at) {
      at = pushWord(lexemes, source, at, true);
    } else {
      const near = match(NEAR_SIGN, source, at) ?? match(NEAR_WORD, source, at);
      if (near !== null) {
        const digits = near[1]?.normalize('NFKC');
        const distance = digits === undefined ? DEFAULT_DISTANCE : Number(digits);
        const glued = before?.kind === 'phrase' && before.end === at;
        const end = at + near[0].length;
        const kept = Math.min(distance, GREATEST_DISTANCE);
        lexemes.push({ kind: 'near', distance: kept, glued, start: at, end });
        at = end;
        valueAt = end;
        continue;
      }
      const beginning = before === undefined || before.end < at || before.kind === 'open';
      const sign = /[-－]/.test(character) && beginning;
      if (sign && /[^\s)）\-－]/.test(source.charAt(at + 1))) {
        lexemes.push({ kind: 'not', start: at, end: ++at });
        continue;
      }
      const name = match(OPERATOR, source, at);
      const operator = name === null ? null : operatorNamed(name[1] ?? '');
      if (name !== null && operator !== null) {
        const end = at + name[0].length;
        lexemes.push({ kind: 'operator', operator, start: at, end });
        at = end;
        valueAt = end;
        continue;
      }
      at = pushWord(lexemes, source, at, false);
    }
  }
  return lexemes;
}

/** Puts the word that begins there, or OR unless it is a value, and returns where it ends. */
function pushWord(lexemes: Lexeme[], source: string, at: number, value: boolean): number {
  const text = match(WORD, source, at)?.[0] ?? source.charAt(at);
  const end = at + text.length;
  if (text.normalize('NFKC') === 'OR' && !value) lexemes.push({ kind: 'or', start: at, end });
  else lexemes.push({ kind: 'word', text, start: at, end });
  return end;
}

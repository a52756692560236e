/** The operators of the query language, their values, and what to offer as one types. */
import type { Column, Filter, Naming, Span } from './query.ts';
import { readPeriod } from './period.ts';

/** The operators, in the order in which they are offered. */
export const OPERATORS = [
  'title',
  'author',
  'outlet',
  'site',
  'from',
  'lang',
  'tag',
  'in',
  'is',
  'has',
  'before',
  'after',
  'on',
  'near',
] as const;

/** An operator's name. */
export type Operator = (typeof OPERATORS)[number];

const STATES = ['unread', 'read', 'starred'] as const;
const POSSESSIONS = ['image', 'video', 'versions'] as const;
/** Offered behind `lang:`; any other tag is taken too. */
const LANGUAGES = ['zh', 'zh-Hans', 'zh-Hant', 'en', 'ja', 'ko', 'fr', 'de', 'es', 'ru'] as const;
/** Regions that people name where the scripts are meant. */
const SCRIPT_OF_REGION: ReadonlyMap<string, string> = new Map([
  ['zh-cn', 'zh-hans'],
  ['zh-sg', 'zh-hans'],
  ['zh-tw', 'zh-hant'],
  ['zh-hk', 'zh-hant'],
  ['zh-mo', 'zh-hant'],
]);

/** The operator of that name, in whichever case. */
export function operatorNamed(name: string): Operator | null {
  const lower = name.toLowerCase();
  return OPERATORS.find((operator) => operator === lower) ?? null;
}

/** The column that the operator looks in, or null where it is not about words. */
export function columnOf(operator: Operator): Column | null {
  return operator === 'title' || operator === 'author' || operator === 'outlet' ? operator : null;
}

/**
 * The condition that an operator with its value states; `'begun'` where the value is the beginning of
 * one; null where it is no value of this operator.
 *
 * @param begun - what the value names may go on behind it
 */
export function readFilter(
  operator: Operator,
  value: string,
  begun = false,
): Filter | 'begun' | null {
  const text = value.trim();
  const naming = begun ? ({ begun } as const) : {};
  switch (operator) {
    case 'site':
      return readSite(text, naming);
    case 'lang':
      return readLanguage(text, naming);
    case 'from':
      return text === '' ? 'begun' : { kind: 'from', outlet: text, ...naming };
    case 'tag':
      return text === '' ? 'begun' : { kind: 'tag', tag: text, ...naming };
    case 'in':
      // What is behind the last slash is a name that may go on; behind the slash of the end nothing is.
      return readPath(text, /[\\/]$/.test(text) ? {} : naming);
    case 'is': {
      const state = oneOf(STATES, text);
      return state === null || state === 'begun' ? state : { kind: 'is', state };
    }
    case 'has': {
      const what = oneOf(POSSESSIONS, text);
      return what === null || what === 'begun' ? what : { kind: 'has', what };
    }
    case 'before':
    case 'after':
    case 'on': {
      const period = readPeriod(text);
      if (period === null || period === 'begun') return period;
      // Before and after a month leave the month itself out.
      if (operator === 'before') return { kind: 'captured', from: null, to: period.from };
      if (operator === 'after') return { kind: 'captured', from: period.to, to: null };
      return { kind: 'captured', from: period.from, to: period.to };
    }
    default:
      return null;
  }
}

function oneOf<T extends string>(values: readonly T[], text: string): T | 'begun' | null {
  const lower = text.toLowerCase();
  const found = values.find((value) => value === lower);
  if (found !== undefined) return found;
  return values.some((value) => value.startsWith(lower)) ? 'begun' : null;
}

function readSite(text: string, naming: Naming): Filter | 'begun' | null {
  if (/^https?:?\/?$/i.test(text)) return 'begun';
  const address = text.replace(/^[a-z]*:?\/\//i, '').replace(/^(?:\*?\.)?(?:www\.)?/i, '');
  const bare = address.replace(/[:/?#].*$/s, '').replace(/\.+$/, '');
  if (bare === '') return address === '' ? 'begun' : null;
  // As an address, numbers would be taken for one of the internet protocol.
  if (/^[a-z0-9_.-]+$/i.test(bare)) return { kind: 'site', host: bare.toLowerCase(), ...naming };
  try {
    // The engine's own reading gives lower case and Punycode.
    const host = new URL(`http://${bare}`).hostname.replace(/\.+$/, '');
    return host === '' ? null : { kind: 'site', host, ...naming };
  } catch {
    return null;
  }
}

function readPath(text: string, naming: Naming): Filter | 'begun' | null {
  const path = text.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  if (path === '') return 'begun';
  return /^(?:\/|[a-z]:)/i.test(path) ? { kind: 'in', path, ...naming } : null;
}

function readLanguage(text: string, naming: Naming): Filter | 'begun' | null {
  const lower = text.toLowerCase().replaceAll('_', '-');
  if (/^(?:[a-z]?|[a-z]{2,3}(?:-[a-z0-9]{2,8})*-[a-z0-9]?)$/.test(lower)) return 'begun';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(lower)) return null;
  const script = SCRIPT_OF_REGION.get(lower);
  return script === undefined
    ? { kind: 'language', tag: lower, ...naming }
    : { kind: 'language', tag: script };
}

/** What may be put in at the caret. */
export interface Completion {
  /** What a choice replaces, in UTF-16 units of the query. */
  readonly replace: Span;
  /** Texts such as `title:` or `is:unread`, best first; may be empty. */
  readonly choices: readonly { readonly operator: Operator; readonly text: string }[];
  /** The operator whose value is being typed, so that known tags or sites can be offered, or null. */
  readonly value: { readonly operator: Operator; readonly typed: string } | null;
}

/** Operators and values that go on from what stands before the caret; null inside quotation marks. */
export function completeOperator(query: string, caret: number): Completion | null {
  const before = query.slice(0, Math.max(0, caret));
  const quotes = before.match(/["“”＂]/g)?.length ?? 0;
  if (quotes % 2 === 1) return null;
  const typed = /[^\s()（）"“”＂]*$/.exec(before)?.[0] ?? '';
  const sign = /^[-－]/.test(typed) ? 1 : 0;
  const word = typed.slice(sign);
  const replace = { start: before.length - word.length, end: before.length };
  const parts = /^([a-z]+)[:：](.*)$/i.exec(word);
  const operator = parts === null ? null : operatorNamed(parts[1] ?? '');
  if (operator === null) {
    const lower = word.toLowerCase();
    const choices = OPERATORS.filter((name) => name.startsWith(lower)).map((name) => ({
      operator: name,
      text: `${name}:`,
    }));
    return { replace, choices, value: null };
  }
  const value = parts?.[2] ?? '';
  const values =
    operator === 'is'
      ? STATES
      : operator === 'has'
        ? POSSESSIONS
        : operator === 'lang'
          ? LANGUAGES
          : [];
  const lower = value.toLowerCase();
  const choices = values
    .filter((each) => each.toLowerCase().startsWith(lower) && each.toLowerCase() !== lower)
    .map((each) => ({ operator, text: `${operator}:${each}` }));
  return { replace, choices, value: { operator, typed: value } };
}

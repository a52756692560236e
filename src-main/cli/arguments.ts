/** Reads the words behind a command's name, and says in one sentence what is wrong with them. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { readPeriod } from '../library/search/period.ts';
import { WrongUsage, type Call } from './command.ts';

/** Options that every command has. */
export const SHARED_OPTIONS = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** The words of a command line, sorted. */
export interface SortedWords {
  readonly values: Readonly<Record<string, string | true | undefined>>;
  readonly operands: readonly string[];
}

/**
 * Sorts words into options and operands.
 *
 * @throws {WrongUsage} for an option that is not there, or whose value is missing or too much
 */
export function sortWords(
  words: readonly string[],
  options: ParseArgsOptionsConfig,
  asking: string,
): SortedWords {
  const { tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | true> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw new WrongUsage(`${asking} has no option ${rawName}.`);
    if (option.type === 'boolean') {
      if (value !== undefined) throw new WrongUsage(`${rawName} takes no value.`);
      values[name] = true;
    } else {
      if (value === undefined || value === '') throw new WrongUsage(`${rawName} needs a value.`);
      if (!inlineValue && value.startsWith('-') && value !== '-') {
        throw new WrongUsage(
          `${rawName} needs a value; one that begins with a dash is written ${rawName}=${value}.`,
        );
      }
      values[name] = value;
    }
  }
  return { values, operands };
}

/** An option's text, or undefined where it was not given. */
export function textOf(call: Call, name: string): string | undefined {
  const value = call.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether an option without a value was given. */
export function flagOf(call: Call, name: string): boolean {
  return call.values[name] === true;
}

/** An option's whole number from nought on. */
export function countOf(call: Call, name: string): number | undefined {
  const text = textOf(call, name);
  if (text === undefined) return undefined;
  const count = /^\d{1,15}$/u.test(text) ? Number(text) : null;
  if (count !== null) return count;
  throw new WrongUsage(`--${name} takes a whole number such as 20, not “${text}”.`);
}

/**
 * An option's time, in ms since 1970: of a year, a month or a day its beginning or the moment after
 * its end; of an instant itself or the moment after it.
 */
export function timeOf(call: Call, name: string, edge: 'from' | 'to'): number | undefined {
  const text = textOf(call, name);
  if (text === undefined) return undefined;
  const period = readPeriod(text);
  if (period !== null && period !== 'begun') return period[edge];
  const instant = INSTANT.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(instant)) return edge === 'from' ? instant : instant + 1;
  throw new WrongUsage(
    `--${name} takes a date such as 2021-11-13, 2021-11 or 2021, or a time such as 2021-11-13T08:30, not “${text}”.`,
  );
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?$/u;

/**
 * YAML front matter as named lists of strings. Nothing in it needs more: a date stays the words
 * that were written, so that no reader's idea of time zones comes between.
 *
 * Nearly all front matter is lines of `key: value`, which are read here in microseconds; the rest
 * goes to a YAML parser with narrow limits; what that refuses is read line by line.
 */
import { parseDocument, visit } from 'yaml';

/** A front matter that has not ended within this many characters is none. */
const FRONT_MATTER_LIMIT = 64 * 1024;

/** Larger blocks are read line by line: a hostile one costs the YAML parser too much. */
const YAML_LIMIT = 8 * 1024;

/** Honest front matter hardly uses aliases; many of them are a way to blow up a small file. */
const MOST_ALIASES = 10;

/** Lists nested deeper than this hold no names or tags. */
const DEEPEST = 4;

/** A block of front matter. */
export interface FrontMatter {
  /** Values by lower-case key, in their order, without blanks at the ends. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Where the line behind the closing rule begins. */
  readonly end: number;
}

/** Reads the front matter that begins at `start`, or null where none does. */
export function readFrontMatter(text: string, start: number): FrontMatter | null {
  if (!text.startsWith('---', start)) return null;
  const first = text.indexOf('\n', start);
  if (first < 0 || text.slice(start, first).trim() !== '---') return null;
  const limit = Math.min(text.length, start + FRONT_MATTER_LIMIT);
  for (let line = first + 1; line < limit;) {
    const feed = text.indexOf('\n', line);
    const stop = feed < 0 ? text.length : feed;
    if (text.startsWith('---', line) || text.startsWith('...', line)) {
      const mark = text.slice(line, Math.min(stop, line + 80)).trim();
      if (mark === '---' || mark === '...') {
        return {
          fields: readFields(text.slice(first + 1, line)),
          end: feed < 0 ? text.length : feed + 1,
        };
      }
    }
    line = stop + 1;
  }
  return null;
}

/** The first value of the first of these keys that has one, else null. */
export function firstValue(matter: FrontMatter, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = matter.fields.get(key)?.find((each) => each !== '');
    if (value !== undefined) return value;
  }
  return null;
}

/** All values of these keys, in their order. */
export function allValues(matter: FrontMatter, ...keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => matter.fields.get(key) ?? []);
}

/** The fields of a block, its rules left out. */
export function readFields(block: string): ReadonlyMap<string, readonly string[]> {
  return (
    readSimpleLines(block) ??
    (block.length <= YAML_LIMIT ? readYaml(block) : null) ??
    readBrokenLines(block)
  );
}

/** A key at the beginning of a line. */
const KEY_LINE = /^([A-Za-z][\w-]{0,63})[ \t]*:(?:[ \t]+|$)/;

/** How YAML writes that there is no value, where it stands without quotation marks. */
const NOTHING = /^(?:~|null|Null|NULL)$/;

/** Reads a block where each line is a plain key with a plain value; null where any is not. */
function readSimpleLines(block: string): ReadonlyMap<string, readonly string[]> | null {
  const fields = new Map<string, readonly string[]>();
  for (const each of block.split('\n')) {
    const line = each.trimEnd();
    if (line === '') continue;
    const key = KEY_LINE.exec(line);
    if (key?.[1] === undefined) return null;
    const values = simpleValues(line.slice(key[0].length));
    const name = key[1].toLowerCase();
    if (values === null || fields.has(name)) return null;
    fields.set(name, values);
  }
  return fields;
}

/** One value, or those of a list in brackets; null where YAML might mean something else. */
function simpleValues(text: string): readonly string[] | null {
  if (text === '' || NOTHING.test(text)) return [];
  if (text.startsWith('[')) {
    if (!text.endsWith(']')) return null;
    const inner = text.slice(1, -1).trim();
    if (inner === '') return [];
    const words = inner.split(',').map((value) => value.trim());
    const values = words.filter((word) => !NOTHING.test(word)).map(simpleScalar);
    return values.includes(null) || values.includes('')
      ? null
      : values.filter((value) => value !== null);
  }
  const value = simpleScalar(text);
  return value === null ? null : [value];
}

/** A scalar without anything that YAML reads in another way than people do, else null. */
function simpleScalar(text: string): string | null {
  if (text.startsWith('"')) {
    const inner = text.slice(1, -1);
    return text.length > 1 && text.endsWith('"') && !/["\\]/.test(inner) ? inner.trim() : null;
  }
  if (text.startsWith("'")) {
    const inner = text.slice(1, -1);
    return text.length > 1 && text.endsWith("'") && !inner.includes("'") ? inner.trim() : null;
  }
  if (/^[\s\-?:,[\]{}#&*!|>%@`]/.test(text) || /:(?:\s|$)|\s#|[[\]{},]/.test(text)) return null;
  return text;
}

function readYaml(block: string): ReadonlyMap<string, readonly string[]> | null {
  let value: unknown;
  try {
    // `failsafe` knows strings, lists and maps only: no dates, numbers or tags of anyone's own.
    const document = parseDocument(block, {
      schema: 'failsafe',
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    if (document.errors.length > 0) return null;
    visit(document, {
      Scalar: (_key, node) => {
        if (node.type === 'PLAIN' && NOTHING.test(String(node.value))) node.value = null;
      },
    });
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    return null; // Too many aliases, or brackets nested beyond the parser's stack.
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = new Map<string, readonly string[]>();
  for (const [key, each] of Object.entries(value)) {
    fields.set(key.trim().toLowerCase(), [...scalars(each, DEEPEST)]);
  }
  return fields;
}

/** The strings in a value: of maps only `name`, as `author: {name: …}` has it. */
function* scalars(value: unknown, depth: number): Generator<string> {
  if (typeof value === 'string') yield value.trim();
  else if (depth === 0 || typeof value !== 'object' || value === null) return;
  else if (Array.isArray(value)) for (const each of value) yield* scalars(each, depth - 1);
  else if ('name' in value) yield* scalars(value.name, depth - 1);
}

/** What can be saved of a block that is no YAML: `key: value` lines, and `- item` under a key. */
function readBrokenLines(block: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const each of block.split('\n')) {
    const line = each.trimEnd();
    const key = KEY_LINE.exec(line);
    if (key?.[1] !== undefined) {
      const name = key[1].toLowerCase();
      current = fields.get(name) ?? [];
      fields.set(name, current);
      const rest = line.slice(key[0].length).trim();
      // `[视频] 渡口 [更新]` is a title.
      const list = /^\[[^[\]]*\]$/.test(rest);
      const values = list ? rest.slice(1, -1).split(',') : [rest];
      current.push(...values.map(savedValue).filter((value) => value !== ''));
    } else if (/^\s*-\s/.test(line)) {
      const value = savedValue(line.replace(/^\s*-\s+/, ''));
      if (value !== '') current?.push(value);
    }
  }
  return fields;
}

/**
 * A value of a block that is no YAML: without the quotes around it and those that were escaped
 * within, and without the bracket of a list that does not end, or did not begin.
 */
function savedValue(value: string): string {
  const text = value.trim();
  if (NOTHING.test(text)) return '';
  const quote = text[0];
  if (text.length < 2 || (quote !== '"' && quote !== "'") || !text.endsWith(quote)) {
    if (!text.includes(']')) return text.replace(/^\[+/, '').trim();
    return text.includes('[') ? text : text.replace(/\]+$/, '').trim();
  }
  return text.slice(1, -1).replaceAll(`\\${quote}`, quote).trim();
}

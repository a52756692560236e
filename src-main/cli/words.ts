/** Words for a terminal: safe, counted and in columns. */

/** Controls, and marks that turn the direction of what follows: a terminal would obey them. */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;

/** Characters that take two columns: CJK with its punctuation, kana, hangul, full width, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Marks that stand on the character before and take no column. */
const NARROWEST = /\p{Mn}|\p{Me}|[\u200b\u200c]|\u200d|[\ufe00-\ufe0f]/u;

/** A line of a capture as one line that a terminal only shows. */
export function plain(text: string): string {
  return text.replaceAll(/[\t\r\n]+/gu, ' ').replaceAll(OBEYED, '\ufffd');
}

/** Text of several lines that a terminal only shows. */
export function plainLines(text: string): string {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replaceAll('\t', '    ').replaceAll(OBEYED, '\ufffd'))
    .join('\n');
}

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!NARROWEST.test(character)) columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

/** The text with as many spaces behind it, or before it, as the column wants. */
export function padded(text: string, columns: number, side: 'end' | 'start' = 'end'): string {
  const spaces = ' '.repeat(Math.max(0, columns - columnsOf(text)));
  return side === 'end' ? text + spaces : spaces + text;
}

/** The text as far as it fits into the columns, with a sign where something was left out. */
export function fitted(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let shown = '';
  let used = 1;
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns) break;
    shown += character;
  }
  return `${shown}…`;
}

/** A number for people. */
export function numeral(count: number): string {
  return count.toLocaleString('en');
}

/** `1 article`, `1,234 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numeral(count)} ${count === 1 ? one : many}`;
}

/** A time in the zone of this computer, to the minute. */
export function localMinute(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

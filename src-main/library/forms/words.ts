/** Reading single lines: titles, names and addresses as people see them. */
import { Parser } from 'htmlparser2';
import { absoluteAddress } from '../address.ts';

/** A title longer than this is a body that lost its line breaks; it is cut. */
const LONGEST_LINE = 2_000;

/**
 * One line of text for people: entities decoded, control characters and runs of white space turned
 * into one space each.
 */
export function plainLine(raw: string): string {
  // Not between the halves of a character outside the basic plane.
  const cut =
    raw.length > LONGEST_LINE ? raw.slice(0, LONGEST_LINE).replace(/[\ud800-\udbff]$/, '') : raw;
  let text = cut.includes('&') ? decodeEntities(cut) : cut;
  // Feeds that escape twice leave numbered references behind (`&amp;#22338;`). Nobody writes one.
  if (/&#x?[0-9a-f]{2,6};/i.test(text)) text = decodeEntities(text);
  // eslint-disable-next-line no-control-regex -- control characters are what is to be removed
  return text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
}

/** Text with its character references replaced, and nothing else of HTML understood. */
export function decodeEntities(raw: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true });
  parser.end(raw.replaceAll('<', '&lt;'));
  return text;
}

/**
 * An address as a header states it: `<>` around it and a quoted title behind it are set aside,
 * `&amp;` is decoded. Null where it is no http or https address.
 */
export function statedAddress(raw: string): string | null {
  let text = raw.trim();
  const quoted = /^(\S+)\s+"[^"]*"$/.exec(text);
  if (quoted?.[1] !== undefined) text = quoted[1];
  if (text.startsWith('<') && text.endsWith('>')) text = text.slice(1, -1);
  return absoluteAddress(text.replaceAll(/&(?:amp|#38|#x26);/gi, '&'), null);
}

/** The values without blanks and doubles, in their order. */
export function distinct(values: Iterable<string>): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}

/** A language tag in its usual writing (`zh_tw` becomes `zh-TW`), or null where it is none. */
export function languageTag(words: string | null | undefined): string | null {
  const tag = words?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null; // A RangeError: shaped like a tag, and none.
  }
}

import { words } from './words.ts';

const dates = new WeakMap<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

/**
 * A date format in the language of now.
 *
 * @param options - one constant object for each use: formats are kept by it
 */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { language } = words;
  const known = dates.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  dates.set(options, known);
  const format = known.get(language) ?? new Intl.DateTimeFormat(language, options);
  known.set(language, format);
  return format;
}

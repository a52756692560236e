/** The language of the catalogue. */
export const LANGUAGE = 'en-GB';

const plurals = new Intl.PluralRules(LANGUAGE);

/** Digits alone below 10,000, grouped from there on. */
export const digits = new Intl.NumberFormat(LANGUAGE, { useGrouping: 'min2' });

/** How many times as much, as far as it says anything. */
export const factor = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 2 });

/** A number with its noun. */
export function counted(count: number, one: string, other: string): string {
  return `${digits.format(count)} ${plurals.select(count) === 'one' ? one : other}`;
}

/** A stretch of time, roughly. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 90
    ? counted(seconds, 'second', 'seconds')
    : counted(Math.round(seconds / 60), 'minute', 'minutes');
}

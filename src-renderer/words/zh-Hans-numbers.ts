/** The language of the catalogue. */
export const LANGUAGE = 'zh-Hans';

/** Digits alone below 10,000, grouped from there on. */
export const digits = new Intl.NumberFormat(LANGUAGE, { useGrouping: 'min2' });

/** A number with its measure word and noun; Chinese has one form for all numbers. */
export function counted(count: number, noun: string): string {
  return `${digits.format(count)} ${noun}`;
}

/** A stretch of time, roughly. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 90 ? counted(seconds, '秒') : counted(Math.round(seconds / 60), '分钟');
}

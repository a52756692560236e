/** Dates of the query language: a year, a month or a day, in the time zone of this computer. */

/** A stretch of time, in ms since 1970; `to` is exclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const DATE = /^(\d{4})(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?)?$/;
/** What becomes a date when one types on. */
const BEGUN = /^(?:\d{0,3}|\d{4}[-/.]0?|\d{4}[-/.]\d{1,2}[-/.]0?)$/;

/**
 * Reads `2021`, `2021-03`, `2021-03-05`, also with `/` or `.` between, or `2021年3月5日`. `'begun'`
 * where the text is the beginning of a date, null where it is none, such as `2021-13`.
 */
export function readPeriod(text: string): Period | 'begun' | null {
  const value = text.normalize('NFKC');
  if (BEGUN.test(value)) return 'begun';
  const parts = DATE.exec(value);
  if (parts === null) return null;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]);
  const day = parts[3] === undefined ? null : Number(parts[3]);
  if (month === null) return { from: midnight(year, 1, 1), to: midnight(year + 1, 1, 1) };
  if (month < 1 || month > 12) return null;
  if (day === null) return { from: midnight(year, month, 1), to: midnight(year, month + 1, 1) };
  if (day < 1 || day > daysOf(year, month)) return null;
  return { from: midnight(year, month, day), to: midnight(year, month, day + 1) };
}

function midnight(year: number, month: number, day: number): number {
  // The constructor takes years below 100 for those of the last century; setFullYear does not.
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month - 1, day);
  return date.getTime();
}

function daysOf(year: number, month: number): number {
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month, 0);
  return date.getDate();
}

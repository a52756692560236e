import { dateFormat } from '../words/formats.ts';

const TIME = { timeStyle: 'short' } as const;
const DAY_AND_MONTH = { day: 'numeric', month: 'short' } as const;
const FULL_DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/**
 * A moment as the list shows it: today the time, this year day and month, else the whole date.
 *
 * @param now - any moment of today, in ms since 1970
 * @param underDay - a heading tells the day already
 */
export function rowDate(moment: number, now: number, underDay = false): string {
  const date = new Date(moment);
  const today = new Date(now);
  if (underDay || date.toDateString() === today.toDateString()) {
    return dateFormat(TIME).format(date);
  }
  if (date.getFullYear() === today.getFullYear()) return dateFormat(DAY_AND_MONTH).format(date);
  return dateFormat(FULL_DATE).format(date);
}

import { dateFormat } from '../words/formats.ts';

const TIME = { timeStyle: 'short' } as const;
const DAY_AND_MONTH = { day: 'numeric', month: 'short' } as const;
const FULL_DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** A moment as the list shows it: today the time, this year day and month, else the whole date. */
export function rowDate(moment: number, now: number): string {
  const date = new Date(moment);
  const today = new Date(now);
  if (date.toDateString() === today.toDateString()) return dateFormat(TIME).format(date);
  if (date.getFullYear() === today.getFullYear()) return dateFormat(DAY_AND_MONTH).format(date);
  return dateFormat(FULL_DATE).format(date);
}

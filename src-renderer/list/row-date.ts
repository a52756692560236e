import { words } from '../words/words.ts';

const timeOnly = new Intl.DateTimeFormat(words.language, { timeStyle: 'short' });
const dayAndMonth = new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'short' });
const fullDate = new Intl.DateTimeFormat(words.language, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** A moment as the list shows it: today the time, this year day and month, else the whole date. */
export function rowDate(moment: number, now: number): string {
  const date = new Date(moment);
  const today = new Date(now);
  if (date.toDateString() === today.toDateString()) return timeOnly.format(date);
  if (date.getFullYear() === today.getFullYear()) return dayAndMonth.format(date);
  return fullDate.format(date);
}

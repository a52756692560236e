import { words } from '../words/words.ts';

const OPTIONS = {
  time: { timeStyle: 'short' },
  day: { day: 'numeric', month: 'short' },
  full: { day: 'numeric', month: 'short', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(date: Date, how: keyof typeof OPTIONS): string {
  const key = `${words.language} ${how}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(words.language, OPTIONS[how]);
  formats.set(key, format);
  return format.format(date);
}

/**
 * A moment as the list shows it: today the time, this year day and month, else the whole date.
 *
 * @param underDay - a heading tells the day already
 */
export function rowDate(moment: number, now: number, underDay = false): string {
  const date = new Date(moment);
  const today = new Date(now);
  if (underDay || date.toDateString() === today.toDateString()) return formatted(date, 'time');
  return formatted(date, date.getFullYear() === today.getFullYear() ? 'day' : 'full');
}

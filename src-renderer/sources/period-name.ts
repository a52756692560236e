import { words } from '../words/words.ts';
import { monthOf } from './calendar.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([words.language, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(words.language, options);
  formats.set(key, known);
  return known;
}

/** A year, month or day such as `2021-03-09`, in words. */
export function periodName(period: string): string {
  if (period.length > 7) {
    const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    return format(options).format(new Date(`${period}T12:00`));
  }
  if (/^\d{4}$/u.test(period)) {
    return format({ year: 'numeric' }).format(new Date(Number(period), 0));
  }
  const month = monthOf(period);
  if (month === null) return period;
  return format({ month: 'long', year: 'numeric' }).format(new Date(month.year, month.month));
}

/** A month's short name. */
export function shortMonth(month: number): string {
  return format({ month: 'short' }).format(new Date(2024, month));
}

/** The days of the week in order, shortened to a letter or sign, with their whole names. */
export function weekdays(firstDay: number): readonly { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_day, index) => {
    // The 7th of January 2024 was a Sunday.
    const date = new Date(2024, 0, 7 + firstDay + index);
    const short = format({ weekday: 'narrow' }).format(date);
    return { short, long: format({ weekday: 'long' }).format(date) };
  });
}

/** The day that a week begins with where the interface's language is at home: 0 is Sunday. */
export function firstWeekday(): number {
  return new Intl.Locale(words.language).getWeekInfo().firstDay % 7;
}

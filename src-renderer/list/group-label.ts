import type { Grouping } from '../../src-main/contract.ts';
import { words } from '../words/words.ts';

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What stands over a group.
 *
 * @param label - as the contract has it: a day such as `2021-03-09`, or an outlet's name
 * @param now - ms since 1970
 */
export function groupLabel(grouping: Grouping, label: string, now: number): string {
  if (grouping === 'outlet') return label === '' ? words.list.noOutlet : label;
  const date = new Date(`${label}T00:00`);
  if (label === '' || Number.isNaN(date.getTime())) return words.list.noDay;
  const today = new Date(now);
  if (isSameDay(date, today)) return words.list.today;
  // At noon: a day may have 23 hours.
  today.setHours(12, 0, 0, 0);
  if (isSameDay(date, new Date(today.getTime() - DAY))) return words.list.yesterday;
  return longDay(date, date.getFullYear() === today.getFullYear());
}

function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

function longDay(date: Date, thisYear: boolean): string {
  const key = `${words.language} ${String(thisYear)}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(words.language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(!thisYear && { year: 'numeric' }),
    });
  formats.set(key, format);
  return format.format(date);
}

/**
 * Months as a calendar shows them. Days are `2021-03-09`, months `2021-03`, as the contract has
 * them; nothing here knows of a time zone but {@link dayOf}.
 */
import type { DayCount } from '../../src-main/contract.ts';

/** A month: its year and its number, 0 for January. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** How strongly a day or month is coloured: 0 holds nothing, 4 is among the fullest. */
export type Heat = 0 | 1 | 2 | 3 | 4;

const DAY = 86_400_000;

/** The day of a moment in the machine's zone. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  return dayName(date.getFullYear(), date.getMonth(), date.getDate());
}

/** A month's name, such as `2021-03`. */
export function monthName({ year, month }: Month): string {
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`;
}

/** The month of a month's or a day's name; null where it names none. */
export function monthOf(name: string): Month | null {
  const [, year, month] = /^(\d{4})-(\d{2})/u.exec(name) ?? [];
  return year === undefined || month === undefined
    ? null
    : { year: Number(year), month: Number(month) - 1 };
}

/** The month so many months later. */
export function monthAway({ year, month }: Month, by: number): Month {
  const months = year * 12 + month + by;
  return { year: Math.floor(months / 12), month: ((months % 12) + 12) % 12 };
}

/** The day so many days later. */
export function dayAway(day: string, by: number): string {
  return utcDay(Date.parse(day) + by * DAY);
}

/** The same day of a month so many months later, or that month's last one. */
export function dayMonthsAway(day: string, by: number): string {
  const month = monthAway(monthOf(day) ?? { year: 1970, month: 0 }, by);
  const date = Math.min(Number(day.slice(8, 10)), daysIn(month));
  return dayName(month.year, month.month, date);
}

/**
 * The weeks of a month, each seven days, with the days of the months around it.
 *
 * @param firstDay - the day that a week begins with: 0 is Sunday
 */
export function weeksOf({ year, month }: Month, firstDay: number): readonly (readonly string[])[] {
  const first = Date.UTC(year, month, 1);
  const before = (new Date(first).getUTCDay() - firstDay + 7) % 7;
  const weeks = Math.ceil((before + daysIn({ year, month })) / 7);
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => utcDay(first + (week * 7 + day - before) * DAY)),
  );
}

/** How many articles each day and each month holds, by name. */
export function countsByName(days: readonly DayCount[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { day, articles } of days) {
    counts.set(day, articles);
    const month = day.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + articles);
  }
  return counts;
}

/**
 * How strongly a count is coloured beside the greatest: by its magnitude, so that a flood on one day
 * does not make all others pale.
 */
export function heatOf(count: number, greatest: number): Heat {
  if (count <= 0) return 0;
  const share = Math.log1p(count) / Math.log1p(Math.max(count, greatest));
  return share > 0.85 ? 4 : share > 0.6 ? 3 : share > 0.35 ? 2 : 1;
}

function daysIn({ year, month }: Month): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function utcDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

function dayName(year: number, month: number, date: number): string {
  return `${monthName({ year, month })}-${String(date).padStart(2, '0')}`;
}

import { dayAway, dayMonthsAway } from './calendar.ts';
import { firstWeekday } from './period-name.ts';

/** The day that a key leads to from a day; null where it leads nowhere. */
export function dayAfter({ key, shiftKey }: KeyboardEvent, at: string): string | null {
  const week = (new Date(`${at}T12:00`).getDay() - firstWeekday() + 7) % 7;
  const steps = new Map([
    ['ArrowLeft', -1],
    ['ArrowRight', 1],
    ['ArrowUp', -7],
    ['ArrowDown', 7],
    ['Home', -week],
    ['End', 6 - week],
  ]);
  const step = steps.get(key);
  if (step !== undefined) return dayAway(at, step);
  const months = new Map([
    ['PageUp', -1],
    ['PageDown', 1],
  ]).get(key);
  return months === undefined ? null : dayMonthsAway(at, shiftKey ? months * 12 : months);
}

/** The same in a year of months. */
export function monthAfter({ key }: KeyboardEvent, at: string): string | null {
  const step = new Map([
    ['ArrowLeft', -1],
    ['ArrowRight', 1],
    ['ArrowUp', -3],
    ['ArrowDown', 3],
    ['PageUp', -12],
    ['PageDown', 12],
  ]).get(key);
  return step === undefined ? null : dayMonthsAway(at, step);
}

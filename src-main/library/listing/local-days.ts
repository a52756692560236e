/** Days of the machine's time zone. */

/** A day as `2021-03-09`; one that was asked for is known for the times near it. */
export class LocalDays {
  #label = '';
  #from = NaN;
  #to = NaN;

  /** The day of a time in ms since 1970. */
  labelOf(ms: number): string {
    if (ms >= this.#from && ms < this.#to) return this.#label;
    const day = new Date(ms);
    day.setHours(0, 0, 0, 0);
    this.#from = day.getTime();
    this.#label = dayLabel(day);
    // Days are not always of 24 hours.
    day.setDate(day.getDate() + 1);
    this.#to = day.getTime();
    return this.#label;
  }
}

/** When the day of `now` began, in ms since 1970. */
export function startOfDay(now: Date): number {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}

function dayLabel(day: Date): string {
  const year = String(day.getFullYear()).padStart(4, '0');
  const month = String(day.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(day.getDate()).padStart(2, '0')}`;
}

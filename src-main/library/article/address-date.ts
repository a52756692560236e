/** The day that an article's address names, as outlets write it into their paths. */
import type { PublishedTime } from '../../contract.ts';
import { parseTime } from './times.ts';

/** `/2020/12/31/`, `/20201231-words`, `story20201231-1`, `202012310071.aspx`. */
const YEAR_FIRST =
  /(?<!\d)(20\d{2})(?:\/(0[1-9]|1[0-2])\/([0-2]\d|3[01])(?!\d)|(0[1-9]|1[0-2])([0-2]\d|3[01])(?:\d{4})?(?!\d))/;
/** `gf-12312020112939` and `words-12312020`: month, day, year, and the time to the second. */
const MONTH_FIRST = /(?<!\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(20\d{2})(?:\d{6})?(?!\d)/;

/** Clocks round the world, and a day or two until a feed takes an article up. ms. */
const MAX_GAP = 3 * 24 * 3_600_000;

/**
 * The day in an article's address, or null where it names none. A number that only looks like a
 * day is told by the time of the capture, with which a true one agrees.
 */
export function addressDate(url: string | null, captured: number | null): PublishedTime | null {
  if (url === null || captured === null) return null;
  const path = url.slice(url.indexOf('/', 8));
  let match = YEAR_FIRST.exec(path);
  let day: string | null = null;
  if (match !== null)
    day = `${match[1] ?? ''}-${match[2] ?? match[4] ?? ''}-${match[3] ?? match[5] ?? ''}`;
  else {
    match = MONTH_FIRST.exec(path);
    if (match !== null) day = `${match[3] ?? ''}-${match[1] ?? ''}-${match[2] ?? ''}`;
  }
  const time = day === null ? null : parseTime(day);
  if (time?.ms == null || Math.abs(time.ms - captured) > MAX_GAP) return null;
  return time;
}

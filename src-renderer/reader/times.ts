import type { PublishedTime } from '../../src-main/contract.ts';
import { dateFormat } from '../words/formats.ts';
import { words } from '../words/words.ts';

/** A time in its writings. */
export interface ShownTime {
  /** In the interface's language. */
  readonly text: string;
  /** As one cites it: `2021-11-13 09:35` or `2021-11-13`, or the outlet's words. */
  readonly cited: string;
  /** The whole of it, with its zone and what the outlet wrote. */
  readonly whole: string;
  /** The value of `<time datetime>`; null where the words give no time. */
  readonly machine: string | null;
}

const MINUTE = { dateStyle: 'medium', timeStyle: 'short' } as const;
const WHOLE = { dateStyle: 'full', timeStyle: 'long' } as const;
/** A day is the same everywhere: it is read and written in one zone. */
const DAY = { dateStyle: 'medium', timeZone: 'UTC' } as const;
const WHOLE_DAY = { dateStyle: 'full', timeZone: 'UTC' } as const;

const ISO_DAY = /^\d{4}-\d\d-\d\d/u;

/** When an article was captured, in the zone of this computer. */
export function capturedTime(moment: number): ShownTime {
  const date = new Date(moment);
  return {
    text: dateFormat(MINUTE).format(date),
    cited: localMinute(date),
    whole: dateFormat(WHOLE).format(date),
    machine: date.toISOString(),
  };
}

/**
 * When the outlet says that it published, in the zone of this computer; a day as it is; the
 * outlet's words where they give no time at all.
 */
export function publishedTime({ ms, text, precision }: PublishedTime): ShownTime {
  const asIs = { text, cited: text, whole: text, machine: null };
  if (precision === 'day') {
    const day = ISO_DAY.exec(text)?.[0] ?? (ms === null ? null : isoDay(ms));
    const date = new Date(day ?? NaN);
    if (day === null || Number.isNaN(date.getTime())) return asIs;
    const whole = dateFormat(WHOLE_DAY).format(date);
    return {
      text: dateFormat(DAY).format(date),
      cited: day,
      whole: words.reader.publishedAs(text, whole),
      machine: day,
    };
  }
  if (ms === null) return asIs;
  const shown = capturedTime(ms);
  return { ...shown, whole: words.reader.publishedAs(text, shown.whole) };
}

/** The zone of this computer at a moment, such as `UTC+08:00`. */
export function zoneAt(moment: number): string {
  const offset = -new Date(moment).getTimezoneOffset();
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  return `UTC${offset < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function localMinute(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

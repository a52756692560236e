import type { PublishedTime } from '../../src-main/contract.ts';
import { dateFormat } from '../words/formats.ts';
import { words } from '../words/words.ts';

/** A time to show: words, the whole of it for hovering, and the value of `<time datetime>`. */
export interface ShownTime {
  readonly text: string;
  readonly title: string;
  readonly machine: string | null;
}

const WHOLE = { dateStyle: 'full', timeStyle: 'long' } as const;

const ISO_DAY = /^\d{4}-\d\d-\d\d/u;

/** When an article was captured, in the zone of this computer. */
export function capturedTime(moment: number): ShownTime {
  const date = new Date(moment);
  return {
    text: localMinute(date),
    title: whole(date),
    machine: date.toISOString(),
  };
}

/**
 * When the outlet says that it published, in the zone of this computer; a day as it is; the
 * outlet's words where they give no time at all. Hovering tells what the outlet wrote.
 */
export function publishedTime({ ms, text, precision }: PublishedTime): ShownTime {
  const day = ISO_DAY.exec(text)?.[0] ?? (ms === null ? null : isoDay(ms));
  if (precision === 'day') return { text: day ?? text, title: text, machine: day };
  if (ms === null) return { text, title: text, machine: null };
  const date = new Date(ms);
  return {
    text: localMinute(date),
    title: words.reader.publishedAs(text, whole(date)),
    machine: date.toISOString(),
  };
}

/** The zone of this computer at a moment, such as `UTC+08:00`. */
export function zoneAt(moment: number): string {
  const offset = -new Date(moment).getTimezoneOffset();
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  return `UTC${offset < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function whole(date: Date): string {
  return dateFormat(WHOLE).format(date);
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function localMinute(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

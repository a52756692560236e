import type { PublishedTime } from '../../src-main/contract.ts';
import { dateFormat } from '../words/formats.ts';

/** A time to show: words, the whole of it for hovering, and the value of `<time datetime>`. */
export interface ShownTime {
  readonly text: string;
  readonly title: string;
  readonly machine: string | null;
}

const WHOLE = { dateStyle: 'full', timeStyle: 'long' } as const;

const ISO_DAY = /^\d{4}-\d\d-\d\d/u;
const ISO_MINUTE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)/u;

/** When an article was captured, in the zone of this computer. */
export function capturedTime(moment: number): ShownTime {
  const date = new Date(moment);
  return {
    text: localMinute(date),
    title: dateFormat(WHOLE).format(date),
    machine: date.toISOString(),
  };
}

/**
 * When the outlet says that it published: its own clock where its words show one, else this
 * computer's; its words where they give no time at all.
 */
export function publishedTime(published: PublishedTime): ShownTime {
  const { ms, text, precision } = published;
  const day = ISO_DAY.exec(text)?.[0] ?? (ms === null ? null : isoDay(ms));
  if (precision === 'day') return { text: day ?? text, title: text, machine: day };
  const [, wallDay, wallTime] = ISO_MINUTE.exec(text) ?? [];
  const wall = wallDay !== undefined && wallTime !== undefined ? `${wallDay} ${wallTime}` : null;
  return {
    text: wall ?? (ms === null ? text : localMinute(new Date(ms))),
    title: text,
    machine: ms === null ? null : new Date(ms).toISOString(),
  };
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function localMinute(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

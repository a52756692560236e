/** Times as headers, front matter and metadata state them. */
import type { PublishedTime } from '../../contract.ts';
import { daysIn, hourOfDay, readClock, readOffset, type Clock } from '../article/times.ts';

/** Articles on the web are younger than this, 1990-01-01; what is older is a fault of the writer. */
const EARLIEST_MS = Date.UTC(1990, 0, 1);

/** What is later, 2100-01-01, is a number that means something else. */
const LATEST_MS = Date.UTC(2100, 0, 1);

/** Seconds of ten digits begin in September 2001; shorter numbers could be anything. */
const EARLIEST_SECONDS = 1_000_000_000;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[T\s]\s*|,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(.*))?$/;

const RFC_2822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(.*)$/i;

/** As `Date.prototype.toString` writes it, which SingleFile's comment holds. */
const ENGINE =
  /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{4})\s+(\d{1,2}):(\d{2}):(\d{2})\s+GMT([+-]\d{4})/i;

/** `PM`, `a.m.` behind a time, with the space before what follows. */
const HALF = /^[ap]\.?m\b\.?\s*/i;

/** A time that was read. */
export interface StatedTime {
  /** Milliseconds since 1970. */
  readonly ms: number;
  readonly precision: 'day' | 'minute';
  /** Whether the words say which zone they mean. */
  readonly zoned: boolean;
}

/**
 * Milliseconds since 1970 from a number that counts them, or counts seconds in ten digits. Zero,
 * negative and absurd numbers give null: they were written where nothing was known.
 */
export function epochTime(text: string): number | null {
  if (!/^\d{10,13}(?:\.\d{1,9})?$/.test(text)) return null;
  const count = Number(text);
  const ms = /^\d{10}(?!\d)/.test(text) && count >= EARLIEST_SECONDS ? count * 1000 : count;
  return plausible(Math.trunc(ms));
}

/**
 * Reads ISO 8601 and its relatives (`2021-03-02`, `2021/03/02 10:00`, `… +08:00`,
 * `… (UTC +08:00)`), RFC 2822, what JavaScript engines print, and the ways in which outlets write
 * times for people (`2021年11月13日`, `November 13, 2021`). Days and times without a zone are taken as
 * UTC unless `zone` is `local`: a clipper writes its owner's own time.
 */
export function statedTime(text: string, zone: 'utc' | 'local' = 'utc'): StatedTime | null {
  const words = text.trim();
  if (words.length > 100) return null;
  const iso = ISO.exec(words);
  if (iso !== null) {
    const [, year, month, day, ...clock] = iso;
    return assemble(dated(year, Number(month), day, clock), iso[7], zone);
  }
  const mail = RFC_2822.exec(words);
  if (mail !== null) {
    const [, day, month = '', year, hour, minute, second, offset] = mail;
    return assemble(
      dated(year, monthNumber(month), day, [hour, minute, second, '', offset]),
      '',
      zone,
    );
  }
  const engine = ENGINE.exec(words);
  if (engine !== null) {
    const [, month = '', day, year, hour, minute, second, offset] = engine;
    return assemble(
      dated(year, monthNumber(month), day, [hour, minute, second, '', offset]),
      '',
      zone,
    );
  }
  const ms = epochTime(words);
  if (ms !== null) return { ms, precision: 'minute', zoned: true };
  const read = readClock(words);
  return read === null ? null : assemble(read.clock, '', zone);
}

/** The outlet's words with the time they give, or null where there are no words. */
export function publishedTime(text: string | null | undefined): PublishedTime | null {
  const words = text?.trim() ?? '';
  if (words === '') return null;
  const time = statedTime(words);
  if (time === null && !/\d/.test(words)) return null;
  return { ms: time?.ms ?? null, text: words.slice(0, 100), precision: time?.precision ?? 'day' };
}

/** What the parts of a time are; of `clock`: hour, minute, second, fraction and zone. */
function dated(
  year: string | undefined,
  month: number,
  day: string | undefined,
  [hour, minute, second, , zone]: readonly (string | undefined)[],
): Clock {
  const half = HALF.exec(zone ?? '')?.[0] ?? '';
  return {
    ...{ year: Number(year), month, day: Number(day) },
    hour: hour === undefined ? undefined : hourOfDay(Number(hour), half),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    offset: hour === undefined ? undefined : offsetMinutes((zone ?? '').slice(half.length)),
  };
}

function assemble(
  { year, month, day, hour, minute = 0, second = 0, offset }: Clock,
  fraction: string | undefined,
  zone: 'utc' | 'local',
): StatedTime | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  if ((hour ?? 0) > 24 || minute > 59 || second > 60) return null;
  const thousandths = Math.trunc(Number(`0.${fraction ?? ''}0`) * 1000);
  const parts = [year, month - 1, day, hour ?? 0, minute, second, thousandths] as const;
  const precision = hour === undefined ? 'day' : 'minute';
  const ms =
    offset === undefined && zone === 'local'
      ? new Date(...parts).getTime()
      : Date.UTC(...parts) - (offset ?? 0) * 60_000;
  const sane = plausible(ms);
  return sane === null ? null : { ms: sane, precision, zoned: offset !== undefined };
}

/** Minutes east of UTC that `Z`, `GMT`, `EST`, `+0800`, `(UTC +08:00)` and the like name. */
function offsetMinutes(words: string): number | undefined {
  const numbered = /([+-])(\d{1,2}):?(\d{2})?/.exec(words);
  return readOffset(numbered?.[0] ?? /^\(?([a-z]{1,4})\b/i.exec(words)?.[1]);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function plausible(ms: number): number | null {
  return ms >= EARLIEST_MS && ms <= LATEST_MS ? ms : null;
}

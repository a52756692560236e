/** Times as headers, front matter and metadata state them. */
import type { PublishedTime } from '../../contract.ts';

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
 * `… (UTC +08:00)`), RFC 2822, and what JavaScript engines print. Days and times without a zone are
 * taken as UTC unless `zone` is `local`: a clipper writes its owner's own time.
 */
export function statedTime(text: string, zone: 'utc' | 'local' = 'utc'): StatedTime | null {
  const words = text.trim();
  if (words.length > 100) return null;
  const iso = ISO.exec(words);
  if (iso !== null) {
    return assemble(iso.slice(1, 4), Number(iso[2]), iso.slice(4, 8), iso[8] ?? '', zone);
  }
  const mail = RFC_2822.exec(words);
  if (mail !== null) {
    const [, day = '', month = '', year = '', ...clock] = mail;
    return assemble([year, '', day], monthNumber(month), clock.slice(0, 3), mail[7] ?? '', zone);
  }
  const engine = ENGINE.exec(words);
  if (engine !== null) {
    const [, month = '', day = '', year = '', ...clock] = engine;
    return assemble([year, '', day], monthNumber(month), clock.slice(0, 3), engine[7] ?? '', zone);
  }
  const ms = epochTime(words);
  return ms === null ? null : { ms, precision: 'minute', zoned: true };
}

/** The outlet's words with the time they give, or null where there are no words. */
export function publishedTime(text: string | null | undefined): PublishedTime | null {
  const words = text?.trim() ?? '';
  if (words === '') return null;
  const time = statedTime(words);
  if (time === null && !/\d/.test(words)) return null;
  return { ms: time?.ms ?? null, text: words.slice(0, 100), precision: time?.precision ?? 'day' };
}

function assemble(
  [year, , day]: readonly (string | undefined)[],
  month: number,
  [hour, minute, second, fraction]: readonly (string | undefined)[],
  zoneWords: string,
  zone: 'utc' | 'local',
): StatedTime | null {
  if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return null;
  if (Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return null;
  const parts = [
    Number(year),
    month - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
    Math.trunc(Number(`0.${fraction ?? 0}`) * 1000),
  ] as const;
  const precision = hour === undefined ? 'day' : 'minute';
  const offset = hour === undefined ? null : offsetMinutes(zoneWords);
  const ms =
    offset === null && zone === 'local'
      ? new Date(...parts).getTime()
      : Date.UTC(...parts) - (offset ?? 0) * 60_000;
  const sane = plausible(ms);
  return sane === null ? null : { ms: sane, precision, zoned: offset !== null };
}

/** Minutes east of UTC that `Z`, `GMT`, `+0800`, `(UTC +08:00)` and the like name, else null. */
function offsetMinutes(words: string): number | null {
  const numbered = /([+-])(\d{1,2}):?(\d{2})?/.exec(words);
  if (numbered !== null) {
    const minutes = Number(numbered[2]) * 60 + Number(numbered[3] ?? 0);
    return numbered[1] === '-' ? -minutes : minutes;
  }
  return /^\(?(?:z|gmt|utc?)\b/i.test(words) ? 0 : null;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function plausible(ms: number): number | null {
  return ms >= EARLIEST_MS && ms <= LATEST_MS ? ms : null;
}

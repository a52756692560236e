/** Times as outlets write them: ISO 8601, RFC 2822, Chinese and day-first dates. */
import type { PublishedTime } from '../../contract.ts';

/** How many days `month` (1 to 12) of `year` has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const ZONE_FORMATS = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clock is ahead of UTC at an instant, in ms. */
function zoneOffset(zone: string, ms: number): number {
  let format = ZONE_FORMATS.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    ZONE_FORMATS.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(ms)) part[type] = Number(value);
  const clock = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'] ?? 1,
    part['hour'] ?? 0,
    part['minute'] ?? 0,
    part['second'] ?? 0,
  );
  return clock - Math.floor(ms / 1000) * 1000;
}

/** The parts of a date and, where it is told, of a time of day. */
export interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  /** Minutes ahead of UTC, where the words say so. */
  readonly offset?: number | undefined;
}

function toTime(clock: Clock, text: string, zone: string | null): PublishedTime | null {
  const { year, month, day, hour, minute = 0, second = 0, offset } = clock;
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  if (day > daysIn(year, month)) return null;
  if (hour === undefined) return { ms: Date.UTC(year, month - 1, day), text, precision: 'day' };
  if (hour > 24 || minute > 59 || second > 60) return null;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  if (offset !== undefined) return { ms: ms - offset * 60_000, text, precision: 'minute' };
  if (zone === null) return { ms, text, precision: 'minute' };
  // The offset just before a change of clocks may be off by the change; the second step mends it.
  const guess = ms - zoneOffset(zone, ms);
  return { ms: ms - zoneOffset(zone, guess), text, precision: 'minute' };
}

function number(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text);
}

/** Minutes ahead of UTC for `Z`, `GMT`, `EST`, `+0800`, `+08:00`; undefined where none is written. */
export function readOffset(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(text.replace(/\s/g, ''));
  if (match === null)
    return /^(z|utc|gmt|ut)$/i.test(text) ? 0 : NAMED_OFFSETS.get(text.toUpperCase());
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

const NAMED_OFFSETS = new Map([
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
  ['BST', 60],
  ['CET', 60],
  ['CEST', 120],
  ['JST', 540],
  ['HKT', 480],
  ['SGT', 480],
]);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12, or 0 where the word is no month. */
function monthOf(word: string | undefined): number {
  return MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** Words of Chinese before a time on a clock of twelve hours. */
const HALF = '上午|早上|早晨|清晨|凌晨|中午|下午|傍晚|晚上|晚间|晚間|夜间|夜間|深夜|半夜';
const CLOCK = String.raw`(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:[.,]\d+)?)?(?:\s*([ap]\.?m\.?))?`;
const OFFSET = String.raw`(Z|UTC|GMT|[A-Z]{3,4}|(?:UTC|GMT)?\s?[+-]\d{1,2}:?\d{0,2})`;
const WEEKDAY = String.raw`(?:[（(]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?)?`;
/** Five groups of a clock, and an offset. */
const TIME = String.raw`(?:(${HALF})\s*)?${CLOCK}\s*${OFFSET}?`;

const ISO = new RegExp(
  String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s*[-,|·]?\s*)${TIME})?$`,
  'i',
);
const CHINESE_DAY = String.raw`^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]\s*${WEEKDAY}\s*`;
const CHINESE = new RegExp(`${CHINESE_DAY}(?:${TIME})?$`, 'i');
const CHINESE_HOURS = new RegExp(
  String.raw`${CHINESE_DAY}(${HALF})?\s*(\d{1,2})[时時点點](?:(\d{1,2})分)?\s*${OFFSET}?$`,
  'i',
);
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:\s*[-,–|]?\s*${TIME})?$`,
  'i',
);
const RFC_2822 = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?:,?\s+(?:at\s+)?${TIME})?$`,
  'i',
);
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?${TIME})?$`,
  'i',
);
/** Words before a time that belong to it. */
const LABEL =
  /^(?:(?:(?:first|last)\s)?(?:published|updated|posted|modified)|date|(?:发布|發布|发表|發表|刊登|(?:最后|最後|最近)?更新)?(?:于|於|时间|時間|日期)?)\s*(?:on\b)?\s*[:：]?\s*/i;

/** No time that people write is longer, labels included. UTF-16 units. */
const MAX_LENGTH = 80;

/**
 * Reads an absolute time that makes up the whole text. `zone` is the IANA zone of the outlet's
 * clock, for times that name none; where it is null too, they are taken as UTC. A day without a
 * time of day is given as its midnight in UTC. Returns null for relative times and other words.
 */
export function parseTime(text: string, zone: string | null = null): PublishedTime | null {
  const read = readClock(text);
  return read === null ? null : toTime(read.clock, read.words, zone);
}

/**
 * The parts of an absolute time that makes up the whole text, as they are written: they may be those
 * of no day that there is. `words` are those without what labels them.
 */
export function readClock(text: string): { readonly clock: Clock; readonly words: string } | null {
  if (text.length > MAX_LENGTH) return null;
  const written = text.replace(/[\s\u3000]+/g, ' ').trim();
  if (!/\d/.test(written)) return null;
  const words = written.replace(LABEL, '');
  const clock = clockIn(words);
  return clock === null ? null : { clock, words };
}

function clockIn(words: string): Clock | null {
  let match = ISO.exec(words) ?? CHINESE.exec(words);
  if (match !== null) {
    const [, year, month, day, ...time] = match;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    return { ...date, ...timeOfDay(time) };
  }
  match = CHINESE_HOURS.exec(words);
  if (match !== null) {
    const [, year, month, day, half, hour, minute, offset] = match;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    return { ...date, ...timeOfDay([half, hour, minute, undefined, undefined, offset]) };
  }
  match = DAY_FIRST.exec(words);
  if (match !== null) {
    const [, first, second, year, ...time] = match;
    // Day first is how the outlets write that use slashes; a second number over 12 says otherwise.
    const swapped = Number(second) > 12;
    const month = Number(swapped ? first : second);
    const date = { year: Number(year), month, day: Number(swapped ? second : first) };
    return { ...date, ...timeOfDay(time) };
  }
  match = RFC_2822.exec(words);
  if (match !== null) {
    const [, day, month, year, ...time] = match;
    const date = { year: Number(year), month: monthOf(month), day: Number(day) };
    return { ...date, ...timeOfDay(time) };
  }
  match = MONTH_FIRST.exec(words);
  if (match !== null) {
    const [, month, day, year, ...time] = match;
    const date = { year: Number(year), month: monthOf(month), day: Number(day) };
    return { ...date, ...timeOfDay(time) };
  }
  return null;
}

/** The groups of {@link TIME}. */
function timeOfDay([before, hours, minute, second, behind, offset]: readonly (
  string | undefined
)[]): Pick<Clock, 'hour' | 'minute' | 'second' | 'offset'> {
  const hour = number(hours);
  return {
    hour: hour === undefined ? undefined : hourOfDay(hour, behind ?? before),
    minute: number(minute),
    second: number(second),
    offset: readOffset(offset),
  };
}

/**
 * The hour of 24 that an hour of twelve is in the part of the day that the words name, such as `PM`
 * and 凌晨. Twelve at night is 24: the midnight that ends the day.
 */
export function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined || half === '' || hour > 12) return hour;
  if (/^(?:a|上午|早|清|凌)/i.test(half)) return hour % 12;
  if (/^(?:p|下午)/i.test(half)) return (hour % 12) + 12;
  // Noon goes from eleven to one, and nights from the evening until morning.
  if (half === '中午') return hour < 6 ? hour + 12 : hour;
  return hour < 5 ? hour : hour + 12;
}

/**
 * Reads a `datetime` attribute. Midnight UTC under words without a clock is how pages write a day:
 * it is given with the precision of a day.
 */
export function parseDatetime(attribute: string, words: string): PublishedTime | null {
  const time = parseTime(attribute);
  if (time === null || time.precision === 'day') return time;
  return /T00:00(:00)?(\.0+)?(Z|\+00:?00)?$/i.test(attribute.trim()) && !/\d[:：]\d/.test(words)
    ? { ...time, precision: 'day' }
    : time;
}

const RELATIVE =
  /^(?:约|約|大约|大約)?\s*\d{1,3}\s*(?:秒|分|分钟|分鐘|小时|小時|个小时|個小時|天|日|周|週|个月|個月|年)\s*(?:钟|鐘)?(?:之)?前$|^(?:\d{1,3}|an?|one)\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago$|^(?:刚刚|剛剛|昨天|just now|yesterday)$/i;

/** Whether the text is a time told from now, such as `31 分钟前`, its label aside. */
export function isRelativeTime(text: string): boolean {
  return text.length < 40 && RELATIVE.test(text.trim().replace(LABEL, ''));
}

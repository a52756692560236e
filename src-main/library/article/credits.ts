/** Who wrote an article and when, as its first running line and its last lines say. */
import type { PublishedTime } from '../../contract.ts';
import {
  MAX_BYLINE,
  MAX_NAME,
  WORK_CREDITS,
  cleanName,
  labelledName,
  type Lead,
} from './byline.ts';
import { isReporters } from './names.ts';
import { withoutPlace, type Outlet } from './outlets.ts';
import type { Body, Line } from './text.ts';
import { parseTime } from './times.ts';

/** Credits stand in the last lines, or in the first line of the running text. */
const TAIL_LINES = 6;

/** `（中央社記者王心妤台北26日電）`, `（大纪元记者秋生报导）`, `自由亚洲电台记者黄春梅 台北报道`. */
const REPORTER =
  /(?:中央社|大[纪紀]元|(?:自由[亚亞]洲[电電][台臺]|[美本]台|美[国國]之音)(?:特[约約]|[实實]习|實習)?)(?:特[约約])?[记記]者([\p{Script=Han}·、\s]{2,24}?)\s*(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?(?:\s*(?=[责責][编編]|$)|[专專]?[电電]|[综綜]合?[报報][导導道]|[报報][导導道])/u;
/** `（記者林小溪山城20日電）`, `（通讯员 陈河 记者 林小溪）`: in brackets, whichever the paper. */
const BRACKETED_REPORTER =
  /[（(](?:[^（）()]{0,16}[\s／/]|[\p{Script=Han}]{0,6})?[记記]者\s*([\p{Script=Han}·、\s]{2,24}?)\s*(?:\d{1,2}日\s*)?(?:[专專]?[电電]|[综綜]合?[报報][导導道]|[报報][导導道])?[）)]/u;
/** `某报记者  林小溪` as a line of its own. */
const SIGNED =
  /^[\p{Script=Han}]{0,6}(?:特[约約])?[记記]者[\s:：]+([\p{Script=Han}·]{2,4}(?:[、\s]+[\p{Script=Han}·]{2,4}){0,3})$/u;
/** Under a portrait. */
const PORTRAIT = /^本文作者\s*[:：]?\s*([\p{L}·.（）() ]{2,40})$/u;
const EDITOR =
  /(?:撰稿|撰文|作者|文字整理|文)\s*[:：︰/／]\s*([\p{L}·.（）() ]{2,40}?)\s*(?:[/／;；|｜）)\]\u3000]|责编|責編|$)/u;
const MINGUO = /(?:^|[^\d])(1\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const STORY_DATE = /^【大[纪紀]元(\d{4})年(\d{1,2})月(\d{1,2})日[讯訊]】/;
/** A closing date this far from the capture is told in the text and not the text's own. ms. */
const MAX_CLOSING_GAP = 31 * 24 * 3_600_000;

/** What the lines about the running text say. */
export interface Credits {
  readonly author: string | null;
  readonly published: PublishedTime | null;
}

/** Reads what the first running line and the last lines say of author and time. */
export function readTail(
  body: Body,
  lead: Lead,
  outlet: Outlet | null,
  captured: number | null,
): Credits {
  const { lines } = body;
  const first = lines.slice(lead.lines, lead.lines + 3);
  const last = lastLines(lines, lead.lines);
  let author: string | null = null;
  let published: PublishedTime | null = null;
  for (const { text } of [...first, ...last]) {
    author ??= reporter(text) ?? signed(text);
    published ??= storyDate(text);
  }
  const made = last.some(({ text }) => text.length < 200 && WORK_CREDITS.test(text));
  for (const { text } of last) if (!made && text.length <= MAX_BYLINE) author ??= credit(text);
  if (outlet?.closingNames === true) author ??= closingNames(lines);
  author ??= portrayed(lines);
  for (const { text } of last.toReversed()) published ??= closingDate(text, outlet, captured);
  return { author, published };
}

const NAMES_AND_AGENCIES =
  /^([\p{L}·. ]{2,16}(?: ?\/ ?[\p{L}·. ]{2,16})*?)(?: ?\/?[（(][^（）()]*[)）])?$/u;

/** Names between the running text and the line on copyright, with the agencies that they used. */
function closingNames(lines: readonly Line[]): string | null {
  const end = lines.findLastIndex(({ text }) => text.startsWith('©'));
  const before = lines[end - 1];
  const words = before === undefined ? undefined : NAMES_AND_AGENCIES.exec(before.text)?.[1];
  const names = words?.split('/').flatMap((word) => cleanName(word) ?? []) ?? [];
  return names.length === 0 ? null : names.join('、');
}

function credit(text: string): string | null {
  const words = EDITOR.exec(text)?.[1];
  return words === undefined ? labelledName(text) : cleanName(words);
}

function reporter(text: string): string | null {
  const words = REPORTER.exec(text.slice(0, 120))?.[1] ?? REPORTER.exec(text.slice(-80))?.[1];
  return words === undefined ? null : withoutPlace(words);
}

/** The last lines, without the links to other pages and the feed's own words that follow the text. */
function lastLines(lines: readonly Line[], from: number): Line[] {
  const last: Line[] = [];
  for (let at = lines.length - 1; at >= from && last.length < TAIL_LINES; at--) {
    const line = lines[at];
    if (line !== undefined && line.linked * 2 < line.text.length) last.unshift(line);
  }
  return last;
}

function signed(text: string): string | null {
  const alone = text.length <= MAX_BYLINE ? SIGNED.exec(text)?.[1] : undefined;
  const words =
    BRACKETED_REPORTER.exec(text.slice(0, 60))?.[1] ??
    (alone !== undefined && isReporters(alone, false) ? alone : undefined);
  return words === undefined || /[摄攝]$/.test(words) ? null : withoutPlace(words);
}

function portrayed(lines: readonly Line[]): string | null {
  for (const { text, caption } of lines) {
    const words = caption && text.startsWith('本文作者') ? PORTRAIT.exec(text)?.[1] : undefined;
    if (words !== undefined) return cleanName(words);
  }
  return null;
}

function storyDate(text: string): PublishedTime | null {
  const match = STORY_DATE.exec(text);
  return match === null ? null : parseTime(`${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`);
}

function closingDate(
  text: string,
  outlet: Outlet | null,
  captured: number | null,
): PublishedTime | null {
  let time: PublishedTime | null = null;
  // Seven digits are a day of the Republic where it is known to be one or agrees with the capture.
  const match = outlet?.closingDate === 'minguo' || captured !== null ? MINGUO.exec(text) : null;
  if (match !== null) {
    time = parseTime(`${String(Number(match[1]) + 1911)}-${match[2] ?? ''}-${match[3] ?? ''}`);
    if (time !== null) time = { ...time, text: match.slice(1).join('') };
  } else if (text.length < MAX_NAME) {
    time = parseTime(text.replace(/^[-—–]+/, ''), outlet?.zone ?? null);
  }
  if (time?.ms == null || captured === null) return time;
  return Math.abs(time.ms - captured) > MAX_CLOSING_GAP ? null : time;
}

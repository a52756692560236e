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
import { withoutPlace, type Outlet } from './outlets.ts';
import type { Body, Line } from './text.ts';
import { parseTime } from './times.ts';

/** Credits stand in the last lines, or in the first line of the running text. */
const TAIL_LINES = 6;

/** `（中央社記者王心妤台北26日電）`, `（大纪元记者秋生报导）`, `自由亚洲电台记者黄春梅 台北报道`. */
const REPORTER =
  /(?:中央社|大[纪紀]元|(?:自由[亚亞]洲[电電][台臺]|[美本]台|美[国國]之音)(?:特[约約]|[实實]习|實習)?)(?:特[约約])?[记記]者([\p{Script=Han}·、\s]{2,24}?)\s*(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?(?:\s*(?=[责責][编編]|$)|[专專]?[电電]|[综綜]合?[报報][导導道]|[报報][导導道])/u;
const EDITOR =
  /(?:撰稿|撰文|作者|文)\s*[:：︰/／]\s*([\p{L}·.（）() ]{2,40}?)\s*(?:[/／;；|｜）)\]\u3000]|责编|責編|$)/u;
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
  const last = lines.slice(Math.max(lead.lines, lines.length - TAIL_LINES));
  let author: string | null = null;
  let published: PublishedTime | null = null;
  for (const { text } of [...first, ...last]) {
    author ??= reporter(text);
    published ??= storyDate(text);
  }
  const made = last.some(({ text }) => text.length < 200 && WORK_CREDITS.test(text));
  for (const { text } of last) if (!made && text.length <= MAX_BYLINE) author ??= credit(text);
  if (outlet?.closingNames === true) author ??= closingNames(lines);
  for (const { text } of last.toReversed()) published ??= closingDate(text, outlet, captured);
  return { author, published };
}

const NAMES_AND_AGENCIES =
  /^([\p{L}·. ]{2,16}(?: ?\/ ?[\p{L}·. ]{2,16})*?)(?: ?[（(][^（）()]*[)）])?$/u;

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
  if (outlet?.closingDate === 'minguo') {
    const match = MINGUO.exec(text);
    if (match !== null)
      time = parseTime(`${String(Number(match[1]) + 1911)}-${match[2] ?? ''}-${match[3] ?? ''}`);
    if (time !== null) time = { ...time, text: match?.slice(1).join('') ?? time.text };
  } else if (text.length < MAX_NAME) time = parseTime(text, outlet?.zone ?? null);
  if (time?.ms == null || captured === null) return time;
  return Math.abs(time.ms - captured) > MAX_CLOSING_GAP ? null : time;
}

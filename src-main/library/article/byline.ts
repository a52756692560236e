/** Who wrote an article and when, as the lines before and behind its running text say. */
import type { Element, Text } from 'domhandler';
import type { PublishedTime } from '../../contract.ts';
import { collapse, isElement, textOf } from './body-tree.ts';
import { ENGLISH_BY, inUsualLetters, isEnglishNames, isReporters } from './names.ts';
import { namesOutlet, type Outlet } from './outlets.ts';
import type { Body, Line } from './text.ts';
import { isRelativeTime, parseDatetime, parseTime } from './times.ts';

/** What stands before the running text. */
export interface Lead {
  readonly author: string | null;
  readonly published: PublishedTime | null;
  /** How many lines stand before the running text. */
  readonly lines: number;
  /** Text that says nothing but the title or the time: a header that shows them replaces it. */
  readonly repeated: ReadonlySet<Text>;
  /** Text that says nothing but the author. */
  readonly byline: ReadonlySet<Text>;
  /** Headings whose text is the title. */
  readonly titles: ReadonlySet<Element>;
}

/** A byline stands among the first lines; farther down such words belong to the text. */
const MAX_LEAD_LINES = 14;
/** Running text has longer lines. UTF-16 units. */
export const MAX_BYLINE = 60;
/** UTF-16 units. */
export const MAX_NAME = 40;

/** Letters and digits alone, so that two spellings of a title can be compared. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

const LABELLED =
  /^(?:(?:特约|特約)?(?:作者|撰文|撰稿|撰稿人|记者|記者|评论员|評論員|专栏作家|文字)|本报记者|文)\s*[:：︰/／|｜丨]\s*(.+)$/;
const LABELLED_BY_SPACE = /^作者\s+(\S.*)$/;
const LABELLED_BEHIND = /^(.+?)\s*[|｜丨/／]\s*(?:撰稿|作者|撰文|文)$/;
/** Labels of which an interview has its questions behind them too. */
const REPORTER_LABEL = /^(?:特约|特約|本报)?(?:记者|記者)/;
/** More credits in one line: what follows the first name. */
const NEXT_CREDIT =
  /[\s/／;；,，、|｜\u3000]*(?:责编|責編|责任编辑|責任編輯|编辑|編輯|校对|校對|审校|审核|译者|譯者|翻译|翻譯|核稿|网编|網編|摄影|攝影|摄|攝|图片|圖片|图|圖|来源|來源|发自|發自|插图|插圖|排版|视频|視頻)\s*[:：︰/／|｜；;].*$/;
/** How an article was made, behind the name. */
const METHOD = /\s*[（(](?:[综綜]合|编译|編譯|专稿|專稿|报道|報導|发自|發自)[^）)]*[）)]$/;
/** Credits of a book or film, which name its makers and not the article's. */
export const WORK_CREDITS = /(?:出版社|出版|導演|导演|譯者|译者|片名|書名|书名)\s*[:：︰ ]/;

/** A name without labels, other credits and doublings; null where it is none. */
export function cleanName(words: string): string | null {
  const cut = collapse(words).replace(NEXT_CREDIT, '').replace(METHOD, '');
  const parts = [...new Set(cut.split(/\s*[,，、]\s*/).filter((part) => part !== ''))].filter(
    (part) => !namesOutlet(part),
  );
  const name = parts
    .join(/[\p{Script=Han}]/u.test(cut) ? '、' : ', ')
    .replace(/^[\s:：]+|[\s。.;；]+$/gu, '');
  if (name === '' || name.length > MAX_NAME * 3 || !/\p{L}/u.test(name)) return null;
  if (/[。！？!?]|https?:|@\w+\.\w/.test(name) || /^\d/.test(name)) return null;
  return name;
}

/** What is in brackets about the whole line. */
const BRACKETED = /^[（(【[]\s*(.*?)\s*[）)】\]]$/;

/** The name in a line such as `作者：…`, or null. */
export function labelledName(line: string): string | null {
  if (line.length > MAX_BYLINE + 20) return null;
  const text = BRACKETED.exec(line)?.[1] ?? line;
  const english = ENGLISH_BY.exec(text)?.[1];
  const match = LABELLED.exec(text) ?? LABELLED_BY_SPACE.exec(text) ?? LABELLED_BEHIND.exec(text);
  const words = english ?? match?.[1];
  if (words === undefined || words.length > MAX_BYLINE) return null;
  if (english !== undefined && !isEnglishNames(english)) return null;
  const name = cleanName(words);
  const asks =
    name !== null && REPORTER_LABEL.test(text) && !isReporters(name, NEXT_CREDIT.test(words));
  return asks ? null : name;
}

/** A short line without the marks of a sentence. */
function couldBeName(text: string): boolean {
  return text.length <= MAX_BYLINE && !/[。！？!?…：:；;]|\d{3}/.test(text) && /\p{L}/u.test(text);
}

interface Byline {
  readonly names: readonly string[];
  readonly count: number;
}

/** The lists `<ul role="list">` of a person and what they are, as the BBC writes bylines. */
function readBylineList(lines: readonly Line[], at: number): Byline | null {
  const line = lines[at];
  if (line === undefined || !line.item || line.linked > 0 || !couldBeName(line.text)) return null;
  const names: string[] = [];
  let count = 0;
  let list: unknown = null;
  for (let index = at; index < lines.length; index++) {
    const item = lines[index];
    if (item === undefined || !item.item || item.linked > 0) break;
    const parent = item.block.parent;
    if (parent !== list) {
      list = parent;
      const name = cleanName(item.text);
      if (name === null || !couldBeName(item.text)) return null;
      names.push(name);
    } else if (isElement(item.block) && item.block.attribs['class']?.includes('Name') === true) {
      names.push(item.text);
    } else if (!couldBeName(item.text)) return null;
    count++;
    if (count > 8) return null;
  }
  // A list of that shape is a byline only where the time or a picture follows, not more text.
  const next = lines[at + count];
  const certain =
    next?.time != null || next?.caption === true || /Person|byline/i.test(listClass(line));
  return certain ? { names, count } : null;
}

function listClass(line: Line): string {
  const parent = line.block.parent;
  return parent !== null && isElement(parent) ? (parent.attribs['class'] ?? '') : '';
}

/** Reads the lines before the running text. */
export function readLead(body: Body, title: string, outlet: Outlet | null): Lead {
  const repeated = new Set<Text>();
  const byline = new Set<Text>();
  const titles = new Set<Element>();
  const zone = outlet?.zone ?? null;
  const bareTitle = bare(title);
  let author: string | null = null;
  let published: PublishedTime | null = null;
  let at = 0;
  const repeat = (line: Line, into = repeated): void => {
    for (const node of line.nodes) into.add(node);
  };
  const { lines } = body;
  // A body that says nothing but its title keeps it.
  const repeatsTitle = ({ text }: Line): boolean =>
    lines.length > 1 &&
    bareTitle !== '' &&
    text.length <= title.length * 2 &&
    bare(text) === bareTitle;
  while (at < lines.length && at < MAX_LEAD_LINES) {
    const line = lines[at];
    if (line === undefined) break;
    const { text } = line;
    if (repeatsTitle(line)) {
      repeat(line);
      const heading = body.headings.find(({ element }) => element === line.block);
      if (heading !== undefined) titles.add(heading.element);
      at++;
      continue;
    }
    if (line.caption || line.level > 0) {
      at++;
      continue;
    }
    const time = lineTime(line, zone);
    if (time !== null) {
      published ??= time;
      repeat(line);
      at++;
      continue;
    }
    if (isRelativeTime(text)) {
      at++;
      continue;
    }
    const labelled: string | null = author === null ? labelledName(text) : null;
    if (
      labelled !== null &&
      !WORK_CREDITS.test(`${lines[at + 1]?.text ?? ''} ${lines[at + 2]?.text ?? ''}`)
    ) {
      author = labelled;
      const saysMore = NEXT_CREDIT.test(text) || ENGLISH_BY.exec(text)?.[2] !== undefined;
      if (!saysMore) repeat(line, byline);
      at++;
      continue;
    }
    const list: Byline | null = author === null ? readBylineList(lines, at) : null;
    if (list !== null) {
      author = list.names.join('、');
      for (const item of lines.slice(at, at + list.count)) repeat(item, byline);
      at += list.count;
      continue;
    }
    // `<i>Name<br>time</i>`: what stands before the time in the same element is who wrote it.
    const next = lines[at + 1];
    if (next !== undefined && couldBeName(text) && line.linked === 0 && sameHolder(line, next)) {
      const nextTime = lineTime(next, zone);
      if (nextTime !== null) {
        const name = cleanName(text);
        if (name !== null || namesOutlet(text)) {
          author ??= name;
          published ??= nextTime;
          repeat(line, byline);
          repeat(next);
          at += 2;
          continue;
        }
      }
    }
    if (at < MAX_DATELINE_AT && isDateline(line)) {
      at++;
      continue;
    }
    break;
  }
  if (author !== null) author = inUsualLetters(author, lines.map(({ text }) => text).join('\n'));
  return { author, published, lines: at, repeated, byline, titles };
}

/** Lines that may stand before a dateline: captions, a headline, a time. */
const MAX_DATELINE_AT = 5;

/** `NEW YORK`, `WUWEI, ANHUI`: a place in capitals, in a line of its own before the text. */
function isDateline({ text, item }: Line): boolean {
  return !item && text.length <= MAX_NAME && /^\p{Lu}{2}[\p{Lu} ,.'’-]*$/u.test(text);
}

function sameHolder(a: Line, b: Line): boolean {
  return a.nodes.at(-1)?.parent === b.nodes[0]?.parent;
}

/** The absolute time that a line consists of, or null. */
function lineTime(line: Line, zone: string | null): PublishedTime | null {
  const { time } = line;
  if (time !== null && collapse(textOf(time)) === line.text) {
    const attribute = time.attribs['datetime'];
    const read = attribute === undefined ? null : parseDatetime(collapse(attribute), line.text);
    if (read !== null) return read;
  }
  return parseTime(line.text, zone);
}

/** The beginning of the running text. */
import type { AnyNode, Element } from 'domhandler';
import { isElement } from './body-tree.ts';
import type { Lead } from './byline.ts';
import type { Body, Line } from './text.ts';

/** UTF-16 units: the two lines that a list shows. Longer ones made the index a tenth larger. */
const MAX_EXCERPT = 90;

/** Credits, notes on sources and the like that are no running text. */
const CREDIT =
  /^(?:图像来源|圖像來源|图片来源|圖片來源|图片|圖片|图源|图|圖|摄影|攝影|来源|來源|原标题|原標題|image source|photo|photograph|credit|©)\s*[:：,，/／|]?|^(?:作者|原作者|譯者|译者|出版社|责任编辑|責任編輯|责编|責編|编辑|編輯|难度|難度)\s*[:：︰]|[|｜丨](?:责编|責編|编辑|編輯|校对|校對|摄影|攝影)$|对本文亦有贡献/i;

/** Notes of the editors and of the feed, however long: before the story, and behind it. */
const NOTE =
  /^(?:[（(]?欢迎点击此处订阅|[A-Z]{0,5}(?:编辑注|編輯註|编者按|編者按|编按|編按)\s*[:：︰]|editor[’']s note\b|the post .{1,300} appeared first on |获取更多RSS)/i;

/** Whether a line stands in the same box as a picture before it, as captions do that have no mark. */
function hangsOnPicture(line: Line): boolean {
  if (line.text.length > 120) return false;
  let node: AnyNode = line.block;
  for (let up = 0; up < 3 && isElement(node); up++) {
    const before = node.prev;
    const parent: AnyNode | null = node.parent;
    if (parent === null || !isElement(parent) || parent.children.length > 3) return false;
    if (before !== null && isElement(before) && hasPicture(before)) return true;
    node = parent;
  }
  return false;
}

function hasPicture(node: Element): boolean {
  if (node.name === 'img' || node.name === 'iframe' || node.name === 'video') return true;
  return node.children.some((child) => isElement(child) && hasPicture(child));
}

function isRunning(line: Line): boolean {
  if (line.caption || line.level > 0) return false;
  if (line.text.length < 80 && CREDIT.test(line.text)) return false;
  if (NOTE.test(line.text)) return false;
  return !hangsOnPicture(line);
}

/** Cuts between characters, at `limit` UTF-16 units at most. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const code = text.charCodeAt(limit - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit).trimEnd();
}

/**
 * The beginning of the running text: behind title, byline and time, without captions and headings.
 * At most 90 UTF-16 units. Where there is no running text, the first lines that there are.
 */
export function excerptOf(body: Body, lead: Lead): string {
  const { lines } = body;
  return (
    gather(lines, lead.lines, (line) => line.linked * 2 < line.text.length && isRunning(line)) ||
    gather(lines, lead.lines, isRunning) ||
    gather(lines, lead.lines, (line) => line.level === 0) ||
    gather(lines, 0, (line) => line.level === 0)
  );
}

function gather(lines: readonly Line[], from: number, fits: (line: Line) => boolean): string {
  let text = '';
  for (let at = from; at < lines.length && text.length < MAX_EXCERPT; at++) {
    const line = lines[at];
    if (line !== undefined && fits(line)) text += text === '' ? line.text : ` ${line.text}`;
  }
  return cut(text, MAX_EXCERPT);
}

/** A body as a tree, and what its elements are: blocks, captions, advertising. */
import { load } from 'cheerio/slim';
import { DomUtils, ElementType } from 'htmlparser2';
import type { AnyNode, Document, Element, ParentNode, Text } from 'domhandler';
import { NOISE } from './outlets.ts';
import { pictureSource } from './pictures.ts';

/**
 * What builds all trees: `load` makes a class for each, which takes a twelfth of reading a file and
 * is collected late.
 */
const parser = load('', { xml: { xmlMode: false, decodeEntities: true } }).root();

/** Builds the tree. Only for text that passed `checkTagStream`. */
export function parseBody(html: string): Document {
  return parser._parse(html, parser.options, true, null);
}

/** Whether a node is an element, scripts and styles included. */
export const isElement = (node: AnyNode): node is Element => DomUtils.isTag(node);

/** Whether a node is text. */
export const isText = (node: AnyNode): node is Text => node.type === ElementType.Text;

/** White space, ideographic and no-break spaces included, as one space; none at the ends. */
export function collapse(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a line of text. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav noscript ol option p picture pre section summary table tbody td tfoot th thead tr ul video audio',
);

/** Elements whose content is never text of the article. */
export const SILENT = words(
  'script style template head link meta base title select datalist object embed iframe frame audio video canvas map param source track input progress meter',
);

/** The text of a node without what is silent; not collapsed. The tree's depth is limited. */
export function textOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (isElement(node) && SILENT.has(node.name)) return '';
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) text += textOf(child);
  return text;
}

/** Text of no more than this is an advertisement's own label, never a paragraph. UTF-16 units. */
const MAX_LABEL = 40;
/** The same for boxes that ask for something, with their field, button and thanks. */
const MAX_BOX = 160;

/** The collapsed text of a node, or null where it is longer than `limit` UTF-16 units. */
function textWithin(node: Element, limit: number): string | null {
  // White space between elements counts little: a page's indents must not make a label long.
  let text = '';
  const read = (at: AnyNode): boolean => {
    if (isText(at)) {
      const data = at.data.length > 4_000 ? at.data.slice(0, 4_000) : at.data;
      text += ` ${data.trim()}`;
      text = text.trimStart();
      return text.length <= limit + 40;
    }
    if (!isElement(at) || SILENT.has(at.name)) return true;
    for (const child of at.children) if (!read(child)) return false;
    return true;
  };
  if (!read(node)) return null;
  const collapsed = collapse(text);
  return collapsed.length > limit ? null : collapsed;
}

function hasClass(element: Element, known: ReadonlySet<string>): boolean {
  const value = element.attribs['class'];
  if (value === undefined || value === '') return false;
  for (const name of value.split(/\s+/)) if (known.has(name)) return true;
  return false;
}

/** How long the text of an element with such classes is where it is noise; 0 where they say nothing. */
function noiseLimit(classes: string | undefined): number {
  if (classes === undefined || classes === '') return 0;
  for (const name of classes.split(/\s+/)) {
    if (NOISE.classes.has(name)) return MAX_LABEL;
    if (NOISE.boxes.has(name)) return MAX_BOX;
  }
  return 0;
}

/**
 * Whether an element is advertising or a player's message. Marks alone are not trusted: markup
 * broken by the page may hang half of an article into an advertisement, so that an element with
 * more text than a label is never noise.
 */
export function isNoise(element: Element): boolean {
  const { attribs, name } = element;
  const label = attribs['aria-label'];
  const marked =
    attribs['data-e2e'] === 'advertisement' ||
    (label !== undefined && NOISE.labels.has(label.toLowerCase().replace(/[\s\d]+$/, '')));
  const limit = marked ? MAX_LABEL : noiseLimit(attribs['class']);
  if (limit > 0) return textWithin(element, limit) !== null;
  if (name === 'button') return NOISE.buttons.has(textWithin(element, MAX_LABEL) ?? '');
  if (
    name === 'strong' ||
    name === 'p' ||
    name === 'div' ||
    name === 'span' ||
    name === 'a' ||
    name === 'noscript'
  ) {
    const text = shortText(element);
    return text !== null && NOISE.phrases.has(text);
  }
  return false;
}

/** The text of an element that holds one short text and nothing else, else null. */
function shortText(element: Element): string | null {
  let at: ParentNode = element;
  for (;;) {
    const only: AnyNode | undefined = at.children[0];
    if (only === undefined || at.children.length > 1) return null;
    if (isText(only)) return only.data.length > 80 ? null : collapse(only.data);
    if (!isElement(only)) return null;
    at = only;
  }
}

/** A note for browsers without scripts is shorter than this. UTF-16 units. */
const MAX_NOSCRIPT_NOTE = 200;

/** Whether a `<noscript>` holds nothing that the page does not show elsewhere. */
export function isIdleNoscript(element: Element): boolean {
  const text = textWithin(element, MAX_NOSCRIPT_NOTE);
  if (text === null) return false;
  if (text !== '') return NOISE.phrases.has(text) || /javascript/i.test(text);
  const pictures = picturesIn(element);
  if (pictures.length === 0) return true;
  // A lazy loader stands right beside its fallback; looking farther would be quadratic.
  const shown = new Set<string>();
  for (const neighbour of [element.prev, element.prev?.prev, element.next, element.next?.next])
    if (neighbour != null && isElement(neighbour))
      for (const picture of picturesIn(neighbour)) shown.add(pictureSource(picture));
  return pictures.every((picture) => shown.has(pictureSource(picture)));
}

/** No lazy loader keeps more pictures. */
const MAX_PICTURES = 8;

function picturesIn(node: Element, found: Element[] = []): Element[] {
  if (node.name === 'img') found.push(node);
  for (const child of node.children) {
    if (found.length >= MAX_PICTURES) break;
    if (isElement(child)) picturesIn(child, found);
  }
  return found;
}

/** Words in the place of a description that describe nothing. */
const NO_DESCRIPTION = /^(?:[\p{P}\s|~+=]*|img|image|picture|photo|youtube iframe|图片|圖片)$/iu;

/** What is said of a picture or player for those who do not see it; empty where nothing is. */
export function description({ attribs }: Element, ...names: readonly string[]): string {
  for (const name of names) {
    const words = collapse(attribs[name] ?? '');
    if (!NO_DESCRIPTION.test(words)) return words;
  }
  return '';
}

const CAPTION_CLASSES = words(
  'wp-caption-text picinfo caption image-caption Image_caption img-caption media-caption figcaption photo-caption story-image-caption',
);

/** Whether a block is the caption of a picture before it. */
export function isCaption(element: Element): boolean {
  if (element.name === 'figcaption') return true;
  if (element.attribs['role'] === 'text' && element.name === 'p') return true;
  if (hasClass(element, CAPTION_CLASSES)) return true;
  if (element.name !== 'div' && element.name !== 'p') return false;
  // Feeds write a caption as `<div><small>…</small></div>` behind its picture.
  let small = false;
  for (const child of element.children) {
    if (isText(child) && child.data.trim() === '') continue;
    if (!isElement(child) || child.name !== 'small') return false;
    small = true;
  }
  return small && followsMedia(element);
}

function followsMedia(element: Element): boolean {
  let before = element.prev;
  while (before !== null && isText(before) && before.data.trim() === '') before = before.prev;
  if (before === null || !isElement(before)) return false;
  return /^(?:video|audio|iframe)$/.test(before.name) || picturesIn(before).length > 0;
}

/** Elements that hold links side by side as a list, where a paragraph would run them together. */
const LINK_BOXES = words('div section nav aside footer article');

/** Whether an element's text is links alone, each to another page: a list without its marks. */
export function isLinkRow(element: Element): boolean {
  if (!LINK_BOXES.has(element.name)) return false;
  const targets = new Set<string>();
  for (const child of element.children) {
    if (isText(child)) {
      if (child.data.trim() !== '') return false;
    } else if (isElement(child)) {
      if (child.name !== 'a') {
        if (!BLOCKS.has(child.name)) return false;
      } else if (textWithin(child, MAX_LABEL) !== '') targets.add(child.attribs['href'] ?? '');
    }
  }
  return targets.size > 1;
}

/** What an embedded page plays, by its address and the words round it. */
export function embedKind(element: Element, address: string): 'video' | 'audio' | 'embed' {
  if (/soundcloud\.com|spotify\.com|podcasts?\.|\.mp3\b|megaphone\.fm|acast\.com/i.test(address))
    return 'audio';
  const words = `${element.attribs['title'] ?? ''} ${element.attribs['class'] ?? ''}`;
  return /youtu\.?be|vimeo|bilibili|dailymotion|youku|v\.qq\.com|facebook\.com\/plugins\/video|av-embeds|\.mp4\b|brightcove|jwplayer/i.test(
    address,
  ) || /video|播放器|影片|视频|youtube/i.test(words)
    ? 'video'
    : 'embed';
}

/** The address of an embedded page, object or player as written; empty where there is none. */
export function embedSource(element: Element): string {
  const { attribs } = element;
  const own = attribs['src'] ?? attribs['data-src'] ?? attribs['data'] ?? '';
  if (own.trim() !== '' && own !== 'about:blank') return own.trim();
  for (const child of element.children)
    if (isElement(child) && child.name === 'source' && child.attribs['src'] !== undefined)
      return child.attribs['src'].trim();
  return (attribs['data-src'] ?? '').trim();
}

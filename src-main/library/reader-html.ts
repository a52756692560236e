/**
 * Writes a body anew as the reader's HTML: nothing of the page's markup is passed on, only elements
 * that this file knows, with attributes that it makes.
 */
import type { AnyNode, Document, Element, Text } from 'domhandler';
import { absoluteAddress } from './address.ts';
import {
  SILENT,
  collapse,
  embedKind,
  embedSource,
  isCaption,
  isElement,
  isIdleNoscript,
  isNoise,
  isPixel,
  isText,
  originalAddress,
  pictureSource,
  textOf,
} from './body-tree.ts';
import type { Heading } from './capture.ts';
import { hostOf } from './outlets.ts';
import { Paper, escapeHtml } from './reader-paper.ts';
import { anchorId } from './text.ts';
import { isRelativeTime } from './times.ts';

/** What the writer has to know of the body. */
export interface WritingOrder {
  /** The article's own address. */
  readonly base: string | null;
  /** Headings with their ids. */
  readonly headings: ReadonlyMap<Element, Heading>;
  /** Text that the reader's header shows. */
  readonly repeated: ReadonlySet<Text>;
  /** Relative times may go too, as the header shows the time itself. */
  readonly timeShown: boolean;
  /** The address under which the n-th `data:` picture is served. */
  readonly mediaAddress: (position: number) => string;
}

/** The fragment and the `data:` pictures that it names. */
export interface Written {
  readonly html: string;
  readonly dataImages: readonly string[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Inline elements that mean something and are kept. */
const INLINE = words(
  'abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup u var',
);
/** Elements that are dissolved but end the paragraph before and behind them. */
const DISSOLVED = words(
  'address article aside body center dir div fieldset footer form frameset header hgroup html legend main menu nav p section noscript option picture-group thead tbody tfoot tr td th caption',
);
const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]+$/i;
/** Base64 of two megabytes. UTF-16 units. */
const MAX_DATA_PICTURE = 2_796_204;
/** Pictures no larger than this in CSS pixels stand in the line, as emoji do. */
const LINE_PICTURE = 40;
const MAX_SPAN = 100;

class Writer {
  readonly dataImages: string[] = [];
  private readonly order: WritingOrder;

  constructor(order: WritingOrder) {
    this.order = order;
  }

  children(parent: { readonly children: readonly AnyNode[] }, paper: Paper): void {
    for (const child of parent.children) this.node(child, paper);
  }

  private node(node: AnyNode, paper: Paper): void {
    if (isText(node)) {
      if (!this.order.repeated.has(node)) paper.text(node.data);
      return;
    }
    if (!isElement(node)) return;
    const { name } = node;
    if (name === 'img' || name === 'amp-img') this.picture(node, paper);
    else if (SILENT.has(name)) this.silent(node, paper);
    else if (name === 'svg') this.drawing(node, paper);
    else if (name === 'noscript' && isIdleNoscript(node)) return;
    else if (!isNoise(node)) this.element(node, paper);
  }

  private element(node: Element, paper: Paper): void {
    const { name, attribs } = node;
    const anchor = name === 'a' ? anchorId(attribs['name'] ?? attribs['id']) : anchorId(attribs['id']);
    const heading = this.order.headings.get(node);
    if (anchor !== null && heading === undefined) paper.anchor(anchor);
    switch (name) {
      case 'br':
        paper.lineBreak();
        return;
      case 'wbr':
        paper.mark('<wbr>');
        return;
      case 'hr':
        paper.block('<hr>');
        return;
      case 'a':
        paper.inline(this.linkTag(attribs), 'a', () => {
          this.children(node, paper);
        });
        return;
      case 'time':
        this.time(node, paper);
        return;
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.heading(node, heading, paper);
        return;
      case 'ul':
      case 'ol':
        this.list(node, paper);
        return;
      case 'li':
        paper.item(this.inner(node, true).finish(true));
        return;
      case 'dl':
        this.definitions(node, paper);
        return;
      case 'pre':
        paper.block(this.preformatted(node));
        return;
      case 'blockquote':
      case 'details':
        this.boxed(node, name, paper);
        return;
      case 'summary':
        paper.block(`<summary>${this.inner(node, true).finish(true)}</summary>`);
        return;
      case 'figure':
        this.figure(node, paper);
        return;
      case 'table':
        this.table(node, paper);
        return;
      default:
        this.other(node, paper);
    }
  }

  private other(node: Element, paper: Paper): void {
    const { name } = node;
    const direction = this.direction(node);
    if (isCaption(node)) {
      paper.caption(this.inner(node, true).finish(true));
    } else if (INLINE.has(name)) {
      paper.inline(`<${name}${direction}>`, name, () => {
        this.children(node, paper);
      });
    } else if (DISSOLVED.has(name) || name === 'dd' || name === 'dt') {
      paper.endParagraph();
      paper.direction(direction, () => {
        this.children(node, paper);
        paper.endParagraph();
      });
    } else if (direction !== '') {
      paper.inline(`<span${direction}>`, 'span', () => {
        this.children(node, paper);
      });
    } else this.children(node, paper);
  }

  /** `lang` and `dir` where they are sane. */
  private direction({ attribs }: Element): string {
    const lang = attribs['lang']?.trim();
    const dir = attribs['dir']?.trim().toLowerCase();
    let result = '';
    if (lang !== undefined && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(lang)) result += ` lang="${lang}"`;
    if (dir === 'rtl' || dir === 'auto') result += ` dir="${dir}"`;
    return result;
  }

  private linkTag(attribs: Readonly<Record<string, string>>): string {
    const raw = (attribs['href'] ?? '').trim();
    if (raw.startsWith('#')) {
      const target = anchorId(decodeFragment(raw.slice(1)));
      return target === null ? '' : `<a href="#${escapeHtml(target)}">`;
    }
    const address = /^mailto:[^\s<>"']+$/i.test(raw) ? raw : absoluteAddress(raw, this.order.base);
    return raw === '' || address === null
      ? ''
      : `<a href="${escapeHtml(address)}" rel="noopener noreferrer">`;
  }

  private time(node: Element, paper: Paper): void {
    if (this.order.timeShown && !paper.hasText && isRelativeTime(collapse(textOf(node)))) return;
    const value = collapse(node.attribs['datetime'] ?? '');
    const tag = /^[\dTZ:+\-. ]{4,40}$/i.test(value) ? `<time datetime="${value}">` : '';
    paper.inline(tag, 'time', () => {
      this.children(node, paper);
    });
  }

  private heading(node: Element, heading: Heading | undefined, paper: Paper): void {
    const inner = this.inner(node, true);
    const html = inner.finish(true);
    if (html === '') return;
    if (heading === undefined) paper.block(html.startsWith('<') && !inner.hasText ? html : `<p>${html}</p>`);
    else paper.block(`<${node.name} id="${escapeHtml(heading.id)}">${html}</${node.name}>`);
  }

  private inner(node: Element, inline: boolean): Paper {
    const paper = new Paper(inline);
    this.children(node, paper);
    return paper;
  }

  private list(node: Element, paper: Paper): void {
    const items: string[] = [];
    for (const child of node.children) {
      if (isText(child) && child.data.trim() === '') continue;
      const piece = new Paper(true);
      if (isElement(child) && child.name === 'li') this.children(child, piece);
      else this.node(child, piece);
      const html = piece.finish(true);
      const value = isElement(child) ? count(child.attribs['value'], 1_000_000) : null;
      if (html !== '') items.push(`<li${value === null ? '' : ` value="${String(value)}"`}>${html}</li>`);
    }
    if (items.length === 0) return;
    const start = node.name === 'ol' ? count(node.attribs['start'], 1_000_000) : null;
    const reversed = node.name === 'ol' && node.attribs['reversed'] !== undefined ? ' reversed' : '';
    const from = start === null ? '' : ` start="${String(start)}"`;
    paper.block(`<${node.name}${from}${reversed}>${items.join('')}</${node.name}>`);
  }

  private definitions(node: Element, paper: Paper): void {
    const parts: string[] = [];
    const read = (parent: Element): void => {
      for (const child of parent.children) {
        if (isElement(child) && child.name === 'div') read(child);
        else if (isElement(child) || (isText(child) && child.data.trim() !== '')) {
          const tag = isElement(child) && child.name === 'dt' ? 'dt' : 'dd';
          const piece = new Paper(true);
          if (isElement(child) && (child.name === 'dt' || child.name === 'dd')) this.children(child, piece);
          else this.node(child, piece);
          const html = piece.finish(true);
          if (html !== '') parts.push(`<${tag}>${html}</${tag}>`);
        }
      }
    };
    read(node);
    if (parts.length > 0) paper.block(`<dl>${parts.join('')}</dl>`);
  }

  private preformatted(node: Element): string {
    const text = textOf(node).replace(/^\r?\n/, '');
    if (text.trim() === '') return '';
    const code = node.children.some((child) => isElement(child) && child.name === 'code');
    const html = escapeHtml(text);
    return code ? `<pre><code>${html}</code></pre>` : `<pre>${html}</pre>`;
  }

  private boxed(node: Element, name: string, paper: Paper): void {
    const html = this.inner(node, false).finish(false);
    if (html === '') return;
    const tweet = /\btwitter-tweet\b/.test(node.attribs['class'] ?? '');
    if (!tweet) {
      paper.block(`<${name}${this.direction(node)}>${html}</${name}>`);
      return;
    }
    const address = tweetAddress(node);
    paper.block(
      `<figure class="card" data-kind="tweet"${this.direction(node)}>${html}${
        address === null ? '' : originalLink(address, 'source')
      }</figure>`,
    );
  }

  private figure(node: Element, paper: Paper): void {
    const inner = this.inner(node, false);
    paper.endParagraph();
    if (inner.isMedia) paper.take(inner);
    else {
      const html = inner.finish(false);
      if (html !== '') paper.block(`<figure>${html}</figure>`);
    }
  }

  private table(node: Element, paper: Paper): void {
    const rows: string[] = [];
    let caption = '';
    let cells = 0;
    const readRow = (row: Element): string => {
      let html = '';
      for (const cell of row.children) {
        if (!isElement(cell)) continue;
        const inner = this.inner(cell, true).finish(true);
        const tag = cell.name === 'th' ? 'th' : 'td';
        const spans = ['colspan', 'rowspan'].map((key) => {
          const value = count(cell.attribs[key], MAX_SPAN);
          return value === null || value < 2 ? '' : ` ${key}="${String(value)}"`;
        });
        cells++;
        html += `<${tag}${spans.join('')}>${inner}</${tag}>`;
      }
      return html;
    };
    const read = (parent: Element): void => {
      for (const child of parent.children) {
        if (isText(child)) {
          if (child.data.trim() !== '') paper.text(child.data);
        } else if (isElement(child)) {
          if (child.name === 'tr') rows.push(`<tr>${readRow(child)}</tr>`);
          else if (/^t(?:head|body|foot)$/.test(child.name)) read(child);
          else if (child.name === 'caption') caption = this.inner(child, true).finish(true);
          else if (child.name === 'td' || child.name === 'th') rows.push(`<tr>${readRow({ ...child, children: [child] } as unknown as Element)}</tr>`);
          else this.node(child, paper);
        }
      }
    };
    read(node);
    if (rows.length === 0) return;
    if (cells === 1) {
      // A table of one cell is a frame round text.
      const only = firstCell(node);
      if (only !== null) this.children(only, paper);
      paper.endParagraph();
      return;
    }
    const title = caption === '' ? '' : `<caption>${caption}</caption>`;
    paper.block(
      `<div class="table" role="region" tabindex="0" aria-label="Table"><table>${title}<tbody>${rows.join('')}</tbody></table></div>`,
    );
  }

  private silent(node: Element, paper: Paper): void {
    const { name, attribs } = node;
    if (!/^(?:iframe|frame|embed|object|video|audio)$/.test(name)) return;
    const address = originalAddress(embedSource(node), this.order.base);
    const label = collapse(attribs['title'] ?? attribs['aria-label'] ?? '');
    if (address === null && label === '') {
      this.children({ children: node.children.filter((child) => isElement(child) && child.name === 'embed') }, paper);
      return;
    }
    const kind =
      name === 'video' || name === 'audio' ? name : address === null ? 'embed' : embedKind(node, address);
    const what = /twitter\.com|platform\.x\.com/.test(address ?? '') ? 'tweet' : kind;
    const title = label === '' ? '' : `<span class="label">${escapeHtml(label)}</span>`;
    const link = address === null ? '' : originalLink(address, 'source');
    paper.media(`<figure class="card" data-kind="${what}">${title}${link}`, '');
  }

  private drawing(node: Element, paper: Paper): void {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (child.name === 'text' || child.name === 'foreignobject') {
        this.children(child, paper);
        paper.text(' ');
      } else this.drawing(child, paper);
    }
  }

  private picture(node: Element, paper: Paper): void {
    if (isPixel(node)) return;
    const { attribs } = node;
    const alt = collapse(attribs['alt'] ?? attribs['aria-label'] ?? attribs['title'] ?? '');
    const raw = pictureSource(node);
    const width = Number.parseInt(attribs['width'] ?? '', 10);
    const small = width <= LINE_PICTURE || /\b(?:emoji|wp-smiley|smiley)\b/i.test(attribs['class'] ?? '');
    if (small && alt !== '') {
      paper.text(alt);
      return;
    }
    if (raw.length <= MAX_DATA_PICTURE && DATA_PICTURE.test(raw)) {
      const address = this.order.mediaAddress(this.dataImages.length);
      this.dataImages.push(raw);
      const html = `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`;
      if (paper.inlineOnly) paper.mark(html);
      else paper.media(`<figure class="picture">${html}`, '');
      return;
    }
    const address = originalAddress(raw, this.order.base);
    if (address === null && alt === '') return;
    const link = address === null ? '' : originalLink(address, 'source');
    if (paper.inlineOnly)
      paper.mark(`<span class="picture">${altSpan(alt)}${paper.inLink ? '' : link}</span>`);
    else paper.media(`<figure class="picture">`, alt, link);
  }
}

function altSpan(alt: string): string {
  return alt === '' ? '' : `<span class="alt">${escapeHtml(alt)}</span>`;
}

function originalLink(address: string, className: string): string {
  const host = hostOf(address) ?? address;
  return `<a class="${className}" href="${escapeHtml(address)}" rel="noopener noreferrer">${escapeHtml(host)}</a>`;
}

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // Not percent-encoded after all.
  }
}

function count(text: string | undefined, limit: number): number | null {
  if (text === undefined || !/^\s*\d{1,7}\s*$/.test(text)) return null;
  const value = Number(text);
  return value > limit ? null : value;
}

function firstCell(node: Element): Element | null {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (child.name === 'td' || child.name === 'th') return child;
    const inside = /^(?:tr|t(?:head|body|foot))$/.test(child.name) ? firstCell(child) : null;
    if (inside !== null) return inside;
  }
  return null;
}

/** The address of the message that a tweet's markup quotes, or null. */
function tweetAddress(node: Element): string | null {
  let found: string | null = null;
  const read = (parent: Element): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      const href = child.attribs['href'];
      if (child.name === 'a' && href !== undefined && /\/status(?:es)?\/\d+/.test(href)) found = href;
      read(child);
    }
  };
  read(node);
  return found === null ? null : absoluteAddress(found, null);
}

/** Writes a body as the reader's HTML. The result still goes through the allow-list. */
export function writeBody(root: Document, order: WritingOrder): Written {
  const writer = new Writer(order);
  const paper = new Paper(false);
  writer.children(root, paper);
  return { html: paper.finish(false), dataImages: writer.dataImages };
}

/**
 * Writes a body anew as the reader's HTML: nothing of the page's markup is passed on, only elements
 * that this file knows, with attributes that it makes.
 */
import type { AnyNode, Document, Element, Text } from 'domhandler';
import { absoluteAddress } from '../address.ts';
import {
  SILENT,
  collapse,
  isCaption,
  isElement,
  isIdleNoscript,
  isLinkRow,
  isNoise,
  isText,
  textOf,
} from '../article/body-tree.ts';
import type { Heading } from '../capture.ts';
import {
  insideLink,
  originalLink,
  putPicture,
  putPlayer,
  type MediaOrder,
} from './reader-media.ts';
import { inParts } from './long-text.ts';
import { putPreformatted, type PreOrder } from './reader-pre.ts';
import { Paper, escapeHtml } from './reader-paper.ts';
import { putDefinitions, putList, putTable, type WriteInto } from './reader-tables.ts';
import { embeddedPost, type EmbeddedPost } from '../article/posts.ts';
import { runsBothWays, statedAttributes, statedOf, type Stated } from './stated.ts';
import { anchorId, fragmentTarget } from '../article/text.ts';
import { isRelativeTime } from '../article/times.ts';

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
class Writer {
  readonly media: MediaOrder & { readonly dataImages: string[] };
  private readonly order: WritingOrder;
  private readonly pre: PreOrder;
  /** Ids that are taken; pages use one twice. */
  private readonly ids: Set<string>;
  private readonly root: Document;
  private bothWays: boolean | null = null;

  constructor(root: Document, order: WritingOrder) {
    this.root = root;
    this.order = order;
    this.ids = new Set([...order.headings.values()].map(({ id }) => id));
    this.media = { base: order.base, mediaAddress: order.mediaAddress, dataImages: [], link: null };
    this.pre = {
      media: this.media,
      isWritten: (text) => !order.repeated.has(text),
      startTag: (node) => {
        if (node.name === 'a') return this.linkTag(node.attribs);
        return INLINE.has(node.name) ? `<${node.name}${this.inLine(statedOf(node))}>` : '';
      },
      takeId: (node) => order.headings.get(node)?.id ?? this.takeAnchor(node),
    };
  }

  /** Writes the content of an element, or the element itself, on a sheet of its own. */
  private readonly write: WriteInto = (nodes, paper) => {
    for (const node of nodes) this.node(node, paper);
  };

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
    if (name === 'img' || name === 'amp-img') putPicture(node, paper, this.media);
    else if (SILENT.has(name)) putPlayer(node, paper, this.media);
    else if (name === 'svg') this.drawing(node, paper);
    else if (name === 'noscript' && isIdleNoscript(node)) return;
    else if (!isNoise(node)) this.element(node, paper);
  }

  private element(node: Element, paper: Paper): void {
    const { name, attribs } = node;
    const heading = this.order.headings.get(node);
    const anchor = heading === undefined ? this.takeAnchor(node) : null;
    if (anchor !== null) paper.anchor(anchor);
    const post = embeddedPost(node, this.order.base);
    if (post !== null) {
      this.post(node, post, paper);
      return;
    }
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
        insideLink(node, this.media, () => {
          paper.inline(this.linkTag(attribs), 'a', () => {
            this.children(node, paper);
          });
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
        putList(node, paper, this.write);
        return;
      case 'li':
        paper.item(this.inner(node, true).finish(true));
        return;
      case 'dl':
        putDefinitions(node, paper, this.write);
        return;
      case 'pre':
        putPreformatted(node, paper, this.pre);
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
        putTable(node, paper, this.write);
        return;
      default:
        this.other(node, paper);
    }
  }

  /** The id of an element, or the name of an anchor; null where there is none or it is taken. */
  private takeAnchor({ name, attribs }: Element): string | null {
    const own = name === 'a' ? (attribs['name'] ?? attribs['id']) : attribs['id'];
    const anchor = anchorId(own);
    if (anchor === null || this.ids.has(anchor)) return null;
    this.ids.add(anchor);
    return anchor;
  }

  private other(node: Element, paper: Paper): void {
    const { name } = node;
    const stated = statedOf(node);
    if (isCaption(node)) {
      paper.caption(this.inner(node, true).finish(true));
    } else if (INLINE.has(name)) {
      const dots = name === 'em' && isStressed(node) ? ' class="dots"' : '';
      paper.inline(`<${name}${dots}${this.inLine(stated)}>`, name, () => {
        this.children(node, paper);
      });
    } else if (DISSOLVED.has(name) || name === 'dd' || name === 'dt') {
      paper.endParagraph();
      paper.about(stated, () => {
        if (isLinkRow(node)) this.linkRow(node, paper);
        else this.children(node, paper);
        paper.endParagraph();
      });
    } else if (this.inLine(stated) !== '') {
      paper.inline(`<span${this.inLine(stated)}>`, 'span', () => {
        this.children(node, paper);
      });
    } else this.children(node, paper);
  }

  /**
   * What is stated of words in a line. That they run from the left, as the whole text does, is not
   * said again: it would part them from those beside them, and Chinese from its space.
   */
  private inLine(stated: Stated): string {
    if (stated.dir !== 'ltr') return statedAttributes(stated);
    this.bothWays ??= runsBothWays(textOf(this.root));
    return statedAttributes(this.bothWays ? stated : { ...stated, dir: null });
  }

  private linkRow(row: Element, paper: Paper): void {
    for (const child of row.children) {
      if (isElement(child) && child.name === 'a') {
        const inner = new Paper(true);
        this.node(child, inner);
        paper.item(inner.finish(true));
      } else this.node(child, paper);
    }
  }

  private linkTag(attribs: Readonly<Record<string, string>>): string {
    const raw = (attribs['href'] ?? '').trim();
    if (raw.startsWith('#')) {
      const target = fragmentTarget(raw.slice(1));
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
    const dir = paper.directionOf(statedOf(node));
    if (heading === undefined)
      paper.block(html.startsWith('<') && !inner.hasText ? html : `<p${dir}>${html}</p>`);
    else paper.block(`<${node.name} id="${escapeHtml(heading.id)}"${dir}>${html}</${node.name}>`);
  }

  private inner(node: Element, inline: boolean): Paper {
    const paper = new Paper(inline);
    this.children(node, paper);
    return paper;
  }

  private boxed(node: Element, name: string, paper: Paper): void {
    const html = this.inner(node, false).finish(false);
    if (html === '') return;
    paper.block(`<${name}${boxAttributes(node, paper)}>${html}</${name}>`);
  }

  /** A card with what the post says, as far as the page carries it, and where the post is. */
  private post(node: Element, { kind, address }: EmbeddedPost, paper: Paper): void {
    const html = this.inner(node, false).finish(false);
    const link = address === null ? '' : originalLink(address, 'source');
    if (html === '' && link === '') return;
    const shown = kind === 'video' ? kind : 'tweet';
    paper.block(
      `<figure class="card" data-kind="${shown}"${boxAttributes(node, paper)}>${html}${link}</figure>`,
    );
  }

  private figure(node: Element, paper: Paper): void {
    const inner = this.inner(node, false);
    paper.endParagraph();
    if (inner.settleMedia()) paper.take(inner);
    else {
      const html = inner.finish(false);
      if (html !== '') paper.block(`<figure${paper.directionOf(statedOf(node))}>${html}</figure>`);
    }
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
}

/** What a box states of itself, with the direction of what was dissolved about it. */
function boxAttributes(node: Element, paper: Paper): string {
  const stated = statedOf(node);
  return statedAttributes({ ...stated, dir: null }) + paper.directionOf(stated);
}

/** More characters than this are a passage of another voice, not words that are stressed. */
const MOST_STRESSED = 16;

/** Whether an `em` stresses a few Chinese characters among others, which dots beneath them do. */
function isStressed(node: Element): boolean {
  const text = collapse(textOf(node));
  if (text.length > MOST_STRESSED || !/^[\p{sc=Han}\p{P}\d\s]+$/u.test(text)) return false;
  return [node.prev, node.next].some(
    (beside) => beside !== null && isText(beside) && beside.data.trim() !== '',
  );
}

/** Writes a body as the reader's HTML. The result still goes through the allow-list. */
export function writeBody(root: Document, order: WritingOrder): Written {
  const writer = new Writer(root, order);
  const paper = new Paper(false);
  writer.children(root, paper);
  return { html: inParts(paper.finishBlocks()), dataImages: writer.media.dataImages };
}

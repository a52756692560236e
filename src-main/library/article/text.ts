/** One walk over a body: its lines of text, and its headings, links and media. */
import type { AnyNode, Document, Element, Text } from 'domhandler';
import { absoluteAddress } from '../address.ts';
import {
  BLOCKS,
  SILENT,
  collapse,
  embedKind,
  embedSource,
  isCaption,
  isElement,
  description,
  isIdleNoscript,
  isLinkRow,
  isNoise,
  isText,
} from './body-tree.ts';
import { isPixel, originalAddress, pictureSource } from './pictures.ts';
import type { Heading, Link, Medium } from '../capture.ts';
import { embeddedPost } from './posts.ts';

/** One line of a body: a paragraph, heading, list item, cell or caption, or a part between `<br>`. */
export interface Line {
  readonly text: string;
  /** The nodes that hold it. */
  readonly nodes: readonly Text[];
  /** The nearest block about it. */
  readonly block: Element | Document;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
  readonly caption: boolean;
  /** Stands in a list. */
  readonly item: boolean;
  /** How much of it is link text. UTF-16 units before white space was collapsed. */
  readonly linked: number;
  /** The `<time>` element that it ends in, or null. */
  readonly time: Element | null;
}

/** What a body holds, in the order of the page. */
export interface Body {
  readonly lines: readonly Line[];
  readonly links: readonly Link[];
  readonly media: readonly Medium[];
  /** Headings with text and the elements that they are. */
  readonly headings: readonly { readonly element: Element; readonly text: string }[];
  /** `<time datetime>` and `<meta itemprop="author">`, for those who look for them. */
  readonly times: readonly Element[];
  readonly authors: readonly string[];
}

const HEADING = /^h[1-6]$/;

/**
 * UTF-16 units of all addresses that are kept of one body, as many as a file has that is read. A long
 * base makes a long address of each short link, and so hundreds of megabytes of a small file.
 */
const MOST_ADDRESS_UNITS = 32_000_000;

class Walk {
  readonly lines: Line[] = [];
  readonly links: Link[] = [];
  readonly media: Medium[] = [];
  readonly headings: { element: Element; text: string }[] = [];
  readonly times: Element[] = [];
  readonly authors: string[] = [];
  private readonly seen = new Set<string>();
  private readonly base: string | null;
  private addressRoom = MOST_ADDRESS_UNITS;
  private pending = '';
  private nodes: Text[] = [];
  private linked = 0;
  private block: Element | Document;
  private level = 0;
  private caption = false;
  private item = false;
  private inLink = false;
  private time: Element | null = null;

  constructor(root: Document, base: string | null) {
    this.base = base;
    this.block = root;
    this.children(root);
    this.endLine();
  }

  private endLine(): void {
    const { pending } = this;
    if (pending !== '') {
      const text = collapse(pending);
      if (text !== '') {
        const { nodes, block, level, caption, item, linked, time } = this;
        this.lines.push({ text, nodes, block, level, caption, item, linked, time });
      }
      this.pending = '';
      this.nodes = [];
      this.linked = 0;
      this.time = null;
    }
  }

  private children(parent: Element | Document): void {
    for (const child of parent.children) this.node(child);
  }

  private node(node: AnyNode): void {
    if (isText(node)) {
      if (node.data.trim() !== '') {
        this.nodes.push(node);
        if (this.inLink) this.linked += node.data.length;
        this.pending += node.data;
      } else if (this.pending !== '') this.pending += ' ';
      return;
    }
    if (!isElement(node)) return;
    const { name } = node;
    if (name === 'br') this.endLine();
    else if (name === 'img' || name === 'amp-img') this.picture(node);
    else if (SILENT.has(name)) this.silent(node);
    else if (name === 'svg') this.drawing(node);
    else if (name === 'noscript' && isIdleNoscript(node)) this.mediaOf(node);
    else if (!isNoise(node)) this.element(node);
  }

  private element(node: Element): void {
    const { name, attribs } = node;
    if (name === 'a') {
      this.link(node);
      return;
    }
    if (name === 'time') {
      this.times.push(node);
      this.children(node);
      this.time = node;
      return;
    }
    const post = embeddedPost(node, this.base);
    if (post !== null) this.add(post.kind, post.address ?? '', '');
    if (!BLOCKS.has(name)) {
      this.children(node);
      return;
    }
    this.endLine();
    const { block, level, caption, item } = this;
    this.block = node;
    if (HEADING.test(name)) this.level = Number(name[1]);
    if (name === 'li') this.item = true;
    if (!caption && isCaption(node)) this.caption = true;
    const first = this.lines.length;
    if (isLinkRow(node)) this.linkRow(node);
    else this.children(node);
    this.endLine();
    if (this.level > 0 && level === 0) {
      const text = this.lines
        .slice(first)
        .map((line) => line.text)
        .join(' ');
      if (text !== '') this.headings.push({ element: node, text });
    }
    if (attribs['background'] !== undefined) this.add('image', attribs['background'], '');
    this.block = block;
    this.level = level;
    this.caption = caption;
    this.item = item;
  }

  private linkRow(parent: Element): void {
    for (const child of parent.children) {
      this.endLine();
      this.node(child);
    }
  }

  private link(node: Element): void {
    const from = this.pending.length;
    const firstLine = this.lines.length;
    const before = this.inLink;
    this.inLink = true;
    this.children(node);
    this.inLink = before;
    const href = node.attribs['href'];
    if (href === undefined) return;
    const address = absoluteAddress(href, this.base);
    if (address === null || !this.hasRoom(address)) return;
    const whole = this.lines.slice(firstLine).map((line) => line.text);
    const rest = this.pending.slice(whole.length === 0 ? from : 0);
    this.links.push({ address, text: collapse([...whole, rest].join(' ')) });
  }

  private silent(node: Element): void {
    const { name, attribs } = node;
    if (name === 'iframe' || name === 'embed' || name === 'object' || name === 'frame') {
      const address = originalAddress(embedSource(node), this.base);
      if (address !== null) this.add(embedKind(node, address), address, description(node, 'title'));
    } else if (name === 'video' || name === 'audio') {
      this.add(name, embedSource(node), description(node, 'title', 'aria-label'));
      if (attribs['poster'] !== undefined) this.add('image', attribs['poster'], '');
    } else if (name === 'meta' && /author/i.test(attribs['itemprop'] ?? attribs['name'] ?? '')) {
      const content = collapse(attribs['content'] ?? '');
      if (content !== '') this.authors.push(content);
    }
  }

  /** Drawings speak by their `<text>` alone: styles, titles and paths are no words of the article. */
  private drawing(node: Element): void {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (child.name === 'text' || child.name === 'foreignobject') this.children(child);
      else this.drawing(child);
    }
  }

  private mediaOf(node: Element): void {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (child.name === 'img') this.picture(child);
      else this.mediaOf(child);
    }
  }

  private picture(node: Element): void {
    if (isPixel(node)) return;
    this.add('image', pictureSource(node), description(node, 'alt', 'aria-label'));
  }

  private add(kind: Medium['kind'], raw: string, alt: string): void {
    const address = originalAddress(raw, this.base);
    if (address === null || this.seen.has(`${kind} ${address}`)) return;
    if (!this.hasRoom(address)) return;
    this.seen.add(`${kind} ${address}`);
    this.media.push({ kind, address, alt });
  }

  private hasRoom(address: string): boolean {
    this.addressRoom -= address.length;
    return this.addressRoom >= 0;
  }
}

/** Walks a body once. `base` is the article's own address. */
export function readBody(root: Document, base: string | null): Body {
  return new Walk(root, base);
}

/**
 * The headings with the ids that the sanitised body gives them. Ids of the page are kept behind
 * `s-`, so that they cannot clobber anything; the others are counted. `skip` is left out.
 */
export function headingIds(body: Body, skip: ReadonlySet<Element>): Map<Element, Heading> {
  const result = new Map<Element, Heading>();
  const taken = new Set<string>();
  for (const { element, text } of body.headings) {
    if (skip.has(element)) continue;
    const own = anchorId(element.attribs['id']);
    const id = own === null || taken.has(own) ? `h-${result.size + 1}` : own;
    taken.add(id);
    result.set(element, { level: Number(element.name[1]), text, id });
  }
  return result;
}

/** An id of the page as the sanitised body carries it, or null where it is none. */
export function anchorId(id: string | undefined): string | null {
  const name = id?.trim() ?? '';
  return name === '' || name.length > 200 || /[\s<>"'&]/.test(name) ? null : `s-${name}`;
}

/** The id in the sanitised body to which a link's fragment leads, or null where it is none. */
export function fragmentTarget(fragment: string): string | null {
  try {
    return anchorId(decodeURIComponent(fragment));
  } catch {
    return anchorId(fragment); // A URIError: not percent-encoded after all.
  }
}

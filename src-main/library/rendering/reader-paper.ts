/** A sheet that takes text, marks and blocks in the order of the page and makes paragraphs of them. */

import { collapse } from '../article/body-tree.ts';
import { cutAtSentences } from './long-text.ts';
import { NOTHING_STATED, statedAttributes, within, type Stated } from './stated.ts';

/** Text or an attribute's value with what HTML would read as markup escaped. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

interface Wrapper {
  /** Start tag; empty where the element is dissolved. */
  readonly open: string;
  readonly name: string;
}

type Block =
  | { kind: 'paragraph'; html: string; attributes: string }
  | { kind: 'block'; html: string }
  | { kind: 'item'; html: string }
  | { kind: 'media'; open: string; alt: string; link: string; caption: string };

/** How a line begins that is a paragraph: by spaces as wide as two characters. */
const INDENTED = /^\s*(?:\u3000{2}|[\u2003\u00a0]{4})/u;

/** Markup of a paragraph, in UTF-16 units; a longer one ends at its next line break or sentence. */
const LONG_PARAGRAPH = 16_384;

/** Inline elements that are kept about one text: each is opened again in every paragraph. */
const MAX_WRAPPERS = 12;

/**
 * Collects what an element holds. Inline elements that a block interrupts are closed before it and
 * opened again behind it, so that the result nests whatever the page did.
 */
export class Paper {
  /** Pictures stand in the line here: a heading, cell or caption. */
  readonly inlineOnly: boolean;
  private readonly blocks: Block[] = [];
  private readonly wanted: Wrapper[] = [];
  private readonly opened: Wrapper[] = [];
  /** Pieces, as a long string that is asked for its end is copied each time. */
  private line: string[] = [];
  private lineLength = 0;
  private spaced = false;
  private filled = false;
  private breaks = 0;
  private anchors: string[] = [];
  private stated = NOTHING_STATED;
  private said = false;
  private captionFirst = false;

  constructor(inlineOnly: boolean) {
    this.inlineOnly = inlineOnly;
  }

  /** Whether any text was taken so far. */
  get hasText(): boolean {
    return this.said;
  }

  /** `dir` of a block that states so much itself: its own, else that of what was dissolved about it. */
  directionOf(own: Stated): string {
    return statedAttributes({ lang: null, dir: within(own, this.stated).dir });
  }

  /** Whether the position is inside a link. */
  get inLink(): boolean {
    return this.wanted.some(({ name, open }) => name === 'a' && open !== '');
  }

  /**
   * Whether there is nothing but pictures or players with their captions. A caption that came
   * before its picture joins it.
   */
  settleMedia(): boolean {
    this.endParagraph();
    const [first, second] = this.blocks;
    if (this.captionFirst && first?.kind === 'paragraph' && second?.kind === 'media') {
      second.caption = first.html + (second.caption === '' ? '' : `<br>${second.caption}`);
      this.blocks.shift();
    }
    return this.blocks.length > 0 && this.blocks.every(({ kind }) => kind === 'media');
  }

  /** Takes text; white space is collapsed, indents of ideographic spaces at the start are dropped. */
  text(data: string): void {
    if (this.inlineOnly || this.lineLength + data.length <= LONG_PARAGRAPH) this.putText(data);
    else {
      for (const piece of cutAtSentences(data, LONG_PARAGRAPH)) {
        if (this.lineLength + piece.length > LONG_PARAGRAPH) this.endParagraph();
        this.putText(piece);
      }
    }
  }

  private putText(data: string): void {
    let text = data.replace(/[\t\n\f\r ]+/g, ' ');
    if (!this.filled) text = text.replace(/^[\s\u3000\u00a0\u200b\ufeff]+/, '');
    if (text === '') return;
    if (text.trim() === '') {
      if (this.breaks === 0 && this.filled && !this.spaced) this.put(' ');
      return;
    }
    // An indented line behind a break is a paragraph: rendering gives it its space.
    if (this.breaks === 1 && INDENTED.test(data)) this.breaks = 2;
    this.flushBreaks();
    if (!this.filled || this.line.at(-1) === '<br>') text = text.replace(/^[\s\u3000\u00a0]+/, '');
    else if (this.spaced) text = text.replace(/^ +/, '');
    this.open();
    this.put(escapeHtml(text));
    this.filled = true;
    this.said = true;
  }

  private put(piece: string): void {
    this.line.push(piece);
    this.lineLength += piece.length;
    this.spaced = piece.endsWith(' ');
  }

  /** Takes a void inline element that was made by the caller. */
  mark(html: string): void {
    this.flushBreaks();
    this.open();
    this.put(html);
    this.filled = true;
  }

  /** Remembers the target of in-page links for what comes next. */
  anchor(id: string): void {
    this.anchors.push(id);
  }

  /** One break is a break; two and more end the paragraph. */
  lineBreak(): void {
    if (this.filled) this.breaks++;
  }

  private flushBreaks(): void {
    if (this.breaks === 0) return;
    const { breaks } = this;
    this.breaks = 0;
    const isLong = this.lineLength > LONG_PARAGRAPH;
    if ((breaks === 1 && !isLong) || this.inlineOnly) {
      const last = this.line.pop() ?? '';
      this.line.push(last.trimEnd());
      this.put('<br>');
    } else this.endParagraph();
  }

  /** Runs `inside` with an inline element about all text that it takes. */
  inline(open: string, name: string, inside: () => void): void {
    // Links do not nest; what is said twice is said once; more than a few make no difference.
    const about = this.wanted.filter((outer) => outer.open !== '');
    const idle =
      name === 'a'
        ? this.inLink
        : about.length >= MAX_WRAPPERS || about.some((outer) => outer.open === open);
    const wrapper = { open: idle ? '' : open, name };
    this.wanted.push(wrapper);
    inside();
    this.wanted.pop();
    const at = this.opened.indexOf(wrapper);
    if (at !== -1) this.close(at);
  }

  private open(): void {
    if (this.anchors.length > 0) this.put(this.takeAnchors());
    for (let at = this.opened.length; at < this.wanted.length; at++) {
      const wrapper = this.wanted[at];
      if (wrapper === undefined) continue;
      if (wrapper.open !== '') this.line.push(wrapper.open);
      this.opened.push(wrapper);
    }
  }

  /** The targets that were remembered, as elements without content. */
  private takeAnchors(): string {
    const html = this.anchors.map((id) => `<span id="${escapeHtml(id)}"></span>`).join('');
    this.anchors = [];
    return html;
  }

  private close(from: number): void {
    for (const { open, name } of this.opened.splice(from).reverse())
      if (open !== '') this.line.push(`</${name}>`);
  }

  /** Ends the paragraph, if one has begun. */
  endParagraph(): void {
    this.breaks = 0;
    this.close(0);
    const html = this.line.join('').trimEnd();
    if (this.filled)
      this.blocks.push({ kind: 'paragraph', html, attributes: statedAttributes(this.stated) });
    this.line = [];
    this.lineLength = 0;
    this.spaced = false;
    this.filled = false;
  }

  /** Runs `inside` with what an element about it states: its paragraphs and blocks carry that. */
  about(own: Stated, inside: () => void): void {
    const before = this.stated;
    this.stated = within(own, before);
    inside();
    this.stated = before;
  }

  /** Takes a block that was made by the caller. */
  block(html: string): void {
    this.endParagraph();
    if (html !== '') this.blocks.push({ kind: 'block', html: this.takeAnchors() + html });
    if (html !== '<hr>') this.said = true;
  }

  /** Takes a list item that stands in no list; neighbours become one list. */
  item(html: string): void {
    this.endParagraph();
    if (html !== '') this.blocks.push({ kind: 'item', html: this.takeAnchors() + html });
  }

  /** Takes a picture or player: the start of its figure, still open. */
  media(open: string, alt: string, link = ''): void {
    this.endParagraph();
    this.blocks.push({ kind: 'media', open: this.takeAnchors() + open, alt, link, caption: '' });
  }

  /** Takes a caption: it joins the picture before it, else it is a paragraph. */
  caption(html: string): void {
    this.endParagraph();
    if (html === '') return;
    const last = this.blocks.at(-1);
    if (last?.kind === 'media') last.caption += last.caption === '' ? html : `<br>${html}`;
    else {
      this.captionFirst = last === undefined;
      this.blocks.push({ kind: 'paragraph', html, attributes: statedAttributes(this.stated) });
    }
    this.said = true;
  }

  /** Takes all that another sheet holds. */
  take(other: Paper): void {
    this.endParagraph();
    other.endParagraph();
    this.blocks.push(...other.blocks);
    if (other.said) this.said = true;
  }

  /** The HTML. `unwrap`: a single paragraph comes without its `<p>`. */
  finish(unwrap: boolean): string {
    this.endParagraph();
    const only = this.blocks.length === 1 ? this.blocks[0] : undefined;
    const bare = unwrap && only?.kind === 'paragraph' && only.attributes === '';
    return bare ? only.html + this.takeAnchors() : this.finishBlocks().join('');
  }

  /** The HTML, one piece for each block. */
  finishBlocks(): string[] {
    this.endParagraph();
    const pieces: string[] = [];
    let items: string[] = [];
    for (const [at, block] of this.blocks.entries()) {
      if (block.kind === 'paragraph') pieces.push(`<p${block.attributes}>${block.html}</p>`);
      else if (block.kind === 'block') pieces.push(block.html);
      else if (block.kind === 'media') pieces.push(figureHtml(block));
      else {
        items.push(`<li>${block.html}</li>`);
        if (this.blocks[at + 1]?.kind === 'item') continue;
        pieces.push(`<ul>${items.join('')}</ul>`);
        items = [];
      }
    }
    pieces.push(this.takeAnchors());
    return pieces;
  }
}

function figureHtml({ open, alt, link, caption }: Extract<Block, { kind: 'media' }>): string {
  // What the caption says too, a space or the picture's credit aside, is not said twice.
  const told = collapse(caption.replace(/<[^>]*>/g, ''));
  const escaped = escapeHtml(alt);
  const words = alt === '' || told.includes(escaped) ? '' : `<span class="alt">${escaped}</span>`;
  const below = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `${open}${words}${link}${below}</figure>`;
}

/** Preformatted text as the reader shows it: white space stands as it is, and blocks are lines. */
import type { AnyNode, Element, Text } from 'domhandler';
import { BLOCKS, SILENT, isElement, isNoise, isText } from '../article/body-tree.ts';
import { inlinePicture, insideLink, putPlayer, type MediaOrder } from './reader-media.ts';
import { escapeHtml, type Paper } from './reader-paper.ts';
import { statedOf } from './stated.ts';

/** What is to be known of the body beside its media. */
export interface PreOrder {
  readonly media: MediaOrder;
  /** Whether a text is to be written, and not in the header already. */
  readonly isWritten: (text: Text) => boolean;
  /** The start tag of an inline element or a link; empty where it is dissolved. */
  readonly startTag: (element: Element) => string;
  /** The id by which links reach an element, or null. Asking takes it. */
  readonly takeId: (element: Element) => string | null;
}

/** Puts a preformatted block; players in it come behind it. */
export function putPreformatted(node: Element, paper: Paper, order: PreOrder): void {
  const lines = new Lines(order);
  lines.children(node);
  const dir = paper.directionOf(statedOf(node));
  paper.block(lines.isEmpty ? '' : `<pre${dir}>${lines.html}</pre>`);
  for (const player of lines.players) putPlayer(player, paper, order.media);
}

/** More white space before the first word is cut: each piece of it is looked at with the next. */
const MOST_INDENT = 200;

class Lines {
  readonly players: Element[] = [];
  private readonly order: PreOrder;
  private readonly pieces: string[] = [];
  private inLink = false;
  private hasText = false;
  /** White space before any text. */
  private lead = '';
  /** Whether nothing stands in the line so far. */
  private atStart = true;
  /** A block has begun or ended: what comes next stands on a line of its own. */
  private broken = false;

  constructor(order: PreOrder) {
    this.order = order;
  }

  get html(): string {
    return this.pieces.join('').trimEnd();
  }

  get isEmpty(): boolean {
    return !this.hasText;
  }

  children({ children }: { readonly children: readonly AnyNode[] }): void {
    for (const child of children) {
      if (isText(child)) {
        if (this.order.isWritten(child)) this.text(child.data);
      } else if (isElement(child)) this.element(child);
    }
  }

  private element(node: Element): void {
    const { name } = node;
    if (name === 'br') this.text('\n');
    else if (name === 'wbr') this.pieces.push('<wbr>');
    else if (name === 'img' || name === 'amp-img')
      this.put(inlinePicture(node, this.order.media, this.inLink));
    else if (SILENT.has(name)) this.players.push(node);
    // No other mark of noise is looked for: the classes of code mean other things.
    else if (name !== 'button' || !isNoise(node)) this.within(node);
  }

  private within(node: Element): void {
    const isBlock = BLOCKS.has(node.name);
    if (isBlock) this.endLine();
    const id = this.order.takeId(node);
    if (id !== null) this.pieces.push(`<span id="${escapeHtml(id)}"></span>`);
    const wasInLink = this.inLink;
    // Links do not nest.
    const tag = node.name === 'a' && wasInLink ? '' : this.order.startTag(node);
    if (node.name === 'a' && tag !== '') this.inLink = true;
    if (tag !== '') this.pieces.push(tag);
    if (node.name === 'a')
      insideLink(node, this.order.media, () => {
        this.children(node);
      });
    else this.children(node);
    if (tag !== '') this.pieces.push(`</${node.name}>`);
    this.inLink = wasInLink;
    if (isBlock) this.endLine();
  }

  private text(data: string): void {
    let text = data.replace(/\r\n?/g, '\n');
    const isBlank = text.trim() === '';
    if (!this.hasText) {
      // Empty lines at the beginning tell nothing; a browser drops one itself.
      text = (this.lead + text).replace(/^(?:[ \t]*\n)+/, '');
      this.lead = isBlank ? text.slice(-MOST_INDENT) : '';
      if (isBlank) return;
    }
    if (this.broken) {
      // Between blocks the page's own break is the same one, and its indents are the markup's.
      if (isBlank) text = text.replace(/[^\n]/g, '');
      if (text.startsWith('\n')) this.broken = false;
    }
    this.put(escapeHtml(text));
  }

  private put(html: string): void {
    if (html === '') return;
    if (this.broken) this.pieces.push('\n');
    this.broken = false;
    this.pieces.push(html);
    this.atStart = html.endsWith('\n');
    this.hasText = true;
  }

  private endLine(): void {
    this.lead = '';
    if (!this.atStart) this.broken = true;
  }
}

/** Pictures, players and embedded pages as the reader shows them: placeholders and cards with links. */
import type { Element } from 'domhandler';
import {
  description,
  embedKind,
  embedSource,
  isElement,
  isPixel,
  originalAddress,
  pictureSource,
} from '../article/body-tree.ts';
import { hostOf } from '../article/outlets.ts';
import { escapeHtml, type Paper } from './reader-paper.ts';

/** What is to be known of the body's media. */
export interface MediaOrder {
  /** The article's own address. */
  readonly base: string | null;
  /** The address under which the n-th `data:` picture is served. */
  readonly mediaAddress: (position: number) => string;
  /** The `data:` pictures so far. */
  readonly dataImages: string[];
}

const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]+$/i;
/** Base64 of two megabytes. UTF-16 units. */
const MAX_DATA_PICTURE = 2_796_204;
/** Pictures no larger than this in CSS pixels stand in the line, as emoji do. */
const LINE_PICTURE = 40;

/** A picture as the reader shows it. */
interface Shown {
  readonly alt: string;
  /** Stands for its words, as emoji do. */
  readonly isWords: boolean;
  /** The picture itself where the capture carries it, else empty. */
  readonly image: string;
  /** Where it is; empty where that is not known. */
  readonly link: string;
}

/** Puts a picture: a placeholder with its words and a link, as nothing is fetched. */
export function putPicture(node: Element, paper: Paper, order: MediaOrder): void {
  const shown = shownPicture(node, order);
  if (shown === null) return;
  const { alt, isWords, image, link } = shown;
  if (isWords) paper.text(alt);
  else if (paper.inlineOnly) paper.mark(inLine(shown, paper.inLink));
  else paper.media(`<figure class="picture">${image}`, image === '' ? alt : '', link);
}

/** A picture in a line of its surroundings, which may be a link; empty where nothing is shown. */
export function inlinePicture(node: Element, order: MediaOrder, inLink: boolean): string {
  const shown = shownPicture(node, order);
  if (shown === null) return '';
  return shown.isWords ? escapeHtml(shown.alt) : inLine(shown, inLink);
}

function inLine({ alt, image, link }: Shown, inLink: boolean): string {
  return image === '' ? `<span class="picture">${altSpan(alt)}${inLink ? '' : link}</span>` : image;
}

function shownPicture(node: Element, order: MediaOrder): Shown | null {
  if (isPixel(node)) return null;
  const { attribs } = node;
  const alt = description(node, 'alt', 'aria-label', 'title');
  const raw = pictureSource(node);
  const width = Number.parseInt(attribs['width'] ?? '', 10);
  const small =
    width <= LINE_PICTURE || /\b(?:emoji|wp-smiley|smiley)\b/i.test(attribs['class'] ?? '');
  if (small && alt !== '') return { alt, isWords: true, image: '', link: '' };
  if (raw.length <= MAX_DATA_PICTURE && DATA_PICTURE.test(raw)) {
    const address = order.mediaAddress(order.dataImages.length);
    order.dataImages.push(raw);
    const image = `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`;
    return { alt, isWords: false, image, link: '' };
  }
  const address = originalAddress(raw, order.base);
  if (address === null && alt === '') return null;
  const link = address === null ? '' : originalLink(address, 'source');
  return { alt, isWords: false, image: '', link };
}

/** Puts a card for a player or an embedded page; other silent elements leave nothing. */
export function putPlayer(node: Element, paper: Paper, order: MediaOrder): void {
  const { name } = node;
  if (!/^(?:iframe|frame|embed|object|video|audio)$/.test(name)) return;
  const address = originalAddress(embedSource(node), order.base);
  const label = description(node, 'title', 'aria-label');
  if (address === null && label === '') {
    for (const child of node.children)
      if (isElement(child) && child.name === 'embed') putPlayer(child, paper, order);
    return;
  }
  const kind =
    name === 'video' || name === 'audio'
      ? name
      : address === null
        ? 'embed'
        : embedKind(node, address);
  const what = /twitter\.com|platform\.x\.com/.test(address ?? '') ? 'tweet' : kind;
  const title = label === '' ? '' : `<span class="label">${escapeHtml(label)}</span>`;
  const link = address === null ? '' : originalLink(address, 'source');
  paper.media(`<figure class="card" data-kind="${what}">${title}${link}`, '');
}

function altSpan(alt: string): string {
  return alt === '' ? '' : `<span class="alt">${escapeHtml(alt)}</span>`;
}

/** A link to where the original is; its text is the host. */
export function originalLink(address: string, className: string): string {
  const host = hostOf(address) ?? address;
  return `<a class="${className}" href="${escapeHtml(address)}" rel="noopener noreferrer">${escapeHtml(host)}</a>`;
}

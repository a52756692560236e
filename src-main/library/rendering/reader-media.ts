/** Pictures, players and embedded pages as the reader shows them: placeholders and cards with links. */
import type { Element } from 'domhandler';
import { description, embedKind, embedSource, isElement } from '../article/body-tree.ts';
import { hostOf } from '../article/outlets.ts';
import { isPixel, originalAddress, pictureSource } from '../article/pictures.ts';
import { PictureLink } from './picture-link.ts';
import { escapeHtml, type Paper } from './reader-paper.ts';

/** What is to be known of the body's media. */
export interface MediaOrder {
  /** The article's own address. */
  readonly base: string | null;
  /** The address under which the n-th `data:` picture is served. */
  readonly mediaAddress: (position: number) => string;
  /** The `data:` pictures so far. */
  readonly dataImages: string[];
  /** The link that is being written, if any. */
  link: PictureLink | null;
}

/** Runs `inside` for what stands in a link, so that its pictures can tell where it leads. */
export function insideLink(node: Element, order: MediaOrder, inside: () => void): void {
  const about = order.link;
  const href = node.attribs['href']?.trim() ?? '';
  if (href !== '' && !href.startsWith('#')) order.link = new PictureLink(node, order.base);
  inside();
  order.link = about;
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
  /** Links to the page that it leads to, and to where it is itself; empty where neither is known. */
  readonly links: string;
}

/** Puts a picture: a placeholder with its words and a link, as nothing is fetched. */
export function putPicture(node: Element, paper: Paper, order: MediaOrder): void {
  const shown = shownPicture(node, order);
  if (shown === null) return;
  const { alt, isWords, image, links } = shown;
  if (isWords) paper.text(alt);
  else if (paper.inlineOnly) paper.mark(inLine(shown, paper.inLink, order));
  else paper.media(`<figure class="picture">${image}`, image === '' ? alt : '', links);
}

/** A picture in a line of its surroundings, `inLink` where they are a link; empty where nothing is shown. */
export function inlinePicture(node: Element, order: MediaOrder, inLink: boolean): string {
  const shown = shownPicture(node, order);
  if (shown === null) return '';
  return shown.isWords ? escapeHtml(shown.alt) : inLine(shown, inLink, order);
}

function inLine({ alt, image, links }: Shown, inLink: boolean, { link }: MediaOrder): string {
  if (image !== '' && (inLink || links === '')) return image;
  const words = image === '' ? altSpan(alt) : image;
  if (!inLink) return `<span class="picture">${words}${links}</span>`;
  // A link without any words could be neither seen nor named.
  const host = alt === '' && link?.hasWords === false ? hostText(link.address ?? '') : '';
  return `<span class="picture">${words}${host}</span>`;
}

function shownPicture(node: Element, order: MediaOrder): Shown | null {
  if (isPixel(node)) return null;
  const { attribs } = node;
  const alt = description(node, 'alt', 'aria-label', 'title');
  const raw = pictureSource(node);
  const width = Number.parseInt(attribs['width'] ?? '', 10);
  const small =
    width <= LINE_PICTURE || /\b(?:emoji|wp-smiley|smiley)\b/i.test(attribs['class'] ?? '');
  if (small && alt !== '') return { alt, isWords: true, image: '', links: '' };
  const isCarried = raw.length <= MAX_DATA_PICTURE && DATA_PICTURE.test(raw);
  const file = order.link?.file ?? null;
  // What enlarges a picture takes the place of the small one.
  const address = file ?? originalAddress(raw, order.base);
  const page = file === null ? (order.link?.address ?? null) : null;
  if (!isCarried && address === null && page === null && alt === '') return null;
  const links =
    (page === null || page === address ? '' : originalLink(page)) +
    (address === null ? '' : originalLink(address, 'source'));
  return { alt, isWords: false, image: isCarried ? carried(raw, alt, order) : '', links };
}

function carried(raw: string, alt: string, order: MediaOrder): string {
  const address = order.mediaAddress(order.dataImages.length);
  order.dataImages.push(raw);
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`;
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

/**
 * A link to where the original is; its text is the host. The one without a class is a picture's link
 * to another page.
 */
export function originalLink(address: string, className?: 'source'): string {
  const kind = className === undefined ? '' : ` class="${className}"`;
  return `<a${kind} href="${escapeHtml(address)}" rel="noopener noreferrer">${hostText(address)}</a>`;
}

function hostText(address: string): string {
  return escapeHtml(hostOf(address) ?? address);
}

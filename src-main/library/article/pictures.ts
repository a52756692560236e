/** Where a picture's address stands, and which pictures are none. */
import { DomUtils } from 'htmlparser2';
import type { Element } from 'domhandler';
import { absoluteAddress, unwrapProxy } from '../address.ts';
import { NOISE } from './outlets.ts';

/** Whether an address is one that could be fetched. */
const isUsable = (address: string): boolean =>
  address !== '' && !/^(?:data:|about:|#)/i.test(address);

interface Candidate {
  readonly address: string;
  /** As its `srcset` says, in CSS pixels or as a multiple; 0 where it says nothing. */
  readonly size: number;
}

/** The largest candidate of a `srcset`, or null. */
function largestOf(srcset: string | undefined): Candidate | null {
  let best: Candidate | null = null;
  for (const entry of (srcset ?? '').split(/,\s+|,(?=https?:)/)) {
    const [address = '', width = ''] = entry.trim().split(/\s+/);
    const size = Number.parseFloat(width) || 0;
    if (isUsable(address) && (best === null || size > best.size)) best = { address, size };
  }
  return best;
}

/** The largest candidate that an element names, a lazy loader's included. */
function largestAt({ attribs }: Element): Candidate | null {
  return largestOf(attribs['srcset']) ?? largestOf(attribs['data-srcset']);
}

/** The largest candidate of the `<source>` elements before the picture of a `<picture>`, or null. */
function largestBeside(picture: Element): Candidate | null {
  const { parent } = picture;
  if (parent === null || !DomUtils.isTag(parent) || parent.name !== 'picture') return null;
  let best: Candidate | null = null;
  // What stands before another picture is that one's: looking past it would be quadratic.
  for (let at = picture.prev; at !== null; at = at.prev) {
    if (!DomUtils.isTag(at)) continue;
    if (at.name === 'img' || at.name === 'amp-img') break;
    if (at.name !== 'source') continue;
    const found = largestAt(at);
    // Of two that are as large, the one that the page names first.
    if (found !== null && (best === null || found.size >= best.size)) best = found;
  }
  return best;
}

/** Where a lazy loader keeps the true address. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-url'] as const;

/** File names of what stands in a picture's place until it is loaded. */
const STAND_IN =
  /(?:^|[^a-z\d])(?:blank|placeholder|spacer|loading|lazy(?:load)?|pixel|1x1|transparent)(?:[^a-z]|$)/i;

/** Whether a file name in an address is that of a stand-in. */
function isStandIn(address: string): boolean {
  // Names are short, and only their end tells: the rest of a long address is not looked at.
  const path = address.replace(/[?#].*$/s, '');
  return STAND_IN.test(path.slice(path.lastIndexOf('/') + 1).slice(-MAX_FILE_NAME));
}

/** UTF-16 units. */
const MAX_FILE_NAME = 200;

/** Where the page keeps the address that is not in `src`, or null. */
function keptElsewhere(element: Element): string | null {
  for (const name of LAZY) {
    const value = element.attribs[name]?.trim() ?? '';
    if (isUsable(value)) return value;
  }
  return (largestAt(element) ?? largestBeside(element))?.address ?? null;
}

/** The address of a picture as written; empty where there is none. Stand-ins give way. */
export function pictureSource(element: Element): string {
  const src = (element.attribs['src'] ?? '').trim();
  if (isUsable(src) && !isStandIn(src)) return src;
  return keptElsewhere(element) ?? src;
}

/** A picture's or page's absolute address with image proxies unwrapped, or null. */
export function originalAddress(raw: string, base: string | null): string | null {
  if (raw === '' || /^data:/i.test(raw)) return null;
  const absolute = absoluteAddress(raw, base);
  return absolute === null ? null : unwrapProxy(absolute);
}

/** Whether a picture only counts visits, fills a gap, is a rule between paragraphs or a button. */
export function isPixel(element: Element): boolean {
  const { attribs } = element;
  if (NOISE.dividers.has(attribs['alt']?.trim().toLowerCase() ?? '')) return true;
  const small = (size: string | undefined): boolean =>
    size !== undefined && /^\s*[01](?:px)?\s*$/.test(size);
  if (small(attribs['width']) && small(attribs['height'])) return true;
  const src = attribs['src']?.trim() ?? '';
  if (src.length < MAX_FILLER && NOISE.icons.some((path) => src.includes(path))) return true;
  const filler = src.length < MAX_FILLER && /^data:image\/(?:gif|png|svg)/i.test(src);
  return filler && pictureSource(element) === src;
}

/** No filler's and no button's address is longer. UTF-16 units. */
const MAX_FILLER = 160;

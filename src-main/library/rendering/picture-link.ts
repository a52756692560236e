/** The link that a picture stands in: to another page, or to the same picture in its full size. */
import type { Element } from 'domhandler';
import { absoluteAddress } from '../address.ts';
import { textOf } from '../article/body-tree.ts';
import { originalAddress } from '../article/pictures.ts';

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)$/i;

/** A link about pictures. Most hold none, so that each thing is told when a picture asks for it. */
export class PictureLink {
  private readonly element: Element;
  private readonly base: string | null;
  private known: string | null | undefined;
  private words: boolean | undefined;

  /** @param base the article's own address */
  constructor(element: Element, base: string | null) {
    this.element = element;
    this.base = base;
  }

  /** Where it leads, or null where that is no other page. */
  get address(): string | null {
    if (this.known === undefined) {
      const address = absoluteAddress(this.element.attribs['href'] ?? '', this.base);
      this.known = address === null || isSamePage(address, this.base) ? null : address;
    }
    return this.known;
  }

  /** The picture's file, where that is what it leads to. */
  get file(): string | null {
    const { address } = this;
    return address !== null && isPictureFile(address) ? originalAddress(address, null) : null;
  }

  /** Whether it has words beside its pictures. */
  get hasWords(): boolean {
    this.words ??= textOf(this.element).trim() !== '';
    return this.words;
  }
}

function isSamePage(address: string, base: string | null): boolean {
  return address.split('#', 1)[0] === base?.split('#', 1)[0];
}

/** A path with a colon names a wiki's page about a file. */
function isPictureFile(address: string): boolean {
  const path = URL.parse(originalAddress(address, null) ?? '')?.pathname ?? '';
  return PICTURE_FILE.test(path) && !/:|%3a/i.test(path);
}

/**
 * A saved page in one pass over its tokens: what its head says, and its body as well-formed XHTML
 * that holds nothing but content. No tree is built here, so depth and size can be limited before
 * one is.
 */
import { Parser } from 'htmlparser2';

/** Real pages stay under 60; readers of trees recurse, and their stack ends far above this. */
const DEEPEST = 200;

/** Four times the text that is laid out at most; inline images are set aside before. */
const LONGEST_BODY = 8_000_000;

/** The parser is fed so many characters at once: between them it can be stopped. */
const CHUNK = 16 * 1024;

/** Attributes longer than this hold data for scripts; inline images are set aside before. */
const LONGEST_ATTRIBUTE = 4_096;

/** Structured data beyond this describes a site, not an article. */
const LONGEST_SCRIPT = 512 * 1024;

/** Elements that are left out with what they contain. `<head>` is not: its end tag may be missing. */
const DROPPED = new Set(
  'script style template svg canvas select textarea title link meta base object applet'.split(' '),
);

/** Elements without content or end tag. */
const VOID = new Set('area br col embed hr img input param source track wbr'.split(' '));

/** Attributes that say something of the content or that the picking out goes by. */
const KEPT_ATTRIBUTES = new Set(
  (
    'id class href src srcset alt title datetime pubdate lang dir cite colspan rowspan rel role ' +
    'itemprop itemtype hidden aria-hidden aria-modal width height type controls poster start'
  ).split(' '),
);

/** What a page holds. */
export interface Page {
  readonly titleText: string;
  /** `lang` of the page, as written. */
  readonly lang: string | null;
  readonly base: string | null;
  readonly canonical: string | null;
  /** The contents of `<meta>`, by lower-case name, property or itemprop, in their order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** The texts of `<script type="application/ld+json">`. */
  readonly structured: readonly string[];
  /** The comments before the body's text, where programs say what they saved. */
  readonly comments: readonly string[];
  /** Attributes of `<html>`, where programs say so too. */
  readonly root: Readonly<Record<string, string>>;
  /** The body's content as XHTML, inline images as {@link inlineImage} addresses. */
  readonly body: string;
  /** Where `<article>`, `<main>` and their like lie in `body`, outermost only. */
  readonly parts: readonly PagePart[];
  readonly elements: number;
  readonly inlineImages: readonly string[];
  /** What of it is beyond any page's use; the body ends before that. */
  readonly over: PageExcess | null;
}

/** What of a page can be too much. */
export type PageExcess = 'depth' | 'length';

/** A part of the body that its page names as content. */
export interface PagePart {
  readonly kind: 'article' | 'main';
  readonly start: number;
  readonly end: number;
}

/** The address that stands for an inline image while the page is read: `data:` ones are long. */
export function inlineImage(index: number): string {
  return `https://inline-image.invalid/${index}.png`;
}

/** `html` with its inline images put back. */
export function withInlineImages(html: string, images: readonly string[]): string {
  return html.replaceAll(
    /https:\/\/inline-image\.invalid\/(\d{1,6})\.png/g,
    (address, index: string) => images[Number(index)] ?? address,
  );
}

/** Reads a page; where it is beyond any page's use, what came before that. */
export function readPage(html: string): Page {
  const reader = new PageReader();
  const parser = new Parser(reader.handler, { decodeEntities: true, lowerCaseTags: true });
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
    if (reader.over !== null) break;
  }
  if (reader.over === null) parser.end();
  return reader.page();
}

class PageReader {
  over: PageExcess | null = null;

  readonly handler = {
    onopentag: (name: string, attributes: Record<string, string>): void => {
      this.#open(name, attributes);
    },
    ontext: (text: string): void => {
      this.#text(text);
    },
    onclosetag: (name: string): void => {
      this.#close(name);
    },
    oncomment: (text: string): void => {
      if (this.#comments.length < 20) this.#comments.push(text.slice(0, 4_000));
    },
  };

  /** Open elements by their names in the output; null for those that are left out. */
  readonly #stack: (string | null)[] = [];
  /** How many open elements are left out with their contents. */
  #dropped = 0;
  #output: string[] = [];
  #length = 0;
  #elements = 0;
  #title: string | null = null;
  #script: string | null = null;
  #lang: string | null = null;
  #base: string | null = null;
  #canonical: string | null = null;
  #root: Readonly<Record<string, string>> = {};
  readonly #metas = new Map<string, string[]>();
  readonly #structured: string[] = [];
  readonly #comments: string[] = [];
  readonly #images: string[] = [];
  readonly #parts: PagePart[] = [];
  #openPart: {
    readonly kind: PagePart['kind'];
    readonly start: number;
    readonly depth: number;
  } | null = null;
  #inTitle = false;

  page(): Page {
    return {
      titleText: this.#title ?? '',
      lang: this.#lang,
      base: this.#base,
      canonical: this.#canonical,
      metas: this.#metas,
      structured: this.#structured,
      comments: this.#comments,
      root: this.#root,
      body: this.#output.join(''),
      parts: this.#parts,
      elements: this.#elements,
      inlineImages: this.#images,
      over: this.over,
    };
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (this.#stack.length >= DEEPEST) this.over = 'depth';
    if (this.over !== null) return;
    this.#readHead(name, attributes);
    const left = DROPPED.has(name) || name === 'html' || name === 'head' || name === 'body';
    const kept = !left && this.#dropped === 0 && /^[a-z][a-z0-9-]{0,40}$/.test(name);
    if (DROPPED.has(name)) this.#dropped++;
    this.#stack.push(DROPPED.has(name) ? '' : kept ? name : null);
    if (!kept) return;
    this.#elements++;
    const kind = partKind(name, attributes);
    if (kind !== null && this.#openPart === null) {
      this.#openPart = { kind, start: this.#length, depth: this.#stack.length };
    }
    this.#write(`<${name}${this.#attributes(attributes)}${VOID.has(name) ? '/>' : '>'}`);
  }

  #text(text: string): void {
    if (this.over !== null) return;
    if (this.#inTitle) this.#title = (this.#title ?? '') + text;
    else if (this.#script !== null && this.#script.length < LONGEST_SCRIPT) this.#script += text;
    else if (this.#dropped === 0) this.#write(escapeText(text));
  }

  #close(name: string): void {
    if (this.over !== null) return;
    const open = this.#stack.pop();
    if (name === 'title') this.#inTitle = false;
    if (name === 'script' && this.#script !== null) {
      this.#structured.push(this.#script);
      this.#script = null;
    }
    if (open === '') this.#dropped--;
    if (open === undefined || open === null || open === '') return;
    if (!VOID.has(open)) this.#write(`</${open}>`);
    const part = this.#openPart;
    if (part !== null && this.#stack.length < part.depth) {
      this.#parts.push({ kind: part.kind, start: part.start, end: this.#length });
      this.#openPart = null;
    }
  }

  #readHead(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'html':
        this.#root = attributes;
        this.#lang ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
        break;
      case 'title':
        // Those of drawings come later, and only the first is the page's.
        this.#inTitle = this.#title === null && this.#dropped <= 1;
        break;
      case 'base':
        this.#base ??= attributes['href'] ?? null;
        break;
      case 'link':
        if (attributes['rel']?.toLowerCase() === 'canonical') {
          this.#canonical ??= attributes['href'] ?? null;
        }
        break;
      case 'meta':
        this.#readMeta(attributes);
        break;
      case 'script':
        if (/^\s*application\/ld\+json/i.test(attributes['type'] ?? '')) this.#script = '';
        break;
    }
  }

  #readMeta(attributes: Record<string, string>): void {
    const content = attributes['content'];
    if (content === undefined || content === '') return;
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attributes[key]?.trim().toLowerCase();
      if (name === undefined || name === '') continue;
      const values = this.#metas.get(name) ?? [];
      if (values.length < 50) values.push(content.slice(0, LONGEST_ATTRIBUTE));
      this.#metas.set(name, values);
    }
  }

  #attributes(attributes: Record<string, string>): string {
    let text = '';
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'style') {
        // Only what hides an element matters for picking out the article.
        if (/(?:^|;)\s*display\s*:\s*none/i.test(value.slice(0, 500))) text += ' hidden=""';
        continue;
      }
      if (!KEPT_ATTRIBUTES.has(name) && !/^data-[a-z0-9-]{1,40}$/.test(name)) continue;
      const short = this.#withoutData(name, value);
      if (short.length <= LONGEST_ATTRIBUTE) text += ` ${name}="${escapeAttribute(short)}"`;
    }
    return text;
  }

  #withoutData(name: string, value: string): string {
    if (name !== 'src' && name !== 'href' && name !== 'poster') return value;
    if (value.length < 200 || !/^\s*data:image\//i.test(value.slice(0, 40))) return value;
    this.#images.push(value.trim());
    return inlineImage(this.#images.length - 1);
  }

  #write(part: string): void {
    this.#output.push(part);
    this.#length += part.length;
    if (this.#length > LONGEST_BODY) this.over = 'length';
  }
}

function partKind(name: string, attributes: Record<string, string>): PagePart['kind'] | null {
  if (name === 'article' || attributes['itemprop'] === 'articleBody') return 'article';
  return name === 'main' || attributes['role'] === 'main' ? 'main' : null;
}

/** Control characters have no place in XHTML; the rest is what divides it. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

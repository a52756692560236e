/**
 * The part of a saved page that is its article, picked out by Readability on the small tree that
 * comes with it: no browser's DOM is built, and none of the page's code is known to it.
 */
import { Readability } from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import { withInlineImages, type Page, type PagePart } from './page-tokens.ts';

/**
 * Readability goes over a page up to four times and measures every element's text; pages of more
 * elements are taken by what they name as their article instead.
 */
const MOST_ELEMENTS = 12_000;

/** Readability tries again with looser rules below this: Chinese says in it what English does in 500. */
const SHORT_ARTICLE = 200;

/** A page's article. */
export interface ArticlePart {
  readonly html: string;
  /** A byline that was taken out of the body, or null. */
  readonly byline: string | null;
  /** White space collapsed. */
  readonly text: string;
  /** How many characters of the text are within links. */
  readonly linked: number;
}

/** What the page's metadata says that matters for the picking. */
export interface KnownOfPage {
  readonly title: string;
  /** What relative addresses of the page start from. */
  readonly base: string | null;
  readonly author: string | null;
}

/** Picks out a page's article, else what it names as such, else its whole body. */
export function pickArticle(page: Page, known: KnownOfPage): ArticlePart {
  const picked = page.elements <= MOST_ELEMENTS ? pickByContent(page, known) : null;
  if (picked !== null) return picked;
  const named =
    longest(page.parts.filter(({ kind }) => kind === 'article')) ??
    longest(page.parts.filter(({ kind }) => kind === 'main'));
  return part(page, named === null ? page.body : page.body.slice(named.start, named.end), null);
}

function pickByContent(page: Page, { title, base, author }: KnownOfPage): ArticlePart | null {
  // Readability leaves out a heading that repeats the title, where words have spaces between them.
  const heading = `<title>${title.replaceAll(/[&<>]/g, ' ')}</title>`;
  // With an author known, Readability leaves the body's byline where it is.
  const byline = author === null ? '' : '<meta name="author" content="known"/>';
  const document = new JSDOMParser().parse(
    `<html><head>${heading}${byline}</head><body>${page.body}</body></html>`,
    base ?? undefined,
  );
  try {
    const article = new Readability(document, {
      charThreshold: SHORT_ARTICLE,
      keepClasses: true,
      disableJSONLD: true,
    }).parse();
    const html = article?.content?.trim() ?? '';
    return html === ''
      ? null
      : part(page, html, author === null ? (article?.byline ?? null) : null);
  } catch {
    return null; // It expects pages as people write them; what else there is goes the other way.
  }
}

function part(page: Page, html: string, byline: string | null): ArticlePart {
  return {
    html: withInlineImages(html, page.inlineImages),
    byline: byline === null ? null : byline.replace(/\s+/g, ' ').trim() || null,
    text: textOf(html),
    linked: (html.match(/<a[\s>][^<]*(?:<(?!\/a>)[^<]*)*/g) ?? []).reduce(
      (sum, link) => sum + textOf(link).length,
      0,
    ),
  };
}

/** The text of well-formed XHTML. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&\w+;/g, '.')
    .replace(/\s+/g, ' ')
    .trim();
}

function longest(parts: readonly PagePart[]): PagePart | null {
  let best: PagePart | null = null;
  for (const each of parts) {
    if (best === null || each.end - each.start > best.end - best.start) best = each;
  }
  return best;
}

/** Pages that a browser or a program saved as HTML, in one file or beside a folder of media. */
import { say } from '../../sayings.ts';
import type { CaptureSource, Outcome, Refusal } from '../capture.ts';
import { pickArticle, type ArticlePart } from './article-part.ts';
import { refuse, titleFromFileName, type Form, type Opening } from './opening.ts';
import { readPageMetadata, type PageMetadata } from './page-metadata.ts';
import { readPage, type PageExcess } from './page-tokens.ts';

/** How a page begins, comments and declarations aside. */
const PAGE_START = /^<(?:!doctype\s+html|html|head|body|title|meta)[\s>]/i;

/** Comments before the first tag end within this many characters. */
const START_LIMIT = 8 * 1024;

/**
 * The least text that makes an article, counted as letters: a Chinese character counts as two. A
 * page that calls itself an article may be short.
 */
const LEAST_TEXT = { declared: 40, undeclared: 160 };

/** A page that does not call itself an article is a list where more of its text than this is links. */
const MOST_LINKED = 0.5;

/** Reads whole HTML pages. */
export const savedPage: Form = {
  name: 'saved-page',
  read: (opening) =>
    opening.frontMatter === null && opening.header === null && beginsAsPage(opening)
      ? readSavedPage(opening)
      : null,
};

function beginsAsPage({ text, bodyStart }: Opening): boolean {
  let start = text.slice(bodyStart, bodyStart + START_LIMIT);
  for (let i = 0; i < 10; i++) {
    const skipped = /^\s*(?:<!--[^]*?-->|<\?xml[^>]*>)/.exec(start);
    if (skipped === null) break;
    start = start.slice(skipped[0].length);
  }
  return PAGE_START.test(start.trimStart());
}

function readSavedPage({ text, fileName }: Opening): Outcome<CaptureSource> {
  const page = readPage(text);
  const metadata = readPageMetadata(page);
  const title = metadata.title || titleFromFileName(fileName);
  // No part can be picked out of a tree that cannot be built: all of it is shown, as text.
  const article = page.over !== null ? wholePage(text) : pickArticle(page, metadata);
  const lack = page.over !== null ? null : whatIsMissing(title, article, metadata);
  if (lack !== null) return refuse('not-a-capture', lack);
  const value: CaptureSource = {
    form: 'saved-page',
    title,
    url: metadata.url,
    captured: metadata.captured,
    author: metadata.author ?? article.byline,
    outlet: metadata.outlet,
    published: metadata.published,
    language: metadata.language,
    tags: metadata.tags,
    leadImage: metadata.leadImage,
    html: article.html,
    ...(metadata.title === '' ? { untitled: true } : {}),
    ...(metadata.base === null || metadata.base === metadata.url ? {} : { base: metadata.base }),
    ...(page.over === null ? {} : { overLimits: OVER[page.over] }),
  };
  return { ok: true, value };
}

/** What is told of pages that are beyond any page's use. */
const OVER: Readonly<Record<PageExcess, Refusal>> = {
  depth: {
    code: 'over-limits',
    message: say('page-too-deep'),
  },
  length: {
    code: 'over-limits',
    message: say('page-too-long'),
  },
};

function wholePage(html: string): ArticlePart {
  return { html, byline: null, text: '', linked: 0 };
}

/** Why a page is no article; null where it is one. */
function whatIsMissing(
  title: string,
  { text, linked }: ArticlePart,
  { declared }: PageMetadata,
): string | null {
  const letters =
    text.length +
    (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)
      ?.length ?? 0);
  if (letters < (declared ? LEAST_TEXT.declared : LEAST_TEXT.undeclared)) {
    return text === ''
      ? say('page-without-text', { title })
      : say('page-too-short', { title, count: text.length });
  }
  if (!declared && linked > text.length * MOST_LINKED) return say('page-of-links', { title });
  return null;
}

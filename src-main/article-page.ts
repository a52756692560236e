/** The documents of an article: the one in the reader's frame, and the one that is printed. */
import { ORIGIN, type PrintOrder } from './contract.ts';
import type { OpenedForFrame } from './library/worker-messages.ts';
import { textDirection } from './text-direction.ts';

/** What may stand in `lang` without being escaped. */
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu;

/** What no system allows in a file's name, and what stands out of sight in one. */
const NOT_IN_NAMES = /[\p{C}\\/:*?"<>|]+/gu;
/** Units of a title in a file's name; with the ending, every system takes it in UTF-8. */
const LONGEST_NAME = 60;

/** The document of an article's frame. */
export function articlePage(language: string | null, html: string): string {
  const direction = textDirection(language);
  return (
    `<!doctype html><html${rootAttributes(language, direction)}><head><meta charset="utf-8"><title>Article</title>` +
    `<link rel="stylesheet" href="${ORIGIN}/article.css"></head><body${ownDirection(direction)}>${html}</body></html>`
  );
}

/** The document that is printed. The body was sanitised; all else is escaped here. */
export function printPage({ article, html }: OpenedForFrame, order: PrintOrder): string {
  const direction = textDirection(article.language);
  const own = ownDirection(direction);
  const about = order.about.map((line) => `<p>${escaped(line)}</p>`).join('');
  return (
    `<!doctype html><html${rootAttributes(article.language, direction)} data-theme="print" data-typeface="${order.typeface}">` +
    `<head><meta charset="utf-8"><title>${escaped(article.title)}</title>` +
    `<link rel="stylesheet" href="${ORIGIN}/print.css"></head><body>` +
    `<header${own}><h1>${escaped(article.title)}</h1>${about}</header><main${own}>${html}</main></body></html>`
  );
}

/** The name of a PDF, from an article's title. */
export function pdfName(title: string): string {
  const plain = title.replaceAll(NOT_IN_NAMES, ' ').replaceAll(/\s+/gu, ' ').trim();
  const short = Array.from(plain)
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[. ]+$/u, '');
  return `${short === '' ? 'article' : short}.pdf`;
}

type Direction = ReturnType<typeof textDirection>;

/**
 * ` lang="…" dir="rtl"` for a root element, without what is not known, not sane, or the rule. Never
 * `auto`: the document's own title would be the text that tells.
 */
function rootAttributes(language: string | null, direction: Direction): string {
  const lang = language !== null && LANGUAGE_TAG.test(language) ? ` lang="${language}"` : '';
  return direction === 'rtl' ? `${lang} dir="rtl"` : lang;
}

/** Where the language does not tell, parts of the document find out for themselves. */
function ownDirection(direction: Direction): string {
  return direction === 'auto' ? ' dir="auto"' : '';
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

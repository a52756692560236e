/** The documents of an article: the one in the reader's frame, and the one that is printed. */
import { ORIGIN, type PrintOrder } from './contract.ts';
import type { OpenedForFrame } from './library/worker-messages.ts';

/** What may stand in `lang` without being escaped. */
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu;

/** What no system allows in a file's name, and what stands out of sight in one. */
const NOT_IN_NAMES = /[\p{C}\\/:*?"<>|]+/gu;
/** Units of a title in a file's name; with the ending, every system takes it in UTF-8. */
const LONGEST_NAME = 60;

/** The document of an article's frame. */
export function articlePage(language: string | null, html: string): string {
  return `<!doctype html><html${languageAttribute(language)}><head><meta charset="utf-8"><title>Article</title><link rel="stylesheet" href="${ORIGIN}/article.css"></head><body>${html}</body></html>`;
}

/** The document that is printed. The body was sanitised; all else is escaped here. */
export function printPage({ article, html }: OpenedForFrame, order: PrintOrder): string {
  const about = order.about.map((line) => `<p>${escaped(line)}</p>`).join('');
  return (
    `<!doctype html><html${languageAttribute(article.language)} data-theme="print" data-typeface="${order.typeface}">` +
    `<head><meta charset="utf-8"><title>${escaped(article.title)}</title>` +
    `<link rel="stylesheet" href="${ORIGIN}/print.css"></head><body>` +
    `<header><h1>${escaped(article.title)}</h1>${about}</header><main>${html}</main></body></html>`
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

/** ` lang="…"` for a root element; '' where the language is not known or not a sane tag. */
function languageAttribute(language: string | null): string {
  return language !== null && LANGUAGE_TAG.test(language) ? ` lang="${language}"` : '';
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An article as a Markdown document of its own. */
import type { OpenArticle } from '../../contract.ts';
import { toMarkdown } from './markdown.ts';

/**
 * Title, where it comes from, and the text.
 *
 * @param html the sanitised body
 */
export function articleMarkdown(article: OpenArticle, html: string): string {
  const { outlet, author, published, captured, url } = article;
  const source = [outlet, author].filter((part) => part !== null && part !== '').join(' · ');
  const times = [
    ...(published === null ? [] : [published.text]),
    `captured ${new Date(captured).toISOString()}`,
  ];
  const head = [source, times.join(', ')].filter((line) => line !== '').map(escaped);
  // Angle brackets take any address but one that holds them.
  if (url !== null) head.push(`<${url.replaceAll(/[<>\s]/gu, encodeURIComponent)}>`);
  return [`# ${escaped(article.title)}`, '', head.join('  \n'), '', toMarkdown(html), ''].join(
    '\n',
  );
}

function escaped(line: string): string {
  return line.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>#]/gu, '\\$&');
}

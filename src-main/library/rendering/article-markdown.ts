/** An article as a Markdown document of its own. */
import type { OpenArticle } from '../../contract.ts';
import { bracketed, escaped, toMarkdown } from './markdown.ts';

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
  const head = [source, times.join(', ')].filter((line) => line !== '').map(asLine);
  if (url !== null) head.push(bracketed(url));
  return [`# ${asLine(article.title)}`, '', head.join('  \n'), '', toMarkdown(html), ''].join('\n');
}

/** Words that are a whole line, where # would begin or end a heading. */
function asLine(text: string): string {
  return escaped(text).replaceAll('#', '\\#');
}

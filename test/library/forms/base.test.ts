/** What relative addresses of a saved page start from. */
import { expect, test } from 'vitest';
import { readArticle } from '../../../src-main/library/article/article.ts';
import { readSource } from '../../../src-main/library/read-source.ts';
import { renderBody } from '../../../src-main/library/rendering/sanitise.ts';
import { mediaAddress } from '../article/bodies.ts';

const TEXT = '<p>The bell hangs in the school, and the boot is still unclaimed, they said.</p>';

/** Addresses of the links and media of a page with this in its head. */
function addressesOf(head: string) {
  const body = `${TEXT.repeat(6)}<p>More of it is in <a href="more.html">another piece</a>.</p><img src="lamp.jpg">`;
  const page = `<!doctype html><head><title>t</title><link rel="canonical" href="https://news.example.com/2021/bell">${head}</head><body><article>${body}</article></body>`;
  const read = readSource(Buffer.from(page), 'a.html');
  if (!read.ok) throw new Error(read.refusal.message);
  const { source, encoding, replaced } = read.value;
  const article = readArticle(source, { encoding, replaced, sha256: '0', fileName: 'a.html' });
  const { html } = renderBody(source, article, { mediaAddress });
  const [href] = /href="[^"]*more\.html"/u.exec(html) ?? [];
  expect(article.url).toBe('https://news.example.com/2021/bell');
  return {
    links: article.links.map(({ address }) => address),
    media: article.media.map(({ address }) => address),
    href,
  };
}

test.each([
  ['the page', '', 'https://news.example.com/2021/'],
  ['its <base>', '<base href="https://cdn.example.com/b/">', 'https://cdn.example.com/b/'],
  ['its own <base>', '<base href="/c/d">', 'https://news.example.com/c/'],
])('links and media of a page start from %s', (_name, head, base) => {
  expect(addressesOf(head)).toEqual({
    links: [`${base}more.html`],
    media: [`${base}lamp.jpg`],
    href: `href="${base}more.html"`,
  });
});

import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src-main/library/article/article.ts';
import { FACTS, sourceOf } from './bodies.ts';

const read = (html: string) => readArticle(sourceOf(html), FACTS);

describe('pictures', () => {
  test('pictures that are rules, and descriptions that describe nothing', () => {
    const html =
      '<img alt="Section divider" src="/line.png"><img alt="img" src="/a.png"><img alt="。" src="/b.png">';
    expect(read(html).media.map(({ alt }) => alt)).toEqual(['', '']);
  });

  const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  test.each([
    [
      'in a source beside it',
      '<picture><source srcset="/s-640.webp 640w, /s-1280.webp 1280w"><img alt="桥" width=700></picture>',
      '/s-1280.webp',
    ],
    [
      'in a source beside a filler',
      `<picture><source media="(min-width: 9em)" srcset="/l.webp 2x"> <source data-srcset="/m.webp"><img alt="桥" src="${PIXEL}"></picture>`,
      '/l.webp',
    ],
    [
      'in the first of sources that are as large',
      '<picture><source srcset="/a.webp"><source srcset="/b.jpg"><img alt="桥"></picture>',
      '/a.webp',
    ],
    [
      'behind a filler in srcset',
      `<img alt="桥" src="${PIXEL}" srcset="${PIXEL} 1w" data-srcset="/a.jpg 1x">`,
      '/a.jpg',
    ],
    [
      'behind a stand-in',
      '<img alt="桥" src="https://a.example/blank.gif" data-original="/real.jpg">',
      '/real.jpg',
    ],
    [
      'behind a stand-in with a version',
      '<img alt="桥" src="/i/img_lazyload-1x1.png?v=2" data-src="/real.jpg">',
      '/real.jpg',
    ],
    ['in a stand-in alone', '<img alt="桥" src="/blank.gif">', '/blank.gif'],
    [
      'in src where that is a picture',
      '<picture><source srcset="/x.webp 900w"><img alt="桥" src="/reloading.jpg" data-src="/y.jpg"></picture>',
      '/reloading.jpg',
    ],
    [
      'in its own source, not in another’s',
      '<picture><source srcset="/x.webp"><img src="/a.jpg" alt="甲"></picture><img alt="桥" src="/b.jpg">',
      '/b.jpg',
    ],
  ])('the address of a picture %s', (_name, html, address) => {
    expect(read(html).media.at(-1)).toEqual({
      kind: 'image',
      address: `https://news.example${address}`,
      alt: '桥',
    });
  });

  test('what the page’s player and magnifier say is none', () => {
    const html =
      '<p>桥</p><a href="/embed">使用浏览器播视频/view video in browser</a><a href="/big.jpg"><img src="/rfa_resources/graphics/icon-zoom.png"/></a>';
    const article = read(html);
    expect(article.text).toBe('桥');
    expect(article.media).toEqual([]);
  });

  test('only the picture of a lazy loader that is nowhere else', () => {
    const html =
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><noscript><img src="/a.jpg"></noscript>';
    expect(read(html).media).toEqual([
      { kind: 'image', address: 'https://news.example/a.jpg', alt: '' },
    ]);
  });
});

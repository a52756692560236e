import { describe, expect, it } from 'vitest';
import { articlePage, pdfName, printPage } from '../../src-main/article-page.ts';
import type { OpenedForFrame } from '../../src-main/library/worker-messages.ts';
import { citation } from '../../src-renderer/reader/citation.ts';
import { namedTag, suggestedTags } from '../../src-renderer/reader/tag-names.ts';

const CITED = {
  title: '长桥',
  author: '林远',
  outlet: '河岸周刊',
  published: { ms: Date.UTC(2021, 10, 13), text: '2021-11-13', precision: 'day' },
  captured: Date.UTC(2021, 10, 14, 12, 5),
  url: 'https://news.example.com/bridge',
  sha256: 'ab'.repeat(32),
} as const;

describe('citation', () => {
  it('names title, author, outlet, times with their zone, address and digest', () => {
    const text = citation(CITED);
    for (const part of ['林远.', '“长桥.”', '河岸周刊, 2021-11-13.', CITED.url, CITED.sha256]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/Captured 2021-11-1\d \d\d:\d5 UTC[+−]\d\d:\d\d\./u);
  });

  it('leaves away what is not known', () => {
    const text = citation({ ...CITED, author: null, published: null, url: null });
    expect(text).toMatch(/^“长桥\.” 河岸周刊\. Captured /u);
    expect(text).not.toContain('null');
  });
});

describe('printPage', () => {
  // Only what the page is made of.
  const opened = {
    article: { title: '<b>"桥"</b>', language: 'zh-Hans' },
    html: '<p>正文</p>',
  } as OpenedForFrame;

  it('escapes all that is not the sanitised body', () => {
    const html = printPage(opened, {
      id: '0'.repeat(20),
      typeface: 'kai',
      about: ['甲 <img src=x>', 'https://a.example/?b&c'],
    });
    expect(html).toContain('<h1>&lt;b&gt;&quot;桥&quot;&lt;/b&gt;</h1>');
    expect(html).toContain('<p>甲 &lt;img src=x&gt;</p><p>https://a.example/?b&amp;c</p>');
    expect(html).toContain('<main><p>正文</p></main>');
    expect(html).toContain('<html lang="zh-Hans" data-theme="print" data-typeface="kai">');
  });

  it('drops a language that is no tag', () => {
    const odd = { ...opened, article: { ...opened.article, language: '"><script>' } };
    const html = printPage(odd, { id: '0'.repeat(20), typeface: 'serif', about: [] });
    expect(html).toContain('<html data-theme');
    expect(html).not.toContain('<script');
  });
});

describe('the way a document runs', () => {
  it.each(['he', 'ar', 'fa', 'ur', 'ug', 'yi', 'ckb', 'dv'])('%s from the right', (language) => {
    expect(articlePage(language, '')).toContain(`<html lang="${language}" dir="rtl">`);
  });

  it.each(['en', 'zh-Hans', 'zh-Hant', 'ja', 'ku'])('%s from the left', (language) => {
    const html = articlePage(language, '');
    expect(html).toContain(`<html lang="${language}"><head>`);
    expect(html).toContain('<body>');
  });

  it.each([null, 'x', '"><script>'])('is told by the text where the language is %s', (language) => {
    expect(articlePage(language, '<p>א</p>')).toContain('<body dir="auto"><p>א</p>');
    const article = { title: 'א', language };
    const opened = { article, html: '<p>ב</p>' } as OpenedForFrame;
    const html = printPage(opened, { id: '0'.repeat(20), typeface: 'serif', about: [] });
    expect(html).toContain('<header dir="auto"><h1>א</h1></header><main dir="auto"><p>ב</p>');
  });
});

describe('pdfName', () => {
  it('is what every system takes', () => {
    expect(pdfName('a/b\\c:d*e?f"g<h>i|j\u0000k')).toBe('a b c d e f g h i j k.pdf');
    expect(pdfName('...')).toBe('article.pdf');
    expect(pdfName('   ')).toBe('article.pdf');
    expect(new TextEncoder().encode(pdfName('桥'.repeat(300))).length).toBeLessThan(255);
  });
});

describe('tags', () => {
  const known = [
    { name: 'Rivers', articles: 2, unread: 0 },
    { name: '大河', articles: 9, unread: 1 },
    { name: '河', articles: 1, unread: 0 },
  ];

  it('are kept without signs, as they are written already', () => {
    expect(namedTag(' ＃rivers ', known)).toBe('Rivers');
    expect(namedTag('## new   tag', known)).toBe('new tag');
    expect(namedTag('#', known)).toBe('');
  });

  it('are offered by beginning, then by use, but those that are there', () => {
    expect(suggestedTags(known, '河', []).map(({ name }) => name)).toEqual(['河', '大河']);
    expect(suggestedTags(known, '', ['大河']).map(({ name }) => name)).toEqual(['Rivers', '河']);
  });
});

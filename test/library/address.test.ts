import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absoluteAddress, canonicalKey, unwrapProxy } from '../../src-main/library/address.ts';
import { readSource } from '../../src-main/library/read-source.ts';

describe('canonicalKey', () => {
  test.each<[string, readonly string[]]>([
    [
      'news.example.com/a/b',
      [
        'https://news.example.com/a/b',
        'http://www.news.example.com/a/b/',
        'HTTPS://NEWS.Example.COM:443/a//b#top',
        'https://m.news.example.com/a/b?utm_source=x&fbclid=1',
        'https://amp.news.example.com/amp/a/b',
        'https://news.example.com/a/b/amp/',
        'https://news.example.com/a/%62?utm_medium=rss',
        'https://web.archive.org/web/20210301120000/https://news.example.com/a/b',
        'https://news-example-com.cdn.ampproject.org/c/s/news.example.com/a/b',
        'https://www.google.com/amp/s/news.example.com/a/b',
      ],
    ],
    [
      'example.fr/河/2021-灯',
      [
        'http://www.example.fr//%E6%B2%B3/2021-%E7%81%AF',
        'https://example.fr/%e6%b2%b3/2021-%e7%81%af/',
        'https://example.fr/河/2021-灯',
      ],
    ],
    [
      'example.com/story?a=1&b=2',
      ['https://example.com/story?b=2&a=1', 'https://example.com/story/?a=1&b=2&utm_id=9'],
    ],
    ['example.com:8080', ['http://example.com:8080/', 'https://www.example.com:8080']],
    [
      'bbc.com#59000001',
      [
        'https://www.bbc.com/zhongwen/simp/world-59000001',
        'https://www.bbc.com/zhongwen/trad/world-59000001',
        'http://www.bbc.co.uk/zhongwen/simp/world-59000001.amp',
      ],
    ],
    [
      'bbc.com#c1234567890o',
      [
        'https://www.bbc.com/zhongwen/articles/c1234567890o/simp',
        'https://www.bbc.com/zhongwen/articles/c1234567890o/trad',
      ],
    ],
    [
      'bbc.com#2014/09/140901_river_lamp',
      [
        'http://www.bbc.co.uk/zhongwen/simp/china/2014/09/140901_river_lamp.shtml',
        'http://www.bbc.co.uk/zhongwen/trad/china/2014/09/140901_river_lamp.shtml',
      ],
    ],
    [
      'dw.com#54000001',
      [
        'https://www.dw.com/zh/%E7%81%AF/a-54000001',
        'https://amp.dw.com/zh/灯/a-54000001',
        'https://www.dw.com/zh/a-54000001?maca=chi',
      ],
    ],
    [
      'voachinese.com#5700001',
      [
        'https://www.voachinese.com/a/the-lamp-20210101/5700001.html',
        'https://www.voachinese.com/amp/the-lamp/5700001.html',
        'https://www.voachinese.com/a/5700001.html',
      ],
    ],
    [
      'rfa.org#cl-08312020131513',
      [
        'https://www.rfa.org/mandarin/a/b/CL-08312020131513.html',
        'https://www.rfa.org/mandarin/a/b/cl-08312020131513.html?encoding=simplified',
      ],
    ],
    [
      'cna.com.tw#202101010001',
      [
        'https://www.cna.com.tw/news/acn/202101010001.aspx',
        'https://www.cna.com.tw/news/firstnews/202101010001.aspx',
      ],
    ],
    [
      'zaobao.com#20210101-1100001',
      [
        'https://www.zaobao.com/realtime/china/story20210101-1100001',
        'https://www.zaobao.com.sg/news/china/story20210101-1100001',
      ],
    ],
    [
      'epochtimes.com#n12500001',
      [
        'https://www.epochtimes.com/gb/20/11/1/n12500001.htm',
        'https://www.epochtimes.com/b5/20/11/1/n12500001.htm',
      ],
    ],
    [
      'reuters.com#idCNKBS1AB2CD',
      [
        'https://cn.reuters.com/article/words-1013-idCNKBS1AB2CD',
        'https://mobile.reuters.com/article/amp/idCNKBS1AB2CD',
      ],
    ],
    [
      'ftchinese.com#001080001',
      [
        'https://cn.ft.com/story/001080001?full=y',
        'http://www.ftchinese.com/story/001080001',
        'https://big5.ftchinese.com/premium/001080001',
      ],
    ],
    [
      'youtube.com#aB_d-fGhIjK',
      [
        'https://www.youtube.com/watch?v=aB_d-fGhIjK&t=3s',
        'https://youtu.be/aB_d-fGhIjK?si=x',
        'https://m.youtube.com/watch?feature=share&v=aB_d-fGhIjK',
        'https://www.youtube.com/shorts/aB_d-fGhIjK',
      ],
    ],
    [
      'medium.com#0123456789ab',
      [
        'https://medium.com/@a/lamp-0123456789ab?source=rss-1------2',
        'https://a.medium.com/lamp-0123456789ab',
      ],
    ],
    [
      'cn.nytimes.com/china/20210101/lamp',
      [
        'https://cn.nytimes.com/china/20210101/lamp/',
        'https://cn.nytimes.com/china/20210101/lamp/zh-hant/',
        'https://cn.nytimes.com/china/20210101/lamp/dual/?utm_source=x',
      ],
    ],
    [
      'a.blogspot.com/2020/11/x.html',
      ['https://a.blogspot.com/2020/11/x.html?m=1', 'https://a.blogspot.co.uk/2020/11/x.html'],
    ],
    [
      'solidot.org#65001',
      ['https://www.solidot.org/story?sid=65001', 'https://linux.solidot.org/story?sid=65001'],
    ],
  ])('%s', (key, addresses) => {
    for (const address of addresses) expect(canonicalKey(address), address).toBe(key);
  });

  test('keeps apart what differs in path, parameter, case of the path or number', () => {
    const addresses = [
      'https://example.com/a',
      'https://example.com/A',
      'https://example.com/a?id=1',
      'https://example.com/a?id=2',
      'https://example.org/a',
      'https://example.com/a%2Fb',
      'https://example.com/a/b',
      'https://www.bbc.com/news/world-59000001',
      'https://www.bbc.com/news/world-59000002',
      'https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1',
      'https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=2',
      'https://www.youtube.com/watch?v=aB_d-fGhIjK',
      'https://www.youtube.com/watch?v=aB_d-fGhIjk',
    ];
    expect(new Set(addresses.map(canonicalKey)).size).toBe(addresses.length);
  });

  test.each([
    '',
    'mailto:a@b.c',
    'javascript:alert(1)',
    '/a/b',
    'https://',
    'file:///etc/passwd',
    `https://a.b/${'a'.repeat(10_000)}`,
  ])('is null for %s', (address) => {
    expect(canonicalKey(address)).toBeNull();
  });

  test('never throws, and its key is a key of itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withFragments: true, withQueryParameters: true }),
          fc.string().map((text) => `https://a.b/${text}`),
        ),
        (url) => {
          const key = canonicalKey(url);
          if (key !== null && !key.includes('#')) expect(canonicalKey(`https://${key}`)).toBe(key);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('unwrapProxy', () => {
  test.each([
    ['https://images.weserv.nl?url=img.example.com/a b.jpg', 'https://img.example.com/a%20b.jpg'],
    [
      'https://images.weserv.nl/?url=ssl:img.example.com/a.jpg&w=600',
      'https://img.example.com/a.jpg',
    ],
    [
      'https://wsrv.nl/?url=http%3A%2F%2Fimg.example.com%2Fa.jpg%3Fx%3D1',
      'http://img.example.com/a.jpg?x=1',
    ],
    ['https://i0.wp.com/img.example.com/a.jpg?resize=300', 'https://img.example.com/a.jpg'],
    [
      'https://web.archive.org/web/20200101im_/http://img.example.com/a.jpg?b',
      'http://img.example.com/a.jpg?b',
    ],
    [
      'https://web.archive.org/web/2020/https:/img.example.com/a.jpg',
      'https://img.example.com/a.jpg',
    ],
    [
      'https://img-example-com.cdn.ampproject.org/i/s/img.example.com/a.jpg',
      'https://img.example.com/a.jpg',
    ],
    [
      'https://images.weserv.nl/?url=https://i2.wp.com/img.example.com/a.jpg',
      'https://img.example.com/a.jpg',
    ],
    [
      'https://img.example.com/?url=other.example.com/a.jpg',
      'https://img.example.com/?url=other.example.com/a.jpg',
    ],
    ['https://images.weserv.nl/', 'https://images.weserv.nl/'],
    ['https://i0.wp.com/nothing', 'https://i0.wp.com/nothing'],
    ['not an address', 'not an address'],
  ])('%s', (wrapped, inner) => {
    expect(unwrapProxy(wrapped)).toBe(inner);
  });
});

describe('absoluteAddress', () => {
  test.each<[string, string | null, string | null]>([
    ['https://a.example/b', null, 'https://a.example/b'],
    [' https://a.example/\n灯 b\t', null, 'https://a.example/灯%20b'],
    ['//a.example/b', null, 'https://a.example/b'],
    ['//a.example/b', 'http://x.example/', 'http://a.example/b'],
    ['../b?c', 'https://a.example/x/y/z', 'https://a.example/x/b?c'],
    ['b', null, null],
    ['', 'https://a.example/', null],
    ['java\u0000script:alert(1)', 'https://a.example/', null],
    ['java\nscript:alert(1)', 'https://a.example/', null],
    ['data:text/html,x', 'https://a.example/', null],
    ['https://', null, null],
    ['https:\\\\a.example', null, 'https://a.example/'],
    ['b', 'file:///home/', null],
  ])('%j on %j', (raw, base, address) => {
    expect(absoluteAddress(raw, base)).toBe(address);
  });

  test('gives null or an http or https address, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (raw) => {
        const address = absoluteAddress(raw, 'https://a.example/b/');
        if (address !== null) expect(URL.parse(address)?.protocol).toMatch(/^https?:$/);
      }),
    );
  });
});

const captures = process.env['SHEAF_CAPTURES'];
if (captures === undefined)
  console.info('Skipped: SHEAF_CAPTURES names no folder of real captures.');

describe.skipIf(captures === undefined)('in real captures', () => {
  const readKeys = (folder: string): [name: string, title: string, key: string][] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const outcome = readSource(readFileSync(join(entry.parentPath, entry.name)), entry.name);
        const url = outcome.ok ? outcome.value.source.url : null;
        const key = url === null ? null : canonicalKey(url);
        return !outcome.ok || key === null ? [] : [[entry.name, outcome.value.source.title, key]];
      });

  test('versions of one article share a key', () => {
    const root = join(captures ?? '', 'versions');
    for (const folder of readdirSync(root)) {
      const keys = readKeys(join(root, folder)).map(([, , key]) => key);
      expect(keys.length).toBeGreaterThan(1);
      expect(new Set(keys).size, folder).toBe(1);
    }
  });

  test('different articles have different keys', () => {
    const titles = new Map<string, Set<string>>();
    for (const place of ['bare', 'front-matter', 'dateline', 'links', 'odd']) {
      for (const [, title, key] of readKeys(join(captures ?? '', place))) {
        titles.set(key, (titles.get(key) ?? new Set()).add(title));
      }
    }
    expect(titles.size).toBeGreaterThan(100);
    expect([...titles].filter(([, each]) => each.size > 1)).toEqual([]);
  });
});

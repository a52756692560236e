import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src-main/library/article/article.ts';
import type { CaptureSource } from '../../../src-main/library/capture.ts';
import { FACTS, sourceOf } from './bodies.ts';

const read = (html: string, parts: Partial<CaptureSource> = {}) =>
  readArticle(sourceOf(html, parts), FACTS);

const BRIDGE = `<main role="main"><div><div><ul role="list"><li role="listitem">林小溪</li><li role="listitem">本台记者</li></ul></div></div>
<div><time dateTime="2021-05-03">12 分钟前</time></div>
<div><div data-e2e="image-placeholder"><img alt="新桥" src="https://images.weserv.nl/?url=pictures.example/bridge.jpg"><p role="text"><span>图像来源，</span><span>River Photo</span></p></div></div>
<p><b>河上的新桥今天通车，两岸的居民不用再绕远路。</b></p>
<section aria-label="广告 2" aria-hidden="true" data-e2e="advertisement"><div>广告</div></section>
<h2 id="花了多久" tabindex="-1">花了多久 </h2><p>工程用了三年。更多见<a href="/river/history">河的历史</a>。</p>
<div data-e2e="media-player"><iframe src="https://player.example/av-embeds/1" title="播放器"></iframe><noscript><div><img src="https://images.weserv.nl/?url=pictures.example/poster.jpg"><strong>你的器材不支持播放多媒体材料</strong></div></noscript></div><p>开桥的那一刻</p>
<h2>以后</h2><ul><li><a href="https://news.example/ferry">渡船怎么办</a></li></ul></main>`;

describe('an article in the shape of the first capture', () => {
  const article = read(BRIDGE);

  test('author, time and language', () => {
    expect(article.author).toBe('林小溪');
    expect(article.published).toEqual({
      ms: Date.UTC(2021, 4, 3),
      text: '2021-05-03',
      precision: 'day',
    });
    expect(article.language).toBe('zh-Hans');
  });

  test('text without advertising and players’ messages, one line a block', () => {
    expect(article.text.split('\n')).toEqual([
      '林小溪',
      '本台记者',
      '12 分钟前',
      '图像来源，River Photo',
      '河上的新桥今天通车，两岸的居民不用再绕远路。',
      '花了多久',
      '工程用了三年。更多见河的历史。',
      '开桥的那一刻',
      '以后',
      '渡船怎么办',
    ]);
  });

  test('the excerpt is running text', () => {
    expect(article.excerpt).toBe(
      '河上的新桥今天通车，两岸的居民不用再绕远路。 工程用了三年。更多见河的历史。 开桥的那一刻',
    );
  });

  test('headings, links and media', () => {
    expect(article.headings).toEqual([
      { level: 2, text: '花了多久', id: 's-花了多久' },
      { level: 2, text: '以后', id: 'h-2' },
    ]);
    expect(article.links).toEqual([
      { address: 'https://news.example/river/history', text: '河的历史' },
      { address: 'https://news.example/ferry', text: '渡船怎么办' },
    ]);
    expect(article.media).toEqual([
      { kind: 'image', address: 'https://pictures.example/bridge.jpg', alt: '新桥' },
      { kind: 'video', address: 'https://player.example/av-embeds/1', alt: '播放器' },
      { kind: 'image', address: 'https://pictures.example/poster.jpg', alt: '' },
    ]);
    expect(article.leadImage).toBe('https://pictures.example/bridge.jpg');
  });
});

describe('author and time', () => {
  const LONG =
    '<p>这是一段很长的正文，说的是河上的新桥怎样建成，又怎样在今天早上通了车，两岸的人都来看。</p>';

  test.each<[string, string, string | null]>([
    [
      'name and time in one element',
      `<div><i>陈大河<br>2021-05-03 10:00:00</i></div>${LONG}`,
      '陈大河',
    ],
    [
      'the name twice',
      `<div><i>ANNA RIVER,ANNA RIVER<br>2021-05-03 10:00:00</i></div>${LONG}`,
      'Anna River',
    ],
    [
      'in capitals, as the text spells it',
      `<div><i>ANNA MACRIVER<br>2021-05-03 10:00:00</i></div>${LONG}<p>Anna MacRiver写河上的事。</p>`,
      'Anna MacRiver',
    ],
    ['labelled', `<p>作者：陈大河</p>${LONG}`, '陈大河'],
    [
      'labelled, with a name in brackets',
      `<p>作者：安娜·河（Anna River）</p>${LONG}`,
      '安娜·河（Anna River）',
    ],
    ['with other credits', `<p>作者：陈大河 编辑：林小溪</p>${LONG}`, '陈大河'],
    ['label behind', `<p>陈大河 林小溪|撰稿</p>${LONG}`, '陈大河 林小溪'],
    ['English', `<p>By Anna River and Tom Bank</p>${LONG}`, 'Anna River and Tom Bank'],
    ['at the end', `${LONG}<p>（撰稿：陈大河/责编：林小溪）</p>`, '陈大河'],
    ['behind a dateline', `<p>RIVERTON</p><p>By Anna River</p>${LONG}`, 'Anna River'],
    ['any paper', `<p>（記者林小溪溪口20日電）${LONG.slice(3)}`, '林小溪'],
    ['with a correspondent', `<p>河报讯（通讯员 陈大河 记者 林小溪）${LONG.slice(3)}`, '林小溪'],
    ['who took a picture', `<p>（記者林小溪攝）${LONG.slice(3)}`, null],
    ['signed', `${LONG}<p>河報記者\u3000林小溪</p>`, '林小溪'],
    [
      'under a portrait',
      `${LONG}<img src="a.jpg"><div><small>本文作者林小溪</small></div>${LONG}`,
      '林小溪',
    ],
    [
      'before links to other pages',
      `${LONG}<p>（撰稿：陈大河）</p><div>${[1, 2, 3, 4, 5, 6, 7].map((n) => `<a href="/${String(n)}">另一篇文章</a>`).join('')}</div>`,
      '陈大河',
    ],
    ['an agency', `<p>（中央社記者林小溪台北3日電）${LONG.slice(3)}`, '林小溪'],
    ['editors are no authors', `${LONG}<p>责任编辑：林小溪</p>`, null],
    ['translators are no authors', `${LONG}<p>译者/林小溪</p>`, null],
    ['credits of a book', `<p>作者：陈大河<br>譯者：林小溪<br>出版社：河出版</p>${LONG}`, null],
    ['none', LONG, null],
    ['a list in the text', `<ul><li>一座桥</li><li>两条船</li></ul>${LONG}`, null],
  ])('%s', (_name, html, author) => {
    expect(read(html).author).toBe(author);
  });

  test('what the file states counts, unless it is the outlet', () => {
    expect(read(`<p>作者：陈大河</p>${LONG}`, { author: '林小溪' }).author).toBe('林小溪');
    expect(read(`<p>作者：陈大河</p>${LONG}`, { author: '联合早报' }).author).toBe('陈大河');
    expect(read(LONG, { author: '联合早报' }).author).toBe('联合早报');
    const url = 'https://www.zaobao.com/river/bridge';
    expect(read(LONG, { author: '联合早报', url }).author).toBeNull();
  });

  test.each<[string, string, string | null]>([
    ['a line before the text', `<div>24/07/2020 - 09:35</div>${LONG}`, '2020-07-24T09:35:00.000Z'],
    [
      'RFC 2822',
      `<div><i>Wed, 29 Jul 2020 00:40:27 GMT</i></div>${LONG}`,
      '2020-07-29T00:40:27.000Z',
    ],
    ['relative', `<time>31 分钟前</time>${LONG}`, null],
    [
      'in the text',
      `<p>2020年7月24日，桥还没有通车，人们要绕很远的路才能过河，那一天也下着雨。</p>`,
      null,
    ],
    ['a date that ends the text', `${LONG}<p>2021年5月2日</p>`, '2021-05-02T00:00:00.000Z'],
    ['a date behind dashes', `${LONG}<p>---2021.5.2</p>`, '2021-05-02T00:00:00.000Z'],
    [
      'a day of the Republic',
      `${LONG}<p>橋通車了。（編輯：林小溪）1100502</p>`,
      '2021-05-02T00:00:00.000Z',
    ],
    ['a date long ago that ends the text', `${LONG}<p>1998年5月2日</p>`, null],
  ])('time: %s', (_name, html, expected) => {
    const time = read(html).published;
    expect(time?.ms == null ? null : new Date(time.ms).toISOString()).toBe(expected);
  });
});

test.each<[string, string | null]>([
  ['https://news.example/realtime/story20210502-1075875', '2021-05-02'],
  ['https://news.example/2021/05/02/bridge', '2021-05-02'],
  ['https://news.example/first/202105020063.aspx', '2021-05-02'],
  ['https://news.example/river/gf-05022021112939', '2021-05-02'],
  ['https://news.example/a/bridge-05022021/5521320.html', '2021-05-02'],
  ['https://news.example/2020/05/02/bridge', null],
  ['https://news.example/20210532', null],
  ['https://news.example/120210502', null],
])('the day in the address %s', (url, day) => {
  expect(read('<p>x</p>', { url }).published?.text ?? null).toBe(day);
});

describe('text', () => {
  test('an advertisement that swallowed the article is kept', () => {
    const html =
      '<div class="m-interstitial__ad"><span>广告</span><p>桥今天通车，这一段正文因为标签写错而落到了广告里面，但它仍然是文章的一部分，不能丢。</p></div>';
    expect(read(html).text).toContain('但它仍然是文章的一部分');
  });

  test('lines, cells and captions', () => {
    const html =
      '<table><tr><td>甲<td>乙<tr><td>丙</table><figure><img src=a.png><figcaption>图一</figcaption></figure>一<br>二<pre>三  四</pre><script>no()</script><style>p{}</style>';
    expect(read(html).text.split('\n')).toEqual(['甲', '乙', '丙', '图一', '一', '二', '三 四']);
  });

  test('a title that the body repeats is no heading', () => {
    const article = read('<h1>河上的新桥今天通车！</h1><h2>以后</h2>');
    expect(article.headings.map(({ text }) => text)).toEqual(['以后']);
    expect(article.text).toContain('河上的新桥今天通车！');
  });

  test.each([
    ['the title as a paragraph', '<p>河上的新桥今天通车</p>'],
    [
      'the title under a player',
      '<video src="/v.mp4"></video><div><small>河上的新桥今天通车</small></div>',
    ],
    ['a dateline', '<p>RIVERTON, EAST</p>'],
    ['credits', '<p>作者：陈大河<br>譯者：林小溪<br>出版社：河出版</p>'],
    ['a note of the editors', '<p>编者按：下面这一篇写在桥通车以前，作者那时还住在河的西岸。</p>'],
    ['a box that asks for an address', '<div class="SubscriptionInner">訂閱河報</div>'],
  ])('the excerpt begins with the story, not with %s', (_name, before) => {
    expect(read(`${before}<p>桥上走着第一批人。</p>`).excerpt).toBe('桥上走着第一批人。');
  });

  test('links side by side are lines of their own', () => {
    const html =
      '<div><div>更多</div><a href="/1"><span>甲</span></a><a href="/2">乙</a></div><p><a href="/3">丙</a><a href="/4">丁</a></p>';
    expect(read(html).text.split('\n')).toEqual(['更多', '甲', '乙', '丙丁']);
  });

  test('pictures that are rules, and descriptions that describe nothing', () => {
    const html =
      '<img alt="Section divider" src="/line.png"><img alt="img" src="/a.png"><img alt="。" src="/b.png">';
    expect(read(html).media.map(({ alt }) => alt)).toEqual(['', '']);
  });

  test('only the picture of a lazy loader that is nowhere else', () => {
    const html =
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><noscript><img src="/a.jpg"></noscript>';
    expect(read(html).media).toEqual([
      { kind: 'image', address: 'https://news.example/a.jpg', alt: '' },
    ]);
  });

  test('posts that a script would draw are media', () => {
    const html =
      '<blockquote class="twitter-tweet"><a href="https://twitter.com/b/status/1">甲</a><a href="https://twitter.com/a/status/2"></a></blockquote>' +
      '<div class="fb-post" data-href="https://www.facebook.com/a/posts/3"></div>' +
      '<div class="fb-video" data-href="https://www.facebook.com/a/videos/4"></div>' +
      '<blockquote class="twitter-tweet"></blockquote><div class="fb-post"></div>';
    expect(read(html).media).toEqual([
      { kind: 'embed', address: 'https://twitter.com/a/status/2', alt: '' },
      { kind: 'embed', address: 'https://www.facebook.com/a/posts/3', alt: '' },
      { kind: 'video', address: 'https://www.facebook.com/a/videos/4', alt: '' },
    ]);
  });
});

describe('the rest', () => {
  test('identity', () => {
    expect(read('<p>x</p>', { url: null }).key).toBe(`content:${FACTS.sha256}`);
    expect(read('<p>x</p>').key).toBe('news.example/river/bridge');
    expect(read('<p>x</p>').outlet).toBe('news.example');
    expect(read('<p>x</p>', { outlet: '河报' }).outlet).toBe('河报');
  });

  test('whole and notes', () => {
    expect(read('').whole).toBe(false);
    expect(read('<div></div>').whole).toBe(true);
    expect(read('<p>x</p><di').whole).toBe(false);
    const { notes } = readArticle(sourceOf('<p>x</p>'), { ...FACTS, replaced: 3 });
    expect(notes).toEqual(['3 characters could not be read as utf-8 and stand as \ufffd.']);
  });

  test('as text when asked', () => {
    const article = readArticle(sourceOf('<p>甲</p><p>乙 &amp; 丙</p>'), {
      ...FACTS,
      asText: true,
    });
    expect(article.text).toBe('甲\n乙 & 丙');
    expect(article.excerpt).toBe('甲 乙 & 丙');
    expect(article.notes).toHaveLength(1);
  });

  test('never throws, and the excerpt keeps its length', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<a href="',
      '">',
      '<b',
      '>',
      '<time datetime="2021',
      '<br>',
      '<ul><li>',
      '<table><td>',
      '<noscript>',
      '<img src=',
      '<iframe src=x>',
      '<svg><text>',
      '</svg>',
      '作者：',
      '2021-05-03',
      '\u3000',
      '&#x1F600;',
      '&',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '𠀀',
      '\ud800',
      '<h2 id="a">',
      '<h1>',
      '</ul>',
      '<pre>',
      '<q>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 60 }),
        (pieces) => {
          const article = read(pieces.join(''));
          expect(article.excerpt.length).toBeLessThanOrEqual(90);
          expect(article.readingMinutes).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

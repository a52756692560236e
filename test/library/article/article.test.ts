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
    ['a time told from now', '<p>Updated 3 hours ago</p>'],
    ['a time with its label', '<p>Last updated: May 3, 2021</p>'],
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

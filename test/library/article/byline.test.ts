import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src-main/library/article/article.ts';
import type { CaptureSource } from '../../../src-main/library/capture.ts';
import { renderBody } from '../../../src-main/library/rendering/sanitise.ts';
import { FACTS, mediaAddress, sourceOf } from './bodies.ts';

const read = (html: string, parts: Partial<CaptureSource> = {}) =>
  readArticle(sourceOf(html, parts), FACTS);

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
    ['English, small', `<p>by Anna de la River</p>${LONG}`, 'Anna de la River'],
    [
      'English, three',
      `<p>By J. Bank, Ann O’River, and Tom d’Or</p>${LONG}`,
      'J. Bank, Ann O’River, and Tom d’Or',
    ],
    ['English, with a place', `<p>By Anna River in New Bank</p>${LONG}`, 'Anna River'],
    ['English, with a trade', `<p>By Anna River, staff writer</p>${LONG}`, 'Anna River'],
    ['English, in capitals', `<p>BY ANNA RIVER</p>${LONG}`, 'Anna River'],
    ['a column in English', `<p>By the numbers</p>${LONG}`, null],
    ['a column in capitals', `<p>BY THE NUMBERS</p>${LONG}`, null],
    ['another column in English', `<p>By Invitation</p>${LONG}`, null],
    ['a sentence in English', `<p>By Monday morning everyone knew</p>${LONG}`, null],
    ['a headline in English', `<p>By Monday Morning</p>${LONG}`, null],
    ['with who took the picture', `<p>文／林小溪\u3000圖／陳河</p>${LONG}`, '林小溪'],
    ['with who took the photograph', `<p>文／林小溪\u3000攝／陳河</p>${LONG}`, '林小溪'],
    ['reporters', `<p>记者：林小溪 陈河</p>${LONG}`, '林小溪 陈河'],
    ['a reporter of four characters', `<p>記者／歐陽小溪</p>${LONG}`, '歐陽小溪'],
    ['a reporter from abroad', `<p>记者：安娜·河</p>${LONG}`, '安娜·河'],
    ['a pen name with an editor', `<p>记者：小溪 责编：陈河</p>${LONG}`, '小溪'],
    ['an interview', `<p>记者：您好</p>${LONG}`, null],
    ['a question', `<p>记者：您怎么看这件事情</p>${LONG}`, null],
    ['a short question', `<p>记者：何时通车</p>${LONG}`, null],
    ['an answer', `<p>記者：謝謝</p>${LONG}`, null],
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

  test('what is no byline stays in the text', () => {
    for (const line of ['By the numbers', '记者：您好']) {
      const source = sourceOf(`<p>${line}</p>${LONG}`);
      const article = readArticle(source, FACTS);
      expect(article.excerpt).toContain(line);
      expect(renderBody(source, article, { mediaAddress }).html).toContain(line);
    }
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

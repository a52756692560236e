import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readFields,
  readFrontMatter,
} from '../../../src-main/library/forms/front-matter-fields.ts';
import { readHeader } from '../../../src-main/library/forms/header.ts';
import { titleFromFileName } from '../../../src-main/library/forms/opening.ts';
import {
  epochTime,
  publishedTime,
  statedTime,
} from '../../../src-main/library/forms/stated-time.ts';
import { readStructuredData } from '../../../src-main/library/forms/structured-data.ts';

describe('epochTime', () => {
  test.each<[string, number | null]>([
    ['1612137600000', 1612137600000],
    ['1612137600', 1612137600000],
    ['0', null],
    ['-1612137600000', null],
    ['99999999999999', null],
    ['9999999999999', null],
    ['12345', null],
    ['NaN', null],
    ['', null],
  ])('%s', (text, ms) => {
    expect(epochTime(text)).toBe(ms);
  });
});

describe('statedTime', () => {
  const noon = Date.UTC(2021, 1, 3, 12, 0);
  test.each([
    '2021-02-03T12:00:00Z',
    '2021-02-03T12:00:00.000Z',
    '2021-02-03T20:00:00+08:00',
    '2021-02-03 20:00:00 +0800',
    '2021-02-03T20:00:00 (UTC +08:00)',
    '2021/02/03 12:00',
    'Wed, 03 Feb 2021 12:00:00 GMT',
    'Wed, 3 Feb 2021 07:00:00 -0500',
    '3 February 2021 12:00 UTC',
    'Wed Feb 03 2021 20:00:00 GMT+0800 (中国标准时间)',
    '2021-02-03 07:00 EST',
    '2021-02-03 12:00 PM',
    '2021-02-03 7:00:00 a.m. EST',
    '3 Feb 2021 8:00 PM +0800',
    '2021/2/3 中午12:00',
    'Updated: 3 Feb 2021, 12:00 pm',
    'Wed, 03 Feb 2021 07:00:00 EST',
    'Wed, 03 Feb 2021 20:00:00 HKT',
    '2021年2月3日 12:00',
    'February 3, 2021 at 7:00 a.m. EST',
    '1612353600',
  ])('%s', (text) => {
    expect(statedTime(text)).toMatchObject({ ms: noon, precision: 'minute' });
  });

  test.each([
    ['2024-05-03 3:15 PM', 15, 15],
    ['2024-05-03 12:30 AM', 0, 30],
    ['3 May 2024 3:15 pm', 15, 15],
    ['2024年5月3日 晚上12点', 24, 0],
  ])('%s is told by a clock of twelve hours', (text, hour, minute) => {
    expect(statedTime(text)?.ms).toBe(Date.UTC(2024, 4, 3, hour, minute));
    expect(statedTime(text, 'local')?.ms).toBe(new Date(2024, 4, 3, hour, minute).getTime());
  });

  test('takes a day as a day, in the zone asked for', () => {
    expect(statedTime('2021-02-03')).toEqual({
      ms: Date.UTC(2021, 1, 3),
      precision: 'day',
      zoned: false,
    });
    expect(statedTime('2021-02-03', 'local')?.ms).toBe(new Date(2021, 1, 3).getTime());
  });

  test.each(['2021年11月13日', 'November 13, 2021', '13 Nov 2021', '13/11/2021'])(
    'takes %s as the day that it is',
    (words) => {
      const ms = Date.UTC(2021, 10, 13);
      expect(statedTime(words)).toEqual({ ms, precision: 'day', zoned: false });
      expect(statedTime(words, 'local')?.ms).toBe(new Date(2021, 10, 13).getTime());
      expect(publishedTime(words)).toEqual({ ms, text: words, precision: 'day' });
    },
  );

  test.each([
    '',
    'yesterday',
    '2021-13-01',
    '2021-02-40',
    '2021-02-30',
    'Version 2.0.1',
    '1066-10-14',
    '31 分钟前',
    '9'.repeat(200),
  ])('knows nothing of %s', (text) => {
    expect(statedTime(text)).toBeNull();
  });
});

describe('readHeader', () => {
  const line = fc.string({
    unit: fc.constantFrom('a', ' ', '[', ']', '(', ')', '渡', '&', '"', '#'),
    maxLength: 30,
  });
  test('finds any title and address again', () => {
    fc.assert(
      fc.property(
        line,
        line,
        fc.integer({ min: 3, max: 80 }),
        fc.constantFrom('\n', '\r\n'),
        (title, path, dashes, feed) => {
          fc.pre(!title.includes('](') && !/\]\(|"/.test(path) && !title.includes('&'));
          const text = `<!--1612137600000-->${feed}[${title}](https://a.example/${path})${feed}${'-'.repeat(dashes)}${feed}body`;
          const header = readHeader(text, 0);
          expect(header).toMatchObject({
            title: title.replaceAll(/\s+/g, ' ').trim(),
            captured: 1612137600000,
            url: `https://a.example/${path.trimEnd().replaceAll(' ', '%20')}`,
            end: text.length - 4,
          });
        },
      ),
    );
  });

  test.each<[string, string]>([
    ['words before the link', 'See [a](https://a.example)\n---\nb'],
    ['words behind the link', '[a](https://a.example) b\n---\nc'],
    ['two links without a comment', '[a](https://a.example) [b](https://b.example)\n---\nc'],
    ['a paragraph before the rule', '<!--1-->\n[a](https://a.example)\n\nb\n---\nc'],
    ['a rule of two dashes', '[a](https://a.example)\n--\nb'],
    ['a rule apart from a link without a comment', '[a](https://a.example)\n\n---\nb'],
    ['another kind of address without a comment', '[a](b.html)\n---\nc'],
  ])('takes no header from %s', (_name, text) => {
    expect(readHeader(text, 0)).toBeNull();
  });

  test.each([
    '<!--16121',
    '<!--1612137600000-->',
    '<!--1-->\n[a](https:',
    '<!--1-->\n[a](https://a.example)\n',
  ])('sees that %j is cut', (text) => {
    expect(readHeader(text, 0)).toBe('cut');
  });
});

describe('front matter', () => {
  const fields = (block: string): Record<string, readonly string[]> =>
    Object.fromEntries(readFields(block));

  test('reads simple lines and YAML alike', () => {
    const value = fc.string({
      unit: fc.constantFrom(
        'a',
        '渡',
        ' ',
        ':',
        '"',
        "'",
        '#',
        '-',
        ',',
        '[',
        ']',
        '1',
        '\\',
        '&',
        '{',
        '}',
        '|',
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(value, (text) => {
        const block = `title: ${text}\n`;
        // An anchor and a comment on a key of its own send the whole block to the YAML parser.
        const slow = readFields(`${block}other: &anchor x\n`);
        const fast = readFields(block);
        fc.pre(slow.get('other')?.[0] === 'x');
        expect((fast.get('title') ?? []).join(' ')).toBe((slow.get('title') ?? []).join(' '));
      }),
      { numRuns: 3_000 },
    );
  });

  test('reads lists, quotes and maps', () => {
    expect(
      fields(
        'Title: "a: \\"b\\""\ntags: [a, "b c"]\nauthor:\n  - name: c\n  - d\nx: >-\n  e\n  f\nempty:\n',
      ),
    ).toEqual({
      title: ['a: "b"'],
      tags: ['a', 'b c'],
      author: ['c', 'd'],
      x: ['e f'],
      empty: [''],
    });
  });

  test('reads what it can of broken YAML', () => {
    expect(fields('title: "a" b: c\nauthor: [d\ntags:\n  - e\n')).toEqual({
      title: ['"a" b: c'],
      author: ['d'],
      tags: ['e'],
    });
  });

  test.each(['null', '~', 'Null', 'NULL'])('takes %s for nothing, unless it is quoted', (word) => {
    for (const other of ['', 'x: &anchor y\n', 'x: "a" b: c\n']) {
      const block = `author: ${word}\ntags: [${word}, tea]\ntitle: "${word}"\n${other}`;
      const { author, tags, title } = fields(block);
      expect([author, tags, title], block).toEqual([[], ['tea'], [word]]);
    }
  });

  test.each(['[视频] 渡口', 'Live: quake [updated]', '[视频] 渡口 [更新]'])(
    'leaves the title %s its brackets',
    (title) => {
      expect(fields(`title: ${title}\n`)).toEqual({ title: [title] });
    },
  );

  test('knows no prototype', () => {
    expect(fields('__proto__: a\nconstructor: b\n')).toEqual(
      Object.fromEntries([
        ['__proto__', ['a']],
        ['constructor', ['b']],
      ]),
    );
  });

  test('ends at a rule of its own, and only there', () => {
    expect(readFrontMatter('---\na: b\n---\nc', 0)?.end).toBe(13);
    expect(readFrontMatter('---\r\na: b\r\n...\r\nc', 0)?.end).toBe(16);
    expect(readFrontMatter('---\na: b\n----\nc', 0)).toBeNull();
    expect(readFrontMatter('----\na: b\n---\nc', 0)).toBeNull();
  });
});

test.each([
  ['2021-02-03-渡口的灯.md', '渡口的灯'],
  ['000123_2021-02-03-The lamp.HTML', 'The lamp'],
  ['2021', '2021'],
  ['.md', 'Untitled'],
])('titleFromFileName(%s)', (name, title) => {
  expect(titleFromFileName(name)).toBe(title);
});

describe('readStructuredData', () => {
  test.each([
    ['a list', '[{"@type":"WebSite"},{"@type":"Article","headline":"a","author":"b"}]'],
    ['a wrapped script', '<!-- {"@type":"BlogPosting","name":"a","author":[{"name":"b"}]} -->'],
    ['a line break in a string', '{"@type":"NewsArticle","headline":"a","author":{"name":"b\n"}}'],
  ])('reads %s', (_name, script) => {
    expect(readStructuredData(['{', script])).toMatchObject({ headline: 'a', authors: ['b'] });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (a, b) => {
        readStructuredData([
          `{"@type":"Article","author":${a},"headline":${b},"image":${a},"keywords":${b}}`,
          a,
        ]);
      }),
    );
  });
});

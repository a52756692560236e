import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../src-main/library/search/parse.ts';
import { bestPassage, findMatches } from '../../../src-main/library/search/snippet.ts';

/** The marked words. */
function marked(text: string, query: string, exact = false): string[] {
  return findMatches(text, parseQuery(query), { exact }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test('marks what was found, in the shape in which it stands', () => {
  expect(marked('華為与华为', '华为')).toEqual(['華為', '华为']);
  expect(marked('華為与华为', '华为', true)).toEqual(['华为']);
  expect(marked('Microsoft and MICRO', 'micro')).toEqual(['Microsoft', 'MICRO']);
  expect(marked('Microsoft and MICRO', '"micro"')).toEqual(['MICRO']);
  expect(marked('Cafe\u0301s ｶﾞｷﾞ', 'cafés ガギ')).toEqual(['Cafe\u0301s', 'ｶﾞｷﾞ']);
  expect(marked('“一带一路”倡议', '一带一路倡议')).toEqual(['一带一路”倡议']);
  expect(marked('軟體和软件', '软件')).toEqual(['軟體', '软件']);
  expect(marked('中国人民', '中国人 国人民')).toEqual(['中国人民']);
  expect(marked('a b c', 'a -b (c OR title:b) is:read')).toEqual(['a', 'c']);
  expect(marked('word', '')).toEqual([]);
});

test('looks in the asked column', () => {
  const query = parseQuery('title:手机 华为');
  expect(findMatches('华为手机', query)).toEqual([{ start: 0, end: 2 }]);
  expect(findMatches('华为手机', query, { column: 'title' })).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ]);
});

const filler = '这是一个很长的开头，没有什么特别的内容。';

test('the passage begins with a sentence and holds all words', () => {
  const text = `${filler.repeat(10)}据报道，華為公司昨日发布了新手机Mate 60。分析人士称，这是突破。${filler.repeat(20)}`;
  const passage = bestPassage(text, parseQuery('华为 mate'));
  expect(passage.text.startsWith('据报道，華為公司')).toBe(true);
  expect(passage.text.endsWith('。')).toBe(true);
  expect(passage.text.length).toBeLessThan(190);
  expect(passage.marks.map(({ start, end }) => passage.text.slice(start, end))).toEqual([
    '華為',
    'Mate',
  ]);
  expect([passage.cutBefore, passage.cutAfter]).toEqual([true, true]);
});

test('prefers the place where more of the words stand', () => {
  const text = `手机${filler.repeat(12)}手机和电脑${filler.repeat(12)}电脑`;
  expect(bestPassage(text, parseQuery('手机 电脑')).text).toContain('手机和电脑');
});

test('cuts no word in two where there are no sentences', () => {
  const text = 'lorem ipsum dolor sit amet '.repeat(40);
  const words = new Set(text.split(' '));
  const passage = bestPassage(`${text}needle ${text}`, parseQuery('needle'));
  expect(passage.text).toContain('needle');
  for (const word of passage.text.split(' '))
    expect(words.has(word) || word === 'needle').toBe(true);
});

test('a short text is shown whole, without a match from its beginning', () => {
  expect(bestPassage('第一行\n第二行', parseQuery('没有'))).toEqual({
    text: '第一行 第二行',
    marks: [],
    cutBefore: false,
    cutAfter: false,
  });
  expect(bestPassage(filler.repeat(20), parseQuery('is:read')).text.startsWith(filler)).toBe(true);
  expect(bestPassage('', parseQuery('a')).text).toBe('');
});

test('whatever the text, marks lie within the passage and no character is cut', () => {
  const unit = fc.oneof(
    fc.constantFrom('中', '国', '。', '，', ' ', '\n', 'a', 'b', '𠮷', '😀', 'e\u0301', '”'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  const text = fc.array(unit, { maxLength: 300 }).map((units) => units.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('中国', 'a', '𠮷', '国 b', '😀', '中。国'), (body, words) => {
      const passage = bestPassage(body, parseQuery(words), { length: 40 });
      expect(passage.text.length).toBeLessThanOrEqual(80);
      expect(passage.text.isWellFormed()).toBe(true);
      let end = 0;
      for (const mark of passage.marks) {
        expect(mark.start).toBeGreaterThanOrEqual(end);
        expect(mark.end).toBeGreaterThan(mark.start);
        end = mark.end;
      }
      expect(end).toBeLessThanOrEqual(passage.text.length);
      if (findMatches(body, parseQuery(words)).length > 0) {
        expect(passage.marks.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2000 },
  );
});

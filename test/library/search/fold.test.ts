import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FTS_TOKENIZER,
  foldText,
  foldToUtf8,
  foldWithPlaces,
} from '../../../src-main/library/search/fold.ts';

test.each([
  ['华为手机', '华 为 手 机'],
  ['華為手機', '华 为 手 机'],
  ['ＡＢＣ ｶﾞｷﾞ か\u3099', 'abc ガ ギ が'],
  ['Café CAFE\u0301 Ångström Straße', 'cafe cafe angstrom strasse'],
  ['İstanbul ΣΊΣΥΦΟΣ Ёлка', 'istanbul σισυφοσ елка'],
  ['ﬁve ㎏ ½ ①', 'five kg 1 2 1'],
  ['iPhone手机15版', 'iphone 手 机 15 版'],
  ['한국어 한', '한 국 어 한'],
  ['𠮷野家😀👍🏽', '𠮷 野 家 😀 👍'],
  ['ภาษาไทย', 'ภ า ษ า ไ ท ย'],
  ['soft\u00adhyphen zero\u200bwidth', 'softhyphen zerowidth'],
  ['', ''],
  ['！？…「」\0\ud800', ''],
  ['a \ud83c\u3099\udd00 zebra ½', 'a zebra 1 2'],
  ['a\ud800b 中\udc00国', 'a b 中 国'],
])('folds %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('every shape of a character folds to one', () => {
  for (const shapes of [
    '发發髮',
    '后後',
    '台臺檯颱',
    '干乾幹',
    '里裏裡',
    '只隻',
    '为為爲',
    '群羣',
  ]) {
    expect(new Set(Array.from(shapes, (shape) => foldText(shape))).size, shapes).toBe(1);
  }
});

test('with exact, shapes stay apart and all else is folded', () => {
  expect(foldText('華為 ＡＢＣ É', { exact: true })).toBe('華 為 abc e');
});

test('no phrase runs across a clause or line, but across quotation marks, brackets and spaces', () => {
  expect(foldText('在中。国家')).toBe('在 中 . 国 家');
  expect(foldText('发展中\n国家，你')).toBe('发 展 中 . 国 家 . 你');
  expect(foldText('“一带一路”倡议《三体》 约翰·史密斯')).toBe(
    '一 带 一 路 倡 议 三 体 约 翰 史 密 斯',
  );
  expect(foldText('U.S. 3.5, iPhone，手机。')).toBe('u s 3 5 iphone 手 机');
});

test('places tell where tokens stand in the original', () => {
  const text = '「ｶﾞ」 Cafe\u0301s，㎏華為𠮷。国 ½ é';
  const folded = foldWithPlaces(text);
  expect(folded.text).toBe(foldText(text));
  const tokens = folded.text.split(' ');
  const pairs = tokens.map((token, index) => {
    expect(folded.text.slice(folded.at[index], (folded.at[index] ?? 0) + token.length)).toBe(token);
    return [token, text.slice(folded.from[index], folded.to[index])];
  });
  expect(pairs).toEqual([
    ['ガ', 'ｶﾞ'],
    ['cafes', 'Cafe\u0301s'],
    ['kg', '㎏'],
    ['华', '華'],
    ['为', '為'],
    ['𠮷', '𠮷'],
    ['.', '。'],
    ['国', '国'],
    ['1', '½'],
    ['2', '½'],
    ['e', 'é'],
  ]);
});

test('folding twice changes nothing, and places agree with the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.boolean(), (text, exact) => {
      const folded = foldText(text, { exact });
      expect(foldText(folded, { exact })).toBe(folded);
      const placed = foldWithPlaces(text, { exact });
      expect(placed.text).toBe(folded);
      expect(placed.count).toBe(folded === '' ? 0 : folded.split(' ').length);
      for (let token = 0; token < placed.count; token++) {
        expect(placed.from[token]).toBeLessThan(placed.to[token] ?? 0);
        expect(placed.to[token]).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3000 },
  );
});

test('folded in UTF-8 a text is the same', () => {
  const units = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('中。𠮷😀éЖ½a \u3099か'), '\ud83c', '\udd00'),
    }),
  );
  fc.assert(
    fc.property(units, (text) => {
      const folded = foldText(text);
      let bytes = new Uint8Array();
      const length = foldToUtf8(text, (most) => (bytes = new Uint8Array(most)));
      expect(Buffer.from(bytes.subarray(0, length)).toString()).toBe(folded);
      expect(length).toBe(Buffer.byteLength(folded));
    }),
    { numRuns: 3000 },
  );
});

test('every character of Unicode is the same token to SQLite, and settled by one folding', () => {
  const folded = new Set<string>();
  for (let codePoint = 0; codePoint < 0x32000; codePoint++) {
    const text = foldText(String.fromCodePoint(codePoint));
    if (text === '') continue;
    if (foldText(text) !== text) expect.fail(`U+${codePoint.toString(16)} folds twice`);
    folded.add(text);
  }
  const database = new DatabaseSync(':memory:');
  database.exec(`
    CREATE VIRTUAL TABLE t USING fts5(text, content='', tokenize="${FTS_TOKENIZER}");
    CREATE VIRTUAL TABLE v USING fts5vocab(t, 'instance');
    BEGIN`);
  const insert = database.prepare('INSERT INTO t (rowid, text) VALUES (?, ?)');
  const texts = [...folded];
  for (const [index, text] of texts.entries()) insert.run(index + 1, text);
  database.exec('COMMIT');
  const tokens = texts.map((): string[] => []);
  for (const { doc, offset, term } of database.prepare('SELECT doc, offset, term FROM v').all()) {
    const row = tokens[Number(doc) - 1];
    if (row !== undefined) row[Number(offset)] = String(term);
  }
  const different = texts.filter((text, index) => tokens[index]?.join(' ') !== text);
  expect(different).toEqual([]);
});

test('a text of usual length folds fast', () => {
  const text = '中国外交部发言人周三（6月16日）表示，華為公司“將會”繼續 develop 新技術。\n'
    .repeat(30)
    .slice(0, 1200);
  for (let round = 0; round < 3000; round++) foldText(text);
  const times: number[] = [];
  for (let round = 0; round < 500; round++) {
    const begin = performance.now();
    foldText(text);
    times.push((performance.now() - begin) * 1000);
  }
  times.sort((a, b) => a - b);
  const median = times[250] ?? 0;
  console.log(`folding ${String(text.length)} characters: ${median.toFixed(1)} µs (median)`);
  // The budget of a scan is 40; the test runner's wrapped imports cost several times the bundle's 10,
  // and other programs run as well.
  expect(median).toBeLessThan(200);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactMatch } from '../../../src-main/library/search/evaluate.ts';
import { parseQuery } from '../../../src-main/library/search/parse.ts';
import type { MatchOptions } from '../../../src-main/library/search/terms.ts';
import { article, Rows } from './rows.ts';
import { processorMs } from '../../processor-time.ts';

const day = (year: number, month: number, date: number) =>
  new Date(year, month - 1, date).getTime();

const rows = new Rows([
  article({
    title: '华为发布新手机',
    body: '据《财经》报道，华为公司的软件工程师说：“一带一路”倡议很好。他在北京。京城今天下雨。',
    author: '张三',
    outlet: 'BBC 中文',
    tags: ['科技', 'Made in China'],
    host: 'www.bbc.com',
    language: 'zh-Hans',
    captured: day(2021, 3, 5),
    images: 2,
  }),
  article({
    title: '華為發表新手機',
    body: '台灣的軟體工程師，他的頭髮很長。拜登昨日與習近平通話。',
    author: '李四',
    outlet: '自由時報',
    tags: ['科技新聞'],
    host: 'news.ltn.com.tw',
    language: 'zh-Hant',
    captured: day(2020, 12, 31),
    read: true,
    videos: 1,
  }),
  article({
    title: 'Microsoft opens an office',
    body: 'Microsoft said on Tuesday that café culture matters. Biden met, after a while, with Xi in Bali.',
    author: 'Ann Other',
    outlet: 'Example Times',
    tags: ['臺灣'],
    host: 'example.com',
    language: 'en',
    captured: day(2021, 1, 1),
    starred: true,
    captures: 2,
  }),
  article({
    title: 'ＡＢＣ and ｶﾅ',
    body: 'Word one two three four five six. 發現 后来 皇后 以後',
    outlet: '“一席”讲座',
    paths: ['/news/“旧报”/a.md'],
    host: '163.com',
    captured: day(2022, 6, 1),
  }),
]);

test.each<[string, number[], MatchOptions?]>([
  // Words.
  ['华为', [1, 2]],
  ['華為', [1, 2]],
  ['為', [1, 2]],
  ['华为 软件', [1, 2]],
  ['华为 财经', [1]],
  ['micro', [3]],
  ['icrosoft', []],
  ['MICROSOFT', [3]],
  ['cafe', [3]],
  ['abc カナ', [4]],
  ['一带一路倡议', [1]],
  ['北京京城', []],
  ['北京。京城', [1]],
  ['bbc中文', [1]],
  // Phrases.
  ['"microsoft said"', [3]],
  ['"said microsoft"', []],
  ['"micro"', []],
  ['“新手机”', [1, 2]],
  // Regional words, not in quotation marks.
  ['软体', [1, 2]],
  ['"软体"', [2]],
  ['软件', [1], { regional: false }],
  // OR, without, brackets.
  ['microsoft OR 华为', [1, 2, 3]],
  ['microsoft OR 华为 科技', [1, 2]],
  ['-华为', [3, 4]],
  ['手机 -财经', [2]],
  ['手机 -“新手机”', []],
  ['-(microsoft OR 华为)', [4]],
  ['（财经 OR 台湾） 手机', [1, 2]],
  ['-is:read -microsoft', [1, 4]],
  ['is:read OR microsoft', [2, 3]],
  ['(is:read OR microsoft) -biden', [2]],
  // Columns.
  ['title:华为', [1, 2]],
  ['title:软件', []],
  ['title：（華為 OR micro）', [1, 2, 3]],
  ['-title:华为', [3, 4]],
  ['author:张三', [1]],
  ['author:ann', [3]],
  ['outlet:bbc', [1]],
  ['outlet:自由时报', [2]],
  ['科技', [1, 2]],
  // Filters.
  ['site:bbc.com', [1]],
  ['site:ltn.com.tw', [2]],
  ['site:bbc', [1]],
  ['site:163', [4]],
  ['site:bc.com', []],
  ['-site:bbc.com', [2, 3, 4]],
  ['lang:zh', [1, 2]],
  ['lang:zh-hant', [2]],
  ['-lang:zh', [3, 4]],
  ['tag:"科技"', [1]],
  ['tag:科技 is:unread', [1]],
  ['tag:"made in china"', [1]],
  ['tag:台湾', [3]],
  ['-tag:科技', [2, 3, 4]],
  ['from:"““一席””讲座"', [4]],
  ['from:"BBC 中文"', [1]],
  ['in:"/news/““旧报””"', [4]],
  ['in:/news is:unread', [4]],
  // Begun.
  ['tag:科', [1, 2]],
  ['-tag:科', [1, 2, 3, 4]],
  ['site:bbc.c', [1]],
  ['site:163.', [4]],
  ['site:163.c', [4]],
  ['lang:zh-ha', [1, 2]],
  ['from:bb', [1]],
  ['in:/ne', [4]],
  ['in:/news/a', []],
  ['"microsoft sa', [3]],
  ['"microsoft sa ', []],
  ['is:unread', [1, 3, 4]],
  ['is:read', [2]],
  ['is:starred', [3]],
  ['has:image', [1]],
  ['has:video', [2]],
  ['has:versions', [3]],
  ['before:2021', [2]],
  ['before:2021-03', [2, 3]],
  ['after:2020-12-31', [1, 3, 4]],
  ['after:2021', [4]],
  ['on:2021-01', [3]],
  ['on:2021', [1, 3]],
  ['on:2020-12-31', [2]],
  // Near.
  ['拜登 ~4 习近平', [2]],
  ['习近平 ~3 拜登', [2]],
  ['拜登 ~2 习近平', []],
  ['biden ~5 xi', [3]],
  ['biden ~4 xi', []],
  ['biden near: xi', [3]],
  ['"two five"~2', [4]],
  ['"two five"~1', []],
  ['near:"five one"', [4]],
  ['near:(fi wor)', [4]],
  ['title:(microsoft ~2 office)', [3]],
  ['title:microsoft ~2 said', []],
  ['microsoft ~2 said', [3]],
  ['near:(title:microsoft said)', []],
  ['title:(near:(microsoft said))', []],
  ['title:microsoft ~5 title:office', [3]],
  ['-(拜登 ~4 习近平) 手机', [1]],
  // Exactly.
  ['华为', [1], { exact: true }],
  ['華為', [2], { exact: true }],
  ['-華為', [1, 3, 4], { exact: true }],
  ['髮', [2], { exact: true }],
  ['后', [4], { exact: true }],
  ['發 -髮', [4], { exact: true }],
  ['-(后 OR 財)', [1, 2, 3], { exact: true }],
  ['软体', [], { exact: true }],
  ['ABC', [4], { exact: true }],
  ['華為 OR is:starred', [2, 3], { exact: true }],
  // Nothing asked.
  ['', [1, 2, 3, 4]],
  ['！？', [1, 2, 3, 4]],
  ['-！', [1, 2, 3, 4]],
])('%j finds %j', (query, found, options = {}) => {
  expect(rows.find(query, options)).toEqual(found);
  expect(rows.findByCondition(query, options)).toEqual(found);
  expect(rows.scan(query, options)).toEqual(found);
});

test('a text can be held against a query exactly', () => {
  expect(exactMatch('他的頭髮', parseQuery('頭髮'))).toBe(true);
  expect(exactMatch('他的頭髮', parseQuery('头发'))).toBe(false);
});

/** Signs and words that the language knows, with those that SQL, FTS5 and JavaScript trip over. */
const part = fc.oneof(
  fc.constantFrom(
    ...[' ', ' ', ' ', '"', '“', '”', '(', ')', '（', '）', '-', '－', 'OR ', ' OR ', 'AND', 'NOT'],
    ...['NEAR', 'NEAR(', '*', '^', '+', '{', '}', ':', '：', "'", ';', '--', '\\', '%', '_', ','],
    ...['title:', 'author:', 'outlet:', 'body:', 'site:', 'lang:', 'tag:', 'is:', 'has:', 'near:'],
    ...[
      'from:',
      'in:',
      '/',
      'before:',
      'after:',
      'on:',
      '~3',
      '～5',
      '~0 ',
      '~999999999',
      'read',
      'unread',
      'image',
    ],
    ...['2021', '2021-03', '0000', '9999-12-31', 'bbc.com', 'zh', '\0', '\ud800', '\udc00', '😀'],
    ...[
      '中国',
      '软件',
      '華為',
      '后',
      '𠮷',
      'ﷺ',
      '\u3099',
      'ｶﾞ',
      'e\u0301',
      '\ufeff',
      '\n',
      'micro',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const source = fc.array(part, { maxLength: 24 }).map((parts) => parts.join(''));

test('no query makes the parser or SQLite throw, and SQL finds what a plain scan finds', () => {
  let runs = 0;
  fc.assert(
    fc.property(source, fc.boolean(), (query, exact) => {
      const found = rows.find(query, { exact });
      expect(rows.findByCondition(query, { exact })).toEqual(found);
      expect(rows.scan(query, { exact })).toEqual(found);
      runs++;
    }),
    { numRuns: 6000 },
  );
  console.log(`${String(runs)} random queries`);
});

test('queries of words that are there agree with a plain scan', () => {
  const word = fc.constantFrom(
    ...[
      '华为',
      '華',
      '软件',
      '工程师',
      '的',
      'micro',
      'Bi',
      'xi',
      '科技',
      '后',
      '"新手机"',
      'word one',
    ],
    ...['from:BBC', 'in:/news', 'tag:科', 'site:16', '"mic', 'title: 华'],
    ...['is:read', 'is:starred', 'has:image', 'site:com', 'lang:zh', 'tag:科技', 'on:2021', '皇后'],
  );
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      word,
      tie('node').map((node) => `-(${node})`),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a} ${b})`),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a} OR ${b})`),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a} ~3 ${b})`),
      tie('node').map((node) => `title:(${node})`),
      tie('node').map((node) => `near:(${node})`),
    ),
  })).node;
  fc.assert(
    fc.property(tree, fc.boolean(), (query, exact) => {
      const found = rows.find(query, { exact });
      expect(rows.findByCondition(query, { exact })).toEqual(found);
      expect(rows.scan(query, { exact })).toEqual(found);
    }),
    { numRuns: 4000 },
  );
});

test.each([
  ['many words', 'a '.repeat(3000)],
  ['many choices', 'a OR '.repeat(1000)],
  ['many brackets', '('.repeat(3000)],
  ['nested brackets', '(a OR (b '.repeat(200)],
  ...['-(', '(a OR (', 'x -(y OR ', 'title:(a ', 'x -(软件 OR is:read -(y ~2 ', 'a OR b -('].map(
    (unit): [string, string] => [`nested ${unit}`, `${unit}a b OR c -软件 `.repeat(60)],
  ),
  ['nested negations', '-(a '.repeat(500)],
  ['one long phrase', '中'.repeat(5000)],
  ['regional words', '软件网络信息'.repeat(300)],
  ['mixed', 'a is:read OR -b '.repeat(300)],
  ['near', 'a ~3 '.repeat(900)],
])('%s do no harm', (_, query) => {
  const took = processorMs(() => {
    expect(rows.find(query)).toEqual(rows.scan(query));
  });
  expect(took).toBeLessThan(2000);
});

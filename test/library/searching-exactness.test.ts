/**
 * What a library finds is what a plain scan finds, over generated captures and over real ones (the
 * folder in the variable SHEAF_CAPTURES); and no query makes it fail.
 */
import fc from 'fast-check';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ListQuery } from '../../src-main/contract.ts';
import type { Library } from '../../src-main/library/library.ts';
import { matchesArticle, type SearchableArticle } from '../../src-main/library/search/evaluate.ts';
import { foldText } from '../../src-main/library/search/fold.ts';
import { parseQuery } from '../../src-main/library/search/parse.ts';
import { makeFolder } from '../bench/capture-folder.ts';
import { Random } from '../bench/random.ts';
import { plainCapture } from './plain-capture.ts';
import { entries, openLibrary, put, temporaryDirectory } from './temporary-library.ts';

const real = process.env['SHEAF_CAPTURES'];
/** Enough for every operator to find something and to leave something out. */
const GENERATED = 300;
const LONG_MS = 240_000;

/** An article of the library with its text, as the plain scan takes it. */
interface Scanned extends SearchableArticle {
  readonly row: number;
  /** Its columns, folded. */
  readonly folded: readonly string[];
}

async function libraryOf(folder: string) {
  const library = openLibrary(temporaryDirectory());
  await library.setFolders([folder]);
  await library.scan();
  const all = entries(library);
  const ids = (every: number) => all.filter((_, at) => at % every === 0).map(({ id }) => id);
  library.personal.mark(ids(3), { read: true });
  library.personal.mark(ids(7), { starred: true });
  return { library, scanned: await scan(library) };
}

/** Reads every article again, newest first. */
async function scan(library: Library): Promise<Scanned[]> {
  const scanned: Scanned[] = [];
  for (const entry of entries(library)) {
    const result = await library.open(entry.id);
    if ('fault' in result) throw new Error(result.message);
    const { title, text: body, author, outlet, tags, host, media } = result.opened.article;
    const columns = [title, body, author ?? '', outlet, tags.join('\n')];
    scanned.push({
      ...{ title, body, author, outlet, tags, host },
      ...{ row: entry.row, language: entry.language, captured: entry.captured },
      ...{ read: entry.read, starred: entry.starred, captures: entry.captures },
      paths: [result.article.path],
      images: media.filter(({ kind }) => kind === 'image').length,
      videos: media.filter(({ kind }) => kind === 'video').length,
      folded: columns.map((column) => foldText(column)),
    });
  }
  return scanned;
}

/** Strings of 1 to 6 characters cut out of the texts, with at least one that can be found. */
function cutStrings(scanned: readonly Scanned[], random: Random, count: number): string[] {
  const strings: string[] = [];
  while (strings.length < count) {
    const article = random.pick(scanned);
    const characters = Array.from(`${article.title}\n${article.body}`);
    const at = random.between(0, characters.length - 1);
    const string = characters.slice(at, at + random.between(1, 6)).join('');
    if (foldText(string) !== '') strings.push(string);
  }
  return strings;
}

function latinWords(scanned: readonly Scanned[], random: Random, count: number): string[] {
  const words = scanned.flatMap(({ body }) => body.match(/\p{Script=Latin}{2,}/gu) ?? []);
  return Array.from({ length: count }, () => random.pick(words));
}

/**
 * Rows that hold the string: its tokens one after another. Written apart from the program's own
 * scan, which is held against both.
 */
function holding(scanned: readonly Scanned[], string: string, whole: boolean): number[] {
  const tokens = ` ${foldText(string)}${whole ? ' ' : ''}`;
  return scanned
    .filter(({ folded }) => folded.some((column) => ` ${column} `.includes(tokens)))
    .map(({ row }) => row);
}

function asked(scanned: readonly Scanned[], search: string): number[] {
  // What is named here is there: it is meant as it stands.
  const query = parseQuery(search, { whole: true });
  return scanned.filter((article) => matchesArticle(query, article)).map(({ row }) => row);
}

function find(library: Library, search: string, more: Partial<ListQuery> = {}): number[] {
  return [...library.searching.order({ view: 'all', search, ...more })];
}

function byNumber(rows: readonly number[]): number[] {
  return rows.toSorted((a, b) => a - b);
}

function compare(name: string, library: Library, scanned: readonly Scanned[]): void {
  const random = new Random(4);
  const strings = [...cutStrings(scanned, random, 200), ...latinWords(scanned, random, 50)];
  let found = 0;
  let expected = 0;
  for (const [at, string] of strings.entries()) {
    // In quotation marks the string is taken as it is, whatever signs it holds; quotation marks in
    // it would end it, and are passed over by folding anyway.
    const bare = string.replace(/["“”＂]/gu, ' ');
    const rows = find(library, `"${bare}"`);
    const held = holding(scanned, bare, true);
    found += rows.length;
    expected += held.length;
    expect(rows, bare).toEqual(held);
    if (at % 10 !== 0) continue;
    // As it was typed, with what that means, against the program's own scan.
    const typed = asked(scanned, string);
    expect(find(library, string), string).toEqual(typed);
    expect(byNumber(find(library, string, { sort: 'relevance' })), string).toEqual(byNumber(typed));
    expect(library.searching.count(string).articles).toBe(typed.length);
    if (!/^[\p{L}\p{N}]+$/u.test(string)) continue;
    for (const row of holding(scanned, string, false)) expect(typed, string).toContain(row);
  }
  console.log(
    `${name}: ${String(strings.length)} strings in ${String(scanned.length)} articles; ` +
      `${String(found)} found by the library, ${String(expected)} by a plain scan`,
  );
  expect(found).toBe(expected);
}

/** Queries with every operator, filled with what these articles have. */
function operatorQueries(scanned: readonly Scanned[]): string[] {
  const random = new Random(5);
  const some = () => random.pick(scanned);
  const word = () => cutStrings(scanned, random, 1)[0]?.replace(/[^\p{L}\p{N}]/gu, '') ?? '';
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const queries: string[] = [];
  for (let round = 0; round < 12; round++) {
    const { title, author, outlet, host, language, captured, body } = some();
    const at = random.between(0, Math.max(0, body.length - 60));
    const ends = [body.slice(at, at + 2), body.slice(at + 20, at + 22)];
    const near = ends.map((each) => each.replace(/[^\p{L}\p{N}]/gu, '')).join(' ');
    queries.push(
      ...[`title:"${title.replace(/["“”＂]/gu, ' ').slice(0, 4)}"`, `author:${author ?? '张'}`],
      ...[
        `outlet:"${outlet}"`,
        `from:"${outlet}"`,
        `from:${outlet}`,
        `site:${host ?? 'example.com'}`,
        `lang:${language ?? 'zh'}`,
      ],
      ...[`before:${day(captured)}`, `after:${day(captured)}`, `on:${day(captured).slice(0, 7)}`],
      ...[`"${near}"~30`, `near:(${near})`, `${word()} ${word()}`, `${word()} OR ${word()}`],
      ...[`${word()} -${word()}`, `-${word()} is:unread`, `(${word()} OR is:starred) ${word()}`],
      ...[`（${word()} OR title:${word()}） -site:${host ?? 'bbc'}`, `-(${word()} lang:zh)`],
    );
  }
  queries.push(
    ...['is:unread', 'is:read', 'is:starred', 'has:image', 'has:video', 'has:versions'],
    ...[
      '-is:read has:image',
      'is:starred OR has:versions',
      'tag:河',
      '-tag:河',
      'lang:zh -is:read',
    ],
  );
  return queries;
}

function compareOperators(library: Library, scanned: readonly Scanned[]): void {
  let some = 0;
  for (const search of operatorQueries(scanned)) {
    const rows = find(library, search);
    if (rows.length > 0) some++;
    expect(rows, search).toEqual(asked(scanned, search));
    expect(byNumber(find(library, search, { sort: 'relevance' })), search).toEqual(byNumber(rows));
    expect(find(library, search, { limit: 5 }), search).toEqual(rows.slice(0, 5));
    const read = new Set(scanned.flatMap((article) => (article.read ? [article.row] : [])));
    const unread = rows.filter((row) => !read.has(row));
    expect(find(library, search, { view: 'unread' }), search).toEqual(unread);
    const counts = { articles: rows.length, unread: unread.length };
    expect(library.searching.count(search), search).toEqual(counts);
  }
  expect(some).toBeGreaterThan(60);
}

test('over generated captures', { timeout: LONG_MS }, async () => {
  const folder = join(temporaryDirectory(), 'captures');
  makeFolder(folder, { files: GENERATED, seed: 11 });
  const { library, scanned } = await libraryOf(folder);
  compare('generated', library, scanned);
  compareOperators(library, scanned);
});

test.skipIf(real === undefined)('over real captures', { timeout: LONG_MS }, async () => {
  const { library, scanned } = await libraryOf(real ?? '');
  compare('real', library, scanned);
  compareOperators(library, scanned);
});

/** Signs and words that the language knows, with those that SQL, FTS5 and JavaScript trip over. */
const part = fc.oneof(
  fc.constantFrom(
    ...[' ', ' ', '"', '“', '(', ')', '（', '-', 'OR ', 'AND', 'NOT', 'NEAR(', '*', '^', '+', '{'],
    ...["'", ';', '--', '\\', '%', '_', ',', ':', '：', '~3', '～5', '~999999999', '\0', '\ud800'],
    ...['title:', 'author:', 'outlet:', 'body:', 'site:', 'lang:', 'tag:', 'is:', 'has:', 'near:'],
    ...[
      'from:',
      'in:',
      '/',
      'before:',
      'after:',
      'on:',
      'read',
      'starred',
      'image',
      '2021',
      '2021-13',
      '9999-12',
      'zh',
    ],
    ...['华为', '華為', 'micro', 'ｶﾞ', '😀', '𠮷', 'ß', '\u0301'],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anyQuery = fc.array(part, { maxLength: 25 }).map((parts) => parts.join(''));

test('no query fails, in any view and order', { timeout: LONG_MS }, async () => {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  put(folder, 'a.md', plainCapture({ title: '华为 micro' }));
  put(folder, 'b.md', plainCapture({ title: 'Another ｶﾞ' }));
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  await library.scan();
  fc.assert(
    fc.property(
      anyQuery,
      fc.constantFrom('all', 'unread', 'starred'),
      fc.constantFrom('date', 'relevance'),
      fc.boolean(),
      fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      (search, view, sort, exact, limit) => {
        const rows = library.searching.order({ view, search, sort, exact, limit });
        const { articles } = library.searching.count(search);
        if (!exact && view === 'all') expect(rows.length).toBe(Math.min(articles, limit ?? 2));
        library.searching.complete({ search, caret: search.length });
        library.searching.matches({ search, exact, text: `华为${search}micro` });
      },
    ),
    { numRuns: 3000 },
  );
  await fc.assert(
    fc.asyncProperty(anyQuery, async (search) => {
      const all = { view: 'all', search, exact: true } as const;
      expect((await library.searching.find(all)).length).toBeLessThanOrEqual(2);
      await library.searching.passages({
        search,
        exact: true,
        rows: [...library.searching.order(all)],
      });
    }),
    { numRuns: 300 },
  );
});

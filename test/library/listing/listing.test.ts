import { describe, expect, test } from 'vitest';
import type { ListQuery } from '../../../src-main/contract.ts';
import { startOfDay } from '../../../src-main/library/listing/local-days.ts';
import type { Library } from '../../../src-main/library/library.ts';
import { entries, openLibrary, put, temporaryDirectory } from '../temporary-library.ts';

const DAY = 24 * 60 * 60 * 1000;

interface Sample {
  readonly title: string;
  readonly captured: number;
  readonly url: string;
  readonly text?: string;
}

function capture({ title, captured, url, text = '河边的灯亮了。' }: Sample): string {
  return `<!--${String(captured)}-->\n[${title}](${url})\n------\n<p>${text}</p>`;
}

const NOON = startOfDay(new Date()) + DAY / 2;

const files: Record<string, Sample> = {
  'bbc/a.md': { title: '乙', captured: NOON - 2 * DAY, url: 'https://www.bbc.com/zhongwen/simp/1' },
  'bbc/deep/b.md': {
    title: '甲 10',
    captured: NOON - 2 * DAY + 1000,
    url: 'https://www.bbc.com/zhongwen/simp/2',
    text: '河边的灯亮了又亮，人们都出来看。',
  },
  'other/c.md': { title: '甲 9', captured: NOON - 5000, url: 'https://example.org/three' },
};

async function libraryOf(
  all: Record<string, Sample>,
): Promise<{ library: Library; folder: string }> {
  const folder = temporaryDirectory();
  for (const [name, sample] of Object.entries(all)) put(folder, name, capture(sample));
  const library = openLibrary(temporaryDirectory());
  await library.setFolders([folder]);
  await library.scan();
  return { library, folder };
}

async function list(library: Library, query: Partial<ListQuery>) {
  const list = await library.searching.list({ view: 'all', ...query });
  const { rows, groups } = list ?? { rows: new Float64Array(0), groups: [] };
  return { titles: library.rows([...rows]).map(({ title }) => title), groups };
}

describe('a list', () => {
  test('stands in each order, and turned round', async () => {
    const { library } = await libraryOf(files);
    expect((await list(library, {})).titles).toEqual(['甲 9', '甲 10', '乙']);
    expect((await list(library, { reversed: true })).titles).toEqual(['乙', '甲 10', '甲 9']);
    const byTitle = (await list(library, { sort: 'title' })).titles;
    // Which character comes first is the machine's affair; numbers count as numbers.
    expect(byTitle.indexOf('甲 9')).toBeLessThan(byTitle.indexOf('甲 10'));
    expect((await list(library, { sort: 'length' })).titles.at(-1)).toBe('甲 10');
    const published = (await list(library, { sort: 'published', limit: 2 })).titles;
    expect(published).toEqual(['甲 9', '甲 10', '乙']);
  });

  test('is gathered by day and by outlet', async () => {
    const { library } = await libraryOf(files);
    const days = await list(library, { group: 'day' });
    expect(days.titles).toEqual(['甲 9', '甲 10', '乙']);
    expect(days.groups.map(({ start }) => start)).toEqual([0, 1]);
    expect(days.groups[0]?.label).toMatch(/^\d{4}-\d\d-\d\d$/u);
    const turned = await list(library, { group: 'day', reversed: true });
    expect(turned.groups.map(({ label }) => label)).toEqual(
      days.groups.map(({ label }) => label).toReversed(),
    );
    const outlets = await list(library, { group: 'outlet' });
    const bbc = outlets.groups.find(({ label }) => label.includes('BBC'));
    const at = bbc?.start ?? -1;
    expect(outlets.titles.slice(at, at + 2)).toEqual(['甲 10', '乙']);
  });

  test('is of one day where many were captured in its last second', async () => {
    const captured = startOfDay(new Date()) - 1000;
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `${String(n)}.md`,
        { title: `文${String(n)}`, captured, url: `https://example.org/${String(n)}` },
      ]),
    );
    const { library } = await libraryOf(many);
    expect((await list(library, { group: 'day' })).groups).toHaveLength(1);
    expect(await library.searching.days({ view: 'all', scope: '' })).toMatchObject([
      { articles: 40 },
    ]);
    expect((await list(library, { view: 'today' })).titles).toEqual([]);
    expect((await library.sources.list()).views.today.articles).toBe(0);
  });

  test('is narrowed to a source, and searched within it', async () => {
    const { library, folder } = await libraryOf(files);
    const [outlet = ''] = entries(library).flatMap((entry) =>
      entry.outlet.includes('BBC') ? [entry.outlet] : [],
    );
    const from = `from:"${outlet}"`;
    expect((await list(library, { scope: from })).titles).toEqual(['甲 10', '乙']);
    expect((await list(library, { scope: from, search: '出来' })).titles).toEqual(['甲 10']);
    expect((await list(library, { scope: `in:"${folder}"` })).titles).toHaveLength(3);
    expect((await list(library, { scope: `in:"${folder}/bbc"` })).titles).toHaveLength(2);
    expect((await list(library, { scope: `in:"${folder}/bbc/deep"` })).titles).toEqual(['甲 10']);
    expect((await list(library, { scope: `in:"${folder}/bb"` })).titles).toEqual([]);
    expect((await list(library, { view: 'today' })).titles).toEqual(['甲 9']);
    expect((await list(library, { search: '灯 -in:"/nowhere"', exact: true })).titles).toHaveLength(
      3,
    );
  });

  test('leaves out what is archived, which has a view of its own', async () => {
    const { library } = await libraryOf(files);
    const [first] = entries(library);
    library.personal.mark([first?.id ?? ''], { archived: true });
    expect((await list(library, {})).titles).toEqual(['甲 10', '乙']);
    expect((await list(library, { search: '灯' })).titles).toEqual(['甲 10', '乙']);
    expect((await list(library, { view: 'unread' })).titles).toEqual(['甲 10', '乙']);
    expect((await list(library, { view: 'archived' })).titles).toEqual(['甲 9']);
    expect((await list(library, { view: 'archived', search: '灯' })).titles).toEqual(['甲 9']);
    expect(library.searching.count('灯')).toEqual({ articles: 2, unread: 2 });
    expect(library.status().unread).toBe(2);
    library.personal.mark([first?.id ?? ''], { archived: false });
    expect((await list(library, {})).titles).toHaveLength(3);
  });
});

describe('sources', () => {
  test('tell how many articles they hold, and how many of them are unread', async () => {
    const { library, folder } = await libraryOf(files);
    const bbc = entries(library).find(({ outlet }) => outlet.includes('BBC'));
    library.personal.mark([bbc?.id ?? ''], { read: true });
    await library.personal.tag([bbc?.id ?? ''], ['夜景'], []);
    const sources = await library.sources.list();
    expect(sources.views.all).toEqual({ articles: 3, unread: 2 });
    expect(sources.views.today).toEqual({ articles: 1, unread: 1 });
    expect(sources.outlets[0]).toEqual({ name: bbc?.outlet, articles: 2, unread: 1 });
    expect(sources.tags).toEqual([{ name: '夜景', articles: 1, unread: 0 }]);
    const [root] = sources.folders;
    expect(root).toMatchObject({ path: folder, articles: 3, unread: 2, away: false });
    expect(root?.folders.map(({ name, articles }) => [name, articles])).toEqual([
      ['bbc', 2],
      ['other', 1],
    ]);
    expect(root?.folders[0]?.folders[0]).toMatchObject({ name: 'deep', articles: 1, folders: [] });
    expect(await library.sources.list()).toBe(sources);
  });

  test('a tag is found at once by searching, and by its text, until it is taken away', async () => {
    const { library } = await libraryOf(files);
    const [first] = entries(library);
    const id = first?.id ?? '';
    await library.personal.tag([id], ['太空船'], []);
    expect((await list(library, { search: 'tag:太空船' })).titles).toEqual(['甲 9']);
    expect((await list(library, { search: '太空' })).titles).toEqual(['甲 9']);
    expect(entries(library)[0]?.tags).toEqual(['太空船']);
    const opened = await library.open(id);
    expect(opened).toMatchObject({ article: { ownTags: ['太空船'], tags: [], position: null } });
    library.personal.setPosition(id, 0.5);
    await library.personal.tag([id], [], ['太空船']);
    expect((await list(library, { search: '太空' })).titles).toEqual([]);
    expect(await library.open(id)).toMatchObject({ article: { ownTags: [], position: 0.5 } });
  });
});

test('tags of several articles are counted, and a change tells whom it changed', async () => {
  const { library } = await libraryOf(files);
  const all = entries(library);
  const [one = '', two = '', three = ''] = all.map(({ id }) => id);
  const rows = all.map(({ row }) => row);
  const { personal } = library;
  expect(await personal.tag([one, two], ['灯'], [])).toEqual([
    { tag: '灯', given: true, ids: [one, two] },
  ]);
  // Those that had it already are not among the changed ones.
  expect(await personal.tag([one, two, three], ['灯', '夜'], ['无'])).toEqual([
    { tag: '灯', given: true, ids: [three] },
    { tag: '夜', given: true, ids: [one, two, three] },
  ]);
  expect(await personal.tag([two, three], [], ['夜'])).toEqual([
    { tag: '夜', given: false, ids: [two, three] },
  ]);
  const sorted = personal.tagUses(rows).toSorted((a, b) => b.articles - a.articles);
  expect(sorted).toEqual([
    { tag: '灯', articles: 3, own: 3 },
    { tag: '夜', articles: 1, own: 1 },
  ]);
  expect(personal.tagUses([])).toEqual([]);
});

test('many articles are tagged before their texts are read again', async () => {
  const samples = Array.from({ length: 501 }, (_, n): [string, Sample] => [
    `${String(n)}.md`,
    {
      title: `第${String(n)}篇`,
      captured: NOON - n * 1000,
      url: `https://example.org/${String(n)}`,
    },
  ]);
  const { library } = await libraryOf(Object.fromEntries(samples));
  const ids = entries(library).map(({ id }) => id);
  const [change] = await library.personal.tag(ids, ['太空'], []);
  expect(change?.ids).toHaveLength(501);
  const texts = library.inTurn(() => 'the texts');
  const answer = new Promise((resolve) => setImmediate(() => resolve('the answer')));
  expect(await Promise.race([texts, answer])).toBe('the answer');
  expect((await list(library, { search: 'tag:太空' })).titles).toHaveLength(501);
  await texts;
  expect((await list(library, { search: '太空' })).titles).toHaveLength(501);
});

test('settings are kept, and what does not fit is passed over', async () => {
  const directory = temporaryDirectory();
  const library = openLibrary(directory);
  expect(library.personal.settings.read()).toMatchObject({ theme: 'system', textSize: 18 });
  library.personal.settings.change({ theme: 'sepia', textSize: 21, folded: ['outlets'] });
  await library.close();
  const again = openLibrary(directory);
  expect(again.personal.settings.read()).toMatchObject({
    theme: 'sepia',
    textSize: 21,
    folded: ['outlets'],
  });
  again.personal.settings.change({ textSize: 4000 });
  expect(again.personal.settings.read().textSize).toBe(18);
});

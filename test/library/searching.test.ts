import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { StateStore } from '../../src-main/library/state-store/state-store.ts';
import type { ListQuery } from '../../src-main/contract.ts';
import type { Library } from '../../src-main/library/library.ts';
import { clipping, files, libraryOf, old, plain } from './searched-library.ts';
import { openLibrary, put } from './temporary-library.ts';

function find(library: Library, search: string, more: Partial<ListQuery> = {}): string[] {
  const rows = library.searching.order({ view: 'all', search, ...more });
  return library.rows([...rows]).map((entry) => entry.title);
}

async function findExactly(library: Library, search: string, limit?: number): Promise<string[]> {
  const rows = await library.searching.find({ view: 'all', search, exact: true, limit });
  return library.rows([...rows]).map((entry) => entry.title);
}

describe('a search', () => {
  test('finds words of title and text, both ways of writing, newest first', async () => {
    const { library } = await libraryOf(files);
    expect(find(library, '华为')).toEqual(['钟楼的软件', '華為發表新手機']);
    expect(find(library, '華為')).toEqual(['钟楼的软件', '華為發表新手機']);
    expect(find(library, 'micro')).toEqual(['Microsoft opens an office']);
    expect(find(library, '软')).toHaveLength(3);
    expect(find(library, '')).toHaveLength(3);
    expect(find(library, '没有这样的话')).toEqual([]);
    expect(find(library, '软', { limit: 2 })).toEqual(find(library, '软').slice(0, 2));
  });

  test('by relevance, a title goes before texts', async () => {
    const { library } = await libraryOf(files);
    const texts = ['Microsoft opens an office', '钟楼的软件'];
    expect(find(library, '“软件”')).toEqual(texts);
    expect(find(library, '“软件”', { sort: 'relevance' })).toEqual(texts.toReversed());
    expect(find(library, '“软件”', { sort: 'relevance', limit: 1 })).toEqual(['钟楼的软件']);
    expect(find(library, 'is:unread', { sort: 'relevance' })).toHaveLength(3);
  });

  test('goes with the view, and with what is read and starred', async () => {
    const { library } = await libraryOf(files);
    const [first] = library.rows([...library.searching.order({ view: 'all', search: 'micro' })]);
    library.personal.mark([first?.id ?? ''], { read: true, starred: true });
    expect(find(library, '软件', { view: 'unread' })).toHaveLength(2);
    expect(find(library, '软件', { view: 'starred' })).toEqual(['Microsoft opens an office']);
    expect(find(library, '软件 is:read')).toEqual(['Microsoft opens an office']);
    expect(find(library, '软件 -is:starred')).toHaveLength(2);
    expect(find(library, 'has:image')).toEqual(['钟楼的软件']);
    expect(find(library, 'site:example.com before:2021')).toEqual(['華為發表新手機']);
    expect(find(library, 'site:english', { view: 'starred', sort: 'relevance' })).toHaveLength(1);
    expect(library.searching.count('软件')).toEqual({ articles: 3, unread: 2 });
  });

  test('keeps simplified and traditional apart where that is wished', async () => {
    const { library } = await libraryOf(files);
    expect(await findExactly(library, '华为')).toEqual(['钟楼的软件']);
    expect(await findExactly(library, '華為')).toEqual(['華為發表新手機']);
    expect(await findExactly(library, '说', 1)).toEqual(['钟楼的软件']);
    expect(await findExactly(library, 'MICROSOFT')).toEqual(['Microsoft opens an office']);
    expect(await findExactly(library, '-華為')).toHaveLength(2);
  });

  test('finds new captures as soon as they are listed, and removed ones no more', async () => {
    const { library, folder } = await libraryOf({ 'old.md': old });
    put(folder, 'new.md', plain);
    await library.scan();
    expect(find(library, '华为')).toEqual(['钟楼的软件', '華為發表新手機']);
    writeFileSync(join(folder, 'new.md'), plain.replaceAll('华为', '别家'));
    await library.scan();
    expect(find(library, '华为')).toEqual(['華為發表新手機']);
    rmSync(join(folder, 'old.md'));
    await library.scan();
    expect(find(library, '华为')).toEqual([]);
    await library.removeFolder(folder);
    expect(find(library, '')).toEqual([]);
  });
});

describe('tags', () => {
  const files = {
    'a.md': clipping('River', ['Made in China', '臺灣'], 'The river is long and it runs. '),
    'b.md': clipping('Bridge', [], 'The bridge is short and it stands. '),
  };

  /** Gives an article a tag while no library is open, as an import does. */
  function tag(directory: string, key: string, ...tags: string[]) {
    const state = new StateStore(
      join(directory, 'library', 'state.sqlite'),
      join(directory, 'library', 'backups'),
    );
    const nothing = { read: null, starred: null, archived: null, position: null };
    const added = Date.now();
    state.merge({
      keyRules: 1,
      articles: [
        {
          ...{ key, ...nothing, changes: nothing },
          tags: tags.map((name) => ({ tag: name, added })),
        },
      ],
      folders: [],
      settings: [],
      searches: [],
    });
    state.close();
  }

  test('of the file are found whole and as words', async () => {
    const { library } = await libraryOf(files);
    expect(find(library, 'tag:台湾')).toEqual(['River']);
    expect(find(library, 'tag:"made in china"')).toEqual(['River']);
    expect(find(library, '-tag:台湾')).toEqual(['Bridge']);
    expect(find(library, 'tag:"made"')).toEqual([]);
    // What is being typed is a beginning unless there is just that.
    expect(find(library, 'tag:made')).toEqual(['River']);
    expect(find(library, 'tag:台')).toEqual(['River']);
    expect(library.searching.count('tag:台').articles).toBe(1);
    expect(find(library, 'site:b.exam')).toHaveLength(2);
    expect(find(library, 'site:example.com')).toHaveLength(2);
    expect(find(library, 'site:exampl')).toHaveLength(2);
    expect(find(library, 'made china')).toEqual(['River']);
  });

  test('of the person are found too, and still after the index was made anew', async () => {
    const { library, directory } = await libraryOf(files);
    await library.close();
    tag(directory, 'b.example.com/Bridge', '读过两遍');
    for (const remade of [false, true]) {
      if (remade) rmSync(join(directory, 'library', 'index.sqlite'));
      const again = openLibrary(directory);
      await again.scan();
      expect(find(again, 'tag:讀過兩遍')).toEqual(['Bridge']);
      expect(find(again, '两遍')).toEqual(['Bridge']);
      expect(find(again, 'bridge')).toEqual(['Bridge']);
      await again.close();
    }
  });

  test('follow an article to its newer capture', async () => {
    const { library, directory, folder } = await libraryOf(files);
    await library.close();
    tag(directory, 'b.example.com/River', 'water');
    put(
      folder,
      'c.md',
      files['a.md'].replace('2021-05-01', '2022-05-01').replace('臺灣', 'Danube'),
    );
    const again = openLibrary(directory);
    await again.scan();
    expect(find(again, 'tag:water')).toEqual(['River']);
    expect(find(again, 'water danube')).toEqual(['River']);
    expect(find(again, 'tag:台湾')).toEqual([]);
    rmSync(join(folder, 'c.md'));
    await again.scan();
    expect(find(again, 'tag:water tag:台湾')).toEqual(['River']);
    expect(find(again, 'danube')).toEqual([]);
  });
});

describe('passages', () => {
  test('show the best passage with its marks, and where the query stands in names', async () => {
    const { library, folder } = await libraryOf(files);
    const rows = [...library.searching.order({ view: 'all', search: '软件' })];
    const query = { search: '软件', exact: false, rows: [...rows, 12345] };
    const passages = await library.searching.passages(query);
    // Regional words are found too: 软件 is 軟體 elsewhere.
    expect(passages.map(({ row }) => row)).toEqual(rows);
    const snippets = passages.map(({ snippet }) => snippet);
    for (const snippet of snippets) {
      expect(snippet).not.toBeNull();
      for (const { from, to } of snippet?.marks ?? []) {
        expect(snippet?.text.slice(from, to)).toMatch(/软件|軟體/);
      }
    }
    expect(snippets.find((snippet) => snippet?.text.includes('一带一路'))?.marks).toHaveLength(3);
    const exactly = await library.searching.passages({ ...query, exact: true });
    expect(exactly.filter(({ snippet }) => snippet !== null)).toHaveLength(2);
    const titles = await library.searching.passages({ ...query, search: 'title:软件' });
    expect(titles.filter(({ snippet }) => snippet !== null)).toEqual([]);
    expect(titles.flatMap(({ title }) => title)).toEqual([{ from: 3, to: 5 }]);
    expect(await library.searching.passages(query)).toEqual(passages);
    renameSync(folder, `${folder}-away`);
    const away = await library.searching.passages({ ...query, search: '工程师' });
    expect(away.every(({ snippet, looked }) => snippet === null && looked)).toBe(true);
  });

  test('say where a query stands that is in no text', async () => {
    const { library } = await libraryOf({
      'a.md': clipping('River', ['Made in China', '太空'], 'The river is long and it runs. '),
    });
    const rows = [...library.searching.order({ view: 'all', search: '' })];
    const [found] = await library.searching.passages({ search: '太空', exact: false, rows });
    expect(found).toMatchObject({ snippet: null, title: [], looked: true });
    expect(found?.tags).toEqual([{ text: '太空', marks: [{ from: 0, to: 2 }] }]);
  });

  test('places in a text are in its own units', async () => {
    const { library } = await libraryOf({});
    const text = '𠮷野家的軟體，ＡＢＣ。';
    const places = (search: string) =>
      library.searching
        .matches({ search, exact: false, text })
        .map(({ from, to }) => text.slice(from, to));
    expect(places('软件 abc')).toEqual(['軟體', 'ＡＢＣ']);
    expect(places('吉')).toEqual([]);
    expect(places('title:软件')).toEqual([]);
  });
});

describe('completions', () => {
  test('offer operators, their values, and what the library has', async () => {
    const { library } = await libraryOf({
      ...files,
      'c.md': clipping('River', ['Made in China', 'River'], 'The river is long and it runs. '),
    });
    const offered = (search: string) =>
      library.searching
        .complete({ search, caret: search.length })
        ?.choices.map(({ text, hint }) => (hint === '' ? text : `${text} ${hint}`));
    expect(offered('aut')).toEqual(['author:']);
    expect(offered('river is:un')).toEqual(['is:unread']);
    expect(offered('tag:')).toEqual(['tag:"Made in China" 1', 'tag:River 1']);
    expect(offered('tag:r')).toEqual(['tag:River 1']);
    expect(offered('site:')).toContain('site:news.example.com 1');
    expect(offered('lang:')?.[0]).toMatch(/^lang:.+ [123]$/);
    expect(offered('"tag:')).toBeUndefined();
    expect(library.searching.complete({ search: 'a is:re', caret: 7 })?.replace).toEqual({
      from: 2,
      to: 7,
    });
  });
});

describe('saved searches', () => {
  test('are kept in the order wished for, with what they find now', async () => {
    const { library, directory, folder } = await libraryOf(files);
    const { searching } = library;
    const phones = searching.save(null, { name: 'Phones', query: '华为', exact: false });
    const office = searching.save(null, { name: 'Office', query: 'office', exact: true });
    expect(await searching.saved()).toEqual([
      { ...phones, articles: 2, unread: 2 },
      { ...office, articles: 1, unread: 1 },
    ]);
    const [row] = library.rows([...library.searching.order({ view: 'all', search: 'office' })]);
    library.personal.mark([row?.id ?? ''], { read: true });
    put(folder, 'new.md', plain.replace('tower', 'tower2'));
    await library.scan();
    searching.reorder([office?.id ?? 0]);
    searching.save(phones?.id ?? 0, { name: 'Huawei', query: '華為 钟楼', exact: false });
    expect(await searching.saved()).toMatchObject([
      { name: 'Office', articles: 1, unread: 0 },
      { name: 'Huawei', query: '華為 钟楼', articles: 2, unread: 2 },
    ]);
    expect(searching.save(99, { name: 'None', query: '', exact: false })).toBeNull();
    // Whether it finds 華為 alone, only the files tell.
    searching.save(phones?.id ?? 0, { name: 'Huawei', query: '華為', exact: true });
    expect((await searching.saved())[1]).toMatchObject({ exact: true, articles: null });
    searching.remove(office?.id ?? 0);
    await library.close();
    const again = openLibrary(directory);
    expect(await again.searching.saved()).toMatchObject([{ name: 'Huawei', exact: true }]);
    expect(again.searching.save(null, { name: 'Next', query: '', exact: false })?.id).not.toBe(
      office?.id,
    );
  });
});

import fc from 'fast-check';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readStateDocument, stateDocument } from '../../src-main/library/state-document.ts';
import type {
  ArticleChanges,
  ArticleState,
  StateContents,
  StateTag,
} from '../../src-main/library/state-store/state-contents.ts';
import { STATE_MIGRATIONS } from '../../src-main/library/state-store/migrations.ts';
import { learnToSeal } from '../../src-main/library/state-store/seal.ts';
import { StateStore } from '../../src-main/library/state-store/state-store.ts';
import { openStoredState } from '../../src-main/library/state-store/stored-state.ts';
import { temporaryDirectory } from './temporary-library.ts';

/** A state of its own with these contents; what it then holds. */
function state(...merged: StateContents[]) {
  const directory = temporaryDirectory();
  const path = join(directory, 'state.sqlite');
  const store = new StateStore(path, join(directory, 'backups'));
  onTestFinished(() => {
    store.close();
  });
  for (const contents of merged) store.merge(contents);
  return { store, contents: () => contentsAt(path) };
}

const iso = (ms: number) => new Date(ms).toISOString();

function contentsAt(path: string): StateContents {
  const stored = openStoredState(path);
  const contents = stored.contents();
  stored.close();
  return contents;
}

const EMPTY: StateContents = { keyRules: 1, articles: [], folders: [], settings: [], searches: [] };

const NO_CHANGES = { read: null, starred: null, archived: null, position: null };

/** An article with these marks, each changed at the time that it is given, or by `changes`. */
function article(
  key: string,
  marks: Partial<ArticleChanges> = {},
  changes: Partial<ArticleChanges> = {},
  tags: StateTag[] = [],
): ArticleState {
  return {
    ...{ key, tags, read: null, starred: null, archived: null, position: null },
    ...marks,
    changes: { ...NO_CHANGES, ...marks, ...changes },
  };
}

const FULL: StateContents = {
  keyRules: 1,
  articles: [
    article('a.example/1', { read: 100, position: 0.25 }, { position: 300, archived: 200 }),
    article('b.example/2', { starred: 200 }, {}, [{ tag: '渡船', added: 150 }]),
  ],
  folders: [{ path: '/captures', added: 50 }],
  settings: [{ name: 'theme', value: '"dark"' }],
  searches: [
    { name: '渡船', query: '渡船 is:unread', exact: true },
    { name: 'first', query: 'a', exact: false },
  ],
};

describe('a state', () => {
  test('goes through its document to another machine whole', () => {
    const here = state(FULL).contents();
    expect(here).toEqual(FULL);
    const text = JSON.stringify(stateDocument(here, new Date(0)));
    const read = readStateDocument(text);
    if ('fault' in read) throw new Error(read.fault);
    expect(state(read).contents()).toEqual(FULL);
  });

  test('has no table and no column that its contents leave out', () => {
    const database = new DatabaseSync(':memory:');
    learnToSeal(database);
    for (const step of STATE_MIGRATIONS) database.exec(step);
    const columns = database
      .prepare(
        `SELECT t.name || '.' || c.name AS name FROM sqlite_schema t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name != 'seal' ORDER BY 1`,
      )
      .all()
      .map((row) => row['name']);
    database.close();
    expect(columns).toEqual(
      [
        [
          ...['article', 'archived', 'archived_changed', 'changed', 'key', 'position'],
          ...['position_changed', 'read', 'read_changed', 'starred', 'starred_changed'],
        ],
        ['folder', 'added', 'path'],
        ['key_rules', 'version'],
        ['saved_search', 'exact', 'id', 'name', 'position', 'query'],
        ['setting', 'name', 'value'],
        ['tag', 'added', 'key', 'tag'],
      ].flatMap(([table, ...names]) => names.map((name) => `${table ?? ''}.${name}`)),
    );
  });

  test('takes the newer change of each mark and tells what it did', () => {
    const { store, contents } = state({
      ...EMPTY,
      articles: [
        article('newer here', { read: 300 }),
        article('newer there', { read: 100, starred: 90 }),
        article('only here', { starred: 100 }),
      ],
    });
    const account = store.merge({
      ...EMPTY,
      articles: [
        article('newer here', {}, { read: 200 }),
        article('newer there', { read: 150 }, { starred: 200 }),
        article('only there', { read: 50 }),
      ],
    });
    expect(account).toMatchObject({ added: 1, updated: 1, kept: 1 });
    expect(contents().articles).toEqual([
      article('newer here', { read: 300 }),
      article('newer there', { read: 150 }, { starred: 200 }),
      article('only here', { starred: 100 }),
      article('only there', { read: 50 }),
    ]);
  });

  test('keeps the star of an article that was only read elsewhere since', () => {
    const at = (hour: number) => vi.setSystemTime(Date.UTC(2026, 0, 1, hour));
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const here = state();
    const there = state();
    at(10);
    here.store.mark(['a'], { starred: true });
    at(11);
    there.store.mark(['a'], { read: true });
    here.store.merge(there.contents());
    expect(here.store.marksOf('a')).toMatchObject({ read: true, starred: true });
    // What was taken away there later is taken away here.
    at(12);
    there.store.merge(here.contents());
    there.store.mark(['a'], { starred: false });
    here.store.merge(there.contents());
    expect(here.store.marksOf('a')).toMatchObject({ read: true, starred: false });
    // And what is set again counts once more.
    at(13);
    here.store.mark(['a'], { starred: true });
    there.store.merge(here.contents());
    expect(there.store.marksOf('a')).toMatchObject({ read: true, starred: true });
  });

  test('loses no mark to an article that was only tagged or scrolled elsewhere', () => {
    const here = state();
    here.store.mark(['tagged', 'scrolled'], { read: true, starred: true });
    const there = state();
    there.store.tag(['tagged'], ['later'], []);
    there.store.setPosition('scrolled', 0.5);
    // The first programs go by the time of the whole article.
    const document = JSON.stringify(stateDocument(there.contents(), new Date()));
    expect(JSON.parse(document)).toMatchObject({
      articles: [{ changed: iso(0) }, { changed: iso(0) }],
    });
    const read = readStateDocument(document);
    if ('fault' in read) throw new Error(read.fault);
    here.store.merge(read);
    for (const key of ['tagged', 'scrolled']) {
      expect(here.store.marksOf(key)).toMatchObject({ read: true, starred: true });
    }
    expect(here.store.ownTags.of('tagged')).toEqual(['later']);
    expect(here.store.positionOf('scrolled')).toBe(0.5);
  });

  test('gives up no reading position and no tag', () => {
    const { store, contents } = state({
      ...EMPTY,
      articles: [
        article('a', { position: 0.5 }, { position: 100 }, [{ tag: 'here', added: 1 }]),
        article('b', { position: 0.25 }, { position: 100 }),
      ],
    });
    store.merge({
      ...EMPTY,
      articles: [
        article('a', {}, { position: 200 }, [{ tag: 'there', added: 2 }]),
        article('b', { position: 0.75 }, { position: 150 }),
      ],
    });
    expect(contents().articles).toEqual([
      article('a', { position: 0.5 }, { position: 100 }, [
        { tag: 'here', added: 1 },
        { tag: 'there', added: 2 },
      ]),
      article('b', { position: 0.75 }, { position: 150 }),
    ]);
  });

  test('keeps its own settings and order, and adds folders and searches once', () => {
    const { store, contents } = state(FULL);
    const other: StateContents = {
      ...EMPTY,
      folders: [
        { path: '/captures', added: 1 },
        { path: '/more', added: 60 },
      ],
      settings: [
        { name: 'theme', value: '"light"' },
        { name: 'width', value: '3' },
      ],
      searches: [
        { name: 'first', query: 'a', exact: false },
        { name: 'first', query: 'another', exact: false },
      ],
    };
    const account = store.merge(other);
    expect(account).toMatchObject({ folders: ['/more'], settings: ['width'], searches: ['first'] });
    expect(contents()).toEqual({
      keyRules: 1,
      articles: FULL.articles,
      folders: [...FULL.folders, { path: '/more', added: 60 }],
      settings: [...FULL.settings, { name: 'width', value: '3' }],
      searches: [...FULL.searches, { name: 'first', query: 'another', exact: false }],
    });
    expect(store.merge(other)).toMatchObject({ folders: [], settings: [], searches: [] });
  });

  const time = fc.option(fc.integer({ min: 1, max: 4 }));
  const someArticles = fc
    .uniqueArray(
      fc.record({
        key: fc.constantFrom('a', 'b', 'c', 'd'),
        marks: fc.record({ read: time, starred: time, archived: time }),
        changes: fc.record({ read: time, starred: time, archived: time }),
      }),
      { selector: (each) => each.key },
    )
    .map((list) => list.map(({ key, marks, changes }) => article(key, marks, changes)));

  test('does not change when the same is merged again, or its own document', () => {
    fc.assert(
      fc.property(someArticles, someArticles, (mine, theirs) => {
        const { store, contents } = state({ ...EMPTY, articles: mine });
        store.merge({ ...EMPTY, articles: theirs });
        const once = contents();
        store.merge({ ...EMPTY, articles: theirs });
        store.merge({ ...EMPTY, articles: mine });
        store.merge(once);
        expect(contents()).toEqual(once);
        const keys = new Set([...mine, ...theirs].map(({ key }) => key));
        expect(new Set(once.articles.map(({ key }) => key))).toEqual(keys);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a document', () => {
  const document = { format: 'sheaf-state', version: 1, articles: [] };
  const changed = '2026-01-02T03:04:05.678Z';

  test('need not state what is not', () => {
    const text = `\uFEFF${JSON.stringify({ ...document, articles: [{ key: 'a', changed, more: 1 }] })}`;
    expect(readStateDocument(text)).toEqual({
      ...EMPTY,
      articles: [article('a')],
    });
  });

  test('of the first programs says of marks what is set, and nothing of what is not', () => {
    const at = Date.parse(changed);
    const stated = { key: 'a', read: iso(5), starred: null, position: 0.5, changed };
    expect(readStateDocument(JSON.stringify({ ...document, articles: [stated] }))).toEqual({
      ...EMPTY,
      articles: [article('a', { read: 5, position: 0.5 }, { position: at })],
    });
  });

  test.each([
    ['', 'it is not JSON'],
    ['[]', 'not written by'],
    ['{"format": "other", "version": 1}', 'not written by'],
    [JSON.stringify({ ...document, version: 2 }), 'a newer version'],
    [JSON.stringify({ ...document, articles: {} }), '“articles”'],
    [
      JSON.stringify({ ...document, articles: [{ key: 'a', changed: 'x' }] }),
      '“articles.0.changed”',
    ],
    [JSON.stringify({ ...document, articles: [{ key: '', changed }] }), '“articles.0.key”'],
    [JSON.stringify({ ...document, folders: [{ path: 1, added: changed }] }), '“folders.0.path”'],
  ])('that is none is told: %s', (text, fault) => {
    expect(readStateDocument(text)).toMatchObject({
      fault: expect.stringContaining(fault) as string,
    });
  });
});

import fc from 'fast-check';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readStateDocument, stateDocument } from '../../src-main/library/state-document.ts';
import type { StateContents } from '../../src-main/library/state-store/state-contents.ts';
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

function contentsAt(path: string): StateContents {
  const stored = openStoredState(path);
  const contents = stored.contents();
  stored.close();
  return contents;
}

const EMPTY: StateContents = { articles: [], folders: [], settings: [], searches: [] };

function article(key: string, changed: number, more: object = {}) {
  return {
    key,
    changed,
    read: null,
    starred: null,
    archived: null,
    position: null,
    tags: [],
    ...more,
  };
}

const FULL: StateContents = {
  articles: [
    article('a.example/1', 300, { read: 100, position: 0.25 }),
    article('b.example/2', 200, { starred: 200, tags: [{ tag: '渡船', added: 150 }] }),
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
        ['article', 'archived', 'changed', 'key', 'position', 'read', 'starred'],
        ['folder', 'added', 'path'],
        ['saved_search', 'exact', 'id', 'name', 'position', 'query'],
        ['setting', 'name', 'value'],
        ['tag', 'added', 'key', 'tag'],
      ].flatMap(([table, ...names]) => names.map((name) => `${table ?? ''}.${name}`)),
    );
  });

  test('takes the newer change of an article and tells what it did', () => {
    const { store, contents } = state({
      ...EMPTY,
      articles: [
        article('newer here', 300, { read: 300 }),
        article('newer there', 100, { read: 100, starred: 90 }),
        article('only here', 100, { starred: 100 }),
      ],
    });
    const account = store.merge({
      ...EMPTY,
      articles: [
        article('newer here', 200, { starred: 200 }),
        article('newer there', 200, { read: 100 }),
        article('only there', 50, { read: 50 }),
      ],
    });
    expect(account).toMatchObject({ added: 1, updated: 1, kept: 1 });
    expect(contents().articles).toEqual([
      article('newer here', 300, { read: 300 }),
      article('newer there', 200, { read: 100 }),
      article('only here', 100, { starred: 100 }),
      article('only there', 50, { read: 50 }),
    ]);
  });

  test('gives up no reading position and no tag', () => {
    const { store, contents } = state({
      ...EMPTY,
      articles: [
        article('a', 100, { position: 0.5, tags: [{ tag: 'here', added: 1 }] }),
        article('b', 100),
      ],
    });
    store.merge({
      ...EMPTY,
      articles: [
        article('a', 200, { tags: [{ tag: 'there', added: 2 }] }),
        article('b', 50, { position: 0.75 }),
      ],
    });
    expect(contents().articles).toEqual([
      article('a', 200, {
        position: 0.5,
        tags: [
          { tag: 'here', added: 1 },
          { tag: 'there', added: 2 },
        ],
      }),
      article('b', 100, { position: 0.75 }),
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
      articles: FULL.articles,
      folders: [...FULL.folders, { path: '/more', added: 60 }],
      settings: [...FULL.settings, { name: 'width', value: '3' }],
      searches: [...FULL.searches, { name: 'first', query: 'another', exact: false }],
    });
    expect(store.merge(other)).toMatchObject({ folders: [], settings: [], searches: [] });
  });

  const someArticles = fc
    .uniqueArray(
      fc.record({
        key: fc.constantFrom('a', 'b', 'c', 'd'),
        changed: fc.integer({ min: 1, max: 4 }),
        read: fc.option(fc.integer({ min: 1, max: 4 })),
        starred: fc.option(fc.integer({ min: 1, max: 4 })),
        archived: fc.option(fc.integer({ min: 1, max: 4 })),
      }),
      { selector: (each) => each.key },
    )
    .map((list) => list.map(({ key, changed, ...marks }) => article(key, changed, marks)));

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
      articles: [article('a', Date.parse(changed))],
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

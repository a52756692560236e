import fc from 'fast-check';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleId } from '../../src-main/library/article-id.ts';
import type { Marks } from '../../src-main/library/index-store/article-table.ts';
import { MarkingMany } from '../../src-main/library/marking-many.ts';
import { plainCapture } from './plain-capture.ts';
import { entries, openLibrary, put, temporaryDirectory, removeIndex } from './temporary-library.ts';

const NONE: Marks = { read: false, starred: false, archived: false };
const ARTICLES = 1300;

it('marks all of them, in the index and in the state', async () => {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  for (let each = 0; each < ARTICLES; each += 1) {
    const url = `https://example.com/news/${String((each * 7919) % ARTICLES)}`;
    put(folder, `${String(each)}.md`, plainCapture({ title: `第 ${String(each)} 篇`, url }));
  }
  const library = openLibrary(directory);
  await library.addFolder(folder);
  await library.scan();
  const ids = entries(library).map(({ id }) => id);
  expect(ids).toHaveLength(ARTICLES);
  const kept = ids.splice(600, 1);
  await library.personal.markMany(ids, { read: true, starred: true });
  const unread = () => entries(library).filter(({ read, starred }) => !read && !starred);
  expect(unread().map(({ id }) => id)).toEqual(kept);
  await library.personal.markMany(ids, { starred: false });
  const shown = entries(library);
  expect(shown.filter(({ read }) => read)).toHaveLength(ARTICLES - 1);
  expect(shown.filter(({ starred }) => starred)).toEqual([]);
  await library.close();

  removeIndex(directory);
  const again = openLibrary(directory);
  await again.scan();
  expect(entries(again)).toEqual(shown);
});

/** What is kept of articles, by key or by id. */
type Kept = Map<string, Marks>;

function putMarks(kept: Kept, names: readonly string[], marks: Partial<Marks>): void {
  for (const name of names) kept.set(name, { ...(kept.get(name) ?? NONE), ...marks });
}

/** A state and an index, and one marked after the other as the library does it. */
function marking(articles: number) {
  const keys = Array.from({ length: articles }, (_, at) => `example.com/${String(at * 7919)}`);
  const idOf = new Map(keys.map((key) => [key, articleId(key)]));
  const keyOf = new Map(keys.map((key) => [articleId(key), key]));
  const state: Kept = new Map();
  const index: Kept = new Map();
  let changes = 0;
  let during: (change: number) => void = () => undefined;
  const keysOf = (ids: readonly string[]) => ids.map((id) => keyOf.get(id) ?? '');
  const many = new MarkingMany(
    {
      mark: (some, marks) => {
        putMarks(state, some, marks);
        during((changes += 1));
      },
      marksOf: (key) => state.get(key) ?? NONE,
    },
    { reader: { keys: keysOf } },
  );
  const mirror = (ids: readonly string[], marks: Partial<Marks>) => {
    putMarks(index, ids, marks);
    during((changes += 1));
    return null;
  };
  return {
    ids: [...keyOf.keys()],
    many,
    changesSoFar: () => changes,
    mark: (marks: Partial<Marks>) => many.mark([...keyOf.keys()], marks, mirror),
    /** Has something done behind each change. */
    onChange: (act: (change: number) => void) => (during = act),
    markOne: (id: string, marks: Partial<Marks>) => {
      putMarks(state, keysOf([id]), marks);
      many.markedMeanwhile(keysOf([id]), marks);
      putMarks(index, [id], marks);
    },
    state: () => keys.map((key) => state.get(key) ?? NONE),
    index: () => keys.map((key) => index.get(idOf.get(key) ?? '') ?? NONE),
  };
}

it('has the index show what the state has, whatever is marked meanwhile', async () => {
  const articles = 2100;
  const some = fc.record({
    change: fc.integer({ min: 1, max: 12 }),
    article: fc.integer({ min: 0, max: articles - 1 }),
    marks: fc.record(
      { read: fc.boolean(), starred: fc.boolean(), archived: fc.boolean() },
      { requiredKeys: [] },
    ),
  });
  const wishes = fc.array(fc.constantFrom({ read: true }, { read: false }, { archived: true }), {
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(some, { maxLength: 12 }), wishes, async (singles, bulks) => {
      const { ids, many, mark, onChange, markOne, state, index, changesSoFar } = marking(articles);
      onChange((change) => {
        for (const single of singles) {
          if (single.change === change) markOne(ids[single.article] ?? '', single.marks);
        }
      });
      await Promise.all(bulks.map(mark));
      expect(index()).toEqual(state());
      // What a person marked behind all those wishes stays.
      for (const { change, article, marks } of singles) {
        const later = singles.filter((other) => other.article === article);
        if (later.length === 1 && change <= changesSoFar()) {
          expect(state()[article]).toMatchObject(marks);
        }
      }
      expect(many.isBetween).toBe(false);
    }),
    { numRuns: 60 },
  );
});

it('goes on with the next wish where one failed', async () => {
  const { many, mark, onChange, state } = marking(1100);
  onChange((change) => {
    if (change === 2) throw new Error('The disk is full.');
  });
  const first = mark({ read: true });
  const second = mark({ starred: true });
  await expect(first).rejects.toThrow('The disk is full.');
  await second;
  expect(many.isBetween).toBe(false);
  expect(state().every(({ starred }) => starred)).toBe(true);
});

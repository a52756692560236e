import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { plainCapture } from './plain-capture.ts';
import { libraryThread, openLibrary, put, temporaryDirectory } from './temporary-library.ts';
import { until } from './until.ts';

const ARTICLES = 60;

/** A closed library of some articles. */
async function closedLibrary() {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  for (let n = 0; n < ARTICLES; n++) {
    const title = `第${String(n)}篇`;
    put(folder, `${title}.md`, plainCapture({ title, time: 1.6e12 + n * 1000 }));
  }
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  await library.scan();
  await library.close();
  return join(directory, 'library');
}

/** The library's thread of the program; it has the list when it was heard of. */
function startThread(directory: string) {
  const thread = libraryThread(directory);
  const failures: string[] = [];
  thread.on('failed', (message) => failures.push(message));
  const listed = async () => {
    const list = await thread.ask('order', { view: 'all' });
    return list.ok ? (list.value?.rows.length ?? 0) : 0;
  };
  return { thread, failures, listed };
}

/** Breaks the page of a table or index as a power cut may: there is no seal that would tell. */
function breakPageOf(directory: string, name: string): void {
  const path = join(directory, 'index.sqlite');
  const database = new DatabaseSync(path);
  const root = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(name);
  database.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, (Number(root?.['rootpage']) - 1) * 4096);
  closeSync(file);
  rmSync(`${path}.seal`);
}

test.for(['article_unread', 'place_with_problem', 'search_idx'])(
  'an index of which %s is broken is made anew while the window is open',
  async (broken) => {
    const directory = await closedLibrary();
    breakPageOf(directory, broken);
    const { thread, failures, listed } = startThread(directory);
    const search = () => thread.ask('order', { view: 'all', search: '第7篇' });
    await until('all articles are listed again', async () => {
      await search();
      const status = await thread.ask('status', null);
      const isReady = status.ok && status.value.phase === 'ready' && status.value.notice !== null;
      return isReady && (await listed()) === ARTICLES;
    });
    expect(await search()).toMatchObject({ ok: true });
    expect(failures).toEqual([]);
  },
);

test('what is asked while the index is made anew is answered', async () => {
  const { thread, listed } = startThread(await closedLibrary());
  await until('the list is there', async () => (await listed()) === ARTICLES);
  const list = await thread.ask('order', { view: 'all' });
  const ids = await thread.ask('ids', [...(list.ok ? (list.value?.rows ?? []) : [])]);
  const opened = (ids.ok ? ids.value : []).map((id) => thread.ask('open', id));
  const searched = thread.ask('order', { view: 'all', search: '"第7篇"' });
  expect(await thread.ask('rebuild', null)).toMatchObject({ ok: true });
  const answers = await Promise.all([...opened, searched]);
  expect(answers).toHaveLength(ARTICLES + 1);
  await until('the list is there again', async () => (await listed()) === ARTICLES);
});

test('an article that is not in the index just now cannot be marked, and that is said', async () => {
  const { thread, listed } = startThread(await closedLibrary());
  await until('the list is there', async () => (await listed()) === ARTICLES);
  const unknown = '0'.repeat(20);
  const failed = { ok: false, error: { code: 'not-found' } };
  expect(await thread.ask('mark', { ids: [unknown], starred: true })).toMatchObject(failed);
  expect(await thread.ask('tag', { ids: [unknown], add: ['桥'], remove: [] })).toMatchObject(
    failed,
  );
});

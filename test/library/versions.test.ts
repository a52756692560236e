/** Libraries of other versions: older ones are brought forward, newer ones are left alone. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import {
  INDEX_APPLICATION_ID,
  INDEX_MIGRATIONS,
} from '../../src-main/library/index-store/migrations.ts';
import {
  STATE_APPLICATION_ID,
  STATE_MIGRATIONS,
} from '../../src-main/library/state-store/migrations.ts';
import { learnToSeal } from '../../src-main/library/state-store/seal.ts';
import { plainCapture } from './plain-capture.ts';
import { snapshot } from './snapshot.ts';
import {
  entries,
  libraryThread,
  openLibrary,
  put,
  temporaryDirectory,
} from './temporary-library.ts';

const FILES = ['state.sqlite', 'index.sqlite'] as const;

/** A closed library of two articles, one of which was read and starred. */
async function closedLibrary() {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  put(folder, 'a.md', plainCapture({ title: 'a', url: 'https://example.com/a' }));
  put(folder, 'b.md', plainCapture({ title: 'b', url: 'https://example.com/b' }));
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  await library.scan();
  const first = entries(library).find((entry) => entry.title === 'a');
  library.personal.mark([first?.id ?? ''], { read: true, starred: true });
  await library.close();
  return { directory, folder, stored: join(directory, 'library') };
}

/** Runs SQL on a file and leaves no log file beside it. */
function change(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  learnToSeal(database);
  database.exec(`${sql}; PRAGMA journal_mode = DELETE`);
  database.close();
}

describe.each(FILES)('a library whose %s a newer version made', (name) => {
  async function newerLibrary() {
    const { directory, stored } = await closedLibrary();
    change(join(stored, name), 'PRAGMA user_version = 9999');
    return { directory, stored, before: snapshot(stored) };
  }

  test('is refused, and nothing in it is touched', async () => {
    const { directory, stored, before } = await newerLibrary();
    expect(() => openLibrary(directory)).toThrow(`${name}: the file was made by a newer version`);
    expect(snapshot(stored)).toEqual(before);
  });

  test('has the window say so', async () => {
    const { stored } = await newerLibrary();
    const thread = libraryThread(stored);
    const words = await new Promise<string>((resolve) => thread.once('failed', resolve));
    await thread.close();
    expect(words).toContain('written by a newer version of Sheaf, and nothing in it was touched');
    expect(words).toContain('Install the newer version');
    expect(words).toContain(name);
  });
});

/** Puts the state of an early version in the place of a newer one; the key of its one article. */
function makeOlderState(stored: string, folder: string, steps: number): string {
  const path = join(stored, 'state.sqlite');
  const now = new DatabaseSync(path, { readOnly: true });
  const key = String(now.prepare('SELECT key FROM article').get()?.['key']);
  now.close();
  for (const ending of ['', '-wal', '-shm', '.seal']) rmSync(path + ending, { force: true });
  rmSync(join(stored, 'backups'), { recursive: true });
  const database = new DatabaseSync(path);
  learnToSeal(database);
  for (const step of STATE_MIGRATIONS.slice(0, steps)) database.exec(step);
  database.exec(`PRAGMA application_id = ${STATE_APPLICATION_ID}; PRAGMA user_version = ${steps}`);
  database.prepare('INSERT INTO folder VALUES (?, 1)').run(folder);
  database
    .prepare('INSERT INTO article (key, read, starred, changed) VALUES (?, 5, 5, 5)')
    .run(key);
  database.close();
  return key;
}

const STATE_SHAPES = STATE_MIGRATIONS.map((_step, index) => index + 1).slice(0, -1);
const INDEX_SHAPES = INDEX_MIGRATIONS.map((_step, index) => index + 1).slice(0, -1);

describe('a library of an older version', () => {
  test.each(STATE_SHAPES)(
    'with the state’s shape %i is copied, then brought forward',
    async (n) => {
      const { directory, folder, stored } = await closedLibrary();
      const key = makeOlderState(stored, folder, n);

      const library = openLibrary(directory);
      expect(library.status().notice).toBeNull();
      await library.scan();
      expect(entries(library).filter(({ read }) => read)).toMatchObject([
        { title: 'a', starred: true },
      ]);
      await library.close();

      const backups = readdirSync(join(stored, 'backups'));
      const copy = backups.find((name) => name.startsWith('before-migration'));
      const kept = new DatabaseSync(join(stored, 'backups', copy ?? ''), { readOnly: true });
      expect(kept.prepare('PRAGMA user_version').get()).toEqual({ user_version: n });
      expect(kept.prepare('SELECT key, read FROM article').all()).toEqual([{ key, read: 5 }]);
      kept.close();
    },
  );

  test.each(INDEX_SHAPES)('with the index’s shape %i is brought forward', async (n) => {
    const { directory, stored } = await closedLibrary();
    const path = join(stored, 'index.sqlite');
    for (const ending of ['', '-wal', '-shm', '.seal']) rmSync(path + ending, { force: true });
    const database = new DatabaseSync(path);
    for (const step of INDEX_MIGRATIONS.slice(0, n)) database.exec(step);
    database.exec(`PRAGMA application_id = ${INDEX_APPLICATION_ID}; PRAGMA user_version = ${n}`);
    database.close();

    const library = openLibrary(directory);
    await library.scan();
    expect(library.status().notice).toBeNull();
    expect(entries(library)).toHaveLength(2);
    expect(entries(library).filter(({ read }) => read)).toMatchObject([{ title: 'a' }]);
    expect(existsSync(path)).toBe(true);
  });
});

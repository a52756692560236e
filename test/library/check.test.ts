import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { checkLibrary } from '../../src-main/library/check.ts';
import {
  LibraryInUse,
  LibraryNotLockable,
  lockLibrary,
} from '../../src-main/library/library-lock.ts';
import { plainCapture } from './plain-capture.ts';
import { mayMount, mountSmall } from './small-disk.ts';
import { entries, openLibrary, put, temporaryDirectory } from './temporary-library.ts';

/** A closed library over three captures and a file that is none. */
async function closedLibrary() {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  for (const name of ['a', 'b', 'c']) put(folder, `${name}.md`, plainCapture({ title: name }));
  put(folder, 'README.md', '# Notes\n\nNothing here.\n');
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  await library.scan();
  library.personal.mark([entries(library)[0]?.id ?? ''], { read: true, starred: true });
  await library.close();
  return { folder, library: join(directory, 'library') };
}

/** Changes the index in a way in which Sheaf itself would not. */
function tamper(library: string, sql: string): void {
  const database = new DatabaseSync(join(library, 'index.sqlite'), {
    defensive: false,
    enableForeignKeyConstraints: false,
  });
  database.exec(sql);
  database.close();
}

/** What is done to an index, and what a check says of it. */
const DISAGREEMENTS = [
  ['DELETE FROM capture WHERE id = 1', 'whose capture is missing'],
  ['UPDATE article SET captures = 7', 'miscounted'],
  ['DELETE FROM search WHERE rowid = (SELECT max(row) FROM article)', 'found by its text'],
  ['DELETE FROM place WHERE capture = 2', 'lies nowhere'],
  ['UPDATE capture SET article = 5 WHERE id = 1', 'of no article'],
  ['UPDATE article SET capture = 99 WHERE capture = 1', 'not its own'],
  ['UPDATE place SET capture = NULL', 'neither a capture nor a problem'],
  ["INSERT INTO search (rowid, title) VALUES (12345, 'x')", 'text of an article that is not there'],
  ["INSERT INTO folder (id, path) VALUES (9, '/nowhere')", 'not watched any more'],
  [
    "INSERT INTO place VALUES (NULL, 77, 'x', 1, 1, 1, 1, NULL, 'empty', '')",
    'folder that is not watched',
  ],
] as const;

describe('a check', () => {
  test('finds nothing where all agree, and changes nothing', async () => {
    const { library } = await closedLibrary();
    const content = () =>
      ['index.sqlite', 'state.sqlite'].map((name) => readFileSync(join(library, name)));
    const before = content();
    expect(await checkLibrary(library)).toEqual({
      ok: true,
      articles: 3,
      captures: 3,
      files: 4,
      differences: [],
      unreachable: [],
    });
    expect(content()).toEqual(before);
  });

  test('finds files that are missing in the index, gone or changed', async () => {
    const { folder, library } = await closedLibrary();
    put(folder, 'deep/new.md', plainCapture({ title: 'new' }));
    rmSync(join(folder, 'a.md'));
    appendFileSync(join(folder, 'b.md'), '<p>more</p>');
    const report = await checkLibrary(library);
    expect(report.ok).toBe(false);
    const found = report.differences.map(({ kind, about }) => `${kind} ${about}`);
    expect(found.sort()).toEqual([
      `changed ${join(folder, 'b.md')}`,
      `extra ${join(folder, 'a.md')}`,
      `missing ${join(folder, 'deep/new.md')}`,
    ]);
  });

  test('takes a folder that is away for no difference', async () => {
    const { folder, library } = await closedLibrary();
    renameSync(folder, `${folder}-elsewhere`);
    const report = await checkLibrary(library);
    expect(report).toMatchObject({ ok: true, unreachable: [{ path: folder }] });
  });

  test('finds marks that the index shows otherwise than the state', async () => {
    const { library } = await closedLibrary();
    tamper(library, 'UPDATE article SET read = 0, starred = 1');
    const { differences } = await checkLibrary(library);
    expect(differences.map(({ kind }) => kind)).toEqual(['marks', 'marks', 'marks']);
    const messages = differences.map(({ message }) => message).sort();
    expect(messages[0]).toBe('The article is not starred, but the index shows it so.');
    expect(messages[2]).toBe('The article is read, but the index does not show it so.');
  });

  test('finds what is archived or tagged otherwise', async () => {
    const { library } = await closedLibrary();
    const open = openLibrary(join(library, '..'));
    const [first, second, third] = entries(open).map(({ id }) => id);
    open.personal.mark([first ?? ''], { archived: true });
    await open.personal.tag([second ?? ''], ['tea', 'boats'], []);
    await open.close();
    expect(await checkLibrary(library)).toMatchObject({ ok: true });
    tamper(
      library,
      `UPDATE article SET archived = 0; DELETE FROM article_tag WHERE tag = 'tea';
       INSERT INTO article_tag SELECT row, 'odd', 1, 'odd' FROM article WHERE hex(id) = upper('${third}')`,
    );
    const { differences } = await checkLibrary(library);
    expect(Object.fromEntries(differences.map(({ about, message }) => [about, message]))).toEqual({
      [first ?? '']: 'The article is archived, but the index does not show it so.',
      [second ?? '']: 'Your tags of the article are boats, tea, but the index shows others.',
      [third ?? '']: 'The article has no tags of yours, but the index shows some.',
    });
  });

  test('finds an index that disagrees with itself', async () => {
    const { library } = await closedLibrary();
    const index = join(library, 'index.sqlite');
    const whole = readFileSync(index);
    for (const [sql, words] of DISAGREEMENTS) {
      for (const ending of ['-wal', '-shm']) rmSync(index + ending, { force: true });
      writeFileSync(index, whole);
      tamper(library, sql);
      const report = await checkLibrary(library);
      expect(report.ok).toBe(false);
      expect(report.differences.map(({ message }) => message).join(' '), sql).toContain(words);
    }
  });

  test('finds damage in the full text', async () => {
    const { library } = await closedLibrary();
    tamper(library, 'UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 100');
    const { differences } = await checkLibrary(library);
    expect(differences[0]).toMatchObject({ kind: 'index' });
    expect(differences[0]?.message).toMatch(/^The index is damaged: fts5/u);
  });

  test('finds databases that are damaged, foreign or not there', async () => {
    const { library } = await closedLibrary();
    writeFileSync(join(library, 'index.sqlite'), 'This is no database at all.'.repeat(99));
    expect((await checkLibrary(library)).differences).toMatchObject([
      { kind: 'index', about: join(library, 'index.sqlite') },
    ]);
    rmSync(join(library, 'index.sqlite'));
    tamper(library, 'CREATE TABLE theirs (a)');
    expect((await checkLibrary(library)).differences[0]?.message).toContain('another program');
    rmSync(join(library, 'index.sqlite'));
    rmSync(join(library, 'state.sqlite'));
    expect((await checkLibrary(library)).differences).toMatchObject([
      { kind: 'state' },
      { kind: 'index' },
    ]);
  });

  test('can be made while the library is open and is written', async () => {
    const { folder, library } = await closedLibrary();
    const open = openLibrary(join(library, '..'));
    put(folder, 'd.md', plainCapture({ title: 'd' }));
    await open.scan();
    expect(await checkLibrary(library)).toMatchObject({ ok: true, articles: 4 });
  });
});

describe('the lock of a library', () => {
  test('is one writer’s alone, until it is let go', () => {
    const directory = join(temporaryDirectory(), 'library');
    const release = lockLibrary(directory, 0);
    expect(() => lockLibrary(directory, 0)).toThrow(LibraryInUse);
    release();
    release();
    lockLibrary(directory, 0)();
  });

  test('is not lost when nobody refers to it any more', () => {
    const directory = temporaryDirectory();
    lockLibrary(directory, 0);
    globalThis.gc?.();
    expect(() => lockLibrary(directory, 0)).toThrow(LibraryInUse);
  });

  test('that cannot be taken keeps a library from being written by two', () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, 'lock'));
    expect(() => lockLibrary(directory, 0)).toThrow(LibraryNotLockable);
  });

  test.skipIf(!mayMount())(
    'does not keep a library from being read where nothing can be written',
    () => {
      const directory = join(temporaryDirectory(), 'library');
      mountSmall(directory).setReadOnly(true);
      expect(() => lockLibrary(directory, 0)).not.toThrow();
    },
  );
});

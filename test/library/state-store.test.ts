import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../src-main/library/database.ts';
import { backUp } from '../../src-main/library/state-store/backups.ts';
import { STATE_SHAPE, StateStore } from '../../src-main/library/state-store/state-store.ts';
import { openStoredState } from '../../src-main/library/state-store/stored-state.ts';
import { giveToNobody, mayBeNobody } from './as-nobody.ts';
import { startLibrary } from './library-process.ts';
import { temporaryDirectory } from './temporary-library.ts';

/** A state in a directory of its own; opened as often as the test wants. */
function stateDirectory() {
  const directory = temporaryDirectory();
  const path = join(directory, 'state.sqlite');
  const backups = join(directory, 'backups');
  const open = () => {
    const state = new StateStore(path, backups);
    let isOpen = true;
    const close = () => {
      if (isOpen) state.close();
      isOpen = false;
    };
    onTestFinished(close);
    return { state, close };
  };
  /** Opens the state, marks these articles as read and closes it. */
  const markRead = (...keys: string[]) => {
    const { state, close } = open();
    state.mark(keys, { read: true });
    close();
  };
  const copies = () => readdirSync(backups).toSorted();
  return { directory, path, backups, open, markRead, copies };
}

function damage(path: string): void {
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
  writeFileSync(path, 'This is no database at all.'.repeat(99));
}

describe('the state', () => {
  test('is copied at each start that finds something new; the last five copies are kept', () => {
    const { markRead, copies, backups } = stateDirectory();
    for (let n = 0; n < 8; n++) markRead(`article ${String(n)}`);
    expect(copies()).toHaveLength(5);
    const newest = new DatabaseSync(join(backups, copies().at(-1) ?? ''), { readOnly: true });
    // The copy was made at the start, before the last mark.
    expect(newest.prepare('SELECT count(*) AS n FROM article').get()).toEqual({ n: 7 });
    newest.close();
  });

  test('is not copied again where nothing changed', () => {
    const { markRead, copies, open } = stateDirectory();
    markRead('article');
    for (let n = 0; n < 8; n++) open().close();
    // The first start had an empty state, the second what was marked.
    expect(copies()).toHaveLength(2);
  });

  test('is copied before its shape changes', () => {
    const { path, backups, markRead, copies } = stateDirectory();
    markRead('article');
    const next = openDatabase(path, {
      ...STATE_SHAPE,
      migrations: [...STATE_SHAPE.migrations, 'DROP TABLE article'],
      beforeMigration: (database) => backUp(database, backups, 'before-migration'),
    });
    next.close();
    const copy = copies().find((name) => name.startsWith('before-migration'));
    const database = new DatabaseSync(join(backups, copy ?? ''), { readOnly: true });
    expect(database.prepare('SELECT key FROM article').all()).toEqual([{ key: 'article' }]);
    database.close();
  });

  test('goes back to the newest copy that is whole', () => {
    const { path, backups, markRead, copies, open } = stateDirectory();
    markRead('first');
    markRead('second');
    markRead('third');
    damage(path);
    writeFileSync(join(backups, copies().at(-1) ?? ''), 'A copy that was damaged too.'.repeat(99));
    const { state } = open();
    expect(state.notice).toContain('went back to its copy');
    expect(['first', 'second'].map((key) => state.marksOf(key).read)).toEqual([true, false]);
  });

  test('comes back where its file is missing', () => {
    const { path, markRead, open } = stateDirectory();
    markRead('first');
    markRead('second');
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
    const { state } = open();
    expect(state.notice).toContain('is missing');
    expect(state.marksOf('first').read).toBe(true);
  });

  test.for([
    ['without a byte, and sealed', true],
    ['without a byte, after a start that was ended', false],
  ] as const)('comes back where its file is left %s', ([, isSealed]) => {
    const { path, markRead, copies, open } = stateDirectory();
    markRead('first');
    markRead('second');
    const before = copies();
    truncateSync(path);
    if (!isSealed) rmSync(`${path}.seal`);
    const { state, close } = open();
    expect(state.notice).toContain('was empty. Sheaf went back to its copy');
    expect(state.marksOf('first').read).toBe(true);
    close();
    expect(copies()).toEqual(expect.arrayContaining(before));
    expect(open().state.notice).toBeNull();
  });

  test.for(['2031-06-01', '1970-01-02'])(
    'comes back from the newest copy, though the clock said %s once',
    (wrong) => {
      const { path, markRead, open } = stateDirectory();
      vi.useFakeTimers({ toFake: ['Date'] });
      onTestFinished(() => {
        vi.useRealTimers();
      });
      for (const [n, day] of ['2026-01-01', wrong, '2026-01-03', '2026-01-04'].entries()) {
        vi.setSystemTime(new Date(day));
        markRead(`article ${String(n)}`);
      }
      damage(path);
      const { state } = open();
      expect(state.notice).toContain('2026-01-04');
      expect(state.marksOf('article 2').read).toBe(true);
    },
  );

  test('comes back where its file has no table, and from no copy that is empty', () => {
    const { path, backups, markRead, open } = stateDirectory();
    markRead('first');
    markRead('second');
    writeFileSync(join(backups, 'start-2999-01-01T00-00-00-000Z.sqlite'), '');
    for (const ending of ['', '-wal', '-shm', '.seal']) rmSync(path + ending, { force: true });
    const empty = new DatabaseSync(path);
    empty.exec('PRAGMA journal_mode = WAL');
    empty.close();
    const { state } = open();
    expect(state.notice).toContain('was empty. Sheaf went back to its copy');
    expect(state.marksOf('first').read).toBe(true);
  });

  test('that is empty is told where there is no copy; a first start that was ended is not', () => {
    const { path, backups, markRead, open } = stateDirectory();
    writeFileSync(path, '');
    const { state, close } = open();
    expect(state.notice).toBeNull();
    close();
    markRead('first');
    rmSync(backups, { recursive: true });
    truncateSync(path);
    expect(open().state.notice).toContain('was empty, and there is no copy');
  });

  test('that says of its tables that none was made is damaged', () => {
    const { path, markRead, open } = stateDirectory();
    markRead('first');
    markRead('second');
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 0; PRAGMA journal_mode = DELETE');
    database.close();
    expect(open().state.notice).toContain('is damaged. Sheaf went back to its copy');
  });

  test('begins anew where it is damaged and there is no copy, and keeps the damaged file', () => {
    const { directory, path, backups, markRead, open } = stateDirectory();
    markRead('first');
    rmSync(backups, { recursive: true });
    damage(path);
    const { state } = open();
    expect(state.notice).toContain('begins anew');
    expect(readdirSync(directory).some((name) => name.startsWith('state.sqlite.damaged-'))).toBe(
      true,
    );
  });

  test.for([
    ['another program’s', 'PRAGMA application_id = 4711', 'another program'],
    ['of a newer version', 'PRAGMA user_version = 9999', 'newer version'],
  ] as const)('that is %s is refused and not touched', ([, sql, words]) => {
    const { path, markRead, open } = stateDirectory();
    markRead('first');
    const database = new DatabaseSync(path);
    database.exec(`${sql}; PRAGMA journal_mode = DELETE`);
    database.close();
    const before = readFileSync(path);
    expect(open).toThrow(words);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('is opened, and that is said, where no copy can be made', () => {
    const { backups, open } = stateDirectory();
    writeFileSync(backups, 'A file in the place of the folder.');
    const { state } = open();
    expect(state.notice).toContain('no copy of it could be made');
    state.mark(['article'], { read: true });
    expect(state.marksOf('article').read).toBe(true);
  });

  test('follows its articles when the rules for their keys change', () => {
    const { path, backups, open, copies } = stateDirectory();
    const { state, close } = open();
    state.mark(['a.example/1'], { starred: true });
    state.mark(['a.example/1/page'], { read: true });
    state.tag(['a.example/1/page'], ['tea'], []);
    const before = openStoredState(path);
    const document = before.contents();
    before.close();
    close();
    const rules = { version: 2, renew: (key: string) => key.replace(/\/page$/u, '') };
    const renewed = new StateStore(path, backups, rules);
    onTestFinished(() => {
      renewed.close();
    });
    expect(renewed.notice).toBeNull();
    expect(renewed.marksOf('a.example/1')).toMatchObject({ read: true, starred: true });
    expect(renewed.ownTags.all()).toEqual(new Map([['a.example/1', ['tea']]]));
    expect(copies().some((name) => name.startsWith('before-migration'))).toBe(true);
    // A document by the rules of before is understood, too, and adds nothing here.
    expect(renewed.merge(document)).toMatchObject({ added: 0, updated: 0, kept: 2, tags: 0 });
  });

  test('leaves no half copy behind, and removes one that a killed start left', () => {
    const { backups, markRead, copies, open } = stateDirectory();
    markRead('article');
    copyFileSync(join(backups, copies()[0] ?? ''), join(backups, 'start-2026.sqlite.partial'));
    open().close();
    expect(copies().filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test.skipIf(!mayBeNobody())(
    'whose file may not be written is read, and that is said',
    async () => {
      const directory = temporaryDirectory();
      const folder = join(directory, 'captures');
      mkdirSync(folder);
      const library = join(directory, 'library');
      const state = new StateStore(join(library, 'state.sqlite'), join(library, 'backups'));
      state.addFolder(folder);
      state.close();
      giveToNobody(directory);
      chmodSync(join(library, 'state.sqlite'), 0o444);
      const child = await startLibrary(library, folder, { as: 'nobody' });
      const { status } = await child.ask('report');
      expect(status.notice).toContain('cannot be saved');
      expect(status.folders).toMatchObject([{ path: folder }]);
    },
  );
});

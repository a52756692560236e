/** A state that is not what was written is noticed, and comes back from its newest copy. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src-main/library/database.ts';
import { fitsSeal } from '../../src-main/library/state-store/seal.ts';
import { STATE_SHAPE, StateStore } from '../../src-main/library/state-store/state-store.ts';
import { temporaryDirectory } from '../library/temporary-library.ts';
import { withDamagedPage } from './damage.ts';

const ROUNDS = Number(process.env['SHEAF_DAMAGE'] ?? '100');

/** Keys of articles. */
const keys = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => `https://news.example.com/${from + at}`);

test(`${ROUNDS} times a damaged page in the state`, { timeout: 60_000 + ROUNDS * 1000 }, () => {
  const directory = temporaryDirectory();
  const path = join(directory, 'state.sqlite');
  const backups = join(directory, 'backups');
  const marked = new StateStore(path, backups);
  marked.mark(keys(0, 400), { read: true });
  marked.mark(keys(0, 90), { starred: true });
  marked.addFolder('/captures');
  const search = marked.searches.save(null, {
    name: 'Ferries',
    query: 'ferry OR 渡口',
    exact: false,
  });
  marked.close();
  // The next start keeps a copy; what is done after it may be lost with the file.
  const later = new StateStore(path, backups);
  later.mark(keys(400, 500), { read: true });
  later.close();
  const whole = readFileSync(path);
  const copies = readdirSync(backups);

  const seal = readFileSync(`${path}.seal`);
  let noticed = 0;
  let unharmed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { damaged, what } = withDamagedPage(whole, round);
    for (const name of readdirSync(directory)) {
      if (name.startsWith('state.sqlite')) rmSync(join(directory, name));
    }
    for (const name of readdirSync(backups)) {
      if (!copies.includes(name)) rmSync(join(backups, name));
    }
    writeFileSync(path, damaged);
    writeFileSync(`${path}.seal`, seal);
    const state = new StateStore(path, backups);
    const notice = state.notice ?? '';
    expect(notice, what).toContain('The file that keeps what you read and starred');
    noticed++;
    // Where the damage is in no row, all is there; else what there was when the copy was made.
    const isWhole = notice.includes('All it holds was found whole');
    if (!isWhole) expect(notice, what).toContain('is damaged. Sheaf went back to its copy');
    if (isWhole) unharmed++;
    for (const key of keys(0, isWhole ? 500 : 400))
      expect(state.marksOf(key).read, what).toBe(true);
    for (const key of keys(0, 90)) expect(state.marksOf(key).starred, what).toBe(true);
    expect(state.folders()).toEqual(['/captures']);
    expect(state.searches.list()).toMatchObject([search]);
    state.close();
    if (isWhole) continue;
    // The damaged file is kept as it was.
    const aside = readdirSync(directory).filter((name) => name.includes('.damaged-'));
    expect(aside.some((name) => readFileSync(join(directory, name)).equals(damaged))).toBe(true);
  }
  console.log(
    `${noticed} of ${ROUNDS} damaged pages of the state noticed; ${noticed - unharmed} times a copy took its place, ${unharmed} times no row was touched`,
  );
});

test('columns and tables of later versions are sealed like the first', () => {
  const directory = temporaryDirectory();
  const path = join(directory, 'state.sqlite');
  const backups = join(directory, 'backups');
  const first = new StateStore(path, backups);
  first.mark(keys(0, 3), { read: true });
  first.close();
  const later = {
    ...STATE_SHAPE,
    migrations: [
      ...STATE_SHAPE.migrations,
      'ALTER TABLE article ADD COLUMN place TEXT; CREATE TABLE note (key TEXT PRIMARY KEY, words TEXT)',
    ],
  };
  const database = openDatabase(path, later);
  expect(fitsSeal(database)).toBe(true);
  database.exec(`UPDATE article SET place = 'line 7'; INSERT INTO note VALUES ('a', 'b')`);
  expect(fitsSeal(database)).toBe(true);
  for (const damage of [
    `UPDATE article SET place = 'line 8' WHERE key LIKE '%/1'`,
    `UPDATE note SET words = 'c'`,
  ]) {
    // What a disk changes sets off no trigger.
    database.exec('BEGIN; DROP TRIGGER seal_article_UPDATE; DROP TRIGGER seal_note_UPDATE');
    database.exec(damage);
    expect(fitsSeal(database)).toBe(false);
    database.exec('ROLLBACK');
  }
  expect(fitsSeal(database)).toBe(true);
  database.close();
});

test('damage is not sealed in by a change of the shape', () => {
  const directory = temporaryDirectory();
  const path = join(directory, 'state.sqlite');
  const backups = join(directory, 'backups');
  for (const to of [3, 6]) {
    const state = new StateStore(path, backups);
    state.mark(keys(to - 3, to), { read: true });
    state.close();
  }
  const damaged = new DatabaseSync(path);
  // As an earlier version left it, with a row that it did not write.
  damaged.exec(`DROP TRIGGER seal_article_UPDATE; UPDATE article SET read = 5;
    PRAGMA user_version = 2; PRAGMA journal_mode = DELETE`);
  damaged.close();
  const state = new StateStore(path, backups);
  expect(state.notice).toContain('went back to its copy');
  expect(keys(0, 6).map((key) => state.marksOf(key).read)).toEqual([
    ...[true, true, true],
    ...[false, false, false],
  ]);
  state.close();
});

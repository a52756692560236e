/** An index that is not what was closed is noticed, whatever changed in it, and made anew. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { sealFile } from '../../src-main/library/file-seal.ts';
import { IndexCheck } from '../../src-main/library/index-store/index-check.ts';
import { plainCapture } from '../library/plain-capture.ts';
import {
  entries,
  openLibrary,
  put,
  READING_SCRIPT,
  temporaryDirectory,
  titles,
} from '../library/temporary-library.ts';
import { until } from '../library/until.ts';
import { withDamagedPage } from './damage.ts';

const ROUNDS = Number(process.env['SHEAF_DAMAGE'] ?? '100');
/** So many openings go on to make the index anew; the others only have to notice. */
const MADE_ANEW = 4;

/** A closed library of some articles, some of them starred. */
async function closedLibrary() {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  for (let n = 0; n < 60; n++) {
    const body = `<p>${`Words of article ${n} about a ferry. `.repeat(80)}</p>`;
    const url = `https://news.example.com/${n}`;
    const time = 1.6e12 + n * 6e4;
    put(folder, `${n}.md`, plainCapture({ title: `Article ${n}`, url, body, time }));
  }
  const library = openLibrary(directory);
  await library.addFolder(folder);
  library.personal.mark(
    entries(library)
      .slice(0, 9)
      .map(({ id }) => id),
    { starred: true },
  );
  const before = entries(library).map(({ title, starred }) => ({ title, starred }));
  await library.close();
  return { directory, folder, before, index: join(directory, 'library', 'index.sqlite') };
}

test(
  `${ROUNDS} times a damaged page in the index`,
  { timeout: 60_000 + ROUNDS * 2000 },
  async () => {
    const { directory, before, index } = await closedLibrary();
    const whole = readFileSync(index);
    const seal = readFileSync(`${index}.seal`);
    let noticed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { damaged, what } = withDamagedPage(whole, round);
      for (const ending of ['-wal', '-shm', '.damaged']) rmSync(index + ending, { force: true });
      writeFileSync(index, damaged);
      writeFileSync(`${index}.seal`, seal);
      const library = openLibrary(directory);
      expect(library.status().notice, what).toContain('is being made anew from your folders');
      noticed++;
      if (round < MADE_ANEW) {
        await library.scan();
        const after = entries(library).map(({ title, starred }) => ({ title, starred }));
        expect(after).toEqual(before);
      }
      await library.close();
      expect(existsSync(`${index}.seal`)).toBe(true);
    }
    console.log(`${noticed} of ${ROUNDS} damaged pages of the index noticed`);
  },
);

test('an index that is what was closed is opened as it is, again and again', async () => {
  const { directory, before, folder } = await closedLibrary();
  for (let n = 0; n < 5; n++) {
    const library = openLibrary(directory);
    expect(library.status().notice).toBeNull();
    put(folder, `new ${n}.md`, plainCapture({ title: `New ${n}` }));
    await library.scan();
    expect(titles(library)).toHaveLength(before.length + n + 1);
    await library.close();
  }
});

test('an index that was not closed is looked through meanwhile, and its damage told', async () => {
  const { directory, index } = await closedLibrary();
  const database = new DatabaseSync(index);
  const question = "SELECT rootpage FROM sqlite_schema WHERE name = 'capture_of_article'";
  const page = Number(database.prepare(question).get()?.['rootpage']);
  database.close();
  const damaged = readFileSync(index);
  damaged.fill(0x5a, (page - 1) * 4096 + 8, page * 4096);
  writeFileSync(index, damaged);
  rmSync(`${index}.seal`);
  let told = 0;
  const library = openLibrary(directory, { onDamage: () => told++ });
  await library.watch();
  await until('the damage is told', () => told > 0);
  expect(library.status().notice).toContain('The index is damaged');
  await library.close();
  expect(existsSync(`${index}.seal`)).toBe(false);
  const again = openLibrary(directory);
  expect(again.status().notice).toContain('is being made anew');
  await again.scan();
  expect(entries(again).filter(({ starred }) => starred)).toHaveLength(9);
});

describe('a large index', () => {
  /** A closed and sealed file of 80 MB. */
  function largeFile(): string {
    const path = join(temporaryDirectory(), 'index.sqlite');
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA journal_mode = WAL; CREATE TABLE block (bytes BLOB);
      INSERT INTO block SELECT randomblob(8388608) FROM
        (WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT i FROM n)`);
    database.close();
    sealFile(path);
    return path;
  }

  test('is looked through in a thread while it is written', async () => {
    const path = largeFile();
    const check = new IndexCheck(path, READING_SCRIPT);
    const database = new DatabaseSync(path);
    database.exec('PRAGMA wal_autocheckpoint = 1; UPDATE block SET bytes = zeroblob(100)');
    const look = check.lookSoon();
    database.exec('DELETE FROM block WHERE rowid > 5; PRAGMA wal_checkpoint(PASSIVE)');
    await look;
    expect(check.foundDamage).toBe(false);
    expect(await check.finish()).toBe(true);
    database.close();
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  test('is sealed again where it is closed before it was looked through', async () => {
    const check = new IndexCheck(largeFile(), READING_SCRIPT);
    expect(await check.finish()).toBe(true);
  });

  test('is found out also where it is closed before it was looked through', async () => {
    const { directory, index } = await closedLibrary();
    const database = new DatabaseSync(index);
    const size = String(72 * 1024 * 1024);
    database.exec(`CREATE TABLE block (bytes BLOB); INSERT INTO block VALUES (zeroblob(${size}))`);
    database.close();
    sealFile(index);
    const damaged = readFileSync(index);
    damaged[damaged.length - 5000] = 1;
    writeFileSync(index, damaged);
    const before = new Promise<never>(() => undefined);
    const library = openLibrary(directory, { before });
    expect(library.status().notice).toBeNull();
    await library.close();
    const again = openLibrary(directory);
    expect(again.status().notice).toContain('is being made anew');
    await again.close();
  });

  test('is found out by one bit', async () => {
    const path = largeFile();
    const damaged = readFileSync(path);
    const at = Math.floor(Math.random() * damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ 4;
    writeFileSync(path, damaged);
    const check = new IndexCheck(path, READING_SCRIPT);
    await expect(check.lookSoon(), `byte ${at}`).rejects.toThrow('the file is damaged');
    expect(await check.finish()).toBe(false);
  });
});

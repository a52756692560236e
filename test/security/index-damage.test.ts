/** An index with a damaged page is noticed and made anew. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainCapture } from '../library/plain-capture.ts';
import { openLibrary, put, temporaryDirectory, titles } from '../library/temporary-library.ts';

const PAGE = 4096;
const ROUNDS = Number(process.env['SHEAF_DAMAGE'] ?? '100');
/** So many openings go on to make the index anew; the others only have to notice. */
const MADE_ANEW = 5;

test(`${ROUNDS} times a damaged page in the index`, { timeout: 180_000 }, async () => {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  for (let n = 0; n < 60; n++) {
    const body = `<p>${`Words of article ${n} about a ferry. `.repeat(80)}</p>`;
    const url = `https://news.example.com/${n}`;
    put(
      folder,
      `${n}.md`,
      plainCapture({ title: `Article ${n}`, url, body, time: 1.6e12 + n * 6e4 }),
    );
  }
  const first = openLibrary(directory);
  await first.addFolder(folder);
  const expected = titles(first);
  await first.close();
  const path = join(directory, 'library', 'index.sqlite');
  const whole = readFileSync(path);
  const seal = readFileSync(`${path}.seal`);

  for (let round = 0; round < ROUNDS; round++) {
    const damaged = Buffer.from(whole);
    const start = Math.floor(Math.random() * (whole.length / PAGE)) * PAGE;
    const at = start + Math.floor(Math.random() * PAGE);
    if (round % 2 === 0) damaged[at] = (damaged[at] ?? 0) ^ (1 << (round % 8));
    else for (let n = start; n < start + PAGE; n++) damaged[n] = Math.floor(Math.random() * 256);
    for (const ending of ['-wal', '-shm', '.damaged']) rmSync(path + ending, { force: true });
    writeFileSync(path, damaged);
    writeFileSync(`${path}.seal`, seal);
    const library = openLibrary(directory);
    expect(library.status().notice, `round ${round}, byte ${at}`).toContain('is being made anew');
    if (round < MADE_ANEW) {
      await library.scan();
      expect(titles(library)).toEqual(expected);
    }
    await library.close();
    expect(existsSync(`${path}.seal`)).toBe(true);
  }
});

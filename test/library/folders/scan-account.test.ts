/** What a scan counts, and what it says of files that do not come to rest. */
import { appendFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { differs } from '../../../src-main/library/folders/scan.ts';
import { openLibrary, put, temporaryDirectory, titles } from '../temporary-library.ts';
import { captureText, putCapture } from './watched-library.ts';

/** A library that has scanned a folder with these captures. */
async function scanned(...names: string[]) {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  for (const name of names) putCapture(folder, name);
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  const first = await library.scan();
  return { folder, library, first };
}

test('files that were only touched are unchanged', async () => {
  const { folder, library, first } = await scanned('a.md', 'b.md');
  expect(first).toMatchObject({ added: 2, updated: 0, unchanged: 0 });
  utimesSync(join(folder, 'a.md'), 1_710_000_000, 1_710_000_000);
  expect(await library.scan()).toMatchObject({ added: 0, updated: 0, unchanged: 2, removed: 0 });
  put(folder, 'a.md', captureText('another'));
  expect(await library.scan()).toMatchObject({ added: 0, updated: 1, unchanged: 1, removed: 0 });
});

test('a capture that is none any more is removed, and comes back as added', async () => {
  const { folder, library } = await scanned('a.md', 'b.md');
  put(folder, 'a.md', '# Notes\n\nNothing here.\n');
  expect(await library.scan()).toMatchObject({ removed: 1, skipped: 1, unchanged: 1 });
  putCapture(folder, 'a.md');
  expect(await library.scan()).toMatchObject({ added: 1, updated: 0, removed: 0, unchanged: 1 });
  rmSync(join(folder, 'a.md'));
  expect(await library.scan()).toMatchObject({ removed: 1, unchanged: 1 });
});

test('a file that is written all the time is told, and read once it rests', async () => {
  const { folder, library } = await scanned('a.md');
  const path = join(folder, 'long.md');
  writeFileSync(path, captureText('long'));
  const writing = setInterval(() => {
    appendFileSync(path, '<p>…</p>');
  }, 20);
  onTestFinished(() => {
    clearInterval(writing);
  });
  expect(await library.scan()).toMatchObject({ added: 0, unchanged: 1 });
  expect(library.problems()).toMatchObject([{ path, code: 'still-written' }]);
  clearInterval(writing);
  expect(await library.scan()).toMatchObject({ added: 1 });
  expect(library.problems()).toEqual([]);
  expect(titles(library).toSorted()).toEqual(['a', 'long']);
});

test('stamps of whole seconds are looked at again for longer', () => {
  const at = (modified: number, looked: number) => {
    const stamps = { size: 1, modified, changed: modified };
    return differs({ name: 'a', ...stamps }, { id: 1, ...stamps, looked });
  };
  const second = 1_700_000_000_000;
  expect(at(second + 123.4, second + 123.4 + 100)).toBe(false);
  expect(at(second, second + 1990)).toBe(true);
  expect(at(second, second + 2100)).toBe(false);
});

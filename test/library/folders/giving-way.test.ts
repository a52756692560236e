/** A hint is followed while the folder is looked through: a large one takes its time. */
import { mkdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { entries, openLibrary, put, temporaryDirectory, titles } from '../temporary-library.ts';
import { captureText, putCapture } from './watched-library.ts';

/** Directories that a sweep is busy with for some slices of its time. */
const DIRECTORIES = 3000;

test('names that are hinted at during a sweep do not wait for it, and it takes nothing back', async () => {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  mkdirSync(folder);
  for (let n = 0; n < DIRECTORIES; n++) mkdirSync(join(folder, `empty ${String(n)}`));
  for (const name of ['stays.md', 'leaves.md', 'changes.md']) putCapture(folder, name);
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  await library.scan();
  expect(titles(library).toSorted()).toEqual(['changes', 'leaves', 'stays']);

  const ended: string[] = [];
  const scanned = library.scan().then((account) => {
    ended.push('scanned');
    return account;
  });
  // The files are in the folder's own directory, which is looked at first.
  await setImmediate();
  unlinkSync(join(folder, 'leaves.md'));
  put(folder, 'changes.md', captureText('changed'));
  putCapture(folder, 'comes.md');
  putCapture(folder, 'empty 7/comes too.md');
  const names = ['leaves.md', 'changes.md', 'comes.md', 'empty 7'];
  const followed = library.looking.follow(folder, names).then(() => ended.push('followed'));
  await followed;
  expect(titles(library).toSorted()).toEqual(['changed', 'comes', 'comes too', 'stays']);
  const account = await scanned;
  expect(ended).toEqual(['followed', 'scanned']);
  expect(account).toMatchObject({ added: 0, updated: 0, removed: 0 });
  expect(titles(library).toSorted()).toEqual(['changed', 'comes', 'comes too', 'stays']);
});

test('a sweep ends with the library, and what it has not seen is not gone', async () => {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  mkdirSync(folder);
  for (let n = 0; n < DIRECTORIES; n++) mkdirSync(join(folder, `empty ${String(n)}`));
  // Directories are looked at from the last one on.
  putCapture(folder, 'empty 0/stays.md');
  const before = openLibrary(directory);
  await before.setFolders([folder]);
  await before.scan();
  const scanned = before.scan();
  await setImmediate();
  await before.close();
  expect(await scanned).toMatchObject({ removed: 0, unchanged: 0 });
  const after = openLibrary(directory);
  expect(titles(after)).toEqual(['stays']);
  expect(after.status().folders).toEqual([{ path: folder, away: false }]);
});

test('a folder that is added again while its removal waits keeps its place', async () => {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  putCapture(folder, 'stays.md');
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  await library.scan();
  const removed = library.removeFolder(folder);
  await Promise.all([removed, library.addFolder(folder)]);
  unlinkSync(join(folder, 'stays.md'));
  putCapture(folder, 'comes.md');
  await library.scan();
  expect(titles(library)).toEqual(['comes']);
  expect(entries(library).map(({ away }) => away)).toEqual([false]);
});

test('a folder that is added again while it is taken out of the index is read anew', async () => {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  for (let n = 0; n < 300; n++) putCapture(folder, `${String(n)}.md`);
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  await library.scan();
  const removed = library.removeFolder(folder);
  // The removal has begun.
  await setImmediate();
  await Promise.all([removed, library.addFolder(folder)]);
  expect(entries(library).filter(({ away }) => !away)).toHaveLength(300);
});

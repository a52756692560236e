/** A hint is followed while the folder is looked through: a large one takes its time. */
import { mkdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openLibrary, put, temporaryDirectory, titles } from '../temporary-library.ts';
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

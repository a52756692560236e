/** Making the index anew where a folder is not there, or something else is in its place. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainCapture } from '../library/plain-capture.ts';
import { entries, openLibrary, put, temporaryDirectory } from '../library/temporary-library.ts';
import { runHere } from './here.ts';

test('keeps the index while an empty directory is in a folder’s place', async () => {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  put(folder, 'a.md', plainCapture({ title: 'a' }));
  const first = openLibrary(directory);
  await first.setFolders([folder]);
  await first.scan();
  await first.close();
  // As where a drive was mounted.
  renameSync(folder, `${folder} elsewhere`);
  mkdirSync(folder);
  const library = join(directory, 'library');
  expect(await runHere(library, 'rebuild')).toMatchObject({
    code: 2,
    error: expect.stringContaining(`The folder ${folder} is not there now`) as string,
  });
  const kept = openLibrary(directory);
  expect(entries(kept)).toMatchObject([{ title: 'a' }]);
  await kept.close();
  // The same files in a directory that was made anew, as a drive that is mounted again.
  rmSync(folder, { recursive: true });
  renameSync(`${folder} elsewhere`, `${folder} again`);
  put(folder, 'a.md', plainCapture({ title: 'a' }));
  expect(await runHere(library, 'rebuild')).toMatchObject({ code: 0, error: '' });
});

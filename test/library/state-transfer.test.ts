import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportState, importState } from '../../src-main/library/state-transfer.ts';
import { plainCapture } from './plain-capture.ts';
import { entries, openLibrary, put, temporaryDirectory, titles } from './temporary-library.ts';

it('takes what was done in one open library into another, and watches its folders', async () => {
  const directory = temporaryDirectory();
  const [folder, gone] = [join(directory, 'captures'), join(directory, 'gone')];
  mkdirSync(folder);
  mkdirSync(gone);
  put(folder, 'a.md', plainCapture({ title: '甲', url: 'https://example.com/a' }));
  const one = openLibrary(join(directory, 'one'));
  await one.addFolder(folder);
  await one.addFolder(gone);
  one.personal.mark(
    entries(one).map(({ id }) => id),
    { read: true, starred: true },
  );
  one.personal.settings.change({ textSize: 23 });
  rmdirSync(gone);
  const text = exportState(join(directory, 'one', 'library'));

  const other = openLibrary(join(directory, 'other'));
  await other.watch();
  const account = importState(other, text);
  expect(account).toMatchObject({
    articles: 1,
    added: 1,
    updated: 0,
    kept: 0,
    folders: [folder, gone],
    foldersAway: [gone],
  });
  expect(other.folders).toEqual([folder, gone]);
  await expect.poll(() => titles(other), { timeout: 20_000 }).toEqual(['甲']);
  expect(entries(other)[0]).toMatchObject({ read: true, starred: true });
  expect(other.personal.settings.read().textSize).toBe(23);
  expect(importState(other, text)).toMatchObject({ added: 0, updated: 0, kept: 1, folders: [] });
});

it('changes nothing where the text is no state', () => {
  const library = openLibrary(temporaryDirectory());
  for (const text of ['', '{}', '{"format":"sheaf-state","version":99}']) {
    expect(importState(library, text)).toMatchObject({ fault: 'unreadable' });
  }
  expect(library.folders).toEqual([]);
});

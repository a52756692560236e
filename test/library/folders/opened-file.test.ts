import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openedFile } from '../../../src-main/library/folders/opened-file.ts';
import { plainCapture } from '../plain-capture.ts';
import { entries, openLibrary, put, temporaryDirectory, titles } from '../temporary-library.ts';

function setUp() {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  mkdirSync(folder);
  return { directory, folder, library: openLibrary(directory) };
}

it('gives the article of a file in a watched folder, also one that is new', async () => {
  const { folder, library } = setUp();
  const first = put(folder, 'a.md', plainCapture({ title: '甲' }));
  await library.addFolder(folder);
  const [entry] = entries(library);
  expect(await openedFile(library, first)).toEqual({ kind: 'article', id: entry?.id });

  const second = put(folder, 'deeper/b.md', plainCapture({ title: '乙' }));
  const opened = await openedFile(library, second);
  const other = entries(library).find(({ title }) => title === '乙');
  expect(opened).toEqual({ kind: 'article', id: other?.id });
});

it('knows a file that is spelled by way of a link', async () => {
  const { directory, folder, library } = setUp();
  put(folder, 'a.md', plainCapture({ title: '甲' }));
  await library.addFolder(folder);
  symlinkSync(folder, join(directory, 'link'));
  expect(await openedFile(library, join(directory, 'link', 'a.md'))).toMatchObject({
    kind: 'article',
  });
});

it('says where a file outside lies, and where it could be copied to', async () => {
  const { directory, folder, library } = setUp();
  const path = put(join(directory, 'other'), 'a.md', plainCapture({ title: '甲' }));
  const outside = { kind: 'outside', path, folder: join(directory, 'other') };
  expect(await openedFile(library, path)).toEqual({ ...outside, copyTo: null });
  await library.addFolder(folder);
  expect(await openedFile(library, path)).toEqual({ ...outside, copyTo: folder });
  expect(titles(library)).toEqual([]);
});

it('says why a file cannot be opened', async () => {
  const { folder, library } = setUp();
  await library.addFolder(folder);
  const code = async (path: string) => {
    const opened = await openedFile(library, path);
    return opened.kind === 'refused' ? opened.code : opened.kind;
  };
  expect(await code(join(folder, 'none.md'))).toBe('missing');
  expect(await code(put(folder, 'a.pdf', 'x'))).toBe('other-kind');
  expect(await code(put(folder, 'empty.md', ''))).toBe('empty');
  expect(await code(put(folder, 'note.md', 'Milk, bread.'))).toBe('not-a-capture');
  expect(await code('/dev/null')).toBe('neither-file-nor-folder');
});

it('watches a folder', async () => {
  const { folder, library } = setUp();
  put(folder, 'a.md', plainCapture({ title: '甲' }));
  expect(await openedFile(library, folder)).toEqual({ kind: 'folder', path: folder });
  expect(library.folders).toEqual([folder]);
  await expect.poll(() => titles(library), { timeout: 20_000 }).toEqual(['甲']);
});

it('reads nothing while it is paused, and all of it after that', async () => {
  const { folder, library } = setUp();
  put(folder, 'a.md', plainCapture({ title: '甲' }));
  await library.addFolder(folder);
  await library.watch();
  library.looking.pause(true);
  expect(library.status().paused).toBe(true);
  const path = put(folder, 'b.md', plainCapture({ title: '乙' }));
  expect(await openedFile(library, path)).toMatchObject({ kind: 'refused', code: 'paused' });
  await library.scan();
  expect(titles(library)).toEqual(['甲']);
  library.looking.pause(false);
  await expect.poll(() => titles(library).sort(), { timeout: 20_000 }).toEqual(['乙', '甲'].sort());
});

it('stops in the middle of a scan, keeps what it has, and goes on from there', async () => {
  const { directory, folder } = setUp();
  const files = 2000;
  for (let number = 0; number < files; number++) {
    put(folder, `${number}.md`, plainCapture({ title: `第 ${number} 篇` }));
  }
  let mayPause = true;
  const library = openLibrary(join(directory, 'second'), {
    onChange: () => {
      if (mayPause) library.looking.pause(true);
    },
  });
  await library.addFolder(folder);
  const some = library.status().articles;
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(files);
  expect(library.status()).toMatchObject({ phase: 'ready', paused: true, total: 0 });

  mayPause = false;
  library.looking.pause(false);
  expect(await library.scan()).toMatchObject({ added: files - some, unchanged: some });
  expect(library.status().articles).toBe(files);
});

it('does not remove what is gone while it is paused', async () => {
  const { folder, library } = setUp();
  put(folder, 'a.md', plainCapture({ title: '甲' }));
  await library.addFolder(folder);
  library.looking.pause(true);
  renameSync(join(folder, 'a.md'), join(folder, '..', 'moved'));
  await library.scan();
  expect(titles(library)).toEqual(['甲']);
  library.looking.pause(false);
  await library.scan();
  expect(titles(library)).toEqual([]);
});

import { copyFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainCapture } from './plain-capture.ts';
import {
  entries,
  openLibrary,
  put,
  temporaryDirectory,
  titles,
  removeIndex,
} from './temporary-library.ts';

/** A library over one folder with these files, scanned once. */
async function libraryOf(files: Record<string, string>) {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  const summary = await library.scan();
  return { directory, folder, library, summary };
}

const a1 = plainCapture({ title: '渡船停航', url: 'https://a.example.com/1', time: 1e12 });
const a2 = plainCapture({
  title: '渡船停航（更新）',
  url: 'https://www.a.example.com/1/#top',
  time: 2e12,
});
const b = plainCapture({ title: '钟楼', url: 'https://b.example.com/', time: 15e11 });

describe('a library', () => {
  test('takes in what its folder holds, newest first, and sub-folders too', async () => {
    const { library, summary } = await libraryOf({
      'a.md': a1,
      'deep/down/b.txt': b,
      'README.md': '# Notes\n\nNothing here.\n',
    });
    expect(titles(library)).toEqual(['钟楼', '渡船停航']);
    expect(summary).toMatchObject({ added: 2, updated: 0, unchanged: 0, skipped: 1, failed: 0 });
    expect(library.problems()).toMatchObject([{ code: 'not-a-capture' }]);
  });

  test('reads no file again that did not change', async () => {
    const { library } = await libraryOf({ 'a.md': a1, 'b.md': b });
    expect(await library.scan()).toMatchObject({ done: 0, unchanged: 2 });
  });

  test('shows the newest of several captures, whichever file came first', async () => {
    for (const files of [
      { '1.md': a1, '2.md': a2 },
      { '1.md': a2, '2.md': a1 },
    ]) {
      const { library } = await libraryOf(files);
      expect(entries(library)).toMatchObject([{ title: '渡船停航（更新）', captures: 2 }]);
    }
  });

  test('goes back to the older capture when the newer one is removed', async () => {
    const { library, folder } = await libraryOf({ '1.md': a1, '2.md': a2, 'b.md': b });
    expect(titles(library)).toEqual(['渡船停航（更新）', '钟楼']);
    rmSync(join(folder, '2.md'));
    await library.scan();
    expect(titles(library)).toEqual(['钟楼', '渡船停航']);
    expect(entries(library)[1]).toMatchObject({ captures: 1 });
  });

  test('keeps an article read through moves, copies, touches and a removal', async () => {
    const { library, folder } = await libraryOf({ 'a.md': a1, 'b.md': b });
    const ids = entries(library).map((entry) => entry.id);
    library.personal.mark(ids, { read: true });
    const file = (name: string) => join(folder, name);
    const steps = [
      () => {
        mkdirSync(file('moved'));
        renameSync(file('a.md'), file('moved/another name.txt'));
      },
      () => copyFileSync(file('b.md'), file('b copy.md')),
      () => utimesSync(file('b.md'), 1, 1),
      () => rmSync(file('moved'), { recursive: true }),
      () => writeFileSync(file('back.md'), a1),
    ];
    for (const step of steps) {
      step();
      await library.scan();
      expect(entries(library).filter((entry) => !entry.read)).toEqual([]);
      expect(library.status().unread).toBe(0);
    }
    expect(entries(library).map((entry) => entry.id)).toEqual(ids);
  });

  test('a changed file changes its article', async () => {
    const { library, folder } = await libraryOf({ 'a.md': a1 });
    writeFileSync(join(folder, 'a.md'), a1.replace('[渡船停航]', '[渡船复航]'));
    await library.scan();
    expect(entries(library)).toMatchObject([{ title: '渡船复航', captures: 1 }]);
  });

  test('articles of a folder that went away stay listed, and come back with it', async () => {
    const { library, folder } = await libraryOf({ 'a.md': a1 });
    renameSync(folder, `${folder}-elsewhere`);
    await library.scan();
    expect(entries(library)).toMatchObject([{ title: '渡船停航', away: true }]);
    expect(library.problems()).toMatchObject([{ code: 'folder-away', path: folder }]);
    renameSync(`${folder}-elsewhere`, folder);
    await library.scan();
    expect(entries(library)).toMatchObject([{ title: '渡船停航', away: false }]);
    expect(library.problems()).toEqual([]);
  });

  test('an empty directory in the place of a drive is no deletion; an emptied folder is', async () => {
    const { library, folder } = await libraryOf({ 'a.md': a1 });
    renameSync(folder, `${folder}-drive`);
    mkdirSync(folder);
    await library.scan();
    expect(entries(library)).toMatchObject([{ away: true }]);
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-drive`, folder);
    rmSync(join(folder, 'a.md'));
    await library.scan();
    expect(entries(library)).toEqual([]);
  });

  test('a second opening knows everything without reading a file', async () => {
    const { library, directory } = await libraryOf({ 'a.md': a1, 'b.md': b });
    library.personal.mark([entries(library)[0]?.id ?? ''], { read: true, starred: true });
    const before = entries(library);
    await library.close();
    const again = openLibrary(directory);
    expect(await again.scan()).toMatchObject({ done: 0, unchanged: 2 });
    expect(entries(again)).toEqual(before);
    expect(before[0]).toMatchObject({ read: true, starred: true });
  });

  test('an index that was deleted is rebuilt with what was read and starred', async () => {
    const { library, directory } = await libraryOf({ 'a.md': a1, 'b.md': b });
    library.personal.mark([entries(library)[0]?.id ?? ''], { read: true, starred: true });
    const before = entries(library);
    await library.close();
    removeIndex(directory);
    const again = openLibrary(directory);
    await again.scan();
    expect(entries(again)).toEqual(before);
  });

  test('a damaged index is set aside, told and rebuilt', async () => {
    const { library, directory } = await libraryOf({ 'a.md': a1 });
    const before = entries(library);
    await library.close();
    writeFileSync(
      join(directory, 'library', 'index.sqlite'),
      'This is no database at all.'.repeat(99),
    );
    const again = openLibrary(directory);
    await again.scan();
    expect(entries(again)).toEqual(before);
    expect(again.status().notice).toContain('set aside');
  });

  test('a damaged state goes back to its newest copy', async () => {
    const { library, directory } = await libraryOf({ 'a.md': a1 });
    library.personal.mark([entries(library)[0]?.id ?? ''], { read: true });
    await library.close();
    // Opening makes the copy.
    await openLibrary(directory).close();
    const state = join(directory, 'library', 'state.sqlite');
    for (const ending of ['-wal', '-shm']) rmSync(state + ending, { force: true });
    writeFileSync(state, 'This is no database at all.'.repeat(99));
    const again = openLibrary(directory);
    await again.scan();
    expect(entries(again)).toMatchObject([{ read: true }]);
    expect(again.status().notice).toContain('went back to its copy');
  });
});

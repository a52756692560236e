import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src-main/library/library.ts';
import { plainCapture } from '../plain-capture.ts';
import { mayMount, mountSmall } from '../small-disk.ts';
import { entries, openLibrary, put, temporaryDirectory, titles } from '../temporary-library.ts';
import { until } from '../until.ts';
import { listed, problemCodes, putCapture, watching } from './watched-library.ts';

const isAway = (library: Library) => library.status().folders.some((folder) => folder.away);

/** Waits until the folder counts as away, with all its articles still listed as such. */
async function away(library: Library, expected: readonly string[]): Promise<void> {
  await until('the folder to be away', () => isAway(library));
  expect(titles(library).toSorted()).toEqual(expected.toSorted());
  expect(entries(library).every((entry) => entry.away)).toBe(true);
  expect(problemCodes(library)).toEqual(['folder-away']);
}

/** Waits until the folder is there again, and is followed. */
async function back(library: Library, folder: string, expected: readonly string[]): Promise<void> {
  await until('the folder to be back', () => !isAway(library));
  await listed(library, expected);
  expect(entries(library).some((entry) => entry.away)).toBe(false);
  expect(problemCodes(library)).toEqual([]);
  putCapture(folder, 'new.md');
  await listed(library, [...expected, 'new']);
}

describe('a folder that goes away', () => {
  test('keeps its articles listed, marked as away, and is followed again when it is back', async () => {
    let changes = 0;
    const { library, folder } = await watching(['a.md', 'sub/b.md'], {
      onChange: ({ changed }) => (changes += changed === null ? 1 : 0),
    });
    library.personal.mark([entries(library)[0]?.id ?? ''], { read: true });
    renameSync(folder, `${folder} elsewhere`);
    await away(library, ['a', 'b']);
    expect(changes).toBe(1);
    expect(library.status().unread).toBe(1);
    renameSync(`${folder} elsewhere`, folder);
    await back(library, folder, ['a', 'b']);
    expect(changes).toBe(2);
    expect(library.status().unread).toBe(2);
  });

  test('loses nothing when it is deleted and made anew, even with the same inode', async () => {
    const { library, folder, directory } = await watching(['a.md', 'sub/b.md']);
    const backup = join(directory, 'backup');
    cpSync(folder, backup, { recursive: true, preserveTimestamps: true });
    const inode = statSync(folder).ino;
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    // Most file systems hand the number out again at once; this test needs one that does.
    if (statSync(folder).ino !== inode) console.info('The new directory got another inode here.');
    await away(library, ['a', 'b']);
    cpSync(backup, folder, { recursive: true, preserveTimestamps: true });
    await back(library, folder, ['a', 'b']);
  });

  test.skipIf(!mayMount())('keeps its articles when its drive is unmounted', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'drive');
    const mounted = mountSmall(folder);
    const library = openLibrary(directory);
    putCapture(folder, 'a.md');
    putCapture(folder, 'sub/b.md');
    await library.setFolders([folder]);
    await library.watch();
    expect(titles(library).toSorted()).toEqual(['a', 'b']);
    // A move keeps what is mounted and shows the empty directory below.
    const elsewhere = join(directory, 'elsewhere');
    mounted.moveTo(elsewhere);
    await away(library, ['a', 'b']);
    mounted.moveTo(folder);
    await back(library, folder, ['a', 'b']);
  });

  test('is away from the start where it is not there, and is taken in when it comes', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    const library = openLibrary(directory);
    await library.setFolders([folder]);
    await library.watch();
    expect(problemCodes(library)).toEqual(['folder-away']);
    putCapture(folder, 'a.md');
    await back(library, folder, ['a']);
  });

  test('is followed under its path when another directory takes its place', async () => {
    const { library, folder, directory } = await watching(['a.md', 'b.md']);
    const other = join(directory, 'other');
    putCapture(other, 'b.md');
    putCapture(other, 'c.md');
    renameSync(folder, `${folder} before`);
    renameSync(other, folder);
    await back(library, folder, ['b', 'c']);
  });

  test('gives an article its text back from a capture in another folder', async () => {
    const directory = temporaryDirectory();
    const [one, two] = [join(directory, 'one'), join(directory, 'two')];
    const url = 'https://news.example.com/story';
    put(one, 'older.md', plainCapture({ title: 'older', url, time: 1e12 }));
    const newer = put(two, 'newer.md', plainCapture({ title: 'newer', url, time: 2e12 }));
    const library = openLibrary(directory);
    await library.setFolders([one, two]);
    await library.watch();
    expect(entries(library)).toMatchObject([{ title: 'newer', captures: 2 }]);
    const { id } = entries(library)[0] ?? { id: '' };
    // The older one's folder is away when the newer capture goes.
    renameSync(one, `${one} elsewhere`);
    await until('one folder away', () => isAway(library));
    expect(entries(library)).toMatchObject([{ title: 'newer', away: false }]);
    rmSync(newer);
    await until('the older capture', () => titles(library)[0] === 'older');
    expect(entries(library)).toMatchObject([{ id, title: 'older', captures: 1, away: true }]);
    expect(await library.open(id)).toMatchObject({ fault: 'away' });
    renameSync(`${one} elsewhere`, one);
    await until('the folder to be back', () => !isAway(library));
    await until(
      'its text',
      () => textOf(join(directory, 'library', 'index.sqlite'), 'older') === 1,
    );
    expect(await library.open(id)).toMatchObject({ article: { title: 'older' } });
  });
});

describe('the same files in several folders', () => {
  test('are one article with several places where one folder lies in the other', async () => {
    const { library, folder, file } = await watching(['a.md', 'sub/b.md']);
    await library.addFolder(file('sub'));
    expect(library.folders).toEqual([folder, file('sub')]);
    putCapture(file('sub'), 'c.md');
    await listed(library, ['a', 'b', 'c']);
    rmSync(file('sub/b.md'));
    await listed(library, ['a', 'c']);
    await library.removeFolder(folder);
    expect(titles(library)).toEqual(['c']);
    putCapture(file('sub'), 'd.md');
    await listed(library, ['c', 'd']);
  });

  test('one folder is watched once, however it is spelled', async () => {
    const { library, folder, file, directory } = await watching(['sub/b.md']);
    const link = join(directory, 'link');
    symlinkSync(folder, link);
    for (const spelling of [`${folder}/`, join(folder, 'sub/..'), link, `${link}/`]) {
      await library.addFolder(spelling);
      expect(library.folders).toEqual([folder]);
    }
    await library.setFolders([link, `${file('sub')}/`]);
    expect(library.folders).toEqual([folder, file('sub')]);
  });

  test('a folder that is a link is followed to where it leads', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    const link = join(directory, 'link');
    putCapture(folder, 'a.md');
    symlinkSync(folder, link);
    const library = openLibrary(directory);
    await library.addFolder(link);
    await library.watch();
    expect(library.folders).toEqual([link]);
    expect(titles(library)).toEqual(['a']);
    writeFileSync(join(folder, 'b.md'), plainCapture({ title: 'b' }));
    await listed(library, ['a', 'b']);
  });
});

/** In how many rows the index's full text finds a word. */
function textOf(index: string, word: string): number {
  const script = `import { DatabaseSync } from 'node:sqlite';
    const found = new DatabaseSync(process.argv[1], { readOnly: true })
      .prepare('SELECT count(*) AS n FROM search WHERE search MATCH ?').get(process.argv[2]);
    console.log(found.n);`;
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', script, index, word]);
  return Number(answer);
}

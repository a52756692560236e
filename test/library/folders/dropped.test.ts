/** What is dropped on the window: folders are watched, files copied in, and nothing is written over. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeDropped } from '../../../src-main/library/folders/dropped.ts';
import { openLibrary, put, temporaryDirectory } from '../temporary-library.ts';
import { captureText } from './watched-library.ts';

/** A library that watches an empty folder, and another place from which files are dropped. */
async function dropping() {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  mkdirSync(folder);
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  const elsewhere = join(directory, 'elsewhere');
  const file = (name: string, text = captureText(name)) => put(elsewhere, name, text);
  return { directory, folder, library, elsewhere, file, drop: takeDropped.bind(null, library) };
}

test('a file is copied under its own name, with its time', async () => {
  const { folder, file, drop } = await dropping();
  const path = file('a.md');
  const copy = join(folder, 'a.md');
  expect(await drop([path])).toEqual({ folders: [], copies: [copy], refused: [] });
  expect(readFileSync(copy)).toEqual(readFileSync(path));
  expect(statSync(copy).mtimeMs).toBe(statSync(path).mtimeMs);
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('nothing that is there is written over, not even a link that leads nowhere', async () => {
  const { folder, file, drop } = await dropping();
  writeFileSync(join(folder, 'a.md'), 'mine');
  symlinkSync('nowhere', join(folder, 'a 2.md'));
  expect((await drop([file('a.md')])).copies).toEqual([join(folder, 'a 3.md')]);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('mine');
  expect(lstatSync(join(folder, 'a 2.md')).isSymbolicLink()).toBe(true);
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});

test('a folder is watched, one behind a link too', async () => {
  const { elsewhere, library, file, directory, drop } = await dropping();
  file('a.md');
  const link = join(directory, 'link');
  symlinkSync(elsewhere, link);
  expect(await drop([link])).toMatchObject({ folders: [link], refused: [] });
  expect(library.folders).toContain(link);
});

test('a link to a file is what it leads to', async () => {
  const { folder, file, directory, drop } = await dropping();
  const link = join(directory, 'linked.md');
  symlinkSync(file('a.md'), link);
  expect(await drop([link])).toMatchObject({ copies: [join(folder, 'linked.md')], refused: [] });
  expect(lstatSync(join(folder, 'linked.md')).isFile()).toBe(true);
});

test('what cannot be taken is told', async () => {
  const { folder, file, directory, drop } = await dropping();
  const inside = put(folder, 'a.md', captureText('a'));
  const around = join(directory, 'around');
  symlinkSync(folder, around);
  const { copies, refused } = await drop([
    inside,
    join(around, 'a.md'),
    join(directory, 'gone.md'),
    file('picture.png'),
  ]);
  expect(copies).toEqual([]);
  expect(refused.map(({ code }) => code)).toEqual([
    ...['listed-already', 'listed-already', 'neither-file-nor-folder', 'other-kind'],
  ]);
  const { library } = await dropping();
  await library.setFolders([]);
  const without = await takeDropped(library, [file('b.md')]);
  expect(without.refused).toMatchObject([{ code: 'no-folder' }]);
});

test('a copy that was ended before it was whole is in nobody’s way, and goes', async () => {
  const { folder, file, drop } = await dropping();
  const left = join(folder, '.sheaf-copying-a.md');
  writeFileSync(left, 'half');
  utimesSync(left, 1, 1);
  expect((await drop([file('a.md')])).copies).toEqual([join(folder, 'a.md')]);
  // Another Sheaf may just be writing it.
  expect(existsSync(left)).toBe(true);
});

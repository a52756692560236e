/** What an index keeps of an older reading, and of files that give a capture its title and time. */
import { copyFileSync, mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { Library } from '../../../src-main/library/library.ts';
import { checkLibrary } from '../../../src-main/library/check.ts';
import { plainCapture } from '../plain-capture.ts';
import { entries, openLibrary, put, temporaryDirectory, titles } from '../temporary-library.ts';

/** Makes the index look as an older reader left it, which took titles for something else. */
function makeOlder(directory: string): void {
  const database = new DatabaseSync(join(directory, 'library', 'index.sqlite'));
  database.exec(`UPDATE meta SET value = 1 WHERE name = 'reader';
    UPDATE capture SET title = 'old ' || title; PRAGMA journal_mode = DELETE`);
  database.close();
  rmSync(join(directory, 'library', 'index.sqlite.seal'), { force: true });
}

test('an index of an older reader keeps what only it knows, until it can be read again', async () => {
  const directory = temporaryDirectory();
  const [here, drive] = [join(directory, 'here'), join(directory, 'drive')];
  put(here, 'a.md', plainCapture({ title: 'a' }));
  put(drive, 'b.md', plainCapture({ title: 'b' }));
  const first = openLibrary(directory);
  await first.setFolders([here, drive]);
  await first.scan();
  first.personal.mark(
    entries(first).map(({ id }) => id),
    { starred: true },
  );
  await first.close();
  makeOlder(directory);
  renameSync(drive, `${drive} elsewhere`);
  mkdirSync(drive);

  const library = openLibrary(directory);
  expect(titles(library).toSorted()).toEqual(['old a', 'old b']);
  await library.scan();
  expect(titles(library).toSorted()).toEqual(['a', 'old b']);
  rmSync(drive, { recursive: true });
  renameSync(`${drive} elsewhere`, drive);
  await library.scan();
  expect(titles(library).toSorted()).toEqual(['a', 'b']);
  expect(entries(library).every(({ starred, away }) => starred && !away)).toBe(true);
  expect(library.searching.order({ view: 'all', search: 'b' })).toHaveLength(1);
  await library.close();
  expect(await checkLibrary(join(directory, 'library'))).toMatchObject({ ok: true, articles: 2 });
});

/** What the list says that may come from names and times of files. */
const told = (library: Library) =>
  entries(library).map(({ id, title, captured }) => ({ id, title, captured }));

test('titles and times that are those of files are those of the files that are there', async () => {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  const page = '<p>灯塔在一九三一年建成，最初烧的是鱼油。</p>';
  const untitled = put(
    folder,
    'one.md',
    `<!--1600000000000-->\n[](https://a.example/1)\n---\n${page}`,
  );
  const undated = put(folder, 'two.md', `[Two](https://a.example/2)\n---\n${page}`);
  const neither = put(folder, 'three.md', `<!---->\n[](https://a.example/3)\n---\n${page}`);
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  const at = (name: string) => join(folder, name);
  const touch = (path: string, seconds: number) => {
    utimesSync(path, seconds, seconds);
  };
  const rename = (from: string, to: string) => {
    renameSync(from, at(to));
  };
  const copy = (from: string, to: string, seconds: number) => {
    copyFileSync(at(from), at(to));
    touch(at(to), seconds);
  };
  const steps: readonly (readonly [what: string, change: () => unknown])[] = [
    ['nothing', () => undefined],
    ['a new name', rename.bind(null, untitled, 'uno.md')],
    ['a later time', touch.bind(null, undated, 1_710_000_000)],
    ['an earlier time', touch.bind(null, undated, 1_690_000_000)],
    ['another directory', () => mkdirSync(at('d'))],
    ['a name in it', rename.bind(null, neither, 'd/tres.md')],
    ['an older copy', copy.bind(null, 'd/tres.md', 'trois.md', 1_000_000_000)],
    ['a younger copy', copy.bind(null, 'd/tres.md', 'drei.md', 1_710_000_000)],
    ['the older copy made the youngest', touch.bind(null, at('trois.md'), 1_720_000_000)],
    ['the oldest gone', rmSync.bind(null, at('d/tres.md'))],
    ['the next one gone', rmSync.bind(null, at('drei.md'))],
    [
      'other content',
      put.bind(null, folder, 'trois.md', `[](https://a.example/3)\n---\n${page}${page}`),
    ],
  ];
  for (const [what, change] of steps) {
    change();
    await library.scan();
    const anew = openLibrary(temporaryDirectory());
    await anew.setFolders([folder]);
    await anew.scan();
    expect(told(library), what).toEqual(told(anew));
    for (const { title } of told(anew)) {
      const search = `title:${title}`;
      const found = (each: Library) =>
        each.rows([...each.searching.order({ view: 'all', search })]).length;
      expect([what, found(library)]).toEqual([what, found(anew)]);
    }
    await anew.close();
  }
  expect(titles(library).toSorted()).toEqual(['Two', 'trois', 'uno']);
});

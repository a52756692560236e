import { closeSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { plainCapture } from '../plain-capture.ts';
import { entries, openLibrary, put, temporaryDirectory } from '../temporary-library.ts';

/** A closed library of some read articles, and what its list looked like. */
async function closedLibrary() {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  for (let n = 0; n < 60; n++) {
    const title = `c${String(n)}`;
    put(folder, `${title}.md`, plainCapture({ title, time: 1.6e12 + n * 1000 }));
  }
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  await library.scan();
  library.personal.mark([entries(library)[7]?.id ?? ''], { read: true, starred: true });
  const before = entries(library);
  await library.close();
  return { directory, before, index: join(directory, 'library', 'index.sqlite') };
}

/** SQLite's own choice of a page's size, which the index keeps. */
const PAGE_BYTES = 4096;

function overwrite(path: string, from: number, length: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, 0x5a), 0, length, from);
  closeSync(file);
}

/** Opens the library again and expects the same list, from an index made anew. */
async function expectRebuilt(directory: string, before: ReturnType<typeof entries>, words: string) {
  const library = openLibrary(directory);
  expect(library.status().notice).toContain(words);
  expect(library.status().notice).toContain('set aside');
  await library.scan();
  const kept = ({ row: _, ...entry }: (typeof before)[number]) => entry;
  expect(entries(library).map(kept)).toEqual(before.map(kept));
  const aside = readdirSync(join(directory, 'library')).filter((name) =>
    /index\.sqlite\.\w+-2/u.test(name),
  );
  expect(aside.length).toBeGreaterThan(0);
  await library.close();
  expect(openLibrary(directory).status().notice).toBeNull();
}

describe('an index that cannot be used is set aside, told and made anew', () => {
  test('where it is another program’s', async () => {
    const { directory, before, index } = await closedLibrary();
    const database = new DatabaseSync(index);
    database.exec('PRAGMA application_id = 4711');
    database.close();
    await expectRebuilt(directory, before, 'another program');
  });

  test('where it is damaged behind its first page', async () => {
    const { directory, before, index } = await closedLibrary();
    overwrite(index, PAGE_BYTES, statSync(index).size - PAGE_BYTES);
    await expectRebuilt(directory, before, 'damaged');
  });

  test('where damage is met only while it is used', async () => {
    const { directory, before, index } = await closedLibrary();
    // The tables of the full text are not read when the index is opened.
    const database = new DatabaseSync(index);
    const question = "SELECT rootpage FROM sqlite_schema WHERE name = 'search_docsize'";
    const page = Number(database.prepare(question).get()?.['rootpage']);
    database.close();
    overwrite(index, (page - 1) * PAGE_BYTES, PAGE_BYTES);
    // As after a power cut: one that was closed has a seal, which tells at once.
    rmSync(`${index}.seal`);
    const library = openLibrary(directory);
    put(join(directory, 'captures'), 'new.md', plainCapture({ title: 'new' }));
    await expect(library.scan()).rejects.toThrow(/malformed|corrupt/u);
    expect(library.status().notice).toContain('damaged');
    await library.close();
    const again = openLibrary(directory);
    expect(again.status().notice).toContain('set aside');
    await again.scan();
    expect(entries(again)).toHaveLength(before.length + 1);
    expect(entries(again).filter((entry) => entry.starred)).toHaveLength(1);
  });
});

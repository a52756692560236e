import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainCapture } from '../plain-capture.ts';
import { mayMount, mountSmall } from '../small-disk.ts';
import { entries, openLibrary, put, temporaryDirectory, titles } from '../temporary-library.ts';
import { until } from '../until.ts';

/** Leaves so many KB free on the disk of this directory; the file that takes the rest. */
function fillDisk(directory: string, free: number): string {
  const { bavail, bsize } = statfsSync(directory);
  const ballast = join(directory, 'ballast');
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free * 1024), 1));
  return ballast;
}

/** Fills a folder with captures that need some MB of index. */
function fillFolder(folder: string, count: number): void {
  for (let n = 0; n < count; n++) {
    const words = Array.from({ length: 200 }, (_, word) => `w${String(n * 7919 + word * 104729)}`);
    const body = `<p>${words.join(' ')}</p>`;
    put(folder, `c${String(n)}.md`, plainCapture({ title: `c${String(n)}`, body }));
  }
}

describe.skipIf(!mayMount())('a disk that is full', () => {
  test('is told while the index cannot be written, and the scan goes on when there is room', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    fillFolder(folder, 400);
    mountSmall(join(directory, 'library'), 32);
    const library = openLibrary(directory);
    await library.setFolders([folder]);
    const ballast = fillDisk(join(directory, 'library'), 600);
    await library.watch();
    expect(library.status().notice).toMatch(/disk.* full/u);
    expect(library.status().notice).toContain('Nothing of yours is lost');
    expect(library.status().articles).toBeLessThan(400);
    // What is listed can be used.
    expect(entries(library)).toHaveLength(library.status().articles);
    rmSync(ballast);
    await until('all articles', () => library.status().articles === 400);
    await until('no notice', () => library.status().notice === null);
  });

  test('refuses marks with an error and loses none that it took', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    fillFolder(folder, 300);
    mountSmall(join(directory, 'library'), 32);
    const library = openLibrary(directory);
    await library.setFolders([folder]);
    await library.scan();
    const ids = entries(library).map((entry) => entry.id);
    const ballast = fillDisk(join(directory, 'library'), 0);
    const taken = new Set<string>();
    const refused = new Set<string>();
    for (const id of ids) {
      try {
        library.personal.mark([id], { read: true });
        taken.add(id);
      } catch (error) {
        expect(String(error)).toMatch(/full|I\/O/u);
        refused.add(id);
      }
    }
    expect(refused.size).toBeGreaterThan(0);
    const read = () =>
      entries(library)
        .filter((entry) => entry.read)
        .map((entry) => entry.id);
    rmSync(ballast);
    await library.scan();
    expect(read().toSorted()).toEqual([...taken].toSorted());
    library.personal.mark([...refused], { read: true });
    await library.close();
    const again = openLibrary(directory);
    expect(entries(again).every((entry) => entry.read)).toBe(true);
  });

  test('costs no copy of the state that was made before', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    fillFolder(folder, 3);
    mountSmall(join(directory, 'library', 'backups'), 1);
    const library = openLibrary(directory);
    await library.setFolders([folder]);
    await library.close();
    fillDisk(join(directory, 'library', 'backups'), 8);
    const again = openLibrary(directory);
    expect(again.status().notice).toMatch(/no copy of it could be made.*full/su);
    await again.scan();
    expect(titles(again)).toHaveLength(3);
  });
});

describe.skipIf(!mayMount())('a disk that is read-only', () => {
  test('is told at the start, and nothing on it is lost', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    fillFolder(folder, 3);
    const disk = mountSmall(join(directory, 'library'), 8);
    const library = openLibrary(directory);
    await library.setFolders([folder]);
    await library.scan();
    const ids = entries(library).map((entry) => entry.id);
    library.personal.mark(ids, { starred: true });
    await library.close();
    disk.setReadOnly(true);
    expect(() => openLibrary(directory)).toThrow(/read.?only|unable to open/u);
    disk.setReadOnly(false);
    expect(entries(openLibrary(directory)).every((entry) => entry.starred)).toBe(true);
  });

  test('may hold the captures: they are read as from any other', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    const disk = mountSmall(folder, 8);
    fillFolder(folder, 3);
    disk.setReadOnly(true);
    const library = openLibrary(directory);
    await library.setFolders([folder]);
    await library.watch();
    expect(titles(library)).toHaveLength(3);
    expect(library.problems()).toEqual([]);
  });
});

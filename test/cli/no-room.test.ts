/** What a command says where its library cannot be written. */
import { statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainCapture } from '../library/plain-capture.ts';
import { mayMount, mountSmall } from '../library/small-disk.ts';
import { openLibrary, put, temporaryDirectory } from '../library/temporary-library.ts';
import { runHere } from './here.ts';

/** A library of one article on a disk of its own, and a command line for it. */
async function libraryOnDisk() {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  put(folder, 'a.md', plainCapture({ title: 'a' }));
  const path = join(directory, 'library');
  const disk = mountSmall(path, 16);
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  await library.scan();
  await library.close();
  const sheaf = (...words: string[]) => runHere(path, ...words);
  return { path, folder, disk, sheaf };
}

describe.skipIf(!mayMount())('a library', () => {
  test('that is read-only is listed, and what would write it says what to do', async () => {
    const { path, disk, sheaf } = await libraryOnDisk();
    disk.setReadOnly(true);
    for (const words of [['scan'], ['rebuild'], ['state', 'import', '/dev/null']]) {
      const { code, out, error } = await sheaf(...words);
      expect([code, out]).toEqual([2, '']);
      if (words[0] === 'state') continue; // The document is looked at first.
      expect(error).toContain(
        `The library in ${path} cannot be written. See that your account may`,
      );
      expect(error).toContain('--library=DIR');
    }
  });

  test('on a full disk says so, and what to do', async () => {
    const { path, folder, sheaf } = await libraryOnDisk();
    await sheaf('scan');
    const words = Array.from({ length: 90_000 }, (_, word) => `w${String(word * 104_729)}`);
    put(folder, 'b.md', plainCapture({ title: 'b', body: `<p>${words.join(' ')}</p>` }));
    const { bavail, bsize } = statfsSync(path);
    writeFileSync(join(path, 'ballast'), Buffer.alloc(bavail * bsize, 1));
    const { code, error } = await sheaf('scan');
    expect(code).toBe(2);
    expect(error).toMatch(/could not be read or written: .*full\. Make room on that disk and run/u);
    expect(error).toContain('nothing of yours is lost');
  });
});

import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openedFile } from '../../../src-main/library/folders/opened-file.ts';
import { plainCapture } from '../plain-capture.ts';
import { openLibrary, put, temporaryDirectory, titles } from '../temporary-library.ts';

function setUp() {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  mkdirSync(folder);
  return { directory, folder };
}

describe('stopped in the middle of a scan', () => {
  const FILES = 2000;

  /** A library that is stopped as soon as it has read anything. */
  async function stopped() {
    const { directory, folder } = setUp();
    for (let number = 0; number < FILES; number++) {
      put(folder, `${number}.md`, plainCapture({ title: `第 ${number} 篇` }));
    }
    let mayStop = true;
    const library = openLibrary(join(directory, 'second'), {
      onChange: () => {
        if (mayStop) library.looking.stop();
        mayStop = false;
      },
    });
    await library.addFolder(folder);
    const some = library.status().articles;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(FILES);
    return { directory, folder, library, some };
  }

  it('keeps what it has, and reads the rest when that is wished', async () => {
    const { folder, library, some } = await stopped();
    expect(library.status()).toMatchObject({ phase: 'ready', stopped: true, paused: false });
    // Looking again, as when the window comes forward, is no such wish.
    renameSync(join(folder, '0.md'), join(folder, '..', 'moved'));
    expect(await library.scan()).toMatchObject({ done: 0, removed: 0 });
    expect(library.status()).toMatchObject({ articles: some, stopped: true });

    library.looking.readRest();
    expect(library.status().stopped).toBe(false);
    await library.scan();
    expect(library.status().articles).toBe(FILES - 1);
  });

  it('still takes in what arrives', async () => {
    const { folder, library, some } = await stopped();
    await library.watch();
    const path = put(folder, 'new.md', plainCapture({ title: '新来的' }));
    await expect.poll(() => library.status().articles, { timeout: 20_000 }).toBe(some + 1);
    expect(await openedFile(library, path)).toMatchObject({ kind: 'article' });
    expect(library.status().stopped).toBe(true);
  });

  it('reads the rest at the next start', async () => {
    const { directory, library, some } = await stopped();
    await library.close();
    const again = openLibrary(join(directory, 'second'));
    expect(await again.scan()).toMatchObject({ added: FILES - some, unchanged: some });
    expect(again.status().stopped).toBe(false);
  });

  it('leaves folders alone that were read before', async () => {
    const { directory, folder } = setUp();
    const library = openLibrary(directory);
    put(folder, 'a.md', plainCapture({ title: '甲' }));
    await library.addFolder(folder);
    library.looking.stop();
    expect(library.status().stopped).toBe(false);
    put(folder, 'b.md', plainCapture({ title: '乙' }));
    await library.scan();
    expect(titles(library)).toHaveLength(2);
  });
});

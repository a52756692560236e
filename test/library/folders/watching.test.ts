import {
  appendFileSync,
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { LibraryStatus } from '../../../src-main/contract.ts';
import {
  startWatching,
  type StartWatching,
} from '../../../src-main/library/folders/directory-watches.ts';
import { plainCapture } from '../plain-capture.ts';
import { snapshot } from '../snapshot.ts';
import {
  entries,
  openLibrary,
  put,
  temporaryDirectory,
  titles,
  removeIndex,
} from '../temporary-library.ts';
import { until } from '../until.ts';
import { captureText, listed, problemCodes, putCapture, watching } from './watched-library.ts';

/** Watches that tell nothing of names other than those wanted. */
function watchOnly(isWanted: (name: string) => boolean): StartWatching {
  return (folder, { touched, failed }) =>
    startWatching(folder, {
      touched: (name) => {
        if (isWanted(name)) touched(name);
      },
      failed,
    });
}

describe('the first scan', () => {
  test('tells how far it is and fills the list while it runs, which stays usable', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    const count = 1500;
    for (let number = 0; number < count; number++)
      putCapture(folder, `s${number % 7}/c${number}.md`);
    const seen: LibraryStatus[] = [];
    const library = openLibrary(directory, { onStatus: (status) => seen.push(status) });
    await library.setFolders([folder]);
    const whole = library.watch();
    const midway = await until('a part of the list', () => {
      const { phase, articles } = library.status();
      return phase === 'scanning' && articles > 0 && articles < count && articles;
    });
    const [first] = library.rows([...library.searching.order({ view: 'all' })]);
    library.personal.mark([first?.id ?? ''], { read: true });
    expect(library.status()).toMatchObject({ articles: midway, unread: midway - 1 });
    await whole;
    expect(library.status()).toMatchObject({ phase: 'ready', articles: count, unread: count - 1 });

    const scanning = seen.filter((status) => status.phase === 'scanning');
    expect(scanning.length).toBeGreaterThan(2);
    expect(new Set(scanning.map((status) => status.total))).toEqual(new Set([count]));
    const done = scanning.map((status) => status.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    for (const { filesPerSecond, remainingMs } of scanning) {
      expect(remainingMs === null).toBe(filesPerSecond === 0);
    }
  });

  test('can be ended by closing: the next start goes on where it was', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    const count = 1500;
    for (let number = 0; number < count; number++) putCapture(folder, `c${number}.md`);
    const library = openLibrary(directory);
    await library.setFolders([folder]);
    const scan = library.watch();
    await until('some articles', () => library.status().articles > 100);
    await library.close();
    await scan;
    const again = openLibrary(directory);
    const summary = await again.scan();
    expect(summary.unchanged).toBeGreaterThan(100);
    expect(summary.unchanged + summary.done).toBe(count);
    expect(new Set(titles(again)).size).toBe(count);
  });

  test('can be ended by giving the folder up', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    for (let number = 0; number < 1500; number++) putCapture(folder, `c${number}.md`);
    const library = openLibrary(directory);
    await library.setFolders([folder]);
    const scan = library.watch();
    await until('some articles', () => library.status().articles > 100);
    await library.removeFolder(folder);
    await scan;
    expect(library.status()).toMatchObject({ articles: 0, phase: 'ready', folders: [], total: 0 });
    await library.addFolder(join(folder, '.'));
    expect(library.status().articles).toBe(1500);
  });
});

describe('a watched folder', () => {
  test('lists a file that is written slowly and in pieces once, whole', async () => {
    const { library, file } = await watching([]);
    const text = plainCapture({ title: '分段', body: '<p>一。</p>\n<p>二。</p>\n<p>終。</p>' });
    const seen = new Set<string>();
    const handle = openSync(file('slow.md'), 'w');
    for (const [position, piece] of (text.match(/.{1,8}/gsu) ?? []).entries()) {
      writeSync(handle, piece);
      await setTimeout(position % 4 === 3 ? 250 : 20);
      for (const { title, excerpt } of entries(library)) seen.add(`${title}: ${excerpt}`);
    }
    closeSync(handle);
    await listed(library, ['分段']);
    await until('the end of it', () => entries(library)[0]?.excerpt.includes('終。'));
    expect([...seen].filter((each) => !each.startsWith('分段: '))).toEqual([]);
    expect(entries(library)).toHaveLength(1);
    expect(library.problems()).toEqual([]);
  });

  test('waits for the rest of a file whose writer pauses in the middle of its header', async () => {
    const { library, file } = await watching([]);
    const text = captureText('停頓');
    writeFileSync(file('paused.md'), text.slice(0, 24));
    await setTimeout(700);
    expect(library.problems()).toEqual([]);
    appendFileSync(file('paused.md'), text.slice(24));
    await listed(library, ['停頓']);
  });

  test('follows a file that is written under another name and then renamed over it', async () => {
    const { library, file } = await watching(['a.md']);
    const id = entries(library)[0]?.id ?? '';
    library.personal.mark([id], { read: true });
    for (const body of ['<p>第一次改。</p>', '<p>第二次改。</p>']) {
      writeFileSync(file('a.md.tmp'), plainCapture({ title: 'a', body }));
      renameSync(file('a.md.tmp'), file('a.md'));
      await until(body, () => body.includes(entries(library)[0]?.excerpt ?? '?'));
    }
    expect(entries(library)).toMatchObject([{ id, read: true, captures: 1 }]);
    expect(library.problems()).toEqual([]);
  });

  test('takes in thousands of files that arrive at once, and their removal', async () => {
    const { library, folder, directory, file } = await watching(['a.md']);
    const unpacked = join(directory, 'unpacked');
    for (let n = 0; n < 3000; n++) putCapture(unpacked, `d${n % 40}/e${n % 3}/n${n}.md`);
    cpSync(unpacked, folder, { recursive: true });
    await until('3001 articles', () => library.status().articles === 3001);
    for (let n = 0; n < 20; n++) rmSync(file(`d${n}`), { recursive: true });
    await until('1501 articles', () => library.status().articles === 1501);
    expect(new Set(titles(library)).size).toBe(1501);
  });

  test('follows a sub-tree that is moved within it, out of it and into it', async () => {
    const names = ['top.md', 'old/x.md', 'old/deep/y.md', 'old/deep/z.md'];
    const { library, directory, file } = await watching(names);
    const all = ['top', 'x', 'y', 'z'];
    library.personal.mark(
      entries(library).map((entry) => entry.id),
      { read: true },
    );
    const place = (title: string) => {
      const id = entries(library).find((entry) => entry.title === title)?.id ?? '';
      return library.locate(id);
    };
    renameSync(file('old'), file('new'));
    await until('the new place', () => place('y') === file('new/deep/y.md'));
    await listed(library, all);
    // What is moved is still watched under its new name.
    putCapture(file('new/deep'), 'w.md');
    await listed(library, [...all, 'w']);
    rmSync(file('new/deep/w.md'));
    renameSync(file('new'), join(directory, 'outside'));
    await listed(library, ['top']);
    renameSync(join(directory, 'outside'), file('back'));
    await listed(library, all);
    expect(place('z')).toBe(file('back/deep/z.md'));
    expect(library.status().unread).toBe(0);
  });

  test('finds what is put into a directory in the moment in which it is made', async () => {
    const { library, file } = await watching([]);
    const expected: string[] = [];
    for (let n = 0; n < 25; n++) {
      mkdirSync(file(`d${n}/inner`), { recursive: true });
      for (const name of [`p${n}`, `q${n}`]) {
        putCapture(file(`d${n}/inner`), `${name}.md`);
        expected.push(name);
      }
    }
    await listed(library, expected);
  });

  test('follows a file that becomes a directory of the same name, and back', async () => {
    const { library, file } = await watching(['thing.md']);
    rmSync(file('thing.md'));
    putCapture(file('thing.md'), 'inner.md');
    await listed(library, ['inner']);
    rmSync(file('thing.md'), { recursive: true });
    writeFileSync(file('thing.md'), captureText('again'));
    await listed(library, ['again']);
  });

  test('sees a file that changes again and again, even while it is read', async () => {
    const { library, file } = await watching(['a.md']);
    const long = '<p>很長的一段文字。</p>\n'.repeat(2000);
    for (let n = 0; n < 30; n++) {
      writeFileSync(file('a.md'), plainCapture({ title: 'a', body: `<p>第${n}版。</p>\n${long}` }));
      await setTimeout(20);
    }
    await until('the last version', () => entries(library)[0]?.excerpt.startsWith('第29版。'));
    expect(entries(library)).toMatchObject([{ captures: 1 }]);
  });

  test('comes to know what its watcher missed', async () => {
    // Every event is lost but those about one file.
    const { library, file } = await watching([], {
      startWatching: watchOnly((name) => name.endsWith('seen.md')),
    });
    putCapture(file('.'), 'missed.md');
    library.refresh();
    await listed(library, ['missed']);
    putCapture(file('sub'), 'missed too.md');
    putCapture(file('.'), 'seen.md');
    await listed(library, ['missed', 'missed too', 'seen']);
  });

  test('stays byte for byte and time for time as it was', async () => {
    const { library, folder, file, directory } = await watching(['a.md', 'sub/b.md', 'sub/c.md']);
    putCapture(folder, 'd.md');
    writeFileSync(file('empty.md'), '');
    await listed(library, ['a', 'b', 'c', 'd']);
    await until('the empty file', () => problemCodes(library).includes('empty'));
    const before = snapshot(folder);
    library.refresh();
    const ids = entries(library).map((entry) => entry.id);
    library.personal.mark(ids, { read: true, starred: true });
    for (const id of ids) await library.open(id);
    await library.scan();
    await library.close();
    removeIndex(directory);
    const again = openLibrary(directory);
    await again.watch();
    await again.removeFolder(folder);
    await again.close();
    expect(snapshot(folder)).toEqual(before);
  });

  test('asks an unchanged file for its facts only, whatever the clock said when it was written', async () => {
    const { library, folder, file } = await watching(['a.md']);
    put(folder, 'future.md', captureText('future'));
    utimesSync(file('future.md'), 4e9, 4e9);
    await listed(library, ['a', 'future']);
    await until('rest', async () => (await library.scan()).done === 0);
    expect(await library.scan()).toMatchObject({ done: 0, unchanged: 2 });
  });
});

import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entries, put, titles } from '../temporary-library.ts';
import { until } from '../until.ts';
import { captureText, listed, problemCodes, putCapture, watching } from './watched-library.ts';

/** Bytes of a path below a folder, with bytes that are no UTF-8. */
function bytes(folder: string, ...parts: (string | number)[]): Buffer {
  const tail = parts.map((part) =>
    typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part),
  );
  return Buffer.concat([Buffer.from(`${folder}/`), ...tail]);
}

describe('names', () => {
  test('in composed and in decomposed form are two files, and both are followed', async () => {
    const { library, file } = await watching([]);
    const composed = 'café-\u304c.md'.normalize('NFC');
    const decomposed = composed.normalize('NFD');
    writeFileSync(file(composed), captureText('composed'));
    writeFileSync(file(decomposed), captureText('decomposed'));
    await listed(library, ['composed', 'decomposed']);
    const places = entries(library).map((entry) => library.locate(entry.id));
    expect(places.toSorted()).toEqual([file(composed), file(decomposed)].toSorted());
    rmSync(file(decomposed));
    await listed(library, ['composed']);
  });

  test('that are not UTF-8 are read, followed and opened like any other', async () => {
    const { library, folder } = await watching(['a.md']);
    const name = bytes(folder, 'b', 0xff, '.md');
    writeFileSync(name, captureText('odd'));
    await listed(library, ['a', 'odd']);
    const id = entries(library).find((entry) => entry.title === 'odd')?.id ?? '';
    expect(await library.open(id)).toMatchObject({ article: { title: 'odd' } });
    expect(library.locate(id)).toBe(join(folder, 'b\uFFFD.md'));
    renameSync(name, bytes(folder, 0xfe, 'c.md'));
    await until('its new name', () => library.locate(id) === join(folder, '\uFFFDc.md'));
    rmSync(bytes(folder, 0xfe, 'c.md'));
    await listed(library, ['a']);
  });

  test('that are not UTF-8 may be those of directories', async () => {
    const { library, folder } = await watching(['a.md'], { pollEveryMs: 200 });
    mkdirSync(bytes(folder, 'd', 0xe9, '/', 0xfe), { recursive: true });
    writeFileSync(bytes(folder, 'd', 0xe9, '/', 0xfe, '/x.md'), captureText('x'));
    await listed(library, ['a', 'x']);
    // No watcher can name what lies in there; looking at it regularly can.
    writeFileSync(bytes(folder, 'd', 0xe9, '/y.md'), captureText('y'));
    await listed(library, ['a', 'x', 'y']);
    rmSync(bytes(folder, 'd', 0xe9), { recursive: true });
    await listed(library, ['a']);
  });

  test('may change by a letter’s case alone', async () => {
    const { library, file } = await watching(['name.md']);
    const [before] = entries(library);
    library.personal.mark([before?.id ?? ''], { read: true });
    renameSync(file('name.md'), file('NAME.md'));
    const id = before?.id ?? '';
    await until('its new name', () => library.locate(id) === file('NAME.md'));
    expect(entries(library)).toMatchObject([{ id, read: true, captures: 1 }]);
  });

  test('of sync and editor leftovers are left out, those of conflict copies are not', async () => {
    const { library, folder } = await watching(['a.md']);
    const leftOut = [
      '.git/objects/x.md',
      '.stversions/a~20260101-120000.md',
      'sub/.stfolder/y.md',
      '.hidden.md',
      'a.md.tmp',
      'b.tmp',
      '~$b.md',
      'c.md~',
      '.syncthing.d.md.tmp',
      'download.md.part',
      'download.html.crdownload',
      'picture.jpg',
    ];
    const conflicts = ['a.sync-conflict-20260101-120000-ABCDEFG.md', 'a (conflicted copy).md'];
    for (const name of [...leftOut, ...conflicts]) putCapture(folder, name);
    const wanted = ['a', 'a.sync-conflict-20260101-120000-ABCDEFG', 'a (conflicted copy)'];
    await listed(library, wanted);
    await library.scan();
    expect(titles(library).toSorted()).toEqual(wanted.toSorted());
    expect(library.problems()).toEqual([]);
  });

  test('whose dots belong to a number have no ending', async () => {
    const names = ['Windows 3.1', '第2.5', '2021.11.13', '2020.5 报告', '评 v2.版'];
    const { library } = await watching([]);
    const [folder = ''] = library.folders;
    for (const name of names) put(folder, name, captureText(name));
    for (const name of ['archive.7z', 'song.mp3', 'a.v2']) putCapture(folder, name);
    await library.scan();
    expect(titles(library).toSorted()).toEqual(names.toSorted());
    expect(library.problems()).toEqual([]);
  });

  test('of links are not followed: no circle, nothing twice, nothing from outside', async () => {
    const { library, file, directory } = await watching(['a.md', 'sub/b.md']);
    putCapture(join(directory, 'outside'), 'secret.md');
    symlinkSync('.', file('loop'));
    symlinkSync('..', file('sub/up'));
    symlinkSync(join(directory, 'outside'), file('out'));
    symlinkSync(file('a.md'), file('link.md'));
    symlinkSync('nowhere', file('broken.md'));
    symlinkSync('self', file('self'));
    putCapture(file('.'), 'c.md');
    await listed(library, ['a', 'b', 'c']);
    await library.scan();
    expect(titles(library).toSorted()).toEqual(['a', 'b', 'c']);
    expect(entries(library).every((entry) => entry.captures === 1)).toBe(true);
    // A link that takes a directory's place takes its articles away.
    renameSync(file('sub'), join(directory, 'sub moved'));
    symlinkSync(join(directory, 'sub moved'), file('sub'));
    await listed(library, ['a', 'c']);
    expect(library.problems()).toEqual([]);
  });
});

describe('files', () => {
  test('that are empty are told as such, until they are filled', async () => {
    const { library, file } = await watching([]);
    writeFileSync(file('empty.md'), '');
    utimesSync(file('empty.md'), 1e9, 1e9);
    await until('the problem', () => problemCodes(library).includes('empty'));
    expect(library.problems()).toMatchObject([{ path: file('empty.md'), code: 'empty' }]);
    writeFileSync(file('empty.md'), captureText('filled'));
    await listed(library, ['filled']);
    expect(library.problems()).toEqual([]);
  });

  test('of a hundred megabytes are refused with the reason, and not read', async () => {
    const { library, file } = await watching(['a.md']);
    const handle = openSync(file('huge.md'), 'w');
    ftruncateSync(handle, 100 * 1024 * 1024);
    closeSync(handle);
    const [problem] = await until('the problem', () => {
      const problems = library.problems();
      return problems.length > 0 && problems;
    });
    expect(problem).toMatchObject({ path: file('huge.md'), code: 'too-large' });
    expect(problem?.message).toContain('100 MB');
    expect(await library.scan()).toMatchObject({ failed: 0 });
    rmSync(file('huge.md'));
    await until('no problem', () => library.problems().length === 0);
    expect(titles(library)).toEqual(['a']);
  });

  test.skipIf(process.platform === 'win32')('that are pipes or sockets are passed by', async () => {
    const { library, file } = await watching(['a.md']);
    execFileSync('mkfifo', [file('pipe.md')]);
    putCapture(file('.'), 'b.md');
    await listed(library, ['a', 'b']);
    await library.scan();
    expect(library.problems()).toEqual([]);
  });
});

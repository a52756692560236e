import { chmodSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { giveToNobody, mayBeNobody } from '../as-nobody.ts';
import { startLibrary } from '../library-process.ts';
import { temporaryDirectory } from '../temporary-library.ts';
import { until } from '../until.ts';
import { putCapture } from './watched-library.ts';

/** A library of a user whom rights bind, which follows a folder with these files. */
async function watchingAsNobody(names: readonly string[]) {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  for (const name of names) putCapture(folder, name);
  giveToNobody(directory);
  const library = await startLibrary(join(directory, 'library'), folder, { as: 'nobody' });
  const first = await library.ask('watch');
  /** Waits until the list has these titles, and so many problems; the problems. */
  const knows = (titles: readonly string[], problems: number) =>
    until(`${titles.join(', ')} and ${String(problems)} problems`, async () => {
      const report = await library.ask('report');
      const isListed = report.titles.toSorted().join() === titles.toSorted().join();
      return isListed && report.problems.length === problems && report.problems;
    });
  return { directory, folder, library, first, knows, file: (name: string) => join(folder, name) };
}

describe.skipIf(!mayBeNobody())('what cannot be read', () => {
  test('a file is told, and listed as soon as it can be read', async () => {
    const { knows, file, directory } = await watchingAsNobody(['a.md']);
    const hidden = join(directory, 'b.md');
    putCapture(directory, 'b.md');
    chmodSync(hidden, 0o000);
    renameSync(hidden, file('b.md'));
    const [problem] = await knows(['a'], 1);
    expect(problem).toMatchObject({ path: file('b.md'), code: 'unreadable' });
    expect(problem?.message).toContain('permission denied');
    chmodSync(file('b.md'), 0o644);
    await knows(['a', 'b'], 0);
  });

  test('a file that was read before stays listed', async () => {
    const { knows, file } = await watchingAsNobody(['a.md', 'b.md']);
    chmodSync(file('b.md'), 0o000);
    const [problem] = await knows(['a', 'b'], 1);
    expect(problem).toMatchObject({ path: file('b.md'), code: 'unreadable' });
    chmodSync(file('b.md'), 0o644);
    await knows(['a', 'b'], 0);
  });

  test('a directory that may not be looked into, listed or entered keeps its articles listed', async () => {
    const { knows, file, library } = await watchingAsNobody(['a.md', 'sub/b.md', 'sub/deep/c.md']);
    for (const mode of [0o000, 0o311, 0o644]) {
      chmodSync(file('sub'), mode);
      const { titles, problems } = await library.ask('scan');
      expect(titles.toSorted()).toEqual(['a', 'b', 'c']);
      expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(['unreadable']));
      chmodSync(file('sub'), 0o755);
      await knows(['a', 'b', 'c'], 0);
    }
  });

  test('the whole folder keeps its articles listed', async () => {
    const { knows, folder, library } = await watchingAsNobody(['a.md', 'sub/b.md']);
    chmodSync(folder, 0o000);
    await library.ask('scan');
    const [problem] = await knows(['a', 'b'], 1);
    expect(problem).toMatchObject({ path: folder, code: 'unreadable' });
    chmodSync(folder, 0o755);
    putCapture(folder, 'c.md');
    await knows(['a', 'b', 'c'], 0);
  });
});

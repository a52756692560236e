/** Names are looked at side by side where their disk is slow, and it makes no difference otherwise. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LooksAhead, lookAt } from '../../../src-main/library/folders/look.ts';
import { nameFromBytes, pathOf } from '../../../src-main/library/folders/place-name.ts';
import { temporaryDirectory } from '../temporary-library.ts';

/** Looks that take so many ms each by their own clock, and how many were made one by one. */
function looksOf(ms: () => number) {
  let now = 0;
  const count = { one: 0 };
  const looks = new LooksAhead(
    (...place) => {
      now += ms();
      count.one++;
      return lookAt(...place);
    },
    () => now,
  );
  return { looks, count };
}

test('what a name stands for is the same both ways', async () => {
  const folder = temporaryDirectory();
  const raw = nameFromBytes(Buffer.from([0x61, 0xff, 0x62]));
  writeFileSync(join(folder, 'a file.md'), 'text');
  writeFileSync(pathOf(folder, raw), 'other text');
  mkdirSync(join(folder, 'a directory'));
  symlinkSync('a file.md', join(folder, 'a link.md'));
  const tooLong = `${'n'.repeat(300)}.md`;
  const names = [
    'a file.md',
    raw,
    'a directory',
    'a link.md',
    'nothing.md',
    'a file.md/x',
    tooLong,
  ];
  const one = names.map((name) => lookAt(folder, name));
  expect(one.map(({ kind }) => kind)).toEqual([
    ...['file', 'file', 'directory', 'nothing', 'nothing', 'nothing', 'unknown'],
  ]);
  expect(one[0]).toMatchObject({ facts: { name: 'a file.md', size: 4 } });
  const { looks, count } = looksOf(() => 1000);
  expect(await looks.at(folder, names)).toEqual(one);
  expect(count.one).toBe(1);
  expect(await looks.at(folder, names)).toEqual(one);
  expect(count.one).toBe(1);
});

test('from memory they are looked at one by one, and a disk that was slow is tried again', async () => {
  const folder = temporaryDirectory();
  const names = Array.from({ length: 8 }, (_, at) => `${String(at)}.md`);
  for (const name of names) writeFileSync(join(folder, name), name);
  let ms = 0.01;
  const { looks, count } = looksOf(() => ms);
  await looks.at(folder, names);
  expect(count.one).toBe(8);
  ms = 3;
  await looks.at(folder, names);
  expect(count.one).toBe(9);
  ms = 0.01;
  let groups = 0;
  for (; count.one === 9; groups++) await looks.at(folder, names);
  expect(groups).toBeGreaterThan(8);
  await looks.at(folder, names);
  expect(count.one).toBe(25);
});

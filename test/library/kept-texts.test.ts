import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeptTexts } from '../../src-main/library/reading/kept-texts.ts';
import { put, temporaryDirectory } from './temporary-library.ts';

function harness(length = 1) {
  const folder = temporaryDirectory();
  const read: string[] = [];
  const texts = new KeptTexts((_, name) => {
    read.push(name);
    return name.padEnd(length, '字');
  });
  return { folder, read, texts };
}

test('a text is read once for as long as its file stays as it is', () => {
  const { folder, read, texts } = harness();
  put(folder, 'a.md', 'one');
  expect(texts.of(folder, 'a.md', false)).toBe('a.md');
  expect(texts.of(folder, 'a.md', false)).toBe('a.md');
  expect(read).toEqual(['a.md']);
  put(folder, 'a.md', 'longer');
  texts.of(folder, 'a.md', false);
  expect(read).toHaveLength(2);
  rmSync(join(folder, 'a.md'));
  expect(texts.of(folder, 'a.md', false)).toBeNull();
  expect(read).toHaveLength(2);
});

test('the texts asked for last are kept, up to a certain length', () => {
  const { folder, read, texts } = harness(400_000);
  for (const name of ['a.md', 'b.md', 'c.md']) put(folder, name, name);
  for (const name of ['a.md', 'b.md', 'a.md', 'c.md']) texts.of(folder, name, false);
  expect(read).toEqual(['a.md', 'b.md', 'c.md']);
  texts.of(folder, 'a.md', false);
  expect(read).toHaveLength(3);
  texts.of(folder, 'b.md', false);
  expect(read).toHaveLength(4);
});

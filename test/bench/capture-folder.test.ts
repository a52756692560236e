import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../src-main/library/read-source.ts';
import { temporaryDirectory } from '../library/temporary-library.ts';
import { makeFolder } from './capture-folder.ts';

const FILES = 400;

test('the same seed makes the same captures, another seed others', () => {
  const contents = [1, 1, 2].map((seed) => {
    const folder = temporaryDirectory();
    const paths = makeFolder(folder, { files: 20, seed });
    return paths.map((path) => relative(folder, path) + readFileSync(path, 'utf8'));
  });
  expect(contents[1]).toEqual(contents[0]);
  expect(contents[2]).not.toEqual(contents[0]);
});

test('captures are read as such, and are as large as people’s own', () => {
  const paths = makeFolder(join(temporaryDirectory(), 'captures'), { files: FILES, seed: 1 });
  const addresses = new Set<string | null>();
  for (const path of paths) {
    const read = readSource(readFileSync(path), 'capture.md');
    expect(read.ok).toBe(true);
    if (read.ok) addresses.add(read.value.source.url);
  }
  expect(addresses.size).toBeLessThan(FILES);
  const sizes = paths.map((path) => statSync(path).size).sort((a, b) => a - b);
  expect(sizes[FILES / 2]).toBeGreaterThan(2_800);
  expect(sizes[FILES / 2]).toBeLessThan(4_200);
});

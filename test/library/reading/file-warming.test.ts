/** Files of a slow disk are read ahead, those in memory are not, and nothing is read otherwise. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileWarming } from '../../../src-main/library/reading/file-warming.ts';
import { readBytes } from '../../../src-main/library/reading/read-bytes.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheaf-warming-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Reads with a clock by which each file takes so many ms. */
function warmingOf(ms: () => number): FileWarming {
  let now = 0;
  const read: typeof readBytes = (...place) => {
    now += ms();
    return readBytes(...place);
  };
  return new FileWarming(read, () => now);
}

/** Reads a batch; whether it was brought into memory before. */
async function readBatch(warming: FileWarming, names: readonly string[]): Promise<boolean> {
  const begun = warming.begin(folder, names);
  const kinds = await warming.take(names, begun, (name, read) => [name, read(folder, name).kind]);
  expect(kinds.map(([name]) => name)).toEqual(names);
  return begun !== null;
}

function write(count: number): string[] {
  const names = Array.from({ length: count }, (_, at) => `${String(at)}.md`);
  for (const name of names) writeFileSync(join(folder, name), name);
  return names;
}

test('files that are in memory are just read', async () => {
  const names = write(24);
  const warming = warmingOf(() => 0.02);
  await readBatch(warming, names);
  expect(await readBatch(warming, names)).toBe(false);
});

test('once a batch was slow the next ones are read ahead, until the disk is tried again', async () => {
  const names = write(4);
  let ms = 2;
  const warming = warmingOf(() => ms);
  expect(await readBatch(warming, names)).toBe(false);
  ms = 0.02;
  let ahead = 0;
  while (await readBatch(warming, names)) ahead++;
  expect(ahead).toBeGreaterThan(4);
  expect(await readBatch(warming, names)).toBe(false);
});

test('what cannot be read ahead is told where it is read', async () => {
  const names = write(2);
  const warming = warmingOf(() => 2);
  await readBatch(warming, names);
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  const odd = ['missing.md', '0.md', 'pipe.md', 'x'.repeat(300), '1.md'];
  const begun = warming.begin(folder, odd);
  expect(begun).toHaveLength(odd.length);
  const kinds = await warming.take(odd, begun, (name, read) => read(folder, name).kind);
  expect(kinds).toEqual(['gone', 'bytes', 'gone', 'refused', 'bytes']);
});

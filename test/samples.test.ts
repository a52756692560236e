import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesToOpen } from '../src-main/options.ts';
import { copySamples, removeSamples, samplesOf } from '../src-main/samples.ts';

const SEEDS = resolve(import.meta.dirname, '../seeds');
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sheaf-samples-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

it('copies all samples, and removes all copies with their folder', () => {
  const copies = join(directory, 'samples');
  copySamples(SEEDS, copies);
  expect(readdirSync(copies)).toEqual(readdirSync(SEEDS));
  removeSamples(SEEDS, copies);
  expect(existsSync(copies)).toBe(false);
  removeSamples(SEEDS, copies);
});

it('keeps what the person changed or added, and writes over nothing', () => {
  const copies = join(directory, 'samples');
  copySamples(SEEDS, copies);
  const [first = ''] = readdirSync(SEEDS);
  writeFileSync(join(copies, first), 'changed');
  writeFileSync(join(copies, 'mine.md'), 'mine');
  copySamples(SEEDS, copies);
  removeSamples(SEEDS, copies);
  expect(readdirSync(copies).sort()).toEqual([first, 'mine.md'].sort());
});

it('finds the samples of a package beside it, and of a clone in it', () => {
  const resources = join(directory, 'resources');
  const clone = resolve(SEEDS, '..');
  expect(samplesOf({ isPackaged: false, resources, appPath: clone })).toBe(SEEDS);
  expect(samplesOf({ isPackaged: true, resources, appPath: directory })).toBeNull();
  mkdirSync(join(resources, 'seeds'), { recursive: true });
  expect(samplesOf({ isPackaged: true, resources, appPath: clone })).toBe(join(resources, 'seeds'));
});

it('takes the bare words of a start for files, whatever stands between them', () => {
  const own = ['--library', 'lib', 'a.md', '--watch=x', '--no-samples', '/b c.md', '--watch', 'w'];
  expect(filesToOpen(own, '/home/ada')).toEqual(['/home/ada/a.md', '/b c.md']);
  expect(filesToOpen(['file:///tmp/%E7%AF%87.md'], '/')).toEqual(['/tmp/篇.md']);
  expect(filesToOpen([], '/')).toEqual([]);
});

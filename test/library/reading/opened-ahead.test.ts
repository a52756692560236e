import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCapture, type OpenedCapture } from '../../../src-main/library/reading/open-capture.ts';
import { OpenedAhead } from '../../../src-main/library/reading/opened-ahead.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheaf-ahead-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  const content = `<!--1600000000000-->\n[河边](https://example.com/${name})\n------\n<p>${text}</p>\n`;
  writeFileSync(join(folder, name), content);
}

/** Opens captures as the reading threads do, and counts how often a file was read. */
function reader() {
  const read: string[] = [];
  const open = (where: string, name: string): Promise<OpenedCapture | null> => {
    read.push(name);
    return Promise.resolve(openCapture(where, name, false));
  };
  return { read, captures: new OpenedAhead({ open }) };
}

describe('OpenedAhead', () => {
  it('reads a file once that is opened after it was prepared', async () => {
    write('a.md', '船到了。');
    const { read, captures } = reader();
    captures.prepare(folder, 'a.md');
    expect(read).toEqual(['a.md']);
    expect((await captures.open(folder, 'a.md'))?.html).toContain('船到了。');
    captures.prepare(folder, 'a.md');
    expect(read).toEqual(['a.md']);
  });

  it('shows a file as it is now, also where only its time tells that it changed', async () => {
    write('a.md', '甲');
    const { read, captures } = reader();
    captures.prepare(folder, 'a.md');
    write('a.md', '乙');
    utimesSync(join(folder, 'a.md'), 1, 1);
    expect((await captures.open(folder, 'a.md'))?.html).toContain('乙');
    expect(read).toEqual(['a.md', 'a.md']);
  });

  it('gives nothing for a file that has gone since', async () => {
    write('a.md', '甲');
    const { captures } = reader();
    captures.prepare(folder, 'a.md');
    renameSync(join(folder, 'a.md'), join(folder, 'b.md'));
    expect(await captures.open(folder, 'a.md')).toBeNull();
    expect((await captures.open(folder, 'b.md'))?.html).toContain('甲');
  });

  it('keeps the last few, and at rest the short ones', async () => {
    const names = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'];
    for (const name of names) write(name, name);
    const { read, captures } = reader();
    for (const name of names) captures.prepare(folder, name);
    await captures.open(folder, 'e.md');
    await captures.open(folder, 'b.md');
    expect(read).toEqual(names);
    await captures.open(folder, 'a.md');
    expect(read).toEqual([...names, 'a.md']);
    write('long.md', '长'.repeat(200_001));
    captures.prepare(folder, 'long.md');
    await captures.open(folder, 'long.md');
    expect(read).toHaveLength(7);
    captures.rest();
    await captures.open(folder, 'e.md');
    expect(read).toHaveLength(7);
    await captures.open(folder, 'long.md');
    expect(read).toHaveLength(8);
  });
});

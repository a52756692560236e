import { describe, expect, it } from 'vitest';
import type { FolderSource, Sources } from '../../src-main/contract.ts';
import { EVERYTHING } from '../../src-renderer/list/list-asked.ts';
import { sourceItems } from '../../src-renderer/sources/source-items.ts';
import {
  folderQuery,
  outletQuery,
  sourceName,
  tagQuery,
} from '../../src-renderer/sources/source-query.ts';
import { TypeAhead } from '../../src-renderer/sources/type-ahead.ts';

const count = (name: string, articles: number) => ({ name, articles, unread: 0 });
const folder = (path: string, folders: readonly FolderSource[] = []): FolderSource => ({
  ...count(path.split('/').at(-1) ?? '', 1),
  path,
  away: false,
  folders,
});
const none = { articles: 0, unread: 0 };
const sources = (parts: Partial<Sources>): Sources => ({
  views: { all: none, unread: none, starred: none, today: none, archived: none },
  outlets: [],
  tags: [],
  folders: [],
  ...parts,
});
const folding = (...folded: string[]) => ({ folded: new Set(folded), whole: new Set<string>() });

describe('source items', () => {
  it('show the first outlets, the chosen one, and a line for the others', () => {
    const outlets = Array.from({ length: 20 }, (_each, n) => count(`o${n}`, 20 - n));
    const asked = { ...EVERYTHING, source: outletQuery('o17') };
    const items = sourceItems(sources({ outlets }), asked, folding());
    const labels = items.map(({ label }) => label);
    expect(labels).toHaveLength(15);
    expect(labels.slice(12)).toEqual(['o11', 'o17', 'Show all 20']);
    expect(items.find(({ selected }) => selected)?.label).toBe('o17');
    const whole = { folded: new Set<string>(), whole: new Set(['more:outlet']) };
    expect(sourceItems(sources({ outlets }), EVERYTHING, whole)).toHaveLength(22);
  });

  it('show folders as a tree whose inner ones are folded at first', () => {
    const folders = [folder('/a', [folder('/a/b', [folder('/a/b/c')]), folder('/a/d')])];
    const labels = (...folded: string[]) =>
      sourceItems(sources({ folders }), EVERYTHING, folding(...folded)).map(
        ({ label, level, expanded }) => [label, level, expanded],
      );
    expect(labels()).toEqual([
      ['Folders', 1, true],
      ['a', 2, true],
      ['b', 3, false],
      ['d', 3, undefined],
    ]);
    expect(labels('folder:/a/b')[3]).toEqual(['c', 4, undefined]);
    expect(labels('folder:/a')).toHaveLength(2);
    expect(labels('folders')).toEqual([['Folders', 1, false]]);
  });

  it('are left out where nothing is in them', () => {
    expect(sourceItems(sources({}), EVERYTHING, folding())).toEqual([]);
    expect(sourceItems(null, EVERYTHING, folding())).toEqual([]);
  });
});

describe('source queries', () => {
  it('quote names, which are found again in them', () => {
    expect(outletQuery('BBC 中文')).toBe('from:"BBC 中文"');
    expect(tagQuery('a "b"')).toBe('tag:"a ""b"""');
    expect(sourceName(tagQuery('a "b"'))).toBe('a "b"');
    expect(outletQuery('“一席”讲座')).toBe('from:"““一席””讲座"');
    expect(sourceName(outletQuery('“一席”讲座'))).toBe('“一席”讲座');
    expect(sourceName(folderQuery('/x/“旧报”'))).toBe('“旧报”');
    expect(sourceName(tagQuery('太空'))).toBe('太空');
    expect(sourceName(folderQuery('/home/ada/News/'))).toBe('News');
    expect(sourceName(folderQuery('C:\\News'))).toBe('News');
  });
});

describe('TypeAhead', () => {
  const items = ['All', 'Unread', 'Starred', 'Street', 'Archived'].map((label) => ({ label }));

  it('goes on through what begins with the same letter', () => {
    const ahead = new TypeAhead();
    expect(ahead.find('s', 0, items, 0)).toBe(2);
    expect(ahead.find('s', 2, items, 100)).toBe(3);
    expect(ahead.find('s', 3, items, 200)).toBe(2);
  });

  it('takes letters typed at once together, and begins anew after a pause or in vain', () => {
    const ahead = new TypeAhead();
    expect(ahead.find('s', 0, items, 0)).toBe(2);
    expect(ahead.find('t', 2, items, 100)).toBe(2);
    expect(ahead.find('r', 2, items, 200)).toBe(3);
    expect(ahead.find('a', 3, items, 300)).toBe(4);
    expect(ahead.find('u', 4, items, 2000)).toBe(1);
    expect(ahead.find('x', 1, items, 4000)).toBeUndefined();
    expect(ahead.find('Enter', 1, items, 4000)).toBeUndefined();
    expect(ahead.find(' ', 1, items, 4000)).toBeUndefined();
  });
});

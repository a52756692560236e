import { expect, it } from 'vitest';
import type { ArticleRow, KeptPlace } from '../../src-main/contract.ts';
import { ListAnchors } from '../../src-renderer/app/list-anchors.ts';

const idOf = (row: number): string => String(row).padStart(20, '0');
// Nothing else of an entry is looked at.
const entryOf = (row: number) => ({ row, id: idOf(row) }) as ArticleRow;

it('keeps the article that is first in sight, and forgets lists that are at their top', () => {
  const anchors = new ListAnchors({ get: entryOf });
  expect(anchors.rest('all', { row: 7, entry: 3, offset: 12 })).toBe(true);
  expect(anchors.rest('all', { row: 7, entry: 4, offset: 12 })).toBe(false);
  anchors.rest('unread', { row: 9, entry: 5, offset: 0 });
  expect(anchors.kept()).toEqual([
    { place: 'all', article: idOf(7), entry: 3, offset: 12 },
    { place: 'unread', article: idOf(9), entry: 5, offset: 0 },
  ]);
  expect(anchors.rest('all', null)).toBe(true);
  expect(anchors.of('all')).toBeNull();
  expect(anchors.kept().map(({ place }) => place)).toEqual(['unread']);
});

it('goes on at the row that the article has now, or where it stood', () => {
  const anchors = new ListAnchors({ get: () => undefined });
  const kept: KeptPlace[] = [
    { place: 'all', article: idOf(7), entry: 3, offset: 12 },
    { place: 'unread', article: idOf(9), entry: 5, offset: 0 },
  ];
  anchors.restore(kept, [{ ...entryOf(70), id: idOf(7) }]);
  expect(anchors.of('all')).toEqual({ row: 70, entry: 3, offset: 12 });
  expect(anchors.of('unread')).toEqual({ row: NaN, entry: 5, offset: 0 });
  expect(anchors.kept()).toEqual(kept);
});

it('keeps so many, the last ones, and none whose name is too long', () => {
  const anchors = new ListAnchors({ get: entryOf });
  for (let row = 1; row <= 80; row += 1)
    anchors.rest(`place ${String(row)}`, { row, entry: 1, offset: 1 });
  anchors.rest('x'.repeat(5000), { row: 99, entry: 1, offset: 1 });
  expect(anchors.kept()).toHaveLength(50);
  expect(anchors.kept().at(-1)?.place).toBe('place 80');
});

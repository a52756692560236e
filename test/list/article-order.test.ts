import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorAt,
  anchoredScrollTop,
  arrivals,
  arrivedAbove,
  gapOf,
  nearestSurvivor,
  NO_ROWS,
  pagesFrom,
  resumedScrollTop,
  revealingScrollTop,
  withKept,
} from '../../src-renderer/list/article-order.ts';
import { ListLayout } from '../../src-renderer/list/list-layout.ts';

const HEIGHT = 100;
/** Of entries alone, without headings. */
const plain = (order: Float64Array): ListLayout =>
  new ListLayout(order.length, [], { row: HEIGHT, heading: 0 });
const rows = (...numbers: readonly number[]): Float64Array => Float64Array.from(numbers);

describe('anchor', () => {
  const before = rows(5, 4, 3, 2, 1);

  it('is the first row in sight and what is scrolled out of it', () => {
    const order = rows(9, 8, 7);
    expect(anchorAt(order, 130, plain(order))).toEqual({ row: 8, entry: 1, offset: 30 });
    expect(anchorAt(NO_ROWS, 0, plain(NO_ROWS))).toBeNull();
  });

  it('stays where it was when rows arrive above it', () => {
    const after = rows(7, 6, 5, 4, 3, 2, 1);
    const anchor = { row: 4, entry: 1, offset: 30 };
    expect(anchoredScrollTop(anchor, before, after, plain(after))).toBe(330);
    expect(arrivedAbove(4, before, after)).toBe(2);
    expect(arrivedAbove(4, before, rows(5, 4, 3, 2, 1, 0))).toBe(0);
    expect(arrivedAbove(9, before, after)).toBe(0);
  });

  it('gives its place to the next row that is left, else to the one before', () => {
    const placed = (row: number, after: Float64Array) =>
      anchoredScrollTop({ row, entry: 0, offset: 10 }, before, after, plain(after));
    expect(placed(4, rows(5, 2, 1))).toBe(110);
    expect(placed(1, rows(5, 4))).toBe(110);
    expect(placed(1, NO_ROWS)).toBeNull();
    expect(nearestSurvivor(99, before, before)).toBeNull();
  });

  it('is found again in a list that was left, by its row or by its place', () => {
    const anchor = { row: 3, entry: 2, offset: 10 };
    expect(resumedScrollTop(anchor, rows(9, 5, 4, 3), plain(before))).toBe(310);
    expect(resumedScrollTop(anchor, rows(5, 4, 2, 1), plain(before))).toBe(210);
    expect(resumedScrollTop(anchor, rows(5), plain(before))).toBe(10);
    // What stood above it has left: it was read.
    expect(resumedScrollTop(anchor, rows(2, 1), plain(before))).toBe(10);
    // By title it can only be told by its place.
    expect(resumedScrollTop(anchor, rows(2, 9, 1, 8), plain(before))).toBe(210);
    expect(resumedScrollTop(anchor, NO_ROWS, plain(NO_ROWS))).toBe(0);
  });

  it('knows before which entry a row would stand in an order by time', () => {
    expect(gapOf(3, rows(5, 4, 2, 1))).toBe(2);
    expect(gapOf(9, rows(5, 4))).toBe(0);
    expect(gapOf(0, rows(5, 4))).toBe(2);
    expect(gapOf(3, rows(1, 2, 4, 5))).toBe(2);
    expect(gapOf(3, rows(1, 5, 2))).toBe(-1);
    expect(gapOf(NaN, rows(5, 4))).toBe(-1);
    expect(gapOf(3, NO_ROWS)).toBe(0);
  });

  it('keeps every surviving row in its place whatever comes and goes', () => {
    const order = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 });
    fc.assert(
      fc.property(order, order, fc.nat({ max: 5999 }), (first, second, position) => {
        const before = Float64Array.from(first).sort().reverse();
        const after = Float64Array.from(second).sort().reverse();
        const scrollTop = position % (before.length * HEIGHT);
        const anchor = anchorAt(before, scrollTop, plain(before));
        if (anchor === null || !after.includes(anchor.row)) return;
        const moved = anchoredScrollTop(anchor, before, after, plain(after));
        const { row, offset } = anchor;
        expect(anchorAt(after, moved ?? -1, plain(after))).toMatchObject({ row, offset });
      }),
    );
  });
});

describe('revealing', () => {
  it('moves only as far as needed', () => {
    const layout = new ListLayout(20, [], { row: HEIGHT, heading: 0 });
    expect(revealingScrollTop(3, 250, 300, layout)).toBe(250);
    expect(revealingScrollTop(1, 250, 300, layout)).toBe(100);
    expect(revealingScrollTop(6, 250, 300, layout)).toBe(400);
  });
});

describe('revealing below a sticky heading', () => {
  it('leaves no entry behind it', () => {
    const groups = [
      { start: 0, label: 'a' },
      { start: 3, label: 'b' },
    ];
    const layout = new ListLayout(9, groups, { row: HEIGHT, heading: 20 });
    expect(revealingScrollTop(0, 50, 300, layout)).toBe(0);
    expect(revealingScrollTop(1, 110, 300, layout)).toBe(100);
    expect(revealingScrollTop(3, 0, 300, layout)).toBe(140);
  });
});

describe('kept rows', () => {
  it('stay behind the row that they followed', () => {
    const before = rows(9, 8, 7, 6, 5);
    expect([...withKept(before, rows(10, 9, 6, 5), new Set([8, 7]))]).toEqual([10, 9, 8, 7, 6, 5]);
  });

  it('stay first when they were first, below what has arrived', () => {
    expect([...withKept(rows(3, 2, 1), rows(4, 1), new Set([3, 2]))]).toEqual([4, 3, 2, 1]);
  });

  it('are not doubled when they belong, and remain when nothing else does', () => {
    expect([...withKept(rows(3, 2), rows(3, 2), new Set([3]))]).toEqual([3, 2]);
    expect([...withKept(rows(3, 2), NO_ROWS, new Set([3]))]).toEqual([3]);
  });

  it('lose nothing of the new order and add only what was kept', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(numbers, numbers, numbers, (first, second, keep) => {
        const before = Float64Array.from(first);
        const after = Float64Array.from(second);
        const kept = new Set(keep);
        const merged = [...withKept(before, after, kept)];
        expect(merged.filter((row) => after.includes(row))).toEqual([...after]);
        const added = merged.filter((row) => !after.includes(row));
        const expected = [...before].filter((row) => kept.has(row) && !after.includes(row));
        expect(added.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('arrivals and the next candidate', () => {
  it('finds what is new, no more than asked', () => {
    expect(arrivals(rows(2, 1), rows(5, 4, 3, 2, 1), 2)).toEqual([5, 4]);
  });

  it('goes on from the top and leaves out where it began', () => {
    const order = rows(5, 4, 3, 2, 1);
    const pages = (index: number, isEntry: boolean, direction?: -1) => [
      ...pagesFrom(order, { index, isEntry }, direction),
    ];
    expect(pages(1, true)).toEqual([[3, 2, 1, 5]]);
    expect(pages(3, true, -1)).toEqual([[3, 4, 5, 1]]);
    expect(pages(0, false)).toEqual([[5, 4, 3, 2, 1]]);
    expect(pages(0, false, -1)).toEqual([[1, 2, 3, 4, 5]]);
    expect(pages(2, false)).toEqual([[3, 2, 1, 5, 4]]);
    expect(pages(2, false, -1)).toEqual([[4, 5, 1, 2, 3]]);
    expect(pages(5, false)).toEqual([[5, 4, 3, 2, 1]]);
    expect([...pagesFrom(NO_ROWS, { index: 0, isEntry: false })]).toEqual([]);
  });

  it('looks further and further at a time', () => {
    const order = Float64Array.from({ length: 5000 }, (_, at) => at);
    const pages = [...pagesFrom(order, { index: 10, isEntry: true })];
    expect(pages.map(({ length }) => length)).toEqual([64, 512, 4096, 327]);
    expect(pages.flat().toSorted((a, b) => a - b)).toEqual([...order].toSpliced(10, 1));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorAt,
  anchoredScrollTop,
  arrivals,
  nearestSurvivor,
  nextAmong,
  NO_ROWS,
  revealingScrollTop,
  withKept,
} from '../../src-renderer/list/article-order.ts';

const HEIGHT = 100;
const rows = (...numbers: readonly number[]): Float64Array => Float64Array.from(numbers);

describe('anchor', () => {
  it('is the first row in sight and what is scrolled out of it', () => {
    expect(anchorAt(rows(9, 8, 7), 130, HEIGHT)).toEqual({ row: 8, offset: 30 });
    expect(anchorAt(NO_ROWS, 0, HEIGHT)).toBeNull();
  });

  it('stays where it was when rows arrive above it', () => {
    const before = rows(3, 2, 1);
    const after = rows(5, 4, 3, 2, 1);
    expect(anchoredScrollTop({ row: 2, offset: 30 }, before, after, HEIGHT)).toBe(330);
  });

  it('gives its place to the next row that is left, else to the one before', () => {
    const before = rows(5, 4, 3, 2, 1);
    expect(anchoredScrollTop({ row: 4, offset: 10 }, before, rows(5, 2, 1), HEIGHT)).toBe(110);
    expect(anchoredScrollTop({ row: 1, offset: 10 }, before, rows(5, 4), HEIGHT)).toBe(110);
    expect(anchoredScrollTop({ row: 1, offset: 10 }, before, NO_ROWS, HEIGHT)).toBeNull();
    expect(nearestSurvivor(99, before, before)).toBeNull();
  });

  it('keeps every surviving row in its place whatever comes and goes', () => {
    const order = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 });
    fc.assert(
      fc.property(order, order, fc.nat({ max: 5999 }), (first, second, position) => {
        const before = Float64Array.from(first).sort().reverse();
        const after = Float64Array.from(second).sort().reverse();
        const scrollTop = position % (before.length * HEIGHT);
        const anchor = anchorAt(before, scrollTop, HEIGHT);
        if (anchor === null || !after.includes(anchor.row)) return;
        const moved = anchoredScrollTop(anchor, before, after, HEIGHT);
        expect(anchorAt(after, moved ?? -1, HEIGHT)).toEqual(anchor);
      }),
    );
  });
});

describe('revealing', () => {
  it('moves only as far as needed', () => {
    expect(revealingScrollTop(3, 250, 300, HEIGHT)).toBe(250);
    expect(revealingScrollTop(1, 250, 300, HEIGHT)).toBe(100);
    expect(revealingScrollTop(6, 250, 300, HEIGHT)).toBe(400);
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
    expect(nextAmong(order, 1, rows(5, 4, 2))).toBe(2);
    expect(nextAmong(order, 3, rows(5, 4, 2))).toBe(5);
    expect(nextAmong(order, 3, rows(2))).toBeNull();
    expect(nextAmong(order, -1, rows(5))).toBe(5);
    expect(nextAmong(NO_ROWS, -1, rows(5))).toBeNull();
  });
});

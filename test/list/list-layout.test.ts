import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regrouped } from '../../src-renderer/list/list-groups.ts';
import { ListLayout } from '../../src-renderer/list/list-layout.ts';

const HEIGHTS = { row: 100, heading: 30 };
const group = (start: number, label = '') => ({ start, label });
const rows = (...numbers: readonly number[]): Float64Array => Float64Array.from(numbers);

describe('ListLayout', () => {
  it('places entries below the headings before them', () => {
    const layout = new ListLayout(5, [group(0), group(2)], HEIGHTS);
    expect(layout.height).toBe(560);
    expect([0, 1, 2, 3, 4].map((entry) => layout.top(entry))).toEqual([30, 130, 260, 360, 460]);
    expect(layout.covered).toBe(30);
  });

  it('finds what stands at a place, also in a heading', () => {
    const layout = new ListLayout(5, [group(0), group(2)], HEIGHTS);
    expect(layout.at(0)).toEqual({ entry: 0, offset: -30 });
    expect(layout.at(140)).toEqual({ entry: 1, offset: 10 });
    expect(layout.at(235)).toEqual({ entry: 2, offset: -25 });
    expect(layout.at(5000)).toEqual({ entry: 4, offset: 4540 });
  });

  it('agrees with a walk over all entries, whatever the groups', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.boolean(), (counts, grouped) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        let start = 0;
        const groups = grouped ? counts.map((count) => group((start += count) - count)) : [];
        const layout = new ListLayout(total, groups, HEIGHTS);
        const first = new Set(groups.map((each) => each.start));
        let top = 0;
        for (let entry = 0; entry < total; entry += 1) {
          if (first.has(entry)) {
            expect(layout.at(top)).toEqual({ entry, offset: -HEIGHTS.heading });
            top += HEIGHTS.heading;
          }
          expect(layout.top(entry)).toBe(top);
          expect(layout.at(top)).toEqual({ entry, offset: 0 });
          top += HEIGHTS.row;
        }
        expect(top).toBe(layout.height);
      }),
    );
  });
});

describe('groups of woven orders', () => {
  const before = { rows: rows(9, 8, 7, 6), groups: [group(0, 'a'), group(1, 'b'), group(3, 'c')] };

  it('keep a row under the heading that it had', () => {
    const after = { rows: rows(9, 7, 6), groups: [group(0, 'a'), group(1, 'b'), group(2, 'c')] };
    expect(regrouped(before, after, rows(9, 8, 7, 6))).toEqual(before.groups);
  });

  it('keep a heading that stands over kept rows alone', () => {
    const after = { rows: rows(9), groups: [group(0, 'a')] };
    expect(regrouped(before, after, rows(9, 7, 6))).toEqual([
      group(0, 'a'),
      group(1, 'b'),
      group(2, 'c'),
    ]);
  });

  it('are those of the library where nothing was woven in, and none without any', () => {
    const after = { rows: rows(9, 6), groups: [group(0, 'a'), group(1, 'c')] };
    expect(regrouped(before, after, after.rows)).toBe(after.groups);
    expect(regrouped(before, { rows: rows(9), groups: [] }, rows(9, 8))).toEqual([]);
  });
});

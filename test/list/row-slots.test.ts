import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSlots } from '../../src-renderer/list/row-slots.ts';

describe('RowSlots', () => {
  it('leaves rows that stay where they are and gives the others what became free', () => {
    const slots = new RowSlots();
    slots.assign([9, 8, 7]);
    expect([9, 8, 7].map((row) => slots.of(row))).toEqual([0, 1, 2]);
    slots.assign([8, 7, 6]);
    expect([8, 7, 6].map((row) => slots.of(row))).toEqual([1, 2, 0]);
    expect(slots.of(9)).toBe(-1);
  });

  it('never gives a slot twice, nor more slots than rows were drawn at once', () => {
    const drawn = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 10 }), (steps) => {
        const slots = new RowSlots();
        let most = 0;
        for (const rows of steps) {
          const before = new Map(rows.map((row) => [row, slots.of(row)]));
          slots.assign(rows);
          most = Math.max(most, rows.length);
          const given = rows.map((row) => slots.of(row));
          expect(new Set(given).size).toBe(rows.length);
          expect(Math.max(-1, ...given)).toBeLessThan(most);
          for (const [row, slot] of before) {
            if (slot >= 0) expect(slots.of(row)).toBe(slot);
          }
        }
      }),
    );
  });
});

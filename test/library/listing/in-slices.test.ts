import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSlices } from '../../../src-main/library/listing/in-slices.ts';
import { LocalDays } from '../../../src-main/library/listing/local-days.ts';

test('sorts as the engine does, and keeps the order of what compares as equal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 50 }), { maxLength: 5000, size: 'max' }),
      async (items) => {
        const pairs = items.map((key, at) => ({ key, at }));
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(await sortInSlices(pairs, compare)).toEqual(pairs.toSorted(compare));
      },
    ),
    { numRuns: 50 },
  );
});

test('names the day of any time in the machine’s zone', () => {
  const days = new LocalDays();
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 4e12 }), (ms) => {
      const date = new Date(ms);
      const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
      const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'));
      expect(days.labelOf(ms)).toBe(`${(year ?? '').padStart(4, '0')}-${month ?? ''}-${day ?? ''}`);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsByName,
  dayAway,
  dayMonthsAway,
  dayOf,
  heatOf,
  monthAway,
  monthName,
  monthOf,
  weeksOf,
} from '../../src-renderer/sources/calendar.ts';

describe('months', () => {
  it('have whole weeks around them, beginning with any day', () => {
    const march = { year: 2021, month: 2 };
    expect(weeksOf(march, 1)).toHaveLength(5);
    expect(weeksOf(march, 1)[0]?.[0]).toBe('2021-03-01');
    expect(weeksOf(march, 0)[0]?.[0]).toBe('2021-02-28');
    expect(weeksOf({ year: 2021, month: 1 }, 1)).toHaveLength(4);
  });

  it('hold each of their days once, in order', () => {
    const months = fc.record({
      year: fc.integer({ min: 1970, max: 2100 }),
      month: fc.nat({ max: 11 }),
    });
    fc.assert(
      fc.property(months, fc.nat({ max: 6 }), (month, first) => {
        const days = weeksOf(month, first).flat();
        const own = days.filter((day) => day.startsWith(monthName(month)));
        expect(own).toHaveLength(new Date(month.year, month.month + 1, 0).getDate());
        expect(days).toEqual(days.toSorted());
        expect(new Set(days).size).toBe(days.length);
        expect(new Date(`${days[0] ?? ''}T12:00Z`).getUTCDay()).toBe(first);
      }),
    );
  });

  it('are counted on and back over years', () => {
    expect(monthAway({ year: 2021, month: 0 }, -1)).toEqual({ year: 2020, month: 11 });
    expect(monthAway({ year: 2021, month: 11 }, 14)).toEqual({ year: 2023, month: 1 });
    expect(monthOf('2021-03-09')).toEqual({ year: 2021, month: 2 });
    expect(monthOf('2021')).toBeNull();
  });
});

describe('days', () => {
  it('are counted over months, shorter ones too', () => {
    expect(dayAway('2024-02-28', 1)).toBe('2024-02-29');
    expect(dayAway('2021-01-01', -1)).toBe('2020-12-31');
    expect(dayMonthsAway('2021-03-31', -1)).toBe('2021-02-28');
    expect(dayMonthsAway('2024-02-29', -12)).toBe('2023-02-28');
    expect(dayOf(new Date(2021, 2, 9, 23, 59).getTime())).toBe('2021-03-09');
  });
});

describe('heat', () => {
  it('rises with the magnitude of a count', () => {
    const counts = [0, 1, 5, 40, 1000];
    const heats = counts.map((count) => heatOf(count, 1000));
    expect(heats).toEqual(heats.toSorted());
    expect(heats[0]).toBe(0);
    expect(heats[1]).toBe(1);
    expect(heats[4]).toBe(4);
    expect(heatOf(1, 1)).toBe(4);
  });

  it('is counted for days and for months', () => {
    const counts = countsByName([
      { day: '2021-03-09', articles: 2 },
      { day: '2021-03-10', articles: 3 },
    ]);
    expect(counts.get('2021-03')).toBe(5);
    expect(counts.get('2021-03-10')).toBe(3);
  });
});

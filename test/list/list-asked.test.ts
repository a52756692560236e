import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  isArranged,
  isSameList,
  orderQuery,
  placeKey,
  scopeOf,
  scopeParts,
} from '../../src-renderer/list/list-asked.ts';

describe('scopes', () => {
  it('are put together from source and period, and taken apart again', () => {
    for (const parts of [
      { source: '', period: '' },
      { source: 'outlet:"BBC 中文"', period: '' },
      { source: '', period: '2021-03-09' },
      { source: 'in:"/home/ada/on:2020"', period: '2021-03' },
      { source: 'tag:"on:2020"', period: '' },
    ]) {
      expect(scopeParts(scopeOf(parts))).toEqual(parts);
    }
  });
});

describe('what the library is asked', () => {
  it('leaves out what is as always', () => {
    expect(orderQuery(EVERYTHING)).toEqual({ view: 'all' });
    expect(
      orderQuery({
        ...EVERYTHING,
        source: 'tag:"a"',
        period: '2021',
        group: 'day',
        reversed: true,
      }),
    ).toEqual({ view: 'all', scope: 'tag:"a" on:2021', group: 'day', reversed: true });
  });

  it('has no groups where the best match comes first', () => {
    const search = { ...EVERYTHING, search: '灯', ranked: true, group: 'day' as const };
    expect(orderQuery(search, { limit: 200 })).toEqual({
      view: 'all',
      search: '灯',
      exact: false,
      sort: 'relevance',
      limit: 200,
    });
    // Without a search, ranking has no effect.
    expect(isSameList({ ...EVERYTHING, ranked: true }, EVERYTHING)).toBe(true);
  });

  it('has its first known before all are, also under days', () => {
    expect(isArranged(EVERYTHING)).toBe(false);
    expect(isArranged({ ...EVERYTHING, group: 'day' })).toBe(false);
    expect(isArranged({ ...EVERYTHING, group: 'day', reversed: true })).toBe(true);
    expect(isArranged({ ...EVERYTHING, group: 'day', sort: 'published' })).toBe(true);
    expect(isArranged({ ...EVERYTHING, group: 'outlet' })).toBe(true);
  });

  it('goes on in the same place whatever the order', () => {
    expect(placeKey({ ...EVERYTHING, sort: 'title' })).toBe(placeKey(EVERYTHING));
    expect(placeKey({ ...EVERYTHING, source: 'tag:"a"' })).not.toBe(placeKey(EVERYTHING));
  });
});

import { expect, test } from 'vitest';
import { spread, spreadLines } from './spread.ts';

test('a spread tells the least time within which so many of them lie', () => {
  const times = Array.from({ length: 200 }, (_, at) => 200 - at);
  expect(spread(times)).toEqual({ times: 200, median: 100, usual: 190, nearlyAll: 198, most: 200 });
  expect(spread([7])).toEqual({ times: 1, median: 7, usual: 7, nearlyAll: 7, most: 7 });
});

test('a reach stands at the line that it is for', () => {
  const lines = spreadLines('name', spread([1, 2, 3]), { of: 'usual', ms: 100 });
  expect(lines.map(({ reach }) => reach)).toEqual([null, 100, null, null]);
});

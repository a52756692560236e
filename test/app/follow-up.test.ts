import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FollowUp } from '../../src-renderer/app/follow-up.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('follows the first change at once, and many that come later together', () => {
  let done = 0;
  const counts = new FollowUp(1000, () => {
    done += 1;
    counts.done();
  });
  counts.changed();
  vi.advanceTimersByTime(0);
  expect(done).toBe(1);
  for (let change = 0; change < 9; change += 1) {
    counts.changed();
    vi.advanceTimersByTime(100);
  }
  expect(done).toBe(1);
  vi.advanceTimersByTime(100);
  expect(done).toBe(2);
  vi.advanceTimersByTime(5000);
  expect(done).toBe(2);
});

it('waits from when the work was done for another reason too', () => {
  let done = 0;
  const counts = new FollowUp(1000, () => (done += 1));
  counts.done();
  counts.changed();
  vi.advanceTimersByTime(999);
  expect(done).toBe(0);
  vi.advanceTimersByTime(1);
  expect(done).toBe(1);
});

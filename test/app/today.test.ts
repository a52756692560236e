import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followDays, today } from '../../src-renderer/app/today.ts';

const NOON = new Date(2024, 4, 17, 12).getTime();
const midnight = (day: number) => new Date(2024, 4, day).getTime();

/** What comes back to the window; a plain test has none. */
const returning = new EventTarget();
const begun = vi.fn();
let end = (): void => undefined;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  vi.stubGlobal('window', returning);
  vi.stubGlobal('document', returning);
  end = followDays(begun);
  begun.mockClear();
});

afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('turns at midnight, once a day', () => {
  expect(today.value).toBe(midnight(17));
  vi.setSystemTime(midnight(18) - 10_000);
  returning.dispatchEvent(new Event('focus'));
  expect(begun).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(today.value).toBe(midnight(18));
  expect(begun).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(86_400_000);
  expect(today.value).toBe(midnight(19));
  expect(begun).toHaveBeenCalledTimes(2);
});

it('is looked at when one comes back after the computer has slept', () => {
  vi.setSystemTime(midnight(20) + 5000);
  expect(today.value).toBe(midnight(17));
  returning.dispatchEvent(new Event('visibilitychange'));
  expect(today.value).toBe(midnight(20));
  expect(begun).toHaveBeenCalledTimes(1);
});

it('is not followed any more once that has ended', () => {
  end();
  vi.advanceTimersByTime(3 * 86_400_000);
  returning.dispatchEvent(new Event('focus'));
  expect(today.value).toBe(midnight(17));
});

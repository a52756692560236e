import { expect, it } from 'vitest';
import { coalesced } from '../../src-renderer/app/coalesced.ts';

it('has one run under way and one waiting, however often it is called', async () => {
  const ends: (() => void)[] = [];
  let runs = 0;
  const work = coalesced(() => {
    runs += 1;
    return new Promise((resolve) => ends.push(resolve));
  });
  const first = work();
  const second = work();
  expect(work()).toBe(second);
  expect(runs).toBe(1);
  ends[0]?.();
  await first;
  await new Promise((resolve) => setTimeout(resolve));
  expect(runs).toBe(2);
  const third = work();
  expect(third).not.toBe(second);
  ends[1]?.();
  await second;
  await new Promise((resolve) => setTimeout(resolve));
  expect(runs).toBe(3);
  ends[2]?.();
  await third;
  expect(runs).toBe(3);
});

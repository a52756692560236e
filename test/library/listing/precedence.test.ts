import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listSlices } from '../../../src-main/library/listing/in-slices.ts';
import { Precedence } from '../../../src-main/library/listing/precedence.ts';
import type { Slices } from '../../../src-main/library/slices.ts';

/** Works until its slice of time is used up, then pauses. */
async function pausing(slices: Slices): Promise<void> {
  const end = performance.now() + 20;
  while (performance.now() < end);
  await slices.pause();
}

test('counts pause for as long as lists are worked on, also when one of these fails', async () => {
  const precedence = new Precedence();
  const [one, other] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const first = precedence.ofList(() => one.promise);
  const second = precedence.ofList(() => other.promise);
  const told: string[] = [];
  const counted = pausing(listSlices(precedence)).then(() => told.push('counted'));
  const listed = pausing(listSlices()).then(() => told.push('listed'));
  await listed;
  one.resolve('rows');
  expect(await first).toBe('rows');
  await setImmediate();
  expect(told).toEqual(['listed']);
  other.reject(new Error('left'));
  await expect(second).rejects.toThrow('left');
  await counted;
  expect(told).toEqual(['listed', 'counted']);
});

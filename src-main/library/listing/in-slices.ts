/** Lists in slices, between which other questions have their turn. */
import { Slices } from '../slices.ts';
import type { Precedence } from './precedence.ts';

/** How long the thread is held at a time, in ms. */
const SLICE_MS = 8;

/** Entries that are sorted at once: some 2 ms. */
const RUN = 1024;

/** Rows of a list that are gone through between two looks at the clock. */
export const ROWS_PER_LOOK = 1024;

/** Lists and counts are made in such slices; what has a precedence lets that go first. */
export function listSlices(precedence: Precedence | null = null): Slices {
  return new Slices({ ms: SLICE_MS, between: precedence ? () => precedence.free() : undefined });
}

/** Articles that are looked up or marked at once: some 5 ms. */
const PORTION = 500;

/** Does something for many in portions, between which others have their turn. */
export async function inPortions<T>(
  all: readonly T[],
  work: (portion: readonly T[]) => void,
  slices = listSlices(),
): Promise<void> {
  for (let at = 0; at < all.length; at += PORTION) {
    work(all.slice(at, at + PORTION));
    await slices.pause();
  }
}

/** The order of UTF-16 units. */
export function compareUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A sorted copy; what compares as equal stays in its order. */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  slices = listSlices(),
): Promise<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    await slices.pause();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare, slices));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
  slices: Slices,
): Promise<T[]> {
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < first.length && j < second.length) {
    // Both are there: the indices are within the arrays.
    const [a, b] = [first[i] as T, second[j] as T];
    if (compare(a, b) <= 0) {
      merged.push(a);
      i++;
    } else {
      merged.push(b);
      j++;
    }
    if (merged.length % RUN === 0) await slices.pause();
  }
  for (; i < first.length; i++) merged.push(first[i] as T);
  for (; j < second.length; j++) merged.push(second[j] as T);
  return merged;
}

/** Long work in slices, between which other questions have their turn. */
import { setImmediate } from 'node:timers/promises';
import type { Precedence } from './precedence.ts';

/** How long the thread is held at a time, in ms. */
const SLICE_MS = 8;

/** Entries that are sorted at once: some 2 ms. */
const RUN = 1024;

/** Rows of a list that are gone through between two looks at the clock. */
export const ROWS_PER_LOOK = 1024;

/** Lets others have their turn once a slice of time is used up. */
export class Slices {
  readonly #precedence: Precedence | null;
  #since = performance.now();

  /** @param precedence - what goes before this work, which has none itself */
  constructor(precedence: Precedence | null = null) {
    this.#precedence = precedence;
  }

  /** Waits for a turn where this one has taken long enough. */
  async pause(): Promise<void> {
    if (performance.now() - this.#since < SLICE_MS) return;
    await setImmediate();
    await this.#precedence?.free();
    this.#since = performance.now();
  }
}

/** A sorted copy; what compares as equal stays in its order. */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  slices = new Slices(),
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

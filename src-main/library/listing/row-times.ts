/** When the articles of a list were captured. Rows rise with time, but do not tell it exactly. */
import type { SearchReader } from '../index-store/search-reader.ts';
import type { Slices } from './in-slices.ts';

/** Rows that are looked up at once: some 5 ms. */
const PAGE = 2048;

/** Lists of less than this part of all articles are looked up one by one. */
const FEW = 0.25;

/** The times of these rows, ms since 1970; for many rows, those of all articles. */
export async function rowTimes(
  index: SearchReader,
  rows: Float64Array,
  slices: Slices,
): Promise<ReadonlyMap<number, number>> {
  const times = new Map<number, number>();
  if (rows.length < index.articles * FEW) {
    for (let at = 0; at < rows.length; at += PAGE) {
      for (const { row, time } of index.times([...rows.subarray(at, at + PAGE)])) {
        times.set(row, time);
      }
      await slices.pause();
    }
    return times;
  }
  for (let last = -Number.MAX_SAFE_INTEGER; ;) {
    const page = index.timesAfter(last, PAGE);
    for (const { row, time } of page) times.set(row, time);
    last = page.at(-1)?.row ?? last;
    if (page.length < PAGE) return times;
    await slices.pause();
  }
}

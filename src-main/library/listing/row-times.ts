/** When the articles of a list were captured. Rows rise with time, but do not tell it exactly. */
import type { RowTime, SearchReader } from '../index-store/search-reader.ts';
import type { Slices } from '../slices.ts';
import { lookUp } from './pages.ts';

/** The times of these rows, ms since 1970; for many rows, those of all articles. */
export async function rowTimes(
  index: SearchReader,
  rows: Float64Array,
  slices: Slices,
): Promise<ReadonlyMap<number, RowTime>> {
  const lookup = {
    articles: index.articles,
    of: (some: readonly number[]) => index.times(some),
    after: (row: number, limit: number) => index.timesAfter(row, limit),
  };
  return (await lookUp(rows, lookup, slices)).found;
}

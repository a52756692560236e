/** Going through tables in pages, between which other questions have their turn. */
import type { Slices } from '../slices.ts';

/** Rows that are fetched at once: some 5 ms. */
const PAGE = 2048;

/** Lists of less than this part of all articles are looked up one by one. */
const FEW = 0.25;

/**
 * Goes through a table in the order of a number that each of its rows has.
 *
 * @param fetch - gives the rows behind a number, at most so many
 */
export async function inPages<T>(
  slices: Slices,
  fetch: (after: number, limit: number) => readonly T[],
  numberOf: (row: T) => number,
  take: (row: T) => void,
): Promise<void> {
  for (let after = -Number.MAX_SAFE_INTEGER; ;) {
    const page = fetch(after, PAGE);
    for (const row of page) take(row);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = numberOf(last);
    await slices.pause();
  }
}

/** How something is looked up that each article has. */
export interface Lookup<T extends { readonly row: number }> {
  /** How many articles there are. */
  readonly articles: number;
  /** For the articles in these rows. */
  readonly of: (rows: readonly number[]) => readonly T[];
  /** For those behind a row, in the order of the numbers, at most so many. */
  readonly after: (row: number, limit: number) => readonly T[];
}

/** Looks it up for these rows: one by one where they are few, else for all articles. */
export async function lookUp<T extends { readonly row: number }>(
  rows: Float64Array,
  lookup: Lookup<T>,
  slices: Slices,
): Promise<{ readonly found: ReadonlyMap<number, T>; readonly isAll: boolean }> {
  const found = new Map<number, T>();
  const keep = (each: T) => {
    found.set(each.row, each);
  };
  const isAll = rows.length >= lookup.articles * FEW;
  if (isAll) await inPages(slices, lookup.after, ({ row }) => row, keep);
  else {
    for (let at = 0; at < rows.length; at += PAGE) {
      lookup.of([...rows.subarray(at, at + PAGE)]).forEach(keep);
      await slices.pause();
    }
  }
  return { found, isAll };
}

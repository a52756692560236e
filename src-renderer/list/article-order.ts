/**
 * Arithmetic over the order of a list: where an article is, and what stays in its place while
 * others come and go. Nothing here touches the document.
 */

import type { ListLayout } from './list-layout.ts';

/** Row numbers of a list, in order. */
export type Rows = Float64Array;

/** What the eye rests on: a row, where it is, and how many pixels of it are above the upper edge. */
export interface Anchor {
  readonly row: number;
  readonly entry: number;
  readonly offset: number;
}

/** A list without entries. */
export const NO_ROWS: Rows = new Float64Array(0);

/** The first visible row and how far it is scrolled out, or null for an empty list. */
export function anchorAt(rows: Rows, scrollTop: number, layout: ListLayout): Anchor | null {
  const { entry, offset } = layout.at(scrollTop);
  const row = rows[entry];
  return row === undefined ? null : { row, entry, offset };
}

/**
 * Where to scroll so that the anchor is where it was. If its row is gone, the nearest one after it
 * in the old order that is still there takes its place, else the nearest before it; null when none
 * is left.
 */
export function anchoredScrollTop(
  anchor: Anchor,
  before: Rows,
  after: Rows,
  layout: ListLayout,
): number | null {
  const found = after.indexOf(anchor.row);
  const neighbour = found >= 0 ? anchor.row : nearestSurvivor(anchor.row, before, after);
  if (neighbour === null) return null;
  const entry = found >= 0 ? found : after.indexOf(neighbour);
  return Math.max(0, layout.top(entry) + anchor.offset);
}

/** Where to scroll so that a list goes on where it was left. */
export function resumedScrollTop(anchor: Anchor, after: Rows, layout: ListLayout): number {
  const entry = resumedEntry(anchor, after);
  return entry < 0 ? 0 : Math.max(0, layout.top(entry) + anchor.offset);
}

/**
 * The entry with which a list goes on that was left: the anchor's, or if that has left, the one in
 * whose place it was; -1 in an empty list.
 */
export function resumedEntry(anchor: Anchor, after: Rows): number {
  const place = placeOf(anchor.row, after);
  return Math.min(place < 0 ? anchor.entry : place, after.length - 1);
}

/** Where a row is in an order, else before which entry it would be; see {@link gapOf}. */
export function placeOf(row: number, rows: Rows): number {
  const found = rows.indexOf(row);
  return found < 0 ? gapOf(row, rows) : found;
}

/**
 * The entry before which a row would stand that is not in the order. Rows rise with the time of
 * capture, so that this can be told of orders by that time; of others it is -1.
 */
export function gapOf(row: number, rows: Rows): number {
  if (Number.isNaN(row)) return -1;
  let [rising, falling, smaller] = [true, true, 0];
  let before = rows[0] ?? row;
  for (const each of rows) {
    rising &&= each >= before;
    falling &&= each <= before;
    if (each < row) smaller += 1;
    before = each;
  }
  if (falling) return rows.length - smaller;
  return rising ? smaller : -1;
}

/** How many rows have come above a row; 0 where it was not in both orders. */
export function arrivedAbove(row: number, before: Rows, after: Rows): number {
  const was = before.indexOf(row);
  const is = after.indexOf(row);
  if (was < 0 || is <= 0) return 0;
  const known = new Set(before);
  let arrived = 0;
  for (let entry = 0; entry < is; entry += 1) {
    if (!known.has(after[entry] ?? row)) arrived += 1;
  }
  return arrived;
}

/** The row nearest to a vanished one that is in the new order: those after it first. */
export function nearestSurvivor(row: number, before: Rows, after: Rows): number | null {
  const from = before.indexOf(row);
  if (from < 0) return null;
  const present = new Set(after);
  for (let index = from + 1; index < before.length; index += 1) {
    const candidate = before[index];
    if (candidate !== undefined && present.has(candidate)) return candidate;
  }
  for (let index = from - 1; index >= 0; index -= 1) {
    const candidate = before[index];
    if (candidate !== undefined && present.has(candidate)) return candidate;
  }
  return null;
}

/**
 * Where to scroll so that an entry is wholly visible below a sticky heading, with as little movement
 * as possible.
 */
export function revealingScrollTop(
  entry: number,
  scrollTop: number,
  viewportHeight: number,
  layout: ListLayout,
): number {
  const top = layout.top(entry);
  if (top - layout.covered < scrollTop) return Math.max(0, top - layout.covered);
  const bottom = top + layout.rowHeight;
  return bottom > scrollTop + viewportHeight ? Math.max(0, bottom - viewportHeight) : scrollTop;
}

/**
 * The order with those rows put back that a view has dropped but a person still sees: what was read
 * stays among the unread until the view is chosen again. Each stays behind the row that it followed.
 */
export function withKept(before: Rows, after: Rows, kept: ReadonlySet<number>): Rows {
  if (kept.size === 0) return after;
  const present = new Set(after);
  const first: number[] = [];
  const following = new Map<number, number[]>();
  let group = first;
  let missing = 0;
  for (const row of before) {
    if (present.has(row)) {
      group = [];
      following.set(row, group);
    } else if (kept.has(row)) {
      group.push(row);
      missing += 1;
    }
  }
  if (missing === 0) return after;
  return woven(before, after, first, following, missing);
}

/** Rows that are in the new order and were not in the old one, in order, at most `limit`. */
export function arrivals(before: Rows, after: Rows, limit: number): readonly number[] {
  const known = new Set(before);
  const arrived: number[] = [];
  for (const row of after) {
    if (arrived.length === limit) break;
    if (!known.has(row)) arrived.push(row);
  }
  return arrived;
}

/** Rows that are looked at first; each further page is so many times as long. */
const FIRST_PAGE = 64;
const GROWTH = 8;

/** A place in a list: the entry of this index, or the gap before it. */
export interface Standpoint {
  readonly index: number;
  readonly isEntry: boolean;
}

/**
 * All other rows in pages: those behind a place in the list, going on from the top, or with a
 * direction of -1 those before it, going on from the end. Each page is longer than the one before.
 */
export function* pagesFrom(
  rows: Rows,
  { index: from, isEntry }: Standpoint,
  direction: 1 | -1 = 1,
): Generator<readonly number[]> {
  const { length } = rows;
  const begin = direction > 0 && !isEntry ? from - 1 : from;
  let page: number[] = [];
  let size = FIRST_PAGE;
  for (let step = 1; step <= length; step += 1) {
    const index = (begin + direction * step + length) % length;
    const row = rows[index];
    if (row !== undefined && !(isEntry && index === from)) page.push(row);
    if (page.length < size) continue;
    yield page;
    page = [];
    size *= GROWTH;
  }
  if (page.length > 0) yield page;
}

function woven(
  before: Rows,
  after: Rows,
  first: readonly number[],
  following: ReadonlyMap<number, readonly number[]>,
  missing: number,
): Rows {
  const rows = new Float64Array(after.length + missing);
  const firstSurvivor = before.find((row) => following.has(row));
  let length = 0;
  const put = (row: number): void => {
    rows[length] = row;
    length += 1;
  };
  for (const row of after) {
    if (row === firstSurvivor) first.forEach(put);
    put(row);
    following.get(row)?.forEach(put);
  }
  if (firstSurvivor === undefined) first.forEach(put);
  return rows;
}

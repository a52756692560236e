import {
  anchorAt,
  anchoredScrollTop,
  arrivedAbove,
  NO_ROWS,
  revealingScrollTop,
  type Anchor,
  type Rows,
} from './article-order.ts';
import type { ListLayout } from './list-layout.ts';

/** A list as it is drawn: its rows and where they stand. */
export interface Drawn {
  readonly rows: Rows;
  readonly layout: ListLayout;
}

/** What of a list is in sight. */
export interface Sight {
  readonly scrollTop: number;
  readonly height: number;
  readonly selectedRow: number | null;
}

/** Where a list rests: null at its top, undefined where nothing of it is in sight. */
export function restingAt(
  { rows, layout }: Drawn,
  { scrollTop, height }: Sight,
): Anchor | null | undefined {
  if (rows.length === 0 || height === 0) return undefined;
  return scrollTop === 0 ? null : anchorAt(rows, scrollTop, layout);
}

/** Where to scroll when the same list changes: what the eye rests on stays where it is. */
export function followed(
  before: Drawn,
  after: Drawn,
  sight: Sight,
): { scrollTop: number | null; above: number } {
  const anchor = restingPlace(before, sight);
  const { scrollTop, selectedRow } = sight;
  const isChosen = selectedRow !== null && before.rows.includes(selectedRow);
  if (anchor === null || (scrollTop === 0 && !isChosen)) return { scrollTop: null, above: 0 };
  return {
    scrollTop: anchoredScrollTop(anchor, before.rows, after.rows, after.layout),
    above: arrivedAbove(anchor.row, before.rows, after.rows),
  };
}

/** Where to scroll so that an entry is in sight; null where it is not in the list. */
export function revealed(
  row: number | null,
  { rows, layout }: Drawn,
  scrollTop: number,
  height: number,
): number | null {
  const entry = row === null ? -1 : rows.indexOf(row);
  return entry < 0 ? null : revealingScrollTop(entry, scrollTop, height, layout);
}

/** The row that came last and stands first of those that an order has and the one before has not. */
export function firstArrived(before: Rows = NO_ROWS, after: Rows = NO_ROWS): number | null {
  const known = new Set(before);
  return after.find((row) => !known.has(row)) ?? null;
}

/** The chosen entry while it is in sight, else the first one that is. */
function restingPlace({ rows, layout }: Drawn, sight: Sight): Anchor | null {
  const { scrollTop, height, selectedRow } = sight;
  const entry = selectedRow === null ? -1 : rows.indexOf(selectedRow);
  const top = entry < 0 ? -Infinity : layout.top(entry);
  const inSight = top + layout.rowHeight > scrollTop && top < scrollTop + height;
  return selectedRow !== null && inSight
    ? { row: selectedRow, entry, offset: scrollTop - top }
    : anchorAt(rows, scrollTop, layout);
}

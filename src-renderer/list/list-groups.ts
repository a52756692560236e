import type { ListGroup } from '../../src-main/contract.ts';
import type { Rows } from './article-order.ts';

/** Rows with the headings over them. */
export interface Grouped {
  readonly rows: Rows;
  readonly groups: readonly ListGroup[];
}

/** Which group an entry stands in, as an index of `groups`; -1 where nothing is grouped. */
export function groupAt(groups: readonly ListGroup[], index: number): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.start ?? Infinity) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The groups of an order into which rows of the one before were woven: each of those stays under the
 * heading that it had, also where nothing else is left under it.
 */
export function regrouped(before: Grouped, after: Grouped, woven: Rows): readonly ListGroup[] {
  if (woven.length === after.rows.length || after.groups.length === 0) return after.groups;
  const groups: ListGroup[] = [];
  let next = 0;
  woven.forEach((row, start) => {
    const known = row === after.rows[next];
    const label = known
      ? labelAt(after.groups, next)
      : labelAt(before.groups, before.rows.indexOf(row));
    if (known) next += 1;
    if (start === 0 || groups.at(-1)?.label !== label) groups.push({ start, label });
  });
  return groups;
}

function labelAt(groups: readonly ListGroup[], index: number): string {
  return groups[groupAt(groups, index)]?.label ?? '';
}

import type { ArticleRow } from '../../src-main/contract.ts';
import { words } from '../words/words.ts';
import { rowDate } from './row-date.ts';

/** The accessible name of an entry; it begins with the title. */
export function rowLabel(row: ArticleRow | undefined, now: number): string {
  if (row === undefined) return words.list.loadingEntry;
  const { unread, starred, away } = words.list;
  return [
    row.title,
    row.read ? null : unread,
    row.starred ? starred : null,
    row.away ? away : null,
    row.outlet,
    rowDate(row.captured, now),
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

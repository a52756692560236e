import type { Grouping, ListQuery, ListSort, View } from '../../src-main/contract.ts';

/** Which list is asked for: a view, narrowed to a source, a time and a search unless those are ''. */
export interface ListAsked {
  readonly view: View;
  /** An outlet, folder or tag as a query in the search language. */
  readonly source: string;
  /** A year, month or day in which an article was captured, such as `2021-03-09`. */
  readonly period: string;
  readonly search: string;
  /** Simplified and traditional characters are kept apart. */
  readonly exact: boolean;
  /** What a search finds comes in the order of relevance. */
  readonly ranked: boolean;
  readonly sort: ListSort;
  readonly reversed: boolean;
  readonly group: Grouping;
}

/** The list at the start. */
export const EVERYTHING: ListAsked = {
  view: 'all',
  source: '',
  period: '',
  search: '',
  exact: false,
  ranked: false,
  sort: 'date',
  reversed: false,
  group: 'none',
};

const SCOPE = /^(.*?)\s*(?:(?<=^|\s)on:(\d{4}(?:-\d{2}){0,2}))?$/su;

/** What narrows a view, as one query. */
export function scopeOf({ source, period }: Pick<ListAsked, 'source' | 'period'>): string {
  return period === '' ? source : `${source} on:${period}`.trim();
}

/** The parts of what {@link scopeOf} wrote. */
export function scopeParts(scope: string): Pick<ListAsked, 'source' | 'period'> {
  const [, source = scope, period = ''] = SCOPE.exec(scope) ?? [];
  return { source, period };
}

/** How much of a list is asked for, see {@link ListQuery}. */
type Amount = Pick<ListQuery, 'limit' | 'first' | 'through'>;

/** How the library is asked for it. */
export function orderQuery(asked: ListAsked, { limit, first, through }: Amount = {}): ListQuery {
  const { view, search, exact, sort, reversed, group } = asked;
  const scope = scopeOf(asked);
  const ranked = search !== '' && asked.ranked;
  return {
    view,
    ...(scope !== '' && { scope }),
    ...(search !== '' && { search, exact }),
    ...(ranked && { sort: 'relevance' }),
    ...(!ranked && sort !== 'date' && { sort }),
    ...(!ranked && reversed && { reversed }),
    ...(!ranked && group !== 'none' && { group }),
    ...(limit !== undefined && { limit }),
    ...(first !== undefined && { first }),
    ...(through !== undefined && { through }),
  };
}

/** Whether the first of the list are known only once all are. */
export function isArranged(asked: ListAsked): boolean {
  const { sort = 'date', reversed = false, group = 'none' } = orderQuery(asked);
  if (reversed || (sort !== 'date' && sort !== 'relevance')) return true;
  // By day, the newest stand first as they do without headings.
  return group === 'outlet' || (group === 'day' && sort !== 'date');
}

/** A text that is the same for the same list: without a search, what concerns one has no effect. */
export function listKey(asked: ListAsked): string {
  return JSON.stringify(orderQuery(asked));
}

/** A text that is the same for lists in which one goes on where one was, whatever their order. */
export function placeKey(asked: ListAsked): string {
  return JSON.stringify([asked.view, scopeOf(asked), asked.search]);
}

/** Whether both ask for the same articles in the same order. */
export function isSameList(one: ListAsked, other: ListAsked): boolean {
  return listKey(one) === listKey(other);
}

import type { ListQuery, SearchSort, View } from '../../src-main/contract.ts';

/** Which list is asked for: a view, narrowed by a search unless that is empty. */
export interface ListAsked {
  readonly view: View;
  readonly search: string;
  readonly sort: SearchSort;
  /** Simplified and traditional characters are kept apart. */
  readonly exact: boolean;
}

/** The list at the start. */
export const EVERYTHING: ListAsked = { view: 'all', search: '', sort: 'date', exact: false };

/** A text that is the same for the same list: without a search, the rest has no effect. */
export function listKey({ view, search, sort, exact }: ListAsked): string {
  return search === '' ? view : JSON.stringify([view, search, sort, exact]);
}

/** Whether both ask for the same articles in the same order. */
export function isSameList(one: ListAsked, other: ListAsked): boolean {
  return listKey(one) === listKey(other);
}

/** How the library is asked for it. */
export function orderQuery(asked: ListAsked, limit?: number): ListQuery {
  if (asked.search === '') return { view: asked.view };
  return limit === undefined ? asked : { ...asked, limit };
}

/** What lists show: which articles in which order, with all that their first entries are drawn by. */
import { setImmediate } from 'node:timers/promises';
import type { ArticleId, Calls, DayCount, ListAnswer, ListQuery } from '../contract.ts';
import { Confirming, type Confirmation } from './confirming.ts';
import {
  INDEX_NAMES,
  type IndexSearch,
  type Period,
  type SearchReader,
} from './index-store/search-reader.ts';
import type { IndexReader } from './index-store/reader.ts';
import { Arranging } from './listing/arranging.ts';
import { startOfDay } from './listing/local-days.ts';
import type { Precedence } from './listing/precedence.ts';
import { countDays } from './listing/source-counts.ts';
import type { PassageFinder } from './passage-finder.ts';
import type { ReadingPool } from './reading/reading-pool.ts';
import type { TypedQuery } from './reading/search-again.ts';
import { wholeWhereKnown } from './search/begun.ts';
import { bothOf, compileQuery } from './search/compile.ts';
import { parseQuery } from './search/parse.ts';
import type { QueryNode } from './search/query.ts';

/** Rows that are fetched at once: some 5 ms of a list with words, and of one without where it is busy. */
const PAGE = 4096;

/** Entries whose passages come along with the list: what a window shows at once. */
const FIRST_PASSAGES = 9;
/** A list waits so many ms for its first passages; longer, and it shows how texts begin instead. */
const PATIENCE_MS = 25;

/** A first look at a list that has to be confirmed is over when a screen is confirmed, … */
const FIRST_CONFIRMED = 16;
/** … or something after so many ms, or else after so many. */
const FIRST_LOOK_MS = 150;
const LONGEST_LOOK_MS = 1000;
/** Behind it, what was confirmed is told every so many ms. */
const NEXT_LOOK_MS = 500;

/** What lists need of their library. */
export interface ListTools {
  readonly index: SearchReader;
  readonly reader: IndexReader;
  readonly pool: ReadingPool;
  readonly passages: PassageFinder;
  readonly precedence: Precedence;
}

/** The lists of one library. */
export class Lists {
  readonly #index: SearchReader;
  readonly #reader: IndexReader;
  readonly #passages: PassageFinder;
  readonly #arranging: Arranging;
  readonly #confirming: Confirming;
  readonly #precedence: Precedence;
  /** The list that the window asked for last. */
  #latest = '';

  constructor({ index, reader, pool, passages, precedence }: ListTools) {
    this.#index = index;
    this.#reader = reader;
    this.#passages = passages;
    this.#arranging = new Arranging(index);
    this.#confirming = new Confirming(index, pool);
    this.#precedence = precedence;
  }

  /** What a list shows, by the index alone: with `exact` it can be too much. */
  order(query: ListQuery): Float64Array {
    return this.#index.order(indexSearch(query, this.#index));
  }

  /**
   * What a list shows, as it is to stand; null where it is a window's and that has asked for another
   * one in the meantime. A window's list that has to be confirmed comes piece by piece.
   */
  async list(query: ListQuery): Promise<ListAnswer | null> {
    const { sort = 'date', reversed = false, group = 'none', first = 0 } = query;
    const key = listKey(query);
    if (first > 0) this.#latest = key;
    const isLeft = () => first > 0 && this.#latest !== key;
    // Who types fast has the next key here already: what was typed over is not looked for at all.
    if (first > 0 && query.search !== undefined) await setImmediate();
    if (isLeft()) return null;
    const limit = isCutShort(query) ? (query.limit ?? null) : null;
    const search = indexSearch({ ...query, limit: limit ?? undefined }, this.#index);
    const through = this.#rowOf(query.through);
    const found = search.query.verify
      ? await this.#confirmed(query, search, key, isLeft)
      : await this.#precedence.ofList(() => this.#all(search, isLeft, through));
    if (!found || isLeft()) return null;
    const { rows, complete, unchecked } = found;
    const isPlain = !reversed && group === 'none' && (sort === 'date' || sort === 'relevance');
    const arranged = isPlain
      ? { rows, groups: [] }
      : await this.#precedence.ofList(() =>
          this.#arranging.arrange(rows, { sort, reversed, group }),
        );
    const head = [...headOf(arranged.rows, first, through)];
    const entries = head.length > 0 ? this.#reader.rows(head) : [];
    const passages = await this.#firstPassages(typed(query), head, entries);
    return isLeft() ? null : { ...arranged, complete, unchecked, entries, passages };
  }

  /** How many articles of a list were captured on each day. */
  async days(query: Calls['sources/days']['argument']): Promise<DayCount[]> {
    await this.#precedence.free();
    return countDays(this.#index, await this.find(query), this.#precedence);
  }

  /** What a list shows, newest or best match first. */
  async find(query: ListQuery): Promise<Float64Array> {
    const search = indexSearch(query, this.#index);
    if (!search.query.verify) return (await this.#all(search))?.rows ?? new Float64Array(0);
    const confirmation = this.#confirming.alone(
      typedFor(query, this.#index),
      this.#pages({ ...search, limit: null }),
    );
    const most = search.limit ?? Infinity;
    await confirmation.advance(() => confirmation.found >= most);
    return confirmation.rows.subarray(0, Math.min(most, confirmation.found));
  }

  /** What the index finds, where that is what is asked for; null once the list is left. */
  async #all(
    search: IndexSearch,
    isLeft = () => false,
    through: number | null = null,
  ): Promise<Found | null> {
    if (search.limit !== null) return this.#firstOf(search, search.limit, through);
    const pages: Float64Array[] = [];
    for (const page of this.#pages(search)) {
      pages.push(page);
      await setImmediate();
      if (isLeft()) return null;
    }
    return { rows: joined(pages), complete: true, unchecked: 0 };
  }

  /** The first so many, or all as far as a row and so many behind it. */
  #firstOf(search: IndexSearch, limit: number, through: number | null): Found {
    const pages = [this.#index.order(search)];
    const last = pages[0]?.at(-1);
    if (through !== null && search.sort === 'date' && last !== undefined && last > through) {
      pages.push(this.#index.order({ ...search, limit: null, before: last, from: through }));
      pages.push(this.#index.order({ ...search, before: through }));
    }
    return { rows: joined(pages), complete: (pages.at(-1)?.length ?? 0) < limit, unchecked: 0 };
  }

  #rowOf(id: ArticleId | undefined): number | null {
    return id === undefined ? null : (this.#reader.entry(id)?.row ?? null);
  }

  /**
   * All of a list in pages, between which other questions have their turn. What changes meanwhile is
   * told, and asked for again. By relevance, all have to be known before the first.
   */
  *#pages(search: IndexSearch): Generator<Float64Array, undefined> {
    const { match } = search.query;
    const inOnePage = match !== null && search.sort === 'relevance';
    for (let before: number | undefined; ;) {
      const behind = before === undefined ? {} : { before };
      const page = this.#index.order({ ...search, limit: inOnePage ? null : PAGE, ...behind });
      yield page;
      if (inOnePage || page.length < PAGE) return undefined;
      before = page.at(-1);
    }
  }

  /** What is confirmed of a list by the time that a person is shown something. */
  async #confirmed(
    query: ListQuery,
    search: IndexSearch,
    key: string,
    isLeft: () => boolean,
  ): Promise<Found | null> {
    const words = typedFor(query, this.#index);
    const pages = () => this.#pages({ ...search, limit: null });
    const isShown = (query.first ?? 0) > 0;
    const confirmation = isShown
      ? this.#confirming.of(key, words, pages)
      : this.#confirming.alone(words, pages());
    const began = performance.now();
    const most = search.limit ?? Infinity;
    await confirmation.advance(() => {
      if (isLeft() || confirmation.found >= most) return true;
      return isShown && isEnough(confirmation, performance.now() - began, search.limit !== null);
    });
    if (isLeft()) return null;
    const rows = confirmation.rows.subarray(0, Math.min(most, confirmation.found));
    const complete = confirmation.done && confirmation.found <= most;
    return { rows, complete, unchecked: confirmation.unchecked };
  }

  async #firstPassages(
    words: TypedQuery,
    head: readonly number[],
    entries: ListAnswer['entries'],
  ): Promise<ListAnswer['passages']> {
    if (words.search === '' || head.length === 0) return [];
    return this.#passages.of(words, entries, head.slice(0, FIRST_PASSAGES), PATIENCE_MS);
  }
}

function joined(pages: readonly Float64Array[]): Float64Array {
  const rows = new Float64Array(pages.reduce((sum, page) => sum + page.length, 0));
  let at = 0;
  for (const page of pages) {
    rows.set(page, at);
    at += page.length;
  }
  return rows;
}

/** So many rows: the first ones, or those around one that is among them. */
function headOf(rows: Float64Array, first: number, around: number | null): Float64Array {
  const at = around === null ? -1 : rows.indexOf(around);
  const from = Math.max(0, Math.min(at - Math.floor(first / 2), rows.length - first));
  return rows.subarray(from, from + first);
}

interface Found extends Pick<ListAnswer, 'complete' | 'unchecked'> {
  readonly rows: Float64Array;
}

function isEnough({ found }: Confirmation, ms: number, isFirstLook: boolean): boolean {
  if (!isFirstLook) return ms > NEXT_LOOK_MS;
  return found >= FIRST_CONFIRMED || ms > (found > 0 ? FIRST_LOOK_MS : LONGEST_LOOK_MS);
}

/** Whether the first of a list are known before all are: rows rise with the time of capture. */
function isCutShort({ sort = 'date', reversed = false, group = 'none' }: ListQuery): boolean {
  if (reversed || (sort !== 'date' && sort !== 'relevance')) return false;
  return group === 'none' || (group === 'day' && sort === 'date');
}

/** A text that is the same for the same articles in the same order of the index. */
function listKey({ view, scope = '', search = '', exact = false, ...rest }: ListQuery): string {
  const { sort, reversed, group } = rest;
  return JSON.stringify([view, scope, search, exact, sort, reversed, group]);
}

function typed(query: ListQuery): TypedQuery {
  return { search: query.search ?? '', exact: query.exact ?? false };
}

/** The same with how its last value is taken. */
function typedFor(query: ListQuery, index: SearchReader): TypedQuery {
  const { search, exact } = typed(query);
  return { search, exact, whole: wholeWhereKnown(search, index) };
}

/** What the index is asked for a list. */
export function indexSearch(query: ListQuery, index: SearchReader): IndexSearch {
  const { search, exact } = typed(query);
  const parsed = parseQuery(search, { whole: wholeWhereKnown(search, index) });
  const scope = parseQuery(query.scope ?? '', { whole: true });
  const found = compileQuery(parsed, { exact }, INDEX_NAMES);
  const today = { from: query.view === 'today' ? startOfDay(new Date()) : null, to: null };
  return {
    view: query.view,
    query: scope.root === null ? found : bothOf(found, compileQuery(scope, {}, INDEX_NAMES)),
    sort: query.sort === 'relevance' ? 'relevance' : 'date',
    captured: [capturedBetween(parsed.root), capturedBetween(scope.root), today].reduce(overlap),
    limit: query.limit ?? null,
  };
}

function overlap(one: Period, other: Period): Period {
  const from = Math.max(one.from ?? -Infinity, other.from ?? -Infinity);
  const to = Math.min(one.to ?? Infinity, other.to ?? Infinity);
  return { from: from === -Infinity ? null : from, to: to === Infinity ? null : to };
}

/** Within which time everything was captured that the query can find. */
function capturedBetween(root: QueryNode | null): Period {
  let [from, to] = [-Infinity, Infinity];
  for (const node of root?.kind === 'and' ? root.children : [root]) {
    if (node?.kind !== 'filter' || node.filter.kind !== 'captured') continue;
    from = Math.max(from, node.filter.from ?? -Infinity);
    to = Math.min(to, node.filter.to ?? Infinity);
  }
  return { from: from === -Infinity ? null : from, to: to === Infinity ? null : to };
}

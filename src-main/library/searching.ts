/** Searches of a library: what is found, the passages that show it, and the searches that are kept. */
import { setImmediate } from 'node:timers/promises';
import type {
  ArticleOrder,
  Calls,
  Completion,
  DayCount,
  ListQuery,
  SavedSearch,
  SavedSearchCount,
  Snippet,
  TextSpan,
} from '../contract.ts';
import { Confirming } from './confirming.ts';
import {
  INDEX_NAMES,
  type IndexSearch,
  type KnownKind,
  type KnownValue,
  type Period,
  type SearchReader,
} from './index-store/search-reader.ts';
import type { ReadingPool } from './reading/reading-pool.ts';
import type { TypedQuery } from './reading/search-again.ts';
import { Arranging } from './listing/arranging.ts';
import { countDays } from './listing/source-counts.ts';
import { startOfDay } from './listing/local-days.ts';
import { bothOf, compileQuery } from './search/compile.ts';
import { completeOperator } from './search/operators.ts';
import { parseQuery } from './search/parse.ts';
import type { QueryNode, Span } from './search/query.ts';
import { findMatches } from './search/snippet.ts';
import { SnippetFinder } from './snippet-finder.ts';
import type { SavedSearches } from './state-store/saved-searches.ts';

/** What searching needs of its library. */
export interface SearchingTools {
  readonly index: SearchReader;
  readonly pool: ReadingPool;
  readonly saved: SavedSearches;
}

/** Rows of a list that are fetched at once: some 5 ms. */
const PAGE = 16_384;

/** The most values that are offered behind an operator. */
const MOST_CHOICES = 12;
/** Counting known values goes through all articles, so it is done at most so often, in ms. */
const KNOWN_FOR_MS = 10_000;

/** Operators behind which values are offered that articles of the library have. */
const KNOWN_KINDS: ReadonlySet<string> = new Set<KnownKind>(['outlet', 'site', 'lang', 'tag']);

/** Searches one library. */
export class Searching {
  readonly #index: SearchReader;
  readonly #saved: SavedSearches;
  readonly #arranging: Arranging;
  readonly #confirming: Confirming;
  readonly #snippets: SnippetFinder;
  readonly #known = new Map<KnownKind, { values: KnownValue[]; at: number }>();
  readonly #counts = new Map<string, { articles: number; unread: number }>();
  #countsOf = -1;

  constructor({ index, pool, saved }: SearchingTools) {
    this.#index = index;
    this.#saved = saved;
    this.#arranging = new Arranging(index);
    this.#confirming = new Confirming(index, pool);
    this.#snippets = new SnippetFinder(index, pool);
  }

  /** What a list shows, by the index alone: with `exact` it can be too much. */
  order(query: ListQuery): Float64Array {
    return this.#index.order(indexSearch(query));
  }

  /**
   * What a list shows, as it is to stand. With `exact`, fewer where another search is asked for in
   * the meantime.
   */
  async list(query: ListQuery): Promise<ArticleOrder> {
    const { sort = 'date', reversed = false, group = 'none' } = query;
    const plain = !reversed && group === 'none' && (sort === 'date' || sort === 'relevance');
    // The first of another order are known only once all are.
    const rows = await this.find(plain ? query : { ...query, limit: undefined });
    return plain ? { rows, groups: [] } : this.#arranging.arrange(rows, { sort, reversed, group });
  }

  /** How many articles of a list were captured on each day. */
  async days(query: Calls['sources/days']['argument']): Promise<DayCount[]> {
    return countDays(this.#index, await this.find(query));
  }

  /** What a list shows, newest or best match first. */
  async find(query: ListQuery): Promise<Float64Array> {
    this.#confirming.turnTo(typed(query));
    const search = indexSearch(query);
    const { match, verify } = search.query;
    if (!verify && match === null && search.limit === null) return this.#inPages(search);
    if (!verify) return this.#index.order(search);
    const candidates = this.#index.order({ ...search, limit: null });
    return this.#confirming.confirmed(candidates, search.limit);
  }

  /**
   * All of a list without words, which stands by its rows: in pages, between which other questions
   * have their turn. What changes meanwhile is told, and asked for again.
   */
  async #inPages(search: IndexSearch): Promise<Float64Array> {
    const pages: Float64Array[] = [];
    for (let before: number | undefined; ;) {
      const behind = before === undefined ? {} : { before };
      const page = this.#index.order({ ...search, limit: PAGE, ...behind });
      pages.push(page);
      if (page.length < PAGE) break;
      before = page.at(-1);
      await setImmediate();
    }
    const rows = new Float64Array(pages.reduce((sum, page) => sum + page.length, 0));
    let at = 0;
    for (const page of pages) {
      rows.set(page, at);
      at += page.length;
    }
    return rows;
  }

  /** How many articles a query finds, and how many of them are unread. */
  count(search: string): { readonly articles: number; readonly unread: number } {
    return this.#index.count(compileQuery(parseQuery(search), {}, INDEX_NAMES));
  }

  /** Passages with something marked in them; articles that have none are left out. */
  async snippets(query: Calls['search/snippets']['argument']): Promise<Snippet[]> {
    const found = await this.#snippets.find(typed(query), query.rows);
    return found.filter((snippet) => snippet.marks.length > 0);
  }

  matches({ search, exact, text }: Calls['search/matches']['argument']): TextSpan[] {
    return findMatches(text, parseQuery(search), { exact, column: 'body' }).map(spanOf);
  }

  complete({ search, caret }: Calls['search/complete']['argument']): Completion | null {
    const completion = completeOperator(search, caret);
    if (!completion) return null;
    const { value } = completion;
    const choices = completion.choices.map(({ text }) => ({ text, hint: '' }));
    if (value && isKnownKind(value.operator)) {
      const known = this.#knownChoices(value.operator, value.typed);
      const rest = choices.filter(({ text }) => !known.some((each) => each.text === text));
      // What the library has goes before what it might have.
      choices.splice(0, Infinity, ...known, ...rest);
    }
    const replace = spanOf(completion.replace);
    return choices.length === 0 ? null : { replace, choices: choices.slice(0, MOST_CHOICES) };
  }

  /** The saved searches with what they find now. */
  async saved(): Promise<SavedSearchCount[]> {
    const { revision } = this.#index;
    if (revision !== this.#countsOf) this.#counts.clear();
    this.#countsOf = revision;
    const searches: SavedSearchCount[] = [];
    for (const search of this.#saved.list()) {
      let counts = this.#counts.get(search.query);
      if (!counts) {
        // One count may take long: whatever else is asked goes between two of them.
        await setImmediate();
        counts = this.count(search.query);
        this.#counts.set(search.query, counts);
      }
      searches.push({ ...search, ...counts });
    }
    return searches;
  }

  /** Keeps a search, or changes the one of this id; null where there is none. */
  save(id: number | null, name: string, query: string): SavedSearch | null {
    return this.#saved.save(id, name, query);
  }

  /** Keeps a search no longer. */
  remove(id: number): void {
    this.#saved.remove(id);
  }

  /** Puts the kept searches into the order of these ids. */
  reorder(ids: readonly number[]): void {
    this.#saved.reorder(ids);
  }

  #knownChoices(kind: KnownKind, begun: string): { text: string; hint: string }[] {
    const beginning = begun.toLowerCase();
    const values = this.#knownValues(kind).filter(({ value }) => {
      const lower = value.toLowerCase();
      return lower.startsWith(beginning) && lower !== beginning;
    });
    return values.slice(0, MOST_CHOICES).map(({ value, articles }) => ({
      text: `${kind}:${/[\s()（）"“”＂]/u.test(value) ? quoted(value) : value}`,
      hint: String(articles),
    }));
  }

  #knownValues(kind: KnownKind): readonly KnownValue[] {
    const known = this.#known.get(kind);
    if (known && performance.now() - known.at < KNOWN_FOR_MS) return known.values;
    const values = this.#index.known(kind);
    this.#known.set(kind, { values, at: performance.now() });
    return values;
  }
}

function isKnownKind(operator: string): operator is KnownKind {
  return KNOWN_KINDS.has(operator);
}

/** A value in quotation marks, which it cannot hold itself. */
function quoted(value: string): string {
  return `"${value.replaceAll(/["“”＂]/gu, ' ')}"`;
}

function typed(query: {
  readonly search?: string | undefined;
  readonly exact?: boolean | undefined;
}): TypedQuery {
  return { search: query.search ?? '', exact: query.exact ?? false };
}

/** What the index is asked for a list. */
export function indexSearch(query: ListQuery): IndexSearch {
  const { search, exact } = typed(query);
  const parsed = parseQuery(search);
  const scope = parseQuery(query.scope ?? '');
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

function spanOf({ start, end }: Span): TextSpan {
  return { from: start, to: end };
}

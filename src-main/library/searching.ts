/** Searches of a library: what is found, the passages that show it, and the searches that are kept. */
import { setImmediate } from 'node:timers/promises';
import type {
  Calls,
  Completion,
  DayCount,
  ListAnswer,
  ListQuery,
  Passage,
  SavedSearch,
  SavedSearchCount,
  TextSpan,
} from '../contract.ts';
import {
  INDEX_NAMES,
  type KnownKind,
  type KnownValue,
  type SearchReader,
} from './index-store/search-reader.ts';
import type { IndexReader } from './index-store/reader.ts';
import { Precedence } from './listing/precedence.ts';
import { Lists } from './lists.ts';
import { PassageFinder } from './passage-finder.ts';
import type { ReadingPool } from './reading/reading-pool.ts';
import { wholeWhereKnown } from './search/begun.ts';
import { compileQuery } from './search/compile.ts';
import { quotedValue } from './search/lex.ts';
import { completeOperator } from './search/operators.ts';
import { parseQuery } from './search/parse.ts';
import type { Span } from './search/query.ts';
import { findMatches } from './search/snippet.ts';
import { SnippetFinder } from './snippet-finder.ts';
import type { SavedSearches } from './state-store/saved-searches.ts';

/** What searching needs of its library. */
export interface SearchingTools {
  /** The faces of the index that are read. */
  readonly index: { readonly search: SearchReader; readonly reader: IndexReader };
  readonly pool: ReadingPool;
  readonly saved: SavedSearches;
}

/** The most values that are offered behind an operator. */
const MOST_CHOICES = 12;
/** Counting known values goes through all articles, so it is done at most so often, in ms. */
const KNOWN_FOR_MS = 10_000;

/** Operators behind which values are offered that articles of the library have. */
const KNOWN_KINDS: ReadonlySet<string> = new Set<KnownKind>(['outlet', 'site', 'lang', 'tag']);

/** Searches one library. */
export class Searching {
  /** Lets counts wait for lists. */
  readonly precedence = new Precedence();
  readonly #index: SearchReader;
  readonly #saved: SavedSearches;
  readonly #lists: Lists;
  readonly #passages: PassageFinder;
  readonly #known = new Map<KnownKind, { values: KnownValue[]; at: number }>();
  readonly #counts = new Map<string, SearchCount>();
  #countsOf = -1;

  constructor({ index: { search: index, reader }, pool, saved }: SearchingTools) {
    this.#index = index;
    this.#saved = saved;
    const snippets = new SnippetFinder(index, pool);
    this.#passages = new PassageFinder(snippets, (rows) => reader.rows(rows));
    const { precedence } = this;
    this.#lists = new Lists({ index, reader, pool, passages: this.#passages, precedence });
  }

  /** What a list shows, by the index alone: with `exact` it can be too much. */
  order(query: ListQuery): Float64Array {
    return this.#lists.order(query);
  }

  /** What a list shows, see {@link Lists.list}. */
  list(query: ListQuery): Promise<ListAnswer | null> {
    return this.#lists.list(query);
  }

  /** How many articles of a list were captured on each day. */
  days(query: Calls['sources/days']['argument']): Promise<DayCount[]> {
    return this.#lists.days(query);
  }

  /** All that a list shows, newest or best match first. */
  find(query: ListQuery): Promise<Float64Array> {
    return this.#lists.find(query);
  }

  /** How many articles a query finds, and how many of them are unread. */
  count(search: string): { readonly articles: number; readonly unread: number } {
    const query = parseQuery(search, { whole: wholeWhereKnown(search, this.#index) });
    return this.#index.count(compileQuery(query, {}, INDEX_NAMES));
  }

  /** Where a query stands in the articles of these rows. */
  async passages({
    rows,
    ...query
  }: Calls['search/passages']['argument']): Promise<readonly Passage[]> {
    return this.#passages.find(query, rows);
  }

  matches({ search, exact, text, column }: Calls['search/matches']['argument']): TextSpan[] {
    return findMatches(text, parseQuery(search), { exact, column: column ?? 'body' }).map(spanOf);
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
      const key = `${search.exact ? '=' : '~'}${search.query}`;
      let counts = this.#counts.get(key);
      if (!counts) {
        // One count may take long: whatever else is asked goes between two of them.
        await setImmediate();
        counts = this.#countKept(search);
        this.#counts.set(key, counts);
      }
      searches.push({ ...search, ...counts });
    }
    return searches;
  }

  /** Keeps a search, or changes the one of this id; null where there is none. */
  save(id: number | null, search: Omit<SavedSearch, 'id'>): SavedSearch | null {
    return this.#saved.save(id, search);
  }

  /** Keeps a search no longer. */
  remove(id: number): void {
    this.#saved.remove(id);
  }

  /** Puts the kept searches into the order of these ids. */
  reorder(ids: readonly number[]): void {
    this.#saved.reorder(ids);
  }

  /** What a kept search finds; one that the index cannot tell is not read through for a number. */
  #countKept({ query, exact }: SavedSearch): SearchCount {
    const parsed = parseQuery(query, { whole: wholeWhereKnown(query, this.#index) });
    const compiled = compileQuery(parsed, { exact }, INDEX_NAMES);
    return compiled.verify ? { articles: null, unread: null } : this.#index.count(compiled);
  }

  #knownChoices(kind: KnownKind, begun: string): { text: string; hint: string }[] {
    const beginning = begun.toLowerCase();
    const values = this.#knownValues(kind).filter(({ value }) => {
      const lower = value.toLowerCase();
      return lower.startsWith(beginning) && lower !== beginning;
    });
    return values.slice(0, MOST_CHOICES).map(({ value, articles }) => ({
      text: `${kind}:${/[\s()（）"“”＂]/u.test(value) ? quotedValue(value) : value}`,
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

type SearchCount = Pick<SavedSearchCount, 'articles' | 'unread'>;

function isKnownKind(operator: string): operator is KnownKind {
  return KNOWN_KINDS.has(operator);
}

function spanOf({ start, end }: Span): TextSpan {
  return { from: start, to: end };
}

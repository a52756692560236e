/** What searching takes on the library's thread: 40 queries, from the rarest to the commonest. */
import type { ListQuery } from '../../src-main/contract.ts';
import { Library } from '../../src-main/library/library.ts';
import { Random } from './random.ts';
import type { Figure } from './report.ts';
import { spread, spreadLines, type Spread } from './spread.ts';
import { THREADS } from './threads.ts';

/** Queries that are measured. */
const QUERIES = 40;

/** Strings among which they are chosen by how many articles hold them. */
const CANDIDATES = 400;

/** How often each is measured; the least counts, as with the scans. */
const ROUNDS = 3;

/** Rows of a first look while one types. */
const FIRST_LOOK = 50;

/** What 95 in 100 queries may take, in ms. */
const DATE_REACH_MS = 30;
const RELEVANCE_REACH_MS = 120;

/** What is measured of a query. */
const KINDS = ['date', 'relevance', 'count', 'allByDate', 'allByRelevance'] as const;

/** What searching took. */
export type SearchFigures = Readonly<Record<(typeof KINDS)[number], Spread>> & {
  /** Articles that the rarest and the commonest query find. */
  readonly rarest: number;
  readonly commonest: number;
};

/** Measures a library that is there, as it was last scanned. */
export async function measureSearches(directory: string, seed: number): Promise<SearchFigures> {
  const library = new Library({ directory, ...THREADS });
  try {
    const queries = chooseQueries(library, seed);
    const times = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      for (const { search } of queries) {
        for (const kind of KINDS) {
          const began = performance.now();
          perform(library, search, kind);
          const name = `${kind} ${search}`;
          times.set(name, Math.min(performance.now() - began, times.get(name) ?? Infinity));
        }
      }
    }
    const spreadOf = (kind: string) =>
      spread(queries.map(({ search }) => times.get(`${kind} ${search}`) ?? Infinity));
    return {
      date: spreadOf('date'),
      relevance: spreadOf('relevance'),
      count: spreadOf('count'),
      allByDate: spreadOf('allByDate'),
      allByRelevance: spreadOf('allByRelevance'),
      rarest: queries[0]?.articles ?? 0,
      commonest: queries.at(-1)?.articles ?? 0,
    };
  } finally {
    await library.close();
  }
}

/** The lines of the report. */
export function searchLines(figures: SearchFigures): Figure[] {
  const lines = (name: string, of: Spread, ms: number | null): Figure[] =>
    spreadLines(`search: ${name}`, of, ms === null ? null : { of: 'usual', ms });
  const found = `${String(QUERIES)} queries find from ${String(figures.rarest)} articles to`;
  return [
    { name: found, value: figures.commonest, unit: 'articles', ratio: null, reach: null },
    ...lines(`first ${String(FIRST_LOOK)} by date`, figures.date, DATE_REACH_MS),
    ...lines(`first ${String(FIRST_LOOK)} by relevance`, figures.relevance, RELEVANCE_REACH_MS),
    ...lines('exact count', figures.count, null),
    ...lines('all by date', figures.allByDate, null),
    ...lines('all by relevance', figures.allByRelevance, null),
  ];
}

function perform(library: Library, search: string, kind: (typeof KINDS)[number]): void {
  const query: ListQuery = { view: 'all', search };
  switch (kind) {
    case 'date':
      library.searching.order({ ...query, limit: FIRST_LOOK });
      break;
    case 'relevance':
      library.searching.order({ ...query, sort: 'relevance', limit: FIRST_LOOK });
      break;
    case 'count':
      library.searching.count(search);
      break;
    case 'allByDate':
      library.searching.order(query);
      break;
    case 'allByRelevance':
      library.searching.order({ ...query, sort: 'relevance' });
  }
}

/** A query and how many articles it finds. */
export interface Chosen {
  readonly search: string;
  readonly articles: number;
}

/**
 * Strings cut out of titles, of one to four characters and single Latin words and beginnings of
 * words; chosen so that each finds about as many times more than the one before it.
 */
export function chooseQueries(library: Library, seed: number): Chosen[] {
  const random = new Random(seed);
  const rows = library.searching.order({ view: 'all' });
  const strings = new Set<string>();
  while (strings.size < CANDIDATES) {
    const [entry] = library.rows([rows[random.between(0, rows.length - 1)] ?? 0]);
    const parts = entry?.title.match(/\p{sc=Han}+|\p{sc=Latin}{2,}/gu) ?? [];
    if (parts.length === 0) continue;
    const part = random.pick(parts);
    const isHan = /\p{sc=Han}/u.test(part);
    const length = isHan ? random.between(1, 4) : random.between(1, part.length);
    const at = isHan ? random.between(0, Math.max(0, part.length - length)) : 0;
    strings.add(part.slice(at, at + length));
  }
  const counted = [...strings]
    .map((search) => ({ search, articles: library.searching.count(search).articles }))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => a.articles - b.articles);
  const least = Math.log(counted[0]?.articles ?? 1);
  const most = Math.log(counted.at(-1)?.articles ?? 1);
  const chosen: Chosen[] = [];
  let next = 0;
  for (let step = 0; step < QUERIES; step++) {
    const wanted = least + ((most - least) * step) / (QUERIES - 1);
    // As near to it as those allow that are left, leaving enough for the steps to come.
    const last = counted.length - (QUERIES - step);
    while (next < last && Math.log(counted[next]?.articles ?? 1) < wanted) next++;
    const one = counted[next++];
    if (one) chosen.push(one);
  }
  return chosen;
}

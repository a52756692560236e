/** Puts found articles into another order than the index has them in, and under headings. */
import type { ArticleOrder, Grouping, ListGroup, ListSort } from '../../contract.ts';
import type { RowTime, SearchReader, Traits } from '../index-store/search-reader.ts';
import { compareUnits, listSlices, ROWS_PER_LOOK, sortInSlices } from './in-slices.ts';
import type { Slices } from '../slices.ts';
import { LocalDays } from './local-days.ts';
import { lookUp } from './pages.ts';
import { rowTimes } from './row-times.ts';

/** How a list is to stand. */
export interface Arrangement {
  readonly sort: ListSort;
  readonly reversed: boolean;
  readonly group: Grouping;
}

/** Arranges lists of one library. */
export class Arranging {
  readonly #index: SearchReader;
  /** Of all articles, as the index was at this revision. */
  #known: { readonly revision: number; readonly traits: ReadonlyMap<number, Traits> } | null = null;

  constructor(index: SearchReader) {
    this.#index = index;
  }

  /** The rows, which come newest (or best match) first, as they are to stand. */
  async arrange(rows: Float64Array, arrangement: Arrangement): Promise<ArticleOrder> {
    const { sort, reversed, group } = arrangement;
    const sorted = needsTraits(sort) ? await this.#sorted(rows, sort) : rows;
    if (reversed) sorted.reverse();
    if (group === 'none') return { rows: sorted, groups: [] };
    return this.#grouped(sorted, arrangement);
  }

  async #sorted(rows: Float64Array, sort: ListSort): Promise<Float64Array> {
    const slices = listSlices();
    const known = await this.#traits(rows, slices);
    const traits = Array.from(rows, (row) => known.get(row)).filter((each) => each !== undefined);
    const sorted = await sortInSlices(traits, comparison(sort), slices);
    return Float64Array.from(sorted, ({ row }) => row);
  }

  async #grouped(rows: Float64Array, arrangement: Arrangement): Promise<ArticleOrder> {
    const slices = listSlices();
    const { group, sort, reversed } = arrangement;
    const byOutlet = group === 'outlet';
    const byTraits = byOutlet || sort === 'published';
    const traits = byTraits ? await this.#traits(rows, slices) : NO_TRAITS;
    const times = byTraits ? NO_TIMES : await rowTimes(this.#index, rows, slices);
    const days = new LocalDays();
    const groups = new Map<string, number[]>();
    for (const [at, row] of rows.entries()) {
      if (at % ROWS_PER_LOOK === 0) await slices.pause();
      const own = traits.get(row);
      const time = own?.published ?? times.get(row)?.time ?? 0;
      const label = byOutlet ? (own?.outlet ?? '') : days.labelOf(time);
      const members = groups.get(label);
      if (members) members.push(row);
      else groups.set(label, [row]);
    }
    const labels = [...groups.keys()].sort(byOutlet ? compareOutlets : compareUnits);
    if (!byOutlet && !reversed) labels.reverse();
    return gathered(labels, groups, rows.length);
  }

  async #traits(rows: Float64Array, slices: Slices): Promise<ReadonlyMap<number, Traits>> {
    const { revision } = this.#index;
    if (this.#known?.revision === revision) return this.#known.traits;
    const lookup = {
      articles: this.#index.articles,
      of: (some: readonly number[]) => this.#index.traits(some),
      after: (row: number, limit: number) => this.#index.traitsAfter(row, limit),
    };
    const { found, isAll } = await lookUp(rows, lookup, slices);
    // What was written in the meantime makes it a mixture, which is not kept.
    if (isAll && this.#index.revision === revision) this.#known = { revision, traits: found };
    return found;
  }
}

const NO_TRAITS: ReadonlyMap<number, Traits> = new Map();
const NO_TIMES: ReadonlyMap<number, RowTime> = new Map();

function needsTraits(sort: ListSort): boolean {
  return sort !== 'date' && sort !== 'relevance';
}

function comparison(sort: ListSort): (a: Traits, b: Traits) => number {
  switch (sort) {
    case 'published':
      return (a, b) => b.published - a.published;
    case 'length':
      return (a, b) => a.characters - b.characters;
    case 'title':
      return (a, b) => collator.compare(a.title, b.title);
    default:
      return (a, b) => b.row - a.row;
  }
}

const collator = new Intl.Collator(undefined, { numeric: true, ignorePunctuation: true });

/** Names by the machine's collation; what has none comes last. */
function compareOutlets(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return collator.compare(a, b);
}

function gathered(
  labels: readonly string[],
  members: ReadonlyMap<string, readonly number[]>,
  length: number,
): ArticleOrder {
  const rows = new Float64Array(length);
  const groups: ListGroup[] = [];
  let start = 0;
  for (const label of labels) {
    const each = members.get(label) ?? [];
    rows.set(each, start);
    groups.push({ start, label });
    start += each.length;
  }
  return { rows, groups };
}

/** What the sources of a library hold: its views, outlets, tags, folders and days. */
import type { DayCount, FolderSource, SourceCount, Sources } from '../../contract.ts';
import type { IndexStore } from '../index-store/index-store.ts';
import type { SearchReader } from '../index-store/search-reader.ts';
import type { Count, SourceReader } from '../index-store/source-reader.ts';
import type { Slices } from '../slices.ts';
import { commonLanguage } from './common-language.ts';
import { ARCHIVED, FolderTree, UNREAD } from './folder-tree.ts';
import { listSlices, ROWS_PER_LOOK } from './in-slices.ts';
import { LocalDays, startOfDay } from './local-days.ts';
import { inPages } from './pages.ts';
import type { Precedence } from './precedence.ts';
import { rowTimes } from './row-times.ts';

/** Where all articles belong; it stays as it is while the person only marks articles. */
interface Belonging {
  /** All articles, rising; whose position is which is told by this. */
  readonly rows: Float64Array;
  /** For each, the number of its outlet in `names`. */
  readonly outlets: Uint32Array;
  readonly names: readonly string[];
  /** How many are in each language that is known. */
  readonly languages: ReadonlyMap<string, number>;
  readonly folders: readonly FolderTree[];
}

/** The index whose articles are counted, and which keeps the language of most of them. */
type CountedIndex = Pick<IndexStore, 'sources' | 'commonLanguage' | 'keepCommonLanguage'>;

/** Counts the sources of one library; what was counted is kept until the index changes. */
export class SourceCounts {
  readonly #index: CountedIndex;
  readonly #reader: SourceReader;
  readonly #precedence: Precedence;
  readonly #onCounted: () => void;
  #language: string | null;
  #belonging: Belonging | null = null;
  /** Rises with each change of what belongs where. */
  #changes = 0;
  #known: { readonly revision: number; readonly day: number; readonly sources: Sources } | null =
    null;

  /** @param onCounted - articles were counted: {@link commonLanguage} may be another one */
  constructor(index: CountedIndex, precedence: Precedence, onCounted: () => void) {
    this.#index = index;
    this.#reader = index.sources;
    this.#precedence = precedence;
    this.#onCounted = onCounted;
    this.#language = index.commonLanguage;
  }

  /**
   * The language of most articles as far as they were counted, or null while that is not known.
   *
   * @param busy - files are being read: what they are counted as now says little of all of them, so
   *   it stays as it was
   */
  commonLanguage(busy: boolean): string | null {
    const languages = this.#belonging?.languages;
    if (languages !== undefined && !busy) {
      this.#language = commonLanguage(languages, this.#language);
      this.#index.keepCommonLanguage(this.#language);
    }
    return this.#language;
  }

  /** Articles or files came, went or moved. */
  changed(): void {
    this.#changes++;
    this.#belonging = null;
    this.#known = null;
  }

  /** All sources; the person's folders in their order. */
  async list(): Promise<Sources> {
    const { revision } = this.#reader;
    const day = startOfDay(new Date());
    if (this.#known?.revision === revision && this.#known.day === day) return this.#known.sources;
    const before = this.#changes;
    const slices = listSlices(this.#precedence);
    const belonging = this.#belonging ?? (await this.#read(slices));
    const marks = await this.#marks(belonging.rows, slices);
    await slices.pause();
    const views = viewCounts(marks, this.#reader.starred(), this.#reader.today(day));
    const tags = this.#reader.tags();
    await slices.pause();
    const outlets = outletCounts(belonging, marks);
    const folders: FolderSource[] = [];
    for (const tree of belonging.folders) {
      await slices.pause();
      folders.push(await tree.counted(marks, slices));
    }
    const sources = { views, outlets, tags, folders };
    // The index may be ahead of what was told of it.
    if (before === this.#changes) this.#known = { revision, day, sources };
    return sources;
  }

  async #read(slices: Slices): Promise<Belonging> {
    const before = this.#changes;
    const rows: number[] = [];
    const outlets: number[] = [];
    const names = new Map<string, number>();
    const languages = new Map<string, number>();
    await inPages(
      slices,
      (after, limit) => this.#reader.articles(after, limit),
      ({ row }) => row,
      ({ row, outlet, language }) => {
        const name = names.get(outlet) ?? names.size;
        names.set(outlet, name);
        rows.push(row);
        outlets.push(name);
        if (language !== null) languages.set(language, (languages.get(language) ?? 0) + 1);
      },
    );
    const all = Float64Array.from(rows);
    const positionOf = positions(all);
    const folders: FolderTree[] = [];
    for (const { id, path, away } of this.#reader.folders()) {
      const tree = new FolderTree(path, away);
      await inPages(
        slices,
        (after, limit) => this.#reader.places(id, after, limit),
        ({ place }) => place,
        ({ name, row }) => {
          const position = positionOf(row);
          if (position !== null) tree.put(name, position);
        },
      );
      folders.push(tree);
    }
    const belonging = {
      rows: all,
      outlets: Uint32Array.from(outlets),
      names: [...names.keys()],
      languages,
      folders,
    };
    if (before === this.#changes) {
      this.#belonging = belonging;
      this.#onCounted();
    }
    return belonging;
  }

  /** Which of these articles are archived and unread, by their positions. */
  async #marks(rows: Float64Array, slices: Slices): Promise<Uint8Array> {
    const marks = new Uint8Array(rows.length);
    const positionOf = positions(rows);
    const put = (row: number, mark: number) => {
      const position = positionOf(row);
      if (position !== null) marks[position] = (marks[position] ?? 0) | mark;
    };
    for (const row of this.#reader.archivedRows()) put(row, ARCHIVED);
    await inPages(
      slices,
      (after, limit) => this.#reader.unreadRows(after, limit),
      (row) => row,
      (row) => {
        put(row, UNREAD);
      },
    );
    return marks;
  }
}

/** Tells at which position of rising rows one is, or null; rows that are asked in order cost least. */
function positions(rows: Float64Array): (row: number) => number | null {
  let last = -1;
  return (row) => {
    if (rows[last + 1] === row) return ++last;
    let [from, to] = [0, rows.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((rows[middle] ?? 0) < row) from = middle + 1;
      else to = middle;
    }
    if (rows[from] !== row) return null;
    return (last = from);
  };
}

/** How many articles were captured on each day of these rows, the first day first. */
export async function countDays(
  index: SearchReader,
  rows: Float64Array,
  precedence: Precedence,
): Promise<DayCount[]> {
  const slices = listSlices(precedence);
  const times = await rowTimes(index, rows, slices);
  const days = new LocalDays();
  const counts = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_PER_LOOK === 0) await slices.pause();
    const time = times.get(row)?.time;
    if (time === undefined) continue;
    const label = days.labelOf(time);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .map(([day, articles]) => ({ day, articles }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Articles and unread ones of the views; what few articles have is counted by the index. */
function viewCounts(marks: Uint8Array, starred: Count, today: Count): Sources['views'] {
  let [all, unread, archived, archivedUnread] = [0, 0, 0, 0];
  for (const mark of marks) {
    const isUnread = (mark & UNREAD) === 0 ? 0 : 1;
    if ((mark & ARCHIVED) === 0) {
      all++;
      unread += isUnread;
    } else {
      archived++;
      archivedUnread += isUnread;
    }
  }
  return {
    all: { articles: all, unread },
    unread: { articles: unread, unread },
    starred,
    today,
    archived: { articles: archived, unread: archivedUnread },
  };
}

/** Articles and unread ones of each outlet, the one with the most articles first. */
function outletCounts({ outlets, names }: Belonging, marks: Uint8Array): SourceCount[] {
  const counts = names.map((name) => ({ name, articles: 0, unread: 0 }));
  outlets.forEach((outlet, position) => {
    const count = counts[outlet];
    const mark = marks[position] ?? 0;
    if (count === undefined || (mark & ARCHIVED) !== 0) return;
    count.articles++;
    if ((mark & UNREAD) !== 0) count.unread++;
  });
  return counts
    .filter(({ name, articles }) => name !== '' && articles > 0)
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
}

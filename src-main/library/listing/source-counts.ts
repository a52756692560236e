/** What the sources of a library hold: its views, outlets, tags, folders and days. */
import type { DayCount, SourceCount, Sources } from '../../contract.ts';
import type { SearchReader } from '../index-store/search-reader.ts';
import type { SourceReader } from '../index-store/source-reader.ts';
import { FolderTree } from './folder-tree.ts';
import { Slices } from './in-slices.ts';
import { LocalDays, startOfDay } from './local-days.ts';
import { rowTimes } from './row-times.ts';

/** Rows that are fetched at once: some 5 ms. */
const PAGE = 2048;

/** Where all articles belong; it stays as it is while the person only marks articles. */
interface Belonging {
  readonly rows: readonly number[];
  readonly outlets: readonly string[];
  readonly folders: readonly FolderTree[];
}

/** Counts the sources of one library; what was counted is kept until the index changes. */
export class SourceCounts {
  readonly #reader: SourceReader;
  #belonging: Belonging | null = null;
  /** Rises with each change of what belongs where. */
  #changes = 0;
  #known: { readonly revision: number; readonly day: number; readonly sources: Sources } | null =
    null;

  constructor(reader: SourceReader) {
    this.#reader = reader;
  }

  /** Articles or files came, went or moved. */
  changed(): void {
    this.#changes++;
    this.#belonging = null;
  }

  /** All sources; the person's folders in their order. */
  async list(): Promise<Sources> {
    const { revision } = this.#reader;
    const day = startOfDay(new Date());
    if (this.#known?.revision === revision && this.#known.day === day) return this.#known.sources;
    const slices = new Slices();
    const { rows, outlets, folders } = this.#belonging ?? (await this.#read(slices));
    const archived = new Set(this.#reader.archivedRows());
    const unread = await this.#unread(slices);
    const counts = new Map<string, { articles: number; unread: number }>();
    for (const [at, row] of rows.entries()) {
      if (at % PAGE === 0) await slices.pause();
      if (archived.has(row)) continue;
      const count = counts.get(outlets[at] ?? '') ?? { articles: 0, unread: 0 };
      count.articles++;
      if (unread.has(row)) count.unread++;
      counts.set(outlets[at] ?? '', count);
    }
    const sources = {
      views: this.#reader.views(day),
      outlets: namedCounts(counts),
      tags: this.#reader.tags(),
      folders: folders.map((tree) => tree.counted(archived, unread)),
    };
    this.#known = { revision, day, sources };
    return sources;
  }

  async #read(slices: Slices): Promise<Belonging> {
    const before = this.#changes;
    const rows: number[] = [];
    const outlets: string[] = [];
    for (let after = -Number.MAX_SAFE_INTEGER; ;) {
      const page = this.#reader.articles(after, PAGE);
      for (const { row, outlet } of page) {
        rows.push(row);
        outlets.push(outlet);
      }
      after = page.at(-1)?.row ?? after;
      if (page.length < PAGE) break;
      await slices.pause();
    }
    const folders: FolderTree[] = [];
    for (const { id, path, away } of this.#reader.folders()) {
      const tree = new FolderTree(path, away);
      for (let after = -1; ;) {
        const page = this.#reader.places(id, after, PAGE);
        for (const { name, row } of page) tree.put(name, row);
        after = page.at(-1)?.place ?? after;
        if (page.length < PAGE) break;
        await slices.pause();
      }
      folders.push(tree);
    }
    const belonging = { rows, outlets, folders };
    if (before === this.#changes) this.#belonging = belonging;
    return belonging;
  }

  async #unread(slices: Slices): Promise<ReadonlySet<number>> {
    const unread = new Set<number>();
    for (let after = -Number.MAX_SAFE_INTEGER; ;) {
      const page = this.#reader.unreadRows(after, PAGE);
      for (const row of page) unread.add(row);
      after = page.at(-1) ?? after;
      if (page.length < PAGE) return unread;
      await slices.pause();
    }
  }
}

/** How many articles were captured on each day of these rows, the first day first. */
export async function countDays(index: SearchReader, rows: Float64Array): Promise<DayCount[]> {
  const slices = new Slices();
  const times = await rowTimes(index, rows, slices);
  const days = new LocalDays();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const time = times.get(row);
    if (time === undefined) continue;
    const label = days.labelOf(time);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .map(([day, articles]) => ({ day, articles }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The one with the most articles first. */
function namedCounts(counts: ReadonlyMap<string, Omit<SourceCount, 'name'>>): SourceCount[] {
  return [...counts]
    .filter(([name]) => name !== '')
    .map(([name, count]) => ({ name, ...count }))
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
}

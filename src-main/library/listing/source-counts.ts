/** What the sources of a library hold: its views, outlets, tags, folders and days. */
import type { DayCount, FolderSource, Sources } from '../../contract.ts';
import { displayPath, parentName } from '../folders/place-name.ts';
import { timeOfRow } from '../index-store/rows.ts';
import type { SourceReader } from '../index-store/source-reader.ts';
import { Slices } from './in-slices.ts';
import { LocalDays, startOfDay } from './local-days.ts';

/** Places that are looked at at once: some 5 ms. */
const PAGE = 2048;

/** Counts the sources of one library; what was counted is kept until the index changes. */
export class SourceCounts {
  readonly #reader: SourceReader;
  #known: { readonly revision: number; readonly day: number; readonly sources: Sources } | null =
    null;

  constructor(reader: SourceReader) {
    this.#reader = reader;
  }

  /** All sources; the person's folders in their order. */
  async list(): Promise<Sources> {
    const { revision } = this.#reader;
    const day = startOfDay(new Date());
    if (this.#known?.revision === revision && this.#known.day === day) return this.#known.sources;
    const slices = new Slices();
    const views = this.#reader.views(day);
    await slices.pause();
    const outlets = this.#reader.outlets();
    await slices.pause();
    const tags = this.#reader.tags();
    await slices.pause();
    const folders: FolderSource[] = [];
    for (const folder of this.#reader.folders()) {
      folders.push(await this.#folder(folder, slices));
    }
    const sources = { views, outlets, tags, folders };
    this.#known = { revision, day, sources };
    return sources;
  }

  /** One watched folder with the folders inside it that hold captures. */
  async #folder(
    { id, path, away }: { readonly id: number; readonly path: string; readonly away: boolean },
    slices: Slices,
  ): Promise<FolderSource> {
    const root = new Counted();
    for (let after = -1; ;) {
      const page = this.#reader.places(id, after, PAGE);
      for (const { name, row, unread } of page) {
        const parts = parentName(name).split('/');
        root.count(row, unread);
        let directory = root;
        for (const part of parts[0] === '' ? [] : parts) {
          directory = directory.child(part);
          directory.count(row, unread);
        }
      }
      after = page.at(-1)?.place ?? after;
      if (page.length < PAGE) break;
      await slices.pause();
    }
    return root.source(path, path.split(/[\\/]/u).findLast((part) => part !== '') ?? path, away);
  }
}

/** How many articles were captured on each day of these rows, the first day first. */
export function countDays(rows: Float64Array): DayCount[] {
  const days = new LocalDays();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const label = days.labelOf(timeOfRow(row));
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .map(([day, articles]) => ({ day, articles }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A directory while it is counted: an article with two files in it counts once. */
class Counted {
  readonly #rows = new Map<number, boolean>();
  readonly #children = new Map<string, Counted>();

  count(row: number, unread: boolean): void {
    this.#rows.set(row, unread);
  }

  child(name: string): Counted {
    let child = this.#children.get(name);
    if (!child) this.#children.set(name, (child = new Counted()));
    return child;
  }

  source(path: string, name: string, away: boolean): FolderSource {
    let unread = 0;
    for (const isUnread of this.#rows.values()) if (isUnread) unread++;
    const folders = [...this.#children]
      .map(([part, child]) => child.source(displayPath(path, part), displayPath('', part), away))
      .sort((a, b) => collator.compare(a.name, b.name));
    return { path, name, away, articles: this.#rows.size, unread, folders };
  }
}

const collator = new Intl.Collator(undefined, { numeric: true });

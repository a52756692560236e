/**
 * Marking a great many articles at once. The state keeps them by their keys and the index by their
 * rows, and where each is gone through in its own order, each page is written once or twice and not
 * some hundred times.
 */
import type { Marks } from './index-store/article-table.ts';
import type { IndexReader } from './index-store/reader.ts';
import { listSlices, sortInSlices } from './listing/in-slices.ts';
import type { StateStore } from './state-store/state-store.ts';

/** Articles that are looked up or marked at once: some 5 ms. */
const PORTION = 500;

/** Has the index show marks of articles that the state has. */
type Mirror = (ids: readonly string[], marks: Partial<Marks>) => void;

/** Tells the keys of articles by their ids. */
interface KeysOfIds {
  readonly reader: Pick<IndexReader, 'keys'>;
}

/** Marks many articles, one such wish after the other. */
export class MarkingMany {
  readonly #state: Pick<StateStore, 'mark' | 'marksOf'>;
  readonly #index: KeysOfIds;
  #last: Promise<void> = Promise.resolve();
  #isBetween = false;
  /** Articles that were marked by themselves since the state was begun with. */
  readonly #meanwhile = new Set<string>();

  constructor(state: Pick<StateStore, 'mark' | 'marksOf'>, index: KeysOfIds) {
    this.#state = state;
    this.#index = index;
  }

  /** Whether the state has marks now that the index does not show yet. */
  get isBetween(): boolean {
    return this.#isBetween;
  }

  /** These articles are marked by themselves just now. */
  markedMeanwhile(ids: readonly string[]): void {
    if (this.#isBetween) for (const id of ids) this.#meanwhile.add(id);
  }

  /**
   * Marks articles; others are answered meanwhile. Rejects with the fault of the state.
   *
   * @param mirror - has the index show marks that the state has
   */
  mark(ids: readonly string[], marks: Partial<Marks>, mirror: Mirror): Promise<void> {
    const done = this.#last.then(() => this.#mark(ids, marks, mirror));
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Ends when nothing is being marked. */
  done(): Promise<void> {
    return this.#last;
  }

  async #mark(ids: readonly string[], marks: Partial<Marks>, mirror: Mirror): Promise<void> {
    const slices = listSlices();
    const keys: string[] = [];
    for (const portion of portionsOf(ids)) {
      keys.push(...this.#index.reader.keys(portion));
      await slices.pause();
    }
    const inItsOrder = await sortInSlices(keys, compareKeys, slices);
    this.#isBetween = true;
    try {
      for (const portion of portionsOf(inItsOrder)) {
        this.#state.mark(portion, marks);
        await slices.pause();
      }
      for (const portion of portionsOf(ids)) {
        const others = portion.filter((id) => !this.#meanwhile.has(id));
        if (others.length > 0) mirror(others, marks);
        await slices.pause();
      }
      this.#mirrorMeanwhile(mirror);
    } finally {
      this.#isBetween = false;
      this.#meanwhile.clear();
    }
  }

  /** Which mark of these was the last is known to the state alone. */
  #mirrorMeanwhile(mirror: Mirror): void {
    for (const id of this.#meanwhile) {
      const [key] = this.#index.reader.keys([id]);
      if (key !== undefined) mirror([id], this.#state.marksOf(key));
    }
  }
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function* portionsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += PORTION) yield all.slice(at, at + PORTION);
}

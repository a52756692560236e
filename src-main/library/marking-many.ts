/**
 * Marking a great many articles at once. The state keeps them by their keys and the index by their
 * rows, and where each is gone through in its own order, each page is written once or twice and not
 * some hundred times.
 */
import { articleId } from './article-id.ts';
import type { Marks } from './index-store/article-table.ts';
import type { IndexReader } from './index-store/reader.ts';
import { listSlices, sortInSlices } from './listing/in-slices.ts';
import type { StateStore } from './state-store/state-store.ts';

/** Articles that are looked up or marked at once: some 5 ms. */
const PORTION = 500;

/** Has the index show marks of articles that the state has; null where it does so at once. */
type Mirror = (ids: readonly string[], marks: Partial<Marks>) => Promise<void> | null;

/** Tells the keys of articles by their ids. */
interface KeysOfIds {
  readonly reader: Pick<IndexReader, 'keys'>;
}

/** What was marked by itself since many were to be: it came later, and stays. */
interface Meanwhile {
  readonly ids: Set<string>;
  /** The marks that were stated, by the articles' keys. */
  readonly stated: Map<string, Partial<Marks>>;
}

/** Marks many articles, one such wish after the other. */
export class MarkingMany {
  readonly #state: Pick<StateStore, 'mark' | 'marksOf'>;
  readonly #index: KeysOfIds;
  readonly #wishes = new Set<Meanwhile>();
  #last: Promise<void> = Promise.resolve();
  #isBetween = false;

  constructor(state: Pick<StateStore, 'mark' | 'marksOf'>, index: KeysOfIds) {
    this.#state = state;
    this.#index = index;
  }

  /** Whether the state has marks now that the index does not show yet. */
  get isBetween(): boolean {
    return this.#isBetween;
  }

  /** Articles of these ids and keys are marked by themselves just now. */
  markedMeanwhile(ids: readonly string[], keys: readonly string[], marks: Partial<Marks>): void {
    for (const meanwhile of this.#wishes) {
      for (const id of ids) meanwhile.ids.add(id);
      for (const key of keys) meanwhile.stated.set(key, { ...meanwhile.stated.get(key), ...marks });
    }
  }

  /**
   * Marks articles; others are answered meanwhile. Rejects with the fault of the state.
   *
   * @param mirror - has the index show marks that the state has
   */
  mark(ids: readonly string[], marks: Partial<Marks>, mirror: Mirror): Promise<void> {
    const meanwhile: Meanwhile = { ids: new Set(), stated: new Map() };
    this.#wishes.add(meanwhile);
    const done = this.#last
      .then(() => this.#mark(ids, marks, mirror, meanwhile))
      .finally(() => {
        this.#wishes.delete(meanwhile);
        this.#isBetween = false;
      });
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Ends when nothing is being marked. */
  done(): Promise<void> {
    return this.#last;
  }

  async #mark(
    ids: readonly string[],
    marks: Partial<Marks>,
    mirror: Mirror,
    meanwhile: Meanwhile,
  ): Promise<void> {
    const slices = listSlices();
    const keys: string[] = [];
    const known: (readonly string[])[] = [];
    for (const portion of portionsOf(ids)) {
      const found = this.#index.reader.keys(portion);
      keys.push(...found);
      known.push(found.length === portion.length ? portion : found.map(articleId));
      await slices.pause();
    }
    const inItsOrder = await sortInSlices(keys, compareKeys, slices);
    this.#isBetween = true;
    for (const portion of portionsOf(inItsOrder)) {
      this.#markInState(portion, marks, meanwhile);
      await slices.pause();
    }
    const underWay: Promise<void>[] = [];
    const show = (some: readonly string[], theirs: Partial<Marks>) => {
      const later = some.length === 0 ? null : mirror(some, theirs);
      if (later !== null) underWay.push(later);
    };
    for (const portion of known) {
      show(
        portion.filter((id) => !meanwhile.ids.has(id)),
        marks,
      );
      await slices.pause();
    }
    // Which mark of these was the last is known to the state alone.
    for (const id of meanwhile.ids) {
      const [key] = this.#index.reader.keys([id]);
      if (key !== undefined) show([id], this.#state.marksOf(key));
    }
    await Promise.all(underWay);
  }

  #markInState(keys: readonly string[], marks: Partial<Marks>, { stated }: Meanwhile): void {
    const others = stated.size === 0 ? keys : keys.filter((key) => !stated.has(key));
    this.#state.mark(others, marks);
    if (others.length === keys.length) return;
    for (const key of keys) {
      const later = stated.get(key);
      // What both state is as it was marked later.
      if (later !== undefined) this.#state.mark([key], { ...marks, ...common(later, marks) });
    }
  }
}

/** Those of some marks that others state too. */
function common(marks: Partial<Marks>, others: Partial<Marks>): Partial<Marks> {
  return Object.fromEntries(Object.entries(marks).filter(([name]) => name in others));
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function* portionsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += PORTION) yield all.slice(at, at + PORTION);
}

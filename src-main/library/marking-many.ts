/**
 * Marking a great many articles at once. The state keeps them by their keys and the index by their
 * rows, and where each is gone through in its own order, each page is written once or twice and not
 * some hundred times.
 */
import { articleId } from './article-id.ts';
import type { Marks } from './index-store/article-table.ts';
import type { IndexReader } from './index-store/reader.ts';
import { compareUnits, inPortions, listSlices, sortInSlices } from './listing/in-slices.ts';
import type { StateStore } from './state-store/state-store.ts';

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

  /** Articles of these keys are marked by themselves just now. */
  markedMeanwhile(keys: readonly string[], marks: Partial<Marks>): void {
    for (const { ids, stated } of this.#wishes) {
      for (const key of keys) {
        ids.add(articleId(key));
        stated.set(key, { ...stated.get(key), ...marks });
      }
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
    const known: string[] = [];
    const lookUp = (portion: readonly string[]) => {
      const found = this.#index.reader.keys(portion);
      keys.push(...found);
      known.push(...(found.length === portion.length ? portion : found.map(articleId)));
    };
    await inPortions(ids, lookUp, slices);
    const inItsOrder = await sortInSlices(keys, compareUnits, slices);
    this.#isBetween = true;
    const markInState = (portion: readonly string[]) => {
      this.#markInState(portion, marks, meanwhile.stated);
    };
    await inPortions(inItsOrder, markInState, slices);
    const underWay: (Promise<void> | null)[] = [];
    const show = (portion: readonly string[]) => {
      const others = portion.filter((id) => !meanwhile.ids.has(id));
      if (others.length > 0) underWay.push(mirror(others, marks));
    };
    await inPortions(known, show, slices);
    // Which mark of these was the last is known to the state alone.
    for (const key of meanwhile.stated.keys())
      underWay.push(mirror([articleId(key)], this.#state.marksOf(key)));
    await Promise.all(underWay.filter((later) => later !== null));
  }

  #markInState(keys: readonly string[], marks: Partial<Marks>, stated: Meanwhile['stated']): void {
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

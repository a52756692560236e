/** Tags of many articles, counted portion by portion. */
import type { TagUse } from '../../contract.ts';

/** Adds up what portions of articles have. */
export class TagUses {
  readonly #uses = new Map<string, TagUse>();

  add(portion: readonly TagUse[]): void {
    for (const { tag, articles, own } of portion) {
      const known = this.#uses.get(tag) ?? { articles: 0, own: 0 };
      this.#uses.set(tag, { tag, articles: known.articles + articles, own: known.own + own });
    }
  }

  /** In the order of their names. */
  list(): TagUse[] {
    return [...this.#uses.values()].sort((a, b) => collator.compare(a.tag, b.tag));
  }
}

const collator = new Intl.Collator();

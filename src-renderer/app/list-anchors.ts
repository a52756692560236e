import { MOST_KEPT, type ArticleRow, type KeptPlace } from '../../src-main/contract.ts';
import type { Anchor } from '../list/article-order.ts';
import type { RowCache } from '../list/row-cache.ts';

/** Where lists were left, by their places; the last one last. */
export class ListAnchors {
  readonly #anchors = new Map<string, Anchor>();
  readonly #rows: Pick<RowCache, 'get'>;
  /** The articles that they are of, as far as these are known. */
  readonly #articles = new Map<string, string>();

  constructor(rows: Pick<RowCache, 'get'>) {
    this.#rows = rows;
  }

  /** Where a list goes on; null for its top. */
  of(place: string): Anchor | null {
    return this.#anchors.get(place) ?? null;
  }

  /** A list was left at its anchor, or at its top; whether that is another place than before. */
  rest(place: string, anchor: Anchor | null): boolean {
    const before = this.of(place);
    if (before?.row === anchor?.row && before?.offset === anchor?.offset) return false;
    this.#anchors.delete(place);
    this.#articles.delete(place);
    if (anchor === null) return true;
    this.#anchors.set(place, anchor);
    const article = this.#rows.get(anchor.row)?.id;
    if (article !== undefined) this.#articles.set(place, article);
    return true;
  }

  /** Takes over what was kept; of articles that are gone, where they stood. */
  restore(kept: readonly KeptPlace[], entries: readonly ArticleRow[]): void {
    const rows = new Map(entries.map(({ id, row }) => [id, row]));
    for (const { place, article, entry, offset } of kept) {
      this.#anchors.set(place, { row: rows.get(article) ?? NaN, entry, offset });
      this.#articles.set(place, article);
    }
  }

  /** What is to be kept of it: as many as there is room for, the last ones. */
  kept(): readonly KeptPlace[] {
    return [...this.#anchors]
      .flatMap(([place, { row, entry, offset }]) => {
        const article = this.#articles.get(place) ?? this.#rows.get(row)?.id;
        const fits = place.length <= MOST_KEPT.units;
        return article === undefined || !fits ? [] : [{ place, article, entry, offset }];
      })
      .slice(-MOST_KEPT.listPlaces);
  }
}

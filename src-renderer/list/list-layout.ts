import type { ListGroup } from '../../src-main/contract.ts';
import { groupAt } from './list-groups.ts';

/** How high the parts of a list are, in CSS pixels. */
export interface Heights {
  readonly row: number;
  readonly heading: number;
}

/**
 * Where the entries and headings of a list stand, in CSS pixels from its beginning. Entries are
 * counted without the headings, items with them: a heading is the item before its first entry.
 */
export class ListLayout {
  readonly #entries: number;
  readonly #groups: readonly ListGroup[];
  readonly #heights: Heights;
  readonly #headings: ReadonlySet<number>;

  constructor(entries: number, groups: readonly ListGroup[], heights: Heights) {
    this.#entries = entries;
    this.#groups = groups;
    this.#heights = heights;
    this.#headings = new Set(groups.map(({ start }, group) => start + group));
  }

  /** Entries and headings together. */
  get items(): number {
    return this.#entries + this.#groups.length;
  }

  get height(): number {
    return this.#entries * this.#heights.row + this.#groups.length * this.#heights.heading;
  }

  get rowHeight(): number {
    return this.#heights.row;
  }

  /** What a heading covers at the upper edge of a list that is scrolled; 0 without headings. */
  get covered(): number {
    return this.#groups.length === 0 ? 0 : this.#heights.heading;
  }

  isHeading(item: number): boolean {
    return this.#headings.has(item);
  }

  sizeOf(item: number): number {
    return this.#headings.has(item) ? this.#heights.heading : this.#heights.row;
  }

  /** The entry of an item; of a heading, its first one. */
  entryOf(item: number): number {
    // Headings before the item are those whose own item is not behind it.
    let low = 0;
    let high = this.#groups.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#groups[middle]?.start ?? Infinity) + middle < item) low = middle + 1;
      else high = middle;
    }
    return item - low;
  }

  /** Which group an entry stands in; -1 without headings. */
  groupOf(entry: number): number {
    return groupAt(this.#groups, entry);
  }

  /** Where an entry begins. */
  top(entry: number): number {
    return entry * this.#heights.row + (this.groupOf(entry) + 1) * this.#heights.heading;
  }

  /**
   * The entry at a place and how much of it is above the place; less than 0 where the place is in the
   * heading over it.
   */
  at(place: number): { readonly entry: number; readonly offset: number } {
    let low = 0;
    let high = Math.max(0, this.#entries - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#begin(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return { entry: low, offset: place - this.top(low) };
  }

  /** Where an entry begins, with the heading over it if it is the first of its group. */
  #begin(entry: number): number {
    const group = this.groupOf(entry);
    const first = this.#groups[group]?.start === entry;
    return this.top(entry) - (first ? this.#heights.heading : 0);
  }
}

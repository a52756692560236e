import type { ListGroup } from '../../src-main/contract.ts';
import { groupAt } from './list-groups.ts';

/** How high the parts of a list are, in CSS pixels. */
export interface Heights {
  readonly row: number;
  readonly heading: number;
}

/** Where the entries of a list stand, and the headings over some, in CSS pixels from its beginning. */
export class ListLayout {
  readonly #entries: number;
  readonly #groups: readonly ListGroup[];
  readonly #heights: Heights;

  constructor(entries: number, groups: readonly ListGroup[], heights: Heights) {
    this.#entries = entries;
    this.#groups = groups;
    this.#heights = heights;
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

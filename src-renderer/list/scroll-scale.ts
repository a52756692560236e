/**
 * No element is made higher, in pixels of the screen. Chromium's own end is 2^25: it counts layout in
 * 64ths of a pixel, in 32 bits. But it keeps places of scrollers as 32-bit floats, and rounds them by
 * adding a half, so that from 2^23 on each second pixel is passed over.
 */
const HIGHEST = 2 ** 23;
/** Within such a part of its element from each end a list is scrolled px for px. */
const EDGES = 1 / 8;
/** So many CSS px are whole pixels of a screen at each usual scale: 125, 150 and 175% too. */
const WHOLE = 4;

/**
 * How a list is scrolled that may be higher than an element can be. Its element is then as high as
 * one can be, and each place in the list has its own place in that, the ends at the ends. By wheel
 * and keys the list moves px for px nevertheless, and the scroller is put where it belongs once it
 * rests; the scrollbar moves through the whole list. A list that is no higher is scrolled as it is.
 * All places and heights are CSS px.
 */
export class ScrollScale {
  #height = 0;
  #sight = 0;
  #highest = HIGHEST;
  #lead = 0;

  /**
   * The list is so high now, and so much of it is in sight.
   *
   * @param ratio - pixels of the screen by CSS px
   * @returns whether places may have other places in the element now
   */
  resize(height: number, sight: number, ratio = 1): boolean {
    const highest = WHOLE * Math.floor(HIGHEST / WHOLE / Math.max(1, ratio));
    const isOther = height !== this.#height || highest !== this.#highest;
    this.#height = height;
    this.#sight = sight;
    this.#highest = highest;
    return isOther;
  }

  /** How high the element is that stands for the list. */
  get height(): number {
    return Math.min(this.#height, this.#highest);
  }

  /** How much further down than in its element a place is in the list; never less than 0. */
  get lead(): number {
    return this.#lead;
  }

  /**
   * The place of the list that the scroller was moved to.
   *
   * @param before - the list's place until then
   */
  moved(scrollTop: number, before: number): number {
    const near = scrollTop + this.#lead;
    if (this.#excess > 0 && Math.abs(near - before) > this.#leastDrag) {
      this.#lead = this.#leadUnder(scrollTop);
      return scrollTop + this.#lead;
    }
    return this.#lead === 0 ? near : Math.max(0, Math.min(near, this.#end));
  }

  /** Whether the scroller is at an end of its element, and the list at this place not at its own. */
  isStuck(scrollTop: number, place: number): boolean {
    if (this.#lead === 0 && this.#excess === 0) return false;
    const last = this.height - this.#sight - 1;
    return (
      scrollTop + this.#lead !== place ||
      (scrollTop <= 0 && place > 0) ||
      (scrollTop >= last && place < this.#end - 1)
    );
  }

  /** Gives a place of the list its own place in the element; whether it had another one. */
  settle(place: number): boolean {
    const before = this.#lead;
    this.#lead = this.#leadOver(place);
    return this.#lead !== before;
  }

  /** How much higher than its element the list is. */
  get #excess(): number {
    return Math.max(0, this.#height - this.#highest);
  }

  /** The last place that the list can be scrolled to. */
  get #end(): number {
    return Math.max(0, this.#height - this.#sight);
  }

  /**
   * What a wheel moves within a frame is less than this, and what a scrollbar moves more: its least
   * move is half of one px.
   */
  get #leastDrag(): number {
    return this.#highest / (4 * Math.max(1, this.#sight));
  }

  #leadOver(place: number): number {
    return this.#leadAt((place - this.#edge) / (this.#end - 2 * this.#edge));
  }

  #leadUnder(scrollTop: number): number {
    const end = this.#highest - this.#sight;
    return this.#leadAt((scrollTop - this.#edge) / (end - 2 * this.#edge));
  }

  get #edge(): number {
    return this.#highest * EDGES;
  }

  /** The lead at a part of the way between the ends. */
  #leadAt(part: number): number {
    if (this.#excess === 0 || part <= 0) return 0;
    return part >= 1 ? this.#excess : WHOLE * Math.round((this.#excess * part) / WHOLE);
  }
}

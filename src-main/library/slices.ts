/** Long work in slices, between which other questions have their turn. */
import { setImmediate } from 'node:timers/promises';

/** How work is sliced. */
export interface Slicing {
  /** How long the thread is held at a time, in ms. */
  readonly ms: number;
  /** What goes before this work, behind the events: done, or waited for, between two slices. */
  readonly between?: (() => Promise<void>) | undefined;
  /** Says that the work is not wanted any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Lets others have their turn once a slice of time is used up. */
export class Slices {
  readonly #slicing: Slicing;
  #since = performance.now();

  constructor(slicing: Slicing) {
    this.#slicing = slicing;
  }

  /** Whether the work is to end where it is. */
  get isOver(): boolean {
    return this.#slicing.signal?.aborted ?? false;
  }

  /** Waits for a turn where this one has taken long enough. */
  async pause(): Promise<void> {
    const { ms, between } = this.#slicing;
    if (performance.now() - this.#since < ms) return;
    await setImmediate();
    await between?.();
    this.#since = performance.now();
  }
}

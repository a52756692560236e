/** How far the work at hand is, and how long it will still take. */

/** Files being taken in now; all zero when there is nothing to do. */
export interface ProgressFigures {
  readonly done: number;
  readonly total: number;
  readonly filesPerSecond: number;
  /** Milliseconds, or null until enough was done to tell. */
  readonly remainingMs: number | null;
}

/** Before so many ms a rate is noise. */
const RATE_AFTER_MS = 500;

/** Counts files from the first that waits to the last that is stored. */
export class Progress {
  #done = 0;
  #total = 0;
  #began = 0;

  /** So many more files wait. */
  expect(files: number): void {
    if (this.#total === 0) this.#began = performance.now();
    this.#total += files;
  }

  /** So many more files are done. */
  advance(files: number): void {
    this.#done = Math.min(this.#total, this.#done + files);
  }

  /** All that waited is done, or was given up. */
  finish(): void {
    this.#done = 0;
    this.#total = 0;
  }

  figures(): ProgressFigures {
    const elapsed = performance.now() - this.#began;
    const rate = this.#done / Math.max(1, elapsed);
    const known = this.#total > 0 && elapsed > RATE_AFTER_MS && rate > 0;
    return {
      done: this.#done,
      total: this.#total,
      filesPerSecond: known ? Math.round(rate * 1000) : 0,
      remainingMs: known ? Math.round((this.#total - this.#done) / rate) : null,
    };
  }
}

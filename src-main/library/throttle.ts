/** Runs something at once, and then at most once in a while, the last time included. */
export class Throttle {
  readonly #intervalMs: number;
  readonly #run: () => void;
  #last = -Infinity;
  #timer: NodeJS.Timeout | null = null;

  constructor(intervalMs: number, run: () => void) {
    this.#intervalMs = intervalMs;
    this.#run = run;
  }

  /** Asks for a run: now where the last one is long ago, else when its time has come. */
  request(): void {
    if (this.#timer) return;
    const wait = this.#last + this.#intervalMs - performance.now();
    if (wait <= 0) this.#fire();
    else {
      this.#timer = setTimeout(() => {
        this.#fire();
      }, wait);
    }
  }

  cancel(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #fire(): void {
    this.#timer = null;
    this.#last = performance.now();
    this.#run();
  }
}

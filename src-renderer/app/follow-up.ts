/**
 * Work that follows changes soon, however many there are: at once after a quiet time, else when so
 * many ms have passed since it was done last.
 */
export class FollowUp {
  readonly #apart: number | (() => number);
  readonly #work: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;
  #done = -Infinity;

  /**
   * @param apart - ms, or what gives them each time, from when it was done until it is begun again
   * @param work - begins it, and has {@link done} called at its end
   */
  constructor(apart: number | (() => number), work: () => void) {
    this.#apart = apart;
    this.#work = work;
  }

  /** Something has changed: the work follows, unless it is about to anyway. */
  changed(): void {
    if (this.#timer !== undefined) return;
    const apart = typeof this.#apart === 'number' ? this.#apart : this.#apart();
    const wait = Math.max(0, this.#done + apart - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#work();
    }, wait);
  }

  /** The work was done just now, for whatever reason. */
  done(): void {
    this.#done = performance.now();
  }
}

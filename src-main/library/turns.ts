/** Work that must not run at the same time: one piece after the other, in the order of the asking. */
export class Turns {
  readonly #onFault: (error: unknown) => void;
  readonly #onDone: () => void;
  #last: Promise<void> = Promise.resolve();

  /** `onFault` hears why a piece of work failed, `onDone` that one has ended in whichever way. */
  constructor(onFault: (error: unknown) => void, onDone: () => void) {
    this.#onFault = onFault;
    this.#onDone = onDone;
  }

  /** Settles when all work that was asked for until now has ended. */
  get idle(): Promise<void> {
    return this.#last;
  }

  /** Runs work after what is under way; the work's outcome is passed on. */
  take<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.then(() => undefined, this.#onFault).then(this.#onDone);
    return result;
  }
}

/** Work that must not run at the same time: one piece after the other, in the order of the asking. */
export class Turns {
  readonly #onFault: (error: unknown) => void;
  readonly #onDone: () => void;
  #last: Promise<void> = Promise.resolve();
  /** Short work that waits; what is under way may let it go first. */
  readonly #short = new Set<() => Promise<void>>();

  /** `onFault` hears why a piece of work failed, `onDone` that one has ended in whichever way. */
  constructor(onFault: (error: unknown) => void, onDone: () => void) {
    this.#onFault = onFault;
    this.#onDone = onDone;
  }

  /** Settles when all work that was asked for until now has ended. */
  get idle(): Promise<void> {
    return this.#last;
  }

  /**
   * Runs work after what is under way, or, if it is short, where that {@link giveWay gives way}; the
   * work's outcome is passed on.
   */
  take<T>(work: () => T | Promise<T>, isShort = false): Promise<T> {
    if (isShort) return this.#takeShort(work);
    const result = this.#last.then(work);
    this.#last = result.then(() => undefined, this.#onFault).then(this.#onDone);
    return result;
  }

  /** For work under way that has nothing half done: lets the short work that waits go first. */
  async giveWay(): Promise<void> {
    // What comes meanwhile goes at the next time: work must not wait for as long as more comes.
    for (const piece of [...this.#short]) {
      await piece().catch(this.#onFault);
      this.#onDone();
    }
  }

  #takeShort<T>(work: () => T | Promise<T>): Promise<T> {
    const outcome = Promise.withResolvers<T>();
    const piece = async (): Promise<void> => {
      if (!this.#short.delete(piece)) return;
      const done = Promise.resolve().then(work);
      outcome.resolve(done);
      await done;
    };
    this.#short.add(piece);
    // Its failure is told, and is the outcome.
    this.take(piece).catch(() => undefined);
    return outcome.promise;
  }
}

/**
 * Lists go before counts: a person waits for a list, and the counts beside it follow when they can.
 * Both are long work in slices, so that a list would get only its share of the time.
 */
export class Precedence {
  #lists = 0;
  #free = Promise.withResolvers<null>();

  /** Works on a list, which counts wait for. */
  async ofList<T>(work: () => Promise<T>): Promise<T> {
    this.#lists++;
    try {
      return await work();
    } finally {
      if (--this.#lists === 0) {
        this.#free.resolve(null);
        this.#free = Promise.withResolvers();
      }
    }
  }

  /** Ends once no list is worked on. */
  async free(): Promise<void> {
    while (this.#lists > 0) await this.#free.promise;
  }
}

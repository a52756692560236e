/** Ms after which a letter begins anew. */
const PAUSE = 700;

/** Goes to what begins with the letters that are typed one after the other. */
export class TypeAhead {
  #typed = '';
  #last = -Infinity;

  /**
   * The item that a key leads to from the one at a place; undefined where no item begins so, or the
   * key is no letter. The same letter again goes on to the next one.
   */
  find(
    key: string,
    at: number,
    items: readonly { readonly label: string }[],
    now = performance.now(),
  ): number | undefined {
    if (Array.from(key).length !== 1) return undefined;
    const letter = key.toLocaleLowerCase();
    const going = now - this.#last <= PAUSE;
    const found = going ? this.#seek(this.#typed + letter, at, items, now) : undefined;
    return found ?? (letter === ' ' ? undefined : this.#seek(letter, at, items, now));
  }

  #seek(
    typed: string,
    at: number,
    items: readonly { readonly label: string }[],
    now: number,
  ): number | undefined {
    const letter = typed.charAt(0);
    const repeated = Array.from(typed).every((each) => each === letter);
    const sought = repeated ? letter : typed;
    const first = repeated ? 1 : 0;
    for (let step = first; step < items.length + first; step += 1) {
      const index = (at + step) % items.length;
      if (!(items[index]?.label ?? '').toLocaleLowerCase().startsWith(sought)) continue;
      this.#typed = typed;
      this.#last = now;
      return index;
    }
    return undefined;
  }
}

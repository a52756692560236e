/**
 * Gives each drawn row a slot: an element that draws it. A row that stays drawn keeps its element,
 * and one that comes takes that of a row that has gone: making elements is what costs.
 */
export class RowSlots {
  readonly #slots = new Map<number, number>();
  readonly #free: number[] = [];

  /** The slot of a row; only for those of the last {@link assign}. */
  of(row: number): number {
    return this.#slots.get(row) ?? -1;
  }

  /** From now on these rows are drawn. */
  assign(rows: readonly number[]): void {
    const drawn = new Set(rows);
    for (const [row, slot] of this.#slots) {
      if (drawn.has(row)) continue;
      this.#slots.delete(row);
      this.#free.push(slot);
    }
    for (const row of rows) {
      if (this.#slots.has(row)) continue;
      this.#slots.set(row, this.#free.pop() ?? this.#slots.size);
    }
  }
}

import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';

/** Something that was done and can be taken back. */
export interface Done {
  /** What was done, in the language of the moment. */
  readonly label: () => string;
  /** Takes it back; whether that could be done. */
  readonly undo: () => boolean | Promise<boolean>;
}

/** Milliseconds that what was done last is told about with a button to take it back. */
const TOLD = 10_000;
/** Older ones are forgotten. */
const REMEMBERED = 100;

/** What was done in this window, the last one on top. */
export class UndoStack {
  readonly #told = signal<Done | null>(null);
  readonly #done: Done[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;

  /** What was done last, for ten seconds; then null. */
  get told(): ReadonlySignal<Done | null> {
    return this.#told;
  }

  /** Whether there is anything to take back. */
  get filled(): boolean {
    return this.#done.length > 0;
  }

  push(done: Done): void {
    this.#done.push(done);
    if (this.#done.length > REMEMBERED) this.#done.shift();
    this.#tell(done);
  }

  /** Takes back what was done last; whether there was anything. What cannot be now stays. */
  undo(): boolean {
    const done = this.#done.pop();
    if (done === undefined) return false;
    this.dismiss();
    void this.#takeBack(done, this.#done.length);
    return true;
  }

  /** Tells no more about what was done last; it can still be taken back. */
  dismiss(): void {
    clearTimeout(this.#timer);
    this.#told.value = null;
  }

  /** The time stops: somebody is about to press the button. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  /** The ten seconds begin anew. */
  release(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#told.value = null;
    }, TOLD);
  }

  /** @param place - where it was in the stack, to which it comes back if it was not taken back */
  async #takeBack(done: Done, place: number): Promise<void> {
    if (await done.undo()) return;
    const isLast = place >= this.#done.length;
    this.#done.splice(place, 0, done);
    // The button takes back what is on top: of nothing else is told.
    if (isLast) this.#tell(done);
  }

  #tell(done: Done): void {
    this.#told.value = done;
    this.release();
  }
}

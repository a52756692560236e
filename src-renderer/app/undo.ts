import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';

/** Something that was done and can be taken back. */
export interface Done {
  /** What was done, in the language of the moment. */
  readonly label: () => string;
  /** Takes it back. */
  readonly undo: () => void;
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
    this.#told.value = done;
    this.release();
  }

  /** Takes back what was done last; whether there was anything. */
  undo(): boolean {
    const done = this.#done.pop();
    if (done === undefined) return false;
    this.dismiss();
    done.undo();
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
}

import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';

/** Milliseconds that a note is told. */
const TOLD_FOR = 4000;

/** What is told in passing: what was done or found, where nothing is to be answered. */
export class PassingNote {
  readonly #told = signal('');
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;

  /** What was told last, as a sentence; '' after a while. */
  get told(): ReadonlySignal<string> {
    return this.#told;
  }

  readonly tell = (sentence: string): void => {
    this.#told.value = sentence;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#told.value = '';
    }, TOLD_FOR);
  };
}

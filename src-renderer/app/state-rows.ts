import type { RowSource } from '../list/article-list.ts';
import type { AppState } from './app-state.ts';

/** The rows and passages of the state, as the list asks for them. */
export class StateRows {
  readonly #state: () => AppState;
  #revision = -1;
  #source: RowSource;

  /** @param state - is asked once there is one */
  constructor(state: () => AppState) {
    this.#state = state;
    this.#source = {
      row: (row) => state().library.rows.get(row),
      passage: (row) => state().passages.get(row),
      commonLanguage: null,
    };
  }

  /** Another one whenever rows or passages have come. */
  get source(): RowSource {
    const { library, passages } = this.#state();
    const revision = library.revision.value + passages.revision.value;
    if (revision !== this.#revision) {
      this.#revision = revision;
      this.#source = { ...this.#source, commonLanguage: library.rows.commonLanguage };
    }
    return this.#source;
  }
}

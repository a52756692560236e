import { computed } from '@lit-labs/preact-signals';
import type { RowSource } from '../list/article-list.ts';
import type { AppState } from './app-state.ts';

/** The rows and passages of the state, as the list asks for them. */
export class StateRows {
  readonly #state: () => AppState;
  /** The library tells more often how far it is. */
  readonly #commonLanguage = computed(() => {
    const { value } = this.#state().library.status;
    return value.kind === 'known' ? value.status.commonLanguage : null;
  });
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

  /** Another one whenever rows or passages have come, or the language of most articles is known. */
  get source(): RowSource {
    const { library, passages } = this.#state();
    const revision = library.revision.value + passages.revision.value;
    const commonLanguage = this.#commonLanguage.value;
    if (revision !== this.#revision || commonLanguage !== this.#source.commonLanguage) {
      this.#revision = revision;
      this.#source = { ...this.#source, commonLanguage };
    }
    return this.#source;
  }
}

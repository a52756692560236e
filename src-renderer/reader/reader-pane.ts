import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { AppState } from '../app/app-state.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { settings } from '../app/settings-state.ts';
import { Wish } from '../events.ts';
import { words } from '../words/words.ts';
import './article-reader.ts';
import type { ArticleReader } from './article-reader.ts';
import type { Matches } from './match-finder.ts';
import { ReaderWishes } from './reader-wishes.ts';

/**
 * The right pane: the article that the state says is open, and the way back where there is no room
 * for the list beside it. Carries to the state what the reader tells.
 *
 * @fires list-wanted - the way back was taken
 * @fires article-shown, link-pointed, frame-key, frame-dragged - from the reader
 */
@customElement('sheaf-reader-pane')
export class ReaderPane extends SignalWatcher(LitElement) {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
      }
      .bar {
        flex: none;
        padding: var(--space-1);
        border-bottom: var(--hairline) solid var(--line);
        background: var(--surface);
      }
      .bar button {
        gap: var(--space-1);
        padding-inline: var(--space-1) var(--space-3);
        border-color: transparent;
      }
      sheaf-article-reader {
        flex: 1;
        min-height: 0;
      }
    `,
  ];

  @property({ attribute: false }) state!: AppState;
  /** It is the only pane in sight. */
  @property({ type: Boolean }) alone = false;

  @query('sheaf-article-reader') readonly reader!: ArticleReader | null;

  constructor() {
    super();
    new ReaderWishes(this);
  }

  protected override render() {
    const { library, reading } = this.state;
    const { article } = reading;
    const { search, exact } = library.asked.value;
    return html`${this.alone ? this.#wayBack() : nothing}
      <sheaf-article-reader
        .reading=${reading.reading.value}
        .newer=${reading.newer.value !== null}
        .read=${article !== null && this.state.isRead(article.id)}
        .settings=${settings.value}
        .knownTags=${this.#knownTags}
        .search=${search}
        .exact=${exact}
        .seekWords=${this.#matches}
      ></sheaf-article-reader>`;
  }

  #wayBack() {
    return html`<div class="bar">
      <button @click=${this.#back}>
        <sheaf-icon name="chevron-left"></sheaf-icon>${words.list.back}
      </button>
    </div>`;
  }

  readonly #knownTags = () => this.state.tagging.knownTags();

  readonly #matches: Matches = (search, exact, text, column) =>
    this.state.search.matches(search, exact, text, column);

  #back(): void {
    this.dispatchEvent(new Wish('list-wanted'));
  }
}

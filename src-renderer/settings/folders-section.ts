import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Folder } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { bareList } from '../app/style-pieces.ts';
import { FolderRemoved, Wish } from '../events.ts';
import { words } from '../words/words.ts';
import { sections } from './section-styles.ts';

/**
 * The watched folders: more can be added, and each can be left alone again.
 *
 * @fires folder-wanted - a folder is to be chosen
 * @fires folder-removed - one is not to be watched any more
 */
@customElement('sheaf-folders-section')
export class FoldersSection extends LitElement {
  static override styles = [
    controls,
    sections,
    css`
      ul {
        ${bareList};
      }
      li + li {
        border-top: var(--hairline) solid var(--line);
      }
      .row {
        flex-wrap: nowrap;
        gap: var(--space-2);
      }
      .row > sheaf-icon {
        color: var(--ink-quiet);
      }
      .path {
        flex: 1;
        min-width: 0;
      }
      .away {
        display: inline-flex;
        flex: none;
        align-items: center;
        gap: var(--space-1);
        color: var(--warn);
        font: var(--type-small);
      }
    `,
  ];

  @property({ attribute: false }) folders: readonly Folder[] = [];
  /** The folder with the copies of the samples, or null where there is none. */
  @property({ attribute: false }) samples: string | null = null;
  /** The folder that is asked about, whether it is to be left alone. */
  @property({ attribute: false }) asked: string | null = null;
  @query('.add') private readonly addButton!: HTMLButtonElement;

  protected override updated(changed: PropertyValues): void {
    // The button of a folder that is gone had the focus.
    if (changed.has('folders') && this.matches(':focus') && this.#focused === null) {
      this.addButton.focus();
    }
    if (!changed.has('asked')) return;
    const before: unknown = changed.get('asked');
    if (this.asked !== null) this.shadowRoot?.querySelector<HTMLElement>('.keep')?.focus();
    else if (typeof before === 'string') this.#focusAfter(before);
  }

  protected override render() {
    const { folders } = words;
    return html`
      <p class="intro">${this.folders.length === 0 ? folders.none : folders.intro}</p>
      ${
        this.folders.length === 0
          ? nothing
          : html`<ul class="group" aria-label=${folders.list}>
              ${this.folders.map(this.#folder)}
            </ul>`
      }
      <div>
        <button class="add" @click=${this.#add}>
          <sheaf-icon name="folder-plus"></sheaf-icon>${folders.add}
        </button>
      </div>
    `;
  }

  get #focused(): Element | null {
    return this.shadowRoot?.activeElement ?? null;
  }

  readonly #folder = ({ path, away }: Folder) => {
    const asked = this.asked === path;
    const name = path === this.samples ? words.welcome.samplesName : path;
    return html`<li>
      <div class="row">
        <sheaf-icon name="folder-open"></sheaf-icon>
        <span class="path" title=${path}>${name}</span>
        ${
          away
            ? html`<span class="away">
                <sheaf-icon name="triangle-alert"></sheaf-icon>${words.folders.away}
              </span>`
            : nothing
        }
        <button
          class="remove"
          aria-label=${words.folders.removeNamed(name)}
          aria-expanded=${asked ? 'true' : 'false'}
          @click=${this.#ask(path)}
        >
          ${words.folders.remove}
        </button>
      </div>
      ${asked ? this.#question(path) : nothing}
    </li>`;
  };

  #question(path: string) {
    const { folders, welcome } = words;
    const samples = path === this.samples;
    return html`<div class="question" role="group" aria-labelledby="question">
      <p id="question">${samples ? welcome.samplesQuestion : folders.question}</p>
      <button @click=${this.#remove(path)}>
        ${samples ? welcome.removeSamples : folders.stop}
      </button>
      <button class="keep" @click=${this.#keep}>${folders.keep}</button>
    </div>`;
  }

  /** After an answer the focus goes to where the question stood, or to what stands there now. */
  #focusAfter(path: string): void {
    const index = Math.max(
      0,
      this.folders.findIndex((folder) => folder.path === path),
    );
    this.shadowRoot?.querySelectorAll<HTMLElement>('.remove')[index]?.focus();
  }

  #ask(path: string): () => void {
    return () => {
      this.asked = this.asked === path ? null : path;
    };
  }

  #remove(path: string): () => void {
    return () => {
      this.dispatchEvent(new FolderRemoved(path));
      this.asked = null;
    };
  }

  #keep(): void {
    this.asked = null;
  }

  #add(): void {
    this.dispatchEvent(new Wish('folder-wanted'));
  }
}

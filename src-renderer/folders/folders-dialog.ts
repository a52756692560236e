import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Folder } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import { dialogs } from '../app/dialogs.ts';
import '../app/icon.ts';
import { FolderRemoved, Wish } from '../events.ts';
import { words } from '../words/words.ts';

/**
 * The watched folders: more can be added, and each can be left alone again. `show()` opens it.
 *
 * @fires folder-wanted - a folder is to be chosen
 * @fires folder-removed - one is not to be watched any more
 */
@customElement('sheaf-folders-dialog')
export class FoldersDialog extends LitElement {
  static override styles = [
    controls,
    dialogs,
    css`
      p {
        margin: 0 0 var(--space-3);
        color: var(--ink-quiet);
        text-wrap: pretty;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: var(--space-2) 0;
        border-top: var(--hairline) solid var(--line);
      }
      .folder {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      .folder > sheaf-icon {
        color: var(--ink-quiet);
      }
      .path {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .away {
        display: inline-flex;
        flex: none;
        align-items: center;
        gap: var(--space-1);
        color: var(--warn);
        font: var(--type-small);
      }
      .question {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-2) 0 var(--space-1) var(--space-6);
      }
      .question p {
        flex: 1 1 100%;
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) folders: readonly Folder[] = [];
  /** The folder that is asked about. */
  @state() private asked: string | null = null;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('.add') private readonly addButton!: HTMLButtonElement;

  show(): void {
    if (this.dialog.open) return;
    this.asked = null;
    this.dialog.showModal();
  }

  protected override updated(changed: PropertyValues): void {
    // The button of a folder that is gone had the focus.
    if (changed.has('folders') && this.dialog.open && this.shadowRoot?.activeElement === null) {
      this.addButton.focus();
    }
    if (!changed.has('asked')) return;
    const before: unknown = changed.get('asked');
    const { shadowRoot } = this;
    if (this.asked !== null) shadowRoot?.querySelector<HTMLElement>('.keep')?.focus();
    else if (typeof before === 'string') {
      const index = Math.max(
        0,
        this.folders.findIndex(({ path }) => path === before),
      );
      shadowRoot?.querySelectorAll<HTMLElement>('.remove')[index]?.focus();
    }
  }

  protected override render() {
    return html`<dialog aria-labelledby="title">
      <div class="head">
        <h2 id="title">${words.folders.title}</h2>
        <button class="icon" aria-label=${words.folders.close} @click=${this.#close}>
          <sheaf-icon name="x"></sheaf-icon>
        </button>
      </div>
      <div class="body">
        <p>${this.folders.length === 0 ? words.folders.none : words.folders.intro}</p>
        ${
          this.folders.length === 0
            ? nothing
            : html`<ul aria-label=${words.folders.list}>
                ${this.folders.map(this.#folder)}
              </ul>`
        }
      </div>
      <div class="foot">
        <button class="add" @click=${this.#add}>
          <sheaf-icon name="folder-plus"></sheaf-icon>${words.folders.add}
        </button>
      </div>
    </dialog>`;
  }

  readonly #folder = ({ path, away }: Folder) => {
    const asked = this.asked === path;
    return html`<li>
      <div class="folder">
        <sheaf-icon name="folder-open"></sheaf-icon>
        <span class="path">${path}</span>
        ${
          away
            ? html`<span class="away">
                <sheaf-icon name="triangle-alert"></sheaf-icon>${words.folders.away}
              </span>`
            : nothing
        }
        <button
          class="remove"
          aria-label=${words.folders.removeNamed(path)}
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
    return html`<div class="question" role="group" aria-labelledby="question">
      <p id="question">${words.folders.question}</p>
      <button @click=${this.#remove(path)}>${words.folders.stop}</button>
      <button class="keep" @click=${this.#keep}>${words.folders.keep}</button>
    </div>`;
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

  #close(): void {
    this.dialog.close();
  }
}

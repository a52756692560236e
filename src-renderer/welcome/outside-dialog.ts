import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../app/controls.ts';
import { dialogs } from '../app/dialogs.ts';
import '../app/icon.ts';
import type { OutsideFile } from '../app/program-state.ts';
import { Wish, type WishName } from '../events.ts';
import { words } from '../words/words.ts';

/**
 * Asks what is to be done with a file that was opened with Sheaf and lies in no watched folder.
 *
 * @fires outside-watched, outside-copied - its folder is to be watched; it is to be copied
 * @fires outside-dismissed - nothing is to be done with it
 */
@customElement('sheaf-outside-dialog')
export class OutsideDialog extends LitElement {
  static override styles = [
    controls,
    dialogs,
    css`
      dialog {
        width: min(520px, calc(100vw - var(--space-8)));
      }
      p {
        margin: 0 0 var(--space-4);
        overflow-wrap: anywhere;
        text-wrap: pretty;
      }
      .ways {
        display: grid;
        gap: var(--space-2);
      }
      .ways button {
        display: grid;
        justify-content: start;
        justify-items: start;
        padding: var(--space-2) var(--space-4);
        overflow-wrap: anywhere;
        text-align: start;
      }
      .help {
        color: var(--ink-quiet);
        font: var(--type-small);
      }
    `,
  ];

  /** The file, or null while none is asked about. */
  @property({ attribute: false }) file: OutsideFile | null = null;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('file')) return;
    if (this.file === null) this.dialog.close();
    else if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render() {
    const { welcome } = words;
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <div class="head"><h2 id="title">${welcome.openedTitle}</h2></div>
      ${this.file === null ? nothing : this.#body(this.file)}
      <div class="foot">
        <button @click=${this.#close}>${welcome.cancel}</button>
      </div>
    </dialog>`;
  }

  #body({ path, folder, copyTo }: OutsideFile) {
    const { welcome } = words;
    return html`<div class="body">
      <p>${welcome.opened(path)}</p>
      <div class="ways">
        ${
          copyTo === null
            ? nothing
            : this.#way('outside-copied', welcome.copyIt(copyTo), welcome.copyItHelp)
        }
        ${this.#way('outside-watched', welcome.watchIts(folder), welcome.watchItsHelp)}
      </div>
    </div>`;
  }

  #way(wish: WishName, name: string, help: string) {
    const press = (): void => {
      this.dispatchEvent(new Wish(wish));
    };
    return html`<button @click=${press}>
      <span>${name}</span><span class="help">${help}</span>
    </button>`;
  }

  #closed(): void {
    if (this.file !== null) this.dispatchEvent(new Wish('outside-dismissed'));
  }

  #close(): void {
    this.dialog.close();
  }
}

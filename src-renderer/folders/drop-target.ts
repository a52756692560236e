import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Folder } from '../../src-main/contract.ts';
import '../app/icon.ts';
import { words } from '../words/words.ts';

/**
 * Takes files and folders that are dropped anywhere on the window. While they are dragged over it,
 * a veil says what will be done, and keeps the drag away from the frame. `drop` gets the files.
 */
@customElement('sheaf-drop-target')
export class DropTarget extends LitElement {
  static override styles = css`
    [popover] {
      position: fixed;
      inset: 0;
      box-sizing: border-box;
      align-items: center;
      justify-content: center;
      width: 100%;
      height: 100%;
      padding: var(--space-8);
      border: 0;
      background: var(--veil);
      color: var(--ink);
    }
    [popover]:popover-open {
      display: flex;
    }
    .card {
      max-width: var(--dialog-width);
      padding: var(--space-6) var(--space-8);
      border: var(--ring) dashed var(--wheat-fill);
      border-radius: var(--radius-2);
      background: var(--paper);
      text-align: center;
      pointer-events: none;
    }
    sheaf-icon {
      --icon-size: var(--icon-large);
      color: var(--wheat);
    }
    .heading {
      margin: var(--space-2) 0 var(--space-1);
      font-size: var(--size-heading);
      font-weight: var(--weight-strong);
      line-height: var(--line-heading);
    }
    .text {
      margin: 0;
      color: var(--ink-quiet);
      overflow-wrap: anywhere;
    }
  `;

  @property({ attribute: false }) folders: readonly Folder[] = [];
  @property({ attribute: false }) drop: (files: readonly File[]) => void = () => undefined;

  @query('[popover]') private readonly veil!: HTMLElement;
  #ends = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    // While something is dragged the pointer tells nothing: once it does, the drag is over.
    window.addEventListener('pointermove', this.#over, { signal });
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      window.addEventListener(type, this.dragged, { signal });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ends.abort();
  }

  protected override render() {
    const target = this.folders.find(({ away }) => !away);
    const { drop } = words;
    return html`<div popover="manual">
      <div class="card" role="status">
        <sheaf-icon name="folder-plus"></sheaf-icon>
        <p class="heading">${drop.here}</p>
        ${
          target === undefined
            ? html`<p class="text">${drop.noFolder}</p>`
            : html`<p class="text">${drop.watch}</p>
                <p class="text">${drop.copyInto(target.path)}</p>`
        }
      </div>
    </div>`;
  }

  readonly #over = (): void => {
    this.veil.hidePopover();
  };

  /** Takes what is dragged; also what the frame tells of, which the window does not see. */
  readonly dragged = (event: DragEvent): void => {
    const { dataTransfer } = event;
    // Out of the window, not from one part of it to another; nothing says any more what was dragged.
    if (event.type === 'dragleave') {
      if (event.relatedTarget === null) this.veil.hidePopover();
      return;
    }
    if (dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    if (event.type === 'drop') {
      this.veil.hidePopover();
      this.drop([...dataTransfer.files]);
    } else {
      dataTransfer.dropEffect = 'copy';
      this.veil.showPopover();
    }
  };
}

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Wish } from '../events.ts';
import { words } from '../words/words.ts';
import { controls } from './controls.ts';
import './icon.ts';
import { above, oneLine } from './style-pieces.ts';
import type { UndoStack } from './undo.ts';

/**
 * Tells what was done last, with a button that takes it back. It stays while it is pointed at or has
 * the focus. Above it stands what is told in passing.
 *
 * @fires undo-wanted - its button was pressed
 */
@customElement('sheaf-undo-toast')
export class UndoToast extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: auto 0 var(--space-4);
        ${above};
        flex-direction: column;
        align-items: center;
        gap: var(--space-2);
      }
      .toast {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        max-width: calc(100vw - var(--space-8));
        width: max-content;
        padding: var(--space-1) var(--space-1) var(--space-1) var(--space-4);
        border-radius: var(--radius-2);
        background: var(--ink);
        color: var(--paper);
        box-shadow: 0 var(--space-1) var(--space-4) var(--shadow);
        pointer-events: auto;
      }
      .note {
        min-height: var(--control-height);
        padding-inline: var(--space-4);
        overflow-wrap: anywhere;
        user-select: text;
      }
      .text {
        ${oneLine};
      }
      button {
        flex: none;
        border-color: transparent;
        color: inherit;
        font-weight: var(--weight-strong);
      }
      button.icon,
      button.icon:hover {
        color: inherit;
      }
      button:hover {
        background: transparent;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      button:focus-visible {
        outline-color: currentColor;
        outline-offset: -3px;
      }
      @media (forced-colors: active) {
        .toast {
          border: var(--hairline) solid CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) undo!: UndoStack;
  /** What is told, or null. */
  @property({ attribute: false }) text: string | null = null;
  /** What is told in passing; '' where nothing is. */
  @property() note = '';

  protected override render() {
    return html`<div role="status">
        ${this.note === '' ? nothing : html`<div class="toast note">${this.note}</div>`}
      </div>
      <div role="status">${this.text === null ? nothing : this.#toast(this.text)}</div>`;
  }

  #toast(text: string) {
    return html`<div
      class="toast"
      @pointerenter=${this.#hold}
      @pointerleave=${this.#release}
      @focusin=${this.#hold}
      @focusout=${this.#release}
    >
      <span class="text">${text}</span>
      <button @click=${this.#undo}>${words.list.undo}</button>
      <button class="icon" aria-label=${words.list.dismiss} @click=${this.#dismiss}>
        <sheaf-icon name="x"></sheaf-icon>
      </button>
    </div>`;
  }

  #hold(): void {
    this.undo.hold();
  }

  #release(): void {
    this.undo.release();
  }

  #undo(): void {
    this.dispatchEvent(new Wish('undo-wanted'));
  }

  #dismiss(): void {
    this.undo.dismiss();
    this.dispatchEvent(new Wish('undo-dismissed'));
  }
}

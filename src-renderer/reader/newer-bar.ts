import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controls } from '../app/controls.ts';
import { Wish } from '../events.ts';
import { words } from '../words/words.ts';

/**
 * Says that the open article has a newer capture.
 *
 * @fires newer-wanted - it is to be shown
 */
@customElement('sheaf-newer-bar')
export class NewerBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex: none;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        padding: var(--space-1) var(--space-4);
        border-bottom: var(--hairline) solid var(--line);
        background: var(--surface);
        color: var(--ink-soft);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaLive = 'polite';
  }

  protected override render() {
    return html`${words.reader.newer}
      <button class="link" @click=${this.#wanted}>${words.reader.showNewer}</button>`;
  }

  #wanted(): void {
    this.dispatchEvent(new Wish('newer-wanted'));
  }
}

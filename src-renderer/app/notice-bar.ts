import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { NoticeDismissed } from '../events.ts';
import { words } from '../words/words.ts';
import { controls } from './controls.ts';
import './icon.ts';
import type { Notice } from './notices.ts';

/**
 * A line across the window that tells something a person should know.
 *
 * @fires notice-dismissed - its button was pressed
 */
@customElement('sheaf-notice-bar')
export class NoticeBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-1) var(--space-1) var(--space-1) var(--space-3);
        border-bottom: var(--hairline) solid var(--line);
        background: var(--warn-tint);
      }
      :host([tone='news']) {
        background: var(--wheat-tint);
      }
      sheaf-icon {
        color: var(--warn);
      }
      :host([tone='news']) sheaf-icon {
        color: var(--wheat);
      }
      p {
        flex: 1;
        margin: 0;
        overflow-wrap: anywhere;
        white-space: pre-line;
        user-select: text;
      }
      button sheaf-icon {
        color: inherit;
      }
    `,
  ];

  @property() text = '';
  @property({ reflect: true }) tone: Notice['tone'] = 'warning';

  protected override render() {
    return html`
      <sheaf-icon name=${this.tone === 'news' ? 'check' : 'triangle-alert'}></sheaf-icon>
      <p role="alert">${this.text}</p>
      <button class="icon" aria-label=${words.empty.dismiss} @click=${this.#dismiss}>
        <sheaf-icon name="x"></sheaf-icon>
      </button>
    `;
  }

  #dismiss(): void {
    this.dispatchEvent(new NoticeDismissed(this.text));
  }
}

import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Wish } from '../events.ts';
import { words } from '../words/words.ts';
import { controls } from './controls.ts';
import './empty-state.ts';
import { failureText } from './failure-text.ts';
import type { StatusState } from './library-state.ts';
import '../welcome/welcome-page.ts';

/**
 * The whole window before there is a list: the library opens, it could not be opened, or no folder
 * was chosen yet.
 *
 * @fires folder-wanted, new-folder-wanted, samples-wanted, import-wanted - ways to begin
 * @fires retry-wanted - opening is to be tried again
 */
@customElement('sheaf-start-page')
export class StartPage extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
        background: var(--paper);
      }
      sheaf-welcome-page {
        height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) state: StatusState = { kind: 'starting' };

  protected override render() {
    const { state } = this;
    if (state.kind === 'failed') {
      return html`<sheaf-empty-state
        level="1"
        role="alert"
        icon="triangle-alert"
        heading=${words.failure.library}
        text=${failureText(state.failure)}
      >
        <button @click=${this.#retry}>${words.empty.tryAgain}</button>
      </sheaf-empty-state>`;
    }
    return state.kind === 'known' && state.status.phase !== 'starting'
      ? html`<sheaf-welcome-page></sheaf-welcome-page>`
      : html`<sheaf-empty-state
          level="1"
          icon="wheat"
          heading=${words.empty.starting}
          text=${words.empty.startingText}
        ></sheaf-empty-state>`;
  }

  #retry(): void {
    this.dispatchEvent(new Wish('retry-wanted'));
  }
}

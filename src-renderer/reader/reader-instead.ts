import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFAULT_SETTINGS } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/empty-state.ts';
import { failureText } from '../app/failure-text.ts';
import type { Reading } from '../app/reading-state.ts';
import { Wish } from '../events.ts';
import { boundKey } from '../keys/bound-key.ts';
import type { KeySettings } from '../keys/keymap.ts';
import { words } from '../words/words.ts';

/**
 * What stands in the reader's place while there is no article in it.
 *
 * @fires reopen-wanted - opening is to be tried again
 */
@customElement('sheaf-reader-instead')
export class ReaderInstead extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) reading: Reading = { kind: 'none' };
  @property({ attribute: false }) settings: KeySettings = DEFAULT_SETTINGS;

  protected override render() {
    const { reading } = this;
    if (reading.kind === 'failed') {
      return html`<sheaf-empty-state
        level="1"
        role="alert"
        icon="triangle-alert"
        heading=${words.failure.article}
        text=${failureText(reading.failure)}
      >
        <button @click=${this.#reopen}>${words.empty.tryAgain}</button>
      </sheaf-empty-state>`;
    }
    return reading.kind === 'none'
      ? html`<sheaf-empty-state
          level="1"
          icon="wheat"
          heading=${words.empty.nothingSelected}
          text=${words.empty.nothingSelectedText(boundKey('next-unread', this.settings))}
        ></sheaf-empty-state>`
      : html`<sheaf-empty-state level="1" icon="book-open" heading=${words.reader.opening}>
        </sheaf-empty-state>`;
  }

  #reopen(): void {
    this.dispatchEvent(new Wish('reopen-wanted'));
  }
}

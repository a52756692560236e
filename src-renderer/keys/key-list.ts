import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { words } from '../words/words.ts';
import './key-combo.ts';
import type { Binding } from './keymap.ts';

/** The keys of a command, any of which will do. */
@customElement('sheaf-key-list')
export class KeyList extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: end;
      gap: var(--space-1) var(--space-2);
    }
    .word {
      color: var(--ink-quiet);
      font: var(--type-small);
    }
  `;

  @property({ attribute: false }) bindings: readonly Binding[] = [];

  protected override render() {
    return this.bindings.map(
      ({ chords, at }, index) => html`
        ${index === 0 ? nothing : html`<span class="word">${words.keys.or}</span>`}
        <sheaf-key-combo keys=${chords.join(' ')}></sheaf-key-combo>
        ${at === null ? nothing : html`<span class="word">${words.keys.at[at]}</span>`}
      `,
    );
  }
}

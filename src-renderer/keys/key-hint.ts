import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { above, hanging } from '../app/style-pieces.ts';
import { words } from '../words/words.ts';
import './key-combo.ts';
import type { Begun } from './key-commands.ts';

/** Tells what may follow the first key of a sequence, at the foot of the window. */
@customElement('sheaf-key-hint')
export class KeyHint extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      inset: auto 0 calc(var(--status-height) + var(--space-4));
      ${above};
    }
    .hint {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-4);
      max-width: calc(100% - var(--space-8));
      padding: var(--space-2) var(--space-4);
      ${hanging};
    }
    .choice {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
    }
    .begun {
      color: var(--ink-quiet);
    }
  `;

  @property({ attribute: false }) begun: Begun | null = null;

  protected override render() {
    return html`<div aria-live="polite">
      ${this.begun === null ? nothing : this.#hint(this.begun)}
    </div>`;
  }

  #hint({ pressed, longer }: Begun) {
    return html`<div class="hint" role="group" aria-label=${words.keys.follows}>
      <span class="choice begun">
        <sheaf-key-combo keys=${pressed.join(' ')}></sheaf-key-combo> ${words.keys.then}
      </span>
      ${longer.map(
        ({ chords, command }) =>
          html`<span class="choice">
            <sheaf-key-combo keys=${chords.slice(pressed.length).join(' ')}></sheaf-key-combo>
            ${words.commands.name[command]}
          </span>`,
      )}
    </div>`;
  }
}

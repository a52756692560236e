import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unseen } from '../app/style-pieces.ts';
import { keyLabels, spokenKeys } from './key-labels.ts';

/** Keys as they stand on the keyboard, chords one after the other. */
@customElement('sheaf-key-combo')
export class KeyCombo extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: inline-flex;
      gap: var(--space-2);
      white-space: nowrap;
    }
    .chord {
      display: inline-flex;
      gap: 2px;
    }
    kbd {
      min-width: var(--space-5);
      padding: 0 var(--space-1);
      border: var(--hairline) solid var(--line);
      border-bottom-width: 2px;
      border-radius: var(--radius-1);
      background: var(--raised);
      color: var(--ink-soft);
      font: var(--type-small);
      line-height: calc(var(--space-5) - 3 * var(--hairline));
      text-align: center;
    }
    .spoken {
      ${unseen};
    }
  `;

  /** Chords in their normal form, blanks between them. */
  @property() keys = '';

  protected override render() {
    const spoken = spokenKeys(this.keys);
    // What stands on the keys says it all where it is what would be spoken.
    const says = this.keys.split(' ').flatMap((chord) => keyLabels(chord));
    const hidden = says.join(' ') === spoken ? 'false' : 'true';
    return html`${this.keys
      .split(' ')
      .map(
        (chord) =>
          html`<span class="chord" aria-hidden=${hidden}
            >${keyLabels(chord).map((label) => html`<kbd>${label}</kbd>`)}</span
          >`,
      )}${hidden === 'true' ? html`<span class="spoken">${spoken}</span>` : nothing}`;
  }
}

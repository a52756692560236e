import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LibraryFacts } from '../../src-main/contract.ts';
import '../app/icon.ts';
import { bareList } from '../app/style-pieces.ts';
import type { Client } from '../client.ts';
import { words } from '../words/words.ts';
import './keeping-part.ts';
import './refused-table.ts';
import { sections } from './section-styles.ts';
import './stored-table.ts';

/**
 * What Sheaf promises, what was refused, what is stored where, and what can be done with it.
 *
 * @fires library-wanted, facts-changed - from its parts
 */
@customElement('sheaf-privacy-section')
export class PrivacySection extends LitElement {
  static override styles = [
    sections,
    css`
      ul {
        ${bareList};
      }
      li.row {
        flex-wrap: nowrap;
        justify-content: start;
        gap: var(--space-3);
        min-height: 0;
      }
      li sheaf-icon {
        color: var(--wheat);
      }
    `,
  ];

  @property({ attribute: false }) client: Client | null = null;
  @property({ attribute: false }) facts: LibraryFacts | null = null;

  protected override render() {
    const { privacy } = words.settings;
    return html`
      <section>
        <h3 id="promises">${privacy.promises}</h3>
        <ul class="group" aria-labelledby="promises">
          ${privacy.promise.map(
            (promise) =>
              html`<li class="row">
                <sheaf-icon name="check"></sheaf-icon><span>${promise}</span>
              </li>`,
          )}
        </ul>
      </section>
      <sheaf-refused-table .client=${this.client}></sheaf-refused-table>
      <sheaf-stored-table .facts=${this.facts}></sheaf-stored-table>
      <sheaf-keeping-part .client=${this.client}></sheaf-keeping-part>
    `;
  }
}

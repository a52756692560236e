import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { View } from '../../src-main/contract.ts';
import { segments } from '../app/segments.ts';
import { ViewChosen } from '../events.ts';
import { words } from '../words/words.ts';

const VIEWS: readonly View[] = ['all', 'unread', 'starred'];

/**
 * Chooses between all, unread and starred articles.
 *
 * @fires view-chosen - another view was chosen
 */
@customElement('sheaf-view-switch')
export class ViewSwitch extends LitElement {
  static override styles = segments;

  @property() view: View = 'all';

  protected override render() {
    return html`<div class="segments" role="radiogroup" aria-label=${words.list.views}>
      ${VIEWS.map(
        (view) =>
          html`<label>
            <input
              type="radio"
              name="view"
              value=${view}
              .checked=${this.view === view}
              @change=${this.#chosen(view)}
            />
            <span>${words.list.view[view]}</span>
          </label>`,
      )}
    </div>`;
  }

  #chosen(view: View): () => void {
    return () => {
      this.dispatchEvent(new ViewChosen(view));
    };
  }
}

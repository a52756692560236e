import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { View } from '../../src-main/contract.ts';
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
  static override styles = css`
    .views {
      display: flex;
      padding: 2px;
      border-radius: var(--radius-2);
      background: var(--hollow);
    }
    label {
      position: relative;
      flex: 1;
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      opacity: 0;
    }
    span {
      display: block;
      padding: 0 var(--space-2);
      border-radius: calc(var(--radius-2) - 2px);
      color: var(--ink-soft);
      font: var(--type-small);
      line-height: var(--space-6);
      text-align: center;
    }
    input:checked + span {
      background: var(--raised);
      color: var(--ink);
      font-weight: var(--weight-strong);
      box-shadow: 0 1px 2px var(--shadow);
    }
    input:focus-visible + span {
      outline: var(--ring) solid var(--focus);
    }
    @media (forced-colors: active) {
      input:checked + span {
        outline: var(--hairline) solid CanvasText;
      }
    }
  `;

  @property() view: View = 'all';

  protected override render() {
    return html`<div class="views" role="radiogroup" aria-label=${words.list.views}>
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

import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import type { IconName } from '../app/icon.ts';
import { Wish, type WishName } from '../events.ts';
import { words } from '../words/words.ts';

/**
 * The first start: what Sheaf does with files and the network, and ways to begin.
 *
 * @fires folder-wanted - a folder is to be chosen
 * @fires new-folder-wanted, samples-wanted, import-wanted - the other ways
 */
@customElement('sheaf-welcome-page')
export class WelcomePage extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        overflow-y: auto;
        background: var(--paper);
      }
      .page {
        width: min(var(--welcome-width), 100% - var(--space-12));
        margin: auto;
        padding: var(--space-8) 0;
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--space-4);
      }
      header sheaf-icon {
        --icon-size: var(--icon-large);
        color: var(--wheat);
      }
      h1 {
        margin: 0;
        font-size: var(--size-welcome);
        font-weight: var(--weight-strong);
        line-height: 1.3;
      }
      p {
        margin: 0;
        text-wrap: pretty;
      }
      header p {
        color: var(--ink-quiet);
      }
      .promises {
        display: grid;
        gap: var(--space-3);
        margin: var(--space-6) 0 var(--space-8);
        padding: 0;
        list-style: none;
      }
      .promises li {
        display: flex;
        gap: var(--space-3);
      }
      .promises sheaf-icon {
        margin-top: 2px;
        color: var(--wheat);
      }
      .ways {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: var(--space-3);
      }
      @media (width <= 760px) {
        .ways {
          grid-template-columns: 1fr;
        }
      }
      button.way {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-1) var(--space-3);
        align-content: start;
        justify-items: start;
        padding: var(--space-3) var(--space-4);
        border-color: var(--line);
        border-radius: var(--radius-2);
        background: var(--surface);
        text-align: start;
      }
      button.way:hover {
        background: var(--hover);
      }
      button.first {
        grid-column: 1 / -1;
        border-color: var(--wheat);
        background: var(--wheat-tint);
      }
      .way sheaf-icon {
        grid-row: span 2;
        margin-top: 2px;
        color: var(--wheat);
      }
      .name {
        font-weight: var(--weight-strong);
      }
      .help {
        color: var(--ink-soft);
        font: var(--type-small);
      }
      .drop {
        margin-top: var(--space-4);
        color: var(--ink-quiet);
        text-align: center;
      }
    `,
  ];

  protected override render() {
    const { welcome } = words;
    return html`<div class="page">
      <header>
        <sheaf-icon name="wheat"></sheaf-icon>
        <div>
          <h1>${welcome.heading}</h1>
          <p>${welcome.intro}</p>
        </div>
      </header>
      <ul class="promises">
        ${welcome.promises.map(
          (promise) => html`<li><sheaf-icon name="check"></sheaf-icon><span>${promise}</span></li>`,
        )}
      </ul>
      <div class="ways">
        ${this.#way('folder-open', 'folder-wanted', welcome.choose, welcome.chooseHelp, 'first')}
        ${this.#way('folder-plus', 'new-folder-wanted', welcome.make, welcome.makeHelp)}
        ${this.#way('book-open', 'samples-wanted', welcome.samples, welcome.samplesHelp)}
        ${this.#way('import', 'import-wanted', welcome.import, welcome.importHelp)}
      </div>
      <p class="drop">${welcome.drop}</p>
    </div>`;
  }

  #way(icon: IconName, wish: WishName, name: string, help: string, kind = '') {
    const press = (): void => {
      this.dispatchEvent(new Wish(wish));
    };
    return html`<button class="way ${kind}" @click=${press}>
      <sheaf-icon .name=${icon}></sheaf-icon>
      <span class="name">${name}</span>
      <span class="help">${help}</span>
    </button>`;
  }
}

import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import '../app/popup-menu.ts';
import type { MenuGroup, PopupMenu } from '../app/popup-menu.ts';
import { words } from '../words/words.ts';

/** What can be done with a saved search. */
export type SavedSearchAction = 'read' | 'rename' | 'up' | 'down' | 'remove';

const ACTIONS = ['rename', 'up', 'down', 'remove'] as const satisfies readonly SavedSearchAction[];

/** A button with the menu of a saved search. `chosen` is called with what was chosen. */
@customElement('sheaf-saved-search-menu')
export class SavedSearchMenu extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        flex: none;
      }
      .more {
        min-height: var(--space-6);
      }
    `,
  ];

  @property({ attribute: false }) name = '';
  /** How many of the articles that it finds are unread. */
  @property({ type: Number }) unread = 0;
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) last = false;
  /** Whether Tab comes to the button. */
  @property({ type: Boolean }) stop = false;
  @property({ attribute: false }) chosen: (action: SavedSearchAction) => void = () => undefined;

  @query('.more') private readonly button!: HTMLButtonElement;
  @query('sheaf-popup-menu') private readonly menu!: PopupMenu;

  /** Opens the menu. */
  readonly show = (): void => {
    void this.menu.showBelow(this.button);
  };

  protected override render() {
    const label = words.search.actions(this.name);
    return html`<button
        class="icon more"
        tabindex=${this.stop ? 0 : -1}
        aria-label=${label}
        aria-haspopup="menu"
        @click=${this.show}
      >
        <sheaf-icon name="ellipsis"></sheaf-icon>
      </button>
      <sheaf-popup-menu label=${label} .groups=${this.#groups()}></sheaf-popup-menu>`;
  }

  #groups(): readonly MenuGroup[] {
    const items = ACTIONS.map((action) => ({
      label: words.search.action[action],
      keys: words.search.key[action],
      disabled: (action === 'up' && this.first) || (action === 'down' && this.last),
      run: () => {
        this.chosen(action);
      },
    }));
    const read = {
      label: words.search.action.read,
      disabled: this.unread === 0,
      run: () => {
        this.chosen('read');
      },
    };
    return [{ items: [read] }, { items }];
  }
}

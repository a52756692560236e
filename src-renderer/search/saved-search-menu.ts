import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { words } from '../words/words.ts';

/** What can be done with a saved search. */
export type SavedSearchAction = 'rename' | 'up' | 'down' | 'remove';

const ACTIONS: readonly SavedSearchAction[] = ['rename', 'up', 'down', 'remove'];

/** A button with the menu of a saved search. `chosen` is called with what was chosen. */
@customElement('sheaf-saved-search-menu')
export class SavedSearchMenu extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        flex: none;
      }
      [role='menu'] {
        position-area: block-end span-inline-start;
        position-try-fallbacks: flip-block;
        min-width: calc(10 * var(--space-4));
        margin: 0;
        padding: var(--space-1);
        border: var(--hairline) solid var(--line);
        border-radius: var(--radius-2);
        background: var(--paper);
        color: var(--ink);
        box-shadow: 0 var(--space-1) var(--space-4) var(--shadow);
      }
      [role='menuitem'] {
        display: flex;
        justify-content: space-between;
        gap: var(--space-6);
        width: 100%;
        padding: 0 var(--space-2);
        border: 0;
      }
      [role='menuitem']:focus-visible {
        outline: none;
        background: var(--wheat-tint);
      }
      [role='menuitem']:disabled {
        color: var(--ink-quiet);
      }
      .key {
        color: var(--ink-quiet);
        font: var(--type-small);
      }
    `,
  ];

  @property({ attribute: false }) name = '';
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) last = false;
  @property({ attribute: false }) chosen: (action: SavedSearchAction) => void = () => undefined;

  @query('.more') private readonly button!: HTMLButtonElement;
  @query('[role=menu]') private readonly menu!: HTMLElement;

  /** Opens the menu. */
  show(): void {
    this.menu.showPopover({ source: this.button });
  }

  protected override render() {
    return html`<button
        class="icon more"
        aria-label=${words.search.actions(this.name)}
        aria-haspopup="menu"
        popovertarget="menu"
      >
        <sheaf-icon name="ellipsis"></sheaf-icon>
      </button>
      <div
        id="menu"
        popover
        role="menu"
        tabindex="-1"
        aria-label=${words.search.actions(this.name)}
        @toggle=${this.#toggled}
        @keydown=${this.#key}
      >
        ${ACTIONS.map(
          (action) =>
            html`<button
              role="menuitem"
              tabindex="-1"
              ?disabled=${(action === 'up' && this.first) || (action === 'down' && this.last)}
              @click=${this.#choose(action)}
            >
              ${words.search.action[action]}<span class="key" aria-hidden="true"
                >${words.search.key[action]}</span
              >
            </button>`,
        )}
      </div>`;
  }

  get #items(): readonly HTMLButtonElement[] {
    return [...this.menu.querySelectorAll<HTMLButtonElement>('[role=menuitem]:enabled')];
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState === 'open') this.#items[0]?.focus();
  }

  /** A menu takes all keys for itself. */
  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const items = this.#items;
    const at = items.findIndex((item) => item === this.shadowRoot?.activeElement);
    const to = new Map([
      ['ArrowDown', (at + 1) % items.length],
      ['ArrowUp', (at - 1 + items.length) % items.length],
      ['Home', 0],
      ['End', items.length - 1],
    ]).get(event.key);
    if (event.key === 'Tab' || event.key === 'Escape') this.menu.hidePopover();
    else if (to !== undefined) items[to]?.focus();
    else return;
    event.preventDefault();
  }

  #choose(action: SavedSearchAction): () => void {
    return () => {
      this.menu.hidePopover();
      this.chosen(action);
    };
  }
}

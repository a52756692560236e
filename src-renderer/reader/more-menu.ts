import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../app/controls.ts';
import { menuGroups } from '../app/popup-menu-styles.ts';
import '../app/icon.ts';
import type { IconName } from '../app/icon.ts';
import { CommandChosen } from '../events.ts';
import { words } from '../words/words.ts';
import type { MenuEntry, Unavailable } from './menu-entries.ts';
import { closePanel, entryFor, popovers } from './popovers.ts';

/** The commands with their icons, in groups. */
const GROUPS: readonly (readonly (readonly [MenuEntry, IconName])[])[] = [
  [
    ['open-original', 'external-link'],
    ['find', 'search'],
    ['read-aloud', 'volume-2'],
  ],
  [
    ['copy-address', 'link'],
    ['copy-citation', 'quote'],
    ['copy-markdown', 'file-code'],
  ],
  [
    ['reveal-file', 'folder-open'],
    ['save-pdf', 'file-down'],
    ['print', 'printer'],
  ],
];

/**
 * A button with the menu of everything that can be done with the open article.
 *
 * @fires command-chosen - an entry was chosen
 */
@customElement('sheaf-more-menu')
export class MoreMenu extends LitElement {
  static override styles = [
    controls,
    popovers,
    menuGroups,
    css`
      [role='menu'] {
        width: 260px;
      }
      .reason {
        display: block;
        padding: 0 var(--space-3) var(--space-2) calc(var(--icon) + 2 * var(--space-3));
        color: var(--ink-quiet);
        font: var(--type-small);
      }
    `,
  ];

  /** Why a command cannot be carried out now, as a sentence; commands that can are not named. */
  @property({ attribute: false }) unavailable: Unavailable = {};

  @query('button.icon') private readonly button!: HTMLElement | null;
  @query('[role=menu]') private readonly menu!: HTMLElement;

  protected override render() {
    return html`<button
        class="icon"
        aria-label=${words.reader.more}
        title=${words.reader.more}
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
        aria-label=${words.reader.more}
        @keydown=${this.#key}
      >
        ${GROUPS.map(
          (group) => html`<div role="group">${group.map((entry) => this.#entry(...entry))}</div>`,
        )}
      </div>`;
  }

  #entry(command: MenuEntry, icon: IconName) {
    const reason = this.unavailable[command];
    return html`<button
        class="entry"
        role="menuitem"
        tabindex="-1"
        ?autofocus=${command === GROUPS[0]?.[0]?.[0]}
        aria-disabled=${reason === undefined ? 'false' : 'true'}
        aria-describedby=${reason === undefined ? nothing : `why-${command}`}
        @click=${this.#choose(command)}
      >
        <sheaf-icon name=${icon}></sheaf-icon>${words.reader.menu[command]}
      </button>
      ${
        reason === undefined
          ? nothing
          : html`<span class="reason" id=${`why-${command}`} role="none">${reason}</span>`
      }`;
  }

  get #items(): readonly HTMLElement[] {
    return [...this.menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  /** A menu takes all keys for itself. */
  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const items = this.#items;
    const at = items.findIndex((item) => item === this.shadowRoot?.activeElement);
    const to = entryFor(event.key, at, items.length) ?? this.#beginning(event, at);
    if (event.key === 'Tab' || event.key === 'Escape') closePanel(this.menu, this.button);
    else if (to !== undefined) items[to]?.focus();
    else return;
    event.preventDefault();
  }

  /** The next entry that begins with a typed letter. */
  #beginning({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, at: number): number | undefined {
    if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined;
    const items = this.#items;
    const starts = (item: HTMLElement): boolean =>
      item.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
    const behind = items.findIndex((item, index) => index > at && starts(item));
    const found = behind >= 0 ? behind : items.findIndex(starts);
    return found >= 0 ? found : undefined;
  }

  #choose(command: MenuEntry): () => void {
    return () => {
      if (this.unavailable[command] !== undefined) return;
      closePanel(this.menu, this.button);
      this.dispatchEvent(new CommandChosen(command));
    };
  }
}

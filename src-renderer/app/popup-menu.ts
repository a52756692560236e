import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { controls } from './controls.ts';
import './icon.ts';
import { menuStyles } from './popup-menu-styles.ts';

/** An entry of a menu. */
export interface MenuItem {
  readonly label: string;
  /** The keys that do the same, for the eye. */
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  /** Whether it is the one that holds; left out where it chooses nothing. */
  readonly checked?: boolean;
  readonly run: () => void;
}

/** Entries that belong together; one of them holds at a time where `exclusive`. */
export interface MenuGroup {
  readonly label?: string;
  readonly exclusive?: boolean;
  readonly items: readonly MenuItem[];
}

/** Pixels that a menu keeps from the edges of the window. */
const MARGIN = 4;

/** A menu over the window. It has the keys while it is open, and gives the focus back. */
@customElement('sheaf-popup-menu')
export class PopupMenu extends LitElement {
  static override styles = [controls, menuStyles];

  /** Names the menu. */
  @property() label = '';
  @property({ attribute: false }) groups: readonly MenuGroup[] = [];

  @query('[role=menu]') private readonly menu!: HTMLElement;
  /** What had the focus before. */
  #opener: HTMLElement | null = null;

  /** Opens the menu with its corner at a place of the window, in CSS pixels. */
  async showAt(x: number, y: number): Promise<void> {
    await Promise.all([this.updateComplete, released()]);
    const { style } = this.menu;
    this.#opener = focusedElement();
    this.menu.showPopover();
    const { width, height } = this.menu.getBoundingClientRect();
    style.left = `${String(Math.max(MARGIN, Math.min(x, innerWidth - width - MARGIN)))}px`;
    style.top = `${String(Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN)))}px`;
    // Not with the event that tells of its being open: that one comes behind the next key.
    (this.#items[0] ?? this.menu).focus();
  }

  /** Opens the menu below an element, or closes it. */
  async showBelow(element: Element): Promise<void> {
    const { left, bottom } = element.getBoundingClientRect();
    await this.showAt(left, bottom + MARGIN);
  }

  protected override render() {
    const aligned = this.groups.some(({ items }) => items.some((item) => 'checked' in item));
    return html`<div
      popover
      role="menu"
      tabindex="-1"
      aria-label=${this.label}
      @keydown=${this.#key}
    >
      ${this.groups.map(
        ({ label, exclusive = false, items }) =>
          html`<div role="group" aria-label=${ifDefined(label)}>
            ${label === undefined ? nothing : html`<div class="label" aria-hidden="true">${label}</div>`}
            ${items.map((item) => this.#item(item, exclusive, aligned))}
          </div>`,
      )}
    </div>`;
  }

  #item({ label, keys, disabled = false, checked, run }: MenuItem, one: boolean, aligned: boolean) {
    const role = checked === undefined ? 'menuitem' : one ? 'menuitemradio' : 'menuitemcheckbox';
    const choose = (): void => {
      this.#close();
      run();
    };
    return html`<button
      role=${role}
      tabindex="-1"
      aria-checked=${ifDefined(checked === undefined ? undefined : checked ? 'true' : 'false')}
      ?disabled=${disabled}
      @click=${choose}
    >
      ${
        aligned
          ? html`<span class="sign">
              ${checked === true ? html`<sheaf-icon name="check"></sheaf-icon>` : nothing}
            </span>`
          : nothing
      }<span>${label}</span>${
        keys === undefined ? nothing : html`<span class="keys" aria-hidden="true">${keys}</span>`
      }
    </button>`;
  }

  /** The popover's own way back does not find through shadow roots. */
  #close(): void {
    this.menu.hidePopover();
    this.#opener?.focus();
  }

  get #items(): readonly HTMLButtonElement[] {
    return [...this.menu.querySelectorAll<HTMLButtonElement>('button:enabled')];
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
    if (event.key === 'Tab' || event.key === 'Escape') this.#close();
    else if (to !== undefined) items[to]?.focus();
    else if (!this.#typed(event.key, at)) return;
    event.preventDefault();
  }

  /** Goes to the next entry that begins with a letter. */
  #typed(key: string, at: number): boolean {
    if (Array.from(key).length !== 1 || key === ' ') return false;
    const items = this.#items;
    const following = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    const begins = (item: HTMLButtonElement): boolean =>
      item.innerText.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
    following.find(begins)?.focus();
    return true;
  }
}

function focusedElement(): HTMLElement | null {
  let focused = document.activeElement;
  for (let inner = focused; inner !== null; inner = inner.shadowRoot?.activeElement ?? null) {
    focused = inner;
  }
  return focused instanceof HTMLElement && focused !== document.body ? focused : null;
}

/** Whether a button of the pointer is down. */
let pressed = false;
for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const) {
  window.addEventListener(type, ({ buttons }) => (pressed = buttons !== 0), true);
}

/** Ends when no button of the pointer is down: one that goes up later would close the menu. */
async function released(): Promise<void> {
  if (!pressed) return;
  await new Promise((resolve) => {
    window.addEventListener('pointerup', resolve, { once: true });
  });
  await new Promise((resolve) => setTimeout(resolve));
}

import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SavedSearchCount } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { inputs } from '../app/inputs.ts';
import {
  SavedSearchChosen,
  SavedSearchMoved,
  SavedSearchRead,
  SavedSearchRemoved,
  SavedSearchRenamed,
} from '../events.ts';
import { words } from '../words/words.ts';
import './saved-search-menu.ts';
import type { SavedSearchMenu } from './saved-search-menu.ts';
import type { SavedSearchAction } from './saved-search-menu.ts';
import { savedSearchStyles } from './saved-search-styles.ts';

/** Keys that act on an entry. */
const KEYS = new Map<string, SavedSearchAction>([
  ['F2', 'rename'],
  ['Delete', 'remove'],
  ['Alt+ArrowUp', 'up'],
  ['Alt+ArrowDown', 'down'],
]);

/**
 * A saved search with its count. F2 renames it, Delete removes it, Alt with an arrow moves it; a menu
 * does the same.
 *
 * @fires saved-search-chosen, saved-search-renamed, saved-search-moved, saved-search-removed,
 *   saved-search-read
 */
@customElement('sheaf-saved-search')
export class SavedSearch extends LitElement {
  static override styles = [controls, inputs, savedSearchStyles];

  @property({ attribute: false }) saved!: SavedSearchCount;
  @property({ type: Boolean }) shown = false;
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) last = false;
  @property({ type: Number }) index = 0;
  /** Whether it is the entry that Tab comes to. */
  @property({ type: Boolean }) stop = false;

  @state() private renaming = false;
  @query('.choose') private readonly button!: HTMLButtonElement | null;
  @query('input') private readonly field!: HTMLInputElement | null;
  @query('sheaf-saved-search-menu') private readonly menu!: SavedSearchMenu | null;

  override focus(): void {
    this.button?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('renaming')) return;
    if (this.renaming) this.field?.select();
    else if (changed.get('renaming') === true) this.button?.focus();
  }

  protected override render() {
    return this.renaming ? this.#form() : this.#entry();
  }

  #entry() {
    const { name, articles, unread } = this.saved;
    const counted = articles !== null && unread !== null;
    const label = counted ? words.search.savedCount(name, articles, unread) : name;

    return html`<div
      class=${`entry ${this.shown ? 'shown' : ''}`}
      @contextmenu=${this.#openMenu}
      @keydown=${this.#key}
    >
      <button
        class="choose"
        tabindex=${this.stop ? 0 : -1}
        aria-label=${label}
        aria-current=${ifDefined(this.shown ? 'true' : undefined)}
        title=${this.#title}
        @click=${this.#choose}
      >
        <span class="name">${name}</span>
        <span class="count">${articles === null ? nothing : words.search.count(articles)}</span>
      </button>
      <sheaf-saved-search-menu
        .name=${name}
        .unread=${unread}
        .first=${this.first}
        .last=${this.last}
        ?stop=${this.stop}
        .chosen=${this.#act}
      ></sheaf-saved-search-menu>
    </div>`;
  }

  /** The query, with what it is called and how it is taken. */
  get #title(): string {
    const { name, query, exact } = this.saved;
    const title = name === query ? query : `${name}: ${query}`;
    return exact ? `${title} (${words.search.exactSign})` : title;
  }

  #form() {
    const { name } = this.saved;
    return html`<form class="entry" @submit=${this.#renamed} @keydown=${this.#formKey}>
      <input
        type="text"
        aria-label=${words.search.newName(name)}
        maxlength="200"
        .value=${name}
        @blur=${this.#renamed}
      />
    </form>`;
  }

  #choose(): void {
    this.dispatchEvent(new SavedSearchChosen(this.saved));
  }

  #openMenu(event: MouseEvent): void {
    event.preventDefault();
    this.menu?.show();
  }

  #key(event: KeyboardEvent): void {
    const action = KEYS.get(`${event.altKey ? 'Alt+' : ''}${event.key}`);
    if (action === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#act(action);
  }

  readonly #act = (action: SavedSearchAction): void => {
    const { id } = this.saved;
    switch (action) {
      case 'read':
        this.dispatchEvent(new SavedSearchRead(this.saved.query));
        break;
      case 'rename':
        this.renaming = true;
        break;
      case 'up':
        if (!this.first) this.dispatchEvent(new SavedSearchMoved(id, this.index - 1));
        break;
      case 'down':
        if (!this.last) this.dispatchEvent(new SavedSearchMoved(id, this.index + 1));
        break;
      case 'remove':
        this.dispatchEvent(new SavedSearchRemoved(id));
    }
  };

  #formKey(event: KeyboardEvent): void {
    if (event.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    this.renaming = false;
  }

  #renamed(event: Event): void {
    event.preventDefault();
    if (!this.renaming) return;
    this.dispatchEvent(new SavedSearchRenamed(this.saved.id, this.field?.value ?? ''));
    this.renaming = false;
  }
}

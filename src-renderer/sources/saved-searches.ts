import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SavedSearchCount } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { SavedSearchMoved } from '../events.ts';
import { words } from '../words/words.ts';
import './saved-search.ts';
import type { SavedSearch } from './saved-search.ts';
import { foldStyles, savedSearchesStyles } from './saved-searches-styles.ts';
import { isOf } from './saved-searches-state.ts';
import { FoldToggled } from './source-events.ts';

/** The kind under which a saved search is dragged; files are of another one. */
const DRAGGED = 'application/x-sheaf-search';

/**
 * The saved searches, which fold away. They are dragged into another order, or moved by keys.
 *
 * @fires fold-toggled - they are to be folded or unfolded
 * @fires saved-search-moved - one is to stand elsewhere
 * @fires saved-search-chosen, saved-search-renamed, saved-search-removed, saved-search-read - from its
 *   entries
 */
@customElement('sheaf-saved-searches')
export class SavedSearches extends LitElement {
  static override styles = [controls, foldStyles, savedSearchesStyles];

  @property({ attribute: false }) searches: readonly SavedSearchCount[] = [];
  /** The query that the list shows. */
  @property() shown = '';
  /** Whether that keeps simplified and traditional apart. */
  @property({ type: Boolean }) exact = false;
  @property({ type: Boolean }) folded = false;

  @state() private dragged: number | null = null;
  @state() private over: number | null = null;
  /** The one that has or had the focus. */
  @state() private stop: number | null = null;
  /** The one that has the focus and gets it again: an element that is moved loses it. */
  #focused: { readonly id: number; readonly index: number } | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('searches')) return;
    const focused = this.#entries.find((entry) => entry === this.shadowRoot?.activeElement);
    this.#focused = focused === undefined ? null : { id: focused.saved.id, index: focused.index };
  }

  /** Where the one that had the focus is gone, the one in its place has it. */
  protected override updated(): void {
    const focused = this.#focused;
    this.#focused = null;
    if (focused === null || this.shadowRoot?.activeElement !== null) return;
    const entries = this.#entries;
    const same = entries.find(({ saved }) => saved.id === focused.id);
    (same ?? entries[Math.min(focused.index, entries.length - 1)])?.focus();
  }

  protected override render() {
    if (this.searches.length === 0) return nothing;
    const open = !this.folded;
    return html`<button class="fold" aria-expanded=${open ? 'true' : 'false'} @click=${this.#fold}>
        <sheaf-icon name="chevron-right"></sheaf-icon>${words.search.saved}
      </button>
      ${open ? this.#list() : nothing}`;
  }

  #list() {
    return html`<ul
      aria-label=${words.search.saved}
      @keydown=${this.#key}
      @focusin=${this.#stopped}
      @dragend=${this.#dragEnded}
    >
      ${repeat(this.searches, ({ id }) => id, this.#entry)}
    </ul>`;
  }

  readonly #entry = (saved: SavedSearchCount, index: number) => {
    const { dragged, over } = this;
    const side = dragged === null || over !== index ? '' : index > dragged ? 'after' : 'before';
    return html`<li
      class=${index === dragged ? '' : side}
      draggable="true"
      @dragstart=${this.#dragBegan(index, saved)}
      @dragover=${this.#draggedOver(index)}
      @drop=${this.#dropped}
    >
      <sheaf-saved-search
        .saved=${saved}
        .shown=${isOf(saved, this.shown, this.exact)}
        .first=${index === 0}
        .last=${index === this.searches.length - 1}
        .index=${index}
        ?stop=${index === this.#stopIndex}
      ></sheaf-saved-search>
    </li>`;
  };

  get #entries(): readonly SavedSearch[] {
    return [...(this.shadowRoot?.querySelectorAll<SavedSearch>('sheaf-saved-search') ?? [])];
  }

  #fold(): void {
    this.dispatchEvent(new FoldToggled('saved'));
  }

  /** The entry that Tab comes to: where one was, else what is shown, else the first one. */
  get #stopIndex(): number {
    const { searches } = this;
    const held = searches.findIndex(({ id }) => id === this.stop);
    const shown = searches.findIndex((saved) => isOf(saved, this.shown, this.exact));
    return Math.max(0, held < 0 ? shown : held);
  }

  #stopped({ target }: FocusEvent): void {
    if (target instanceof Element && 'saved' in target) {
      this.stop = (target as SavedSearch).saved.id;
    }
  }

  /** Arrow keys go from one entry to the next. */
  #key(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || event.defaultPrevented) return;
    const entries = this.#entries;
    const at = entries.findIndex((entry) => entry === this.shadowRoot?.activeElement);
    event.preventDefault();
    entries[at + step]?.focus();
  }

  #dragBegan(index: number, { name }: SavedSearchCount): (event: DragEvent) => void {
    return ({ dataTransfer }) => {
      if (dataTransfer === null) return;
      dataTransfer.effectAllowed = 'move';
      dataTransfer.setData(DRAGGED, name);
      this.dragged = index;
    };
  }

  #draggedOver(index: number): (event: DragEvent) => void {
    return (event) => {
      if (this.dragged === null) return;
      event.preventDefault();
      this.over = index;
    };
  }

  readonly #dropped = (event: DragEvent): void => {
    const { dragged, over } = this;
    const saved = dragged === null ? undefined : this.searches[dragged];
    if (saved === undefined || over === null) return;
    event.preventDefault();
    this.dispatchEvent(new SavedSearchMoved(saved.id, over));
    this.#dragEnded();
  };

  #dragEnded(): void {
    this.dragged = null;
    this.over = null;
  }
}

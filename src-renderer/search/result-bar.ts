import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ListSort, SearchSort } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { inputs } from '../app/inputs.ts';
import { segments } from '../app/segments.ts';
import { ExactChosen, SearchNamed, SortChosen } from '../events.ts';
import { resultBarStyles } from './result-bar-styles.ts';
import { words } from '../words/words.ts';

const SORTS: readonly SearchSort[] = ['date', 'relevance'];

/**
 * Between the search field and its results: how many there are, in which order they come, how
 * simplified and traditional are matched, and a way to keep the search.
 *
 * @fires sort-chosen, exact-chosen - its switches
 * @fires search-named - the search is to be kept under a name
 */
@customElement('sheaf-result-bar')
export class ResultBar extends LitElement {
  static override styles = [controls, inputs, segments, resultBarStyles];

  /** How many articles match; null while that is not known. */
  @property({ attribute: false }) count: number | null = null;
  /** Whether more may be found. */
  @property({ attribute: false }) counting = false;
  /** How many could not be looked at. */
  @property({ attribute: false }) unchecked = 0;
  /** Whether the best match comes first. */
  @property({ type: Boolean }) ranked = false;
  /** What lists are sorted by that are not. */
  @property({ attribute: false }) sort: ListSort = 'date';
  @property({ attribute: false }) exact = false;
  /** The query as it would be saved. */
  @property() query = '';
  /** Under which name it is saved, or null. */
  @property({ attribute: false }) savedAs: string | null = null;

  @state() private naming = false;
  @query('input[type=text]') private readonly field!: HTMLInputElement | null;
  @query('.save') private readonly saveButton!: HTMLButtonElement;
  /** What was known last stays until the next is. */
  #count: number | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#count = this.count ?? this.#count;
    if (changed.has('query')) this.naming = false;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('naming') && this.naming) this.field?.select();
  }

  protected override render() {
    const label = this.savedAs === null ? words.search.save : words.search.rename;
    return html`<div class="bar">
        <span class="count" role="status">
          ${this.#count === null ? '' : this.#told(this.#count)}
        </span>
        ${this.#sorts()}
        <button
          class="exact"
          lang="zh-Hans"
          role="switch"
          aria-checked=${this.exact ? 'true' : 'false'}
          aria-label=${words.search.exact}
          title=${words.search.exact}
          @click=${this.#exactPressed}
        >
          ${words.search.exactSign}
        </button>
        <button
          class="icon save"
          aria-label=${label}
          title=${label}
          aria-expanded=${this.naming ? 'true' : 'false'}
          @click=${this.#savePressed}
        >
          <sheaf-icon name="bookmark" ?filled=${this.savedAs !== null}></sheaf-icon>
        </button>
      </div>
      ${
        this.unchecked === 0
          ? ''
          : html`<p class="unchecked">${words.search.unchecked(this.unchecked)}</p>`
      }
      ${this.naming ? this.#form() : ''}`;
  }

  #told(count: number): string {
    const { matches, matchesSoFar } = words.search;
    return this.counting ? matchesSoFar(count) : matches(count);
  }

  #sorts() {
    return html`<div class="segments" role="radiogroup" aria-label=${words.search.sort}>
      ${SORTS.map(
        (sort) =>
          html`<label>
            <input
              type="radio"
              name="sort"
              .checked=${this.ranked === (sort === 'relevance')}
              @change=${this.#sortChosen(sort)}
            />
            <span>${this.#sortName(sort)}</span>
          </label>`,
      )}
    </div>`;
  }

  /** What is not ranked stands as all lists do. */
  #sortName(sort: SearchSort): string {
    return sort === 'relevance' || this.sort === 'date'
      ? words.search.sorts[sort]
      : words.list.sorts[this.sort];
  }

  #form() {
    return html`<form @submit=${this.#named} @keydown=${this.#key}>
      <input
        type="text"
        aria-label=${words.search.saveName}
        maxlength="200"
        .value=${this.savedAs ?? this.query}
      />
      <button>${words.search.saveDone}</button>
      <button type="button" @click=${this.#cancel}>${words.search.cancel}</button>
    </form>`;
  }

  #sortChosen(sort: SearchSort): () => void {
    return () => {
      this.dispatchEvent(new SortChosen(sort));
    };
  }

  #exactPressed(): void {
    this.dispatchEvent(new ExactChosen(!this.exact));
  }

  #savePressed(): void {
    this.naming = !this.naming;
  }

  #named(event: SubmitEvent): void {
    event.preventDefault();
    this.dispatchEvent(new SearchNamed(this.field?.value ?? ''));
    this.#cancel();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.#cancel();
  }

  #cancel(): void {
    this.naming = false;
    this.saveButton.focus();
  }
}

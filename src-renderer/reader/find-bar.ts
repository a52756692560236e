import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { floatingBar, quietNumbers, textField } from '../app/style-pieces.ts';
import { FindTyped, MatchStepped, Wish } from '../events.ts';
import { words } from '../words/words.ts';

/**
 * How many matches the article has, and the way through them; with a field to find something else
 * in it while `finding`.
 *
 * @fires find-typed - the text to find is another one
 * @fires match-stepped - the next or previous match is wanted
 * @fires find-closed - finding is over
 */
@customElement('sheaf-find-bar')
export class FindBar extends LitElement {
  static override styles = [
    controls,
    css`
      .bar {
        ${floatingBar};
      }
      input {
        width: 200px;
        min-width: 0;
        ${textField};
        appearance: none;
      }
      input:focus-visible {
        border-color: var(--focus);
        outline: var(--hairline) solid var(--focus);
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      .count {
        min-width: calc(4 * var(--space-4));
        padding: 0 var(--space-2);
        ${quietNumbers};
        text-align: center;
        white-space: nowrap;
      }
    `,
  ];

  @property({ type: Boolean }) finding = false;
  @property() text = '';
  @property({ type: Number }) count = 0;
  /** Counted from 0; -1 while no match was gone to. */
  @property({ type: Number }) current = -1;

  @query('input') private readonly input!: HTMLInputElement | null;
  #composing = false;

  override focus(): void {
    this.input?.focus();
    this.input?.select();
  }

  protected override render() {
    const name = this.finding ? words.reader.find : words.reader.matches;
    return html`<div class="bar" role=${this.finding ? 'search' : 'group'} aria-label=${name}>
      ${this.finding ? this.#field() : nothing}
      <span class="count" aria-live="polite">${this.#counter()}</span>
      ${this.#step('chevron-up', words.reader.previousMatch, -1)}
      ${this.#step('chevron-down', words.reader.nextMatch, 1)}
      ${this.finding ? this.#close() : nothing}
    </div>`;
  }

  #field() {
    return html`<input
      type="search"
      aria-label=${words.reader.find}
      placeholder=${words.reader.find}
      autocomplete="off"
      spellcheck="false"
      maxlength="500"
      .value=${this.text}
      @input=${this.#typed}
      @compositionstart=${this.#compositionBegan}
      @compositionend=${this.#committed}
      @keydown=${this.#key}
    />`;
  }

  #step(icon: 'chevron-up' | 'chevron-down', name: string, step: 1 | -1) {
    const press = (): void => {
      this.dispatchEvent(new MatchStepped(step));
    };
    return html`<button
      class="icon"
      aria-label=${name}
      title=${name}
      ?disabled=${this.count === 0}
      @click=${press}
    >
      <sheaf-icon name=${icon}></sheaf-icon>
    </button>`;
  }

  #close() {
    return html`<button
      class="icon"
      aria-label=${words.reader.closeFind}
      title=${words.reader.closeFind}
      @click=${this.#closed}
    >
      <sheaf-icon name="x"></sheaf-icon>
    </button>`;
  }

  #counter(): string {
    const { count, current } = this;
    if (count === 0) {
      return this.finding && this.text.trim() !== '' ? words.reader.noMatch : '';
    }
    return current < 0 ? words.reader.matchCount(count) : words.reader.matchOf(current + 1, count);
  }

  #typed(event: InputEvent): void {
    if (!event.isComposing && !this.#composing) this.#tell();
  }

  #compositionBegan(): void {
    this.#composing = true;
  }

  #committed(): void {
    this.#composing = false;
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new FindTyped(this.input?.value ?? ''));
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.#closed();
    else if (event.key === 'Enter') this.dispatchEvent(new MatchStepped(event.shiftKey ? -1 : 1));
    else return;
    event.preventDefault();
  }

  #closed(): void {
    this.dispatchEvent(new Wish('find-closed'));
  }
}

import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { SearchTyped, Wish } from '../events.ts';
import { words } from '../words/words.ts';
import { searchFieldStyles } from './search-field-styles.ts';
import { Suggestions, type Complete, type Written } from './suggestions.ts';

/**
 * The field for searching, with what may be written offered below it. What an input method composes
 * is told once it is committed.
 *
 * @fires search-typed - the text is another one
 * @fires search-cleared - the search is to end
 * @fires search-help-wanted - its button was pressed
 * @fires results-wanted - Enter or the down arrow: on into the list
 */
@customElement('sheaf-search-field')
export class SearchField extends LitElement {
  static override styles = [controls, searchFieldStyles];

  @property() text = '';
  @property({ attribute: false }) complete: Complete = () => Promise.resolve(null);

  @query('input') private readonly input!: HTMLInputElement;
  readonly #suggestions = new Suggestions(this, (text, caret) => this.complete(text, caret));
  #composing = false;

  override focus(): void {
    this.input.focus();
    this.input.select();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A field that is being written in is left alone unless the text came from elsewhere.
    if (changed.has('text') && !this.#composing && this.input.value !== this.text) {
      this.input.value = this.text;
    }
    this.shadowRoot?.getElementById('active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { isOpen, active } = this.#suggestions;
    return html`<form role="search" @submit=${this.#submit}>
      <sheaf-icon name="search"></sheaf-icon>
      <input
        type="search"
        aria-label=${words.search.name}
        placeholder=${words.search.name}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls=${ifDefined(isOpen ? 'suggestions' : undefined)}
        aria-activedescendant=${ifDefined(active >= 0 ? 'active' : undefined)}
        autocomplete="off"
        spellcheck="false"
        maxlength="2000"
        @input=${this.#typed}
        @compositionstart=${this.#compositionBegan}
        @compositionend=${this.#committed}
        @keydown=${this.#key}
        @blur=${this.#left}
      />
      ${this.text === '' ? nothing : this.#button('x', words.search.clear, this.#clear)}
      ${this.#button('circle-question-mark', words.search.help, this.#help)}
      ${isOpen ? this.#list() : nothing}
    </form>`;
  }

  #button(icon: 'x' | 'circle-question-mark', name: string, press: () => void) {
    return html`<button type="button" class="icon" aria-label=${name} title=${name} @click=${press}>
      <sheaf-icon name=${icon}></sheaf-icon>
    </button>`;
  }

  #list() {
    const { choices, active } = this.#suggestions;
    return html`<div id="suggestions" role="listbox" aria-label=${words.search.suggestions}>
      ${choices.map(
        ({ text, hint }, index) =>
          html`<div
            role="option"
            id=${ifDefined(index === active ? 'active' : undefined)}
            aria-selected=${index === active ? 'true' : 'false'}
            @pointerdown=${this.#press(index)}
          >
            <span class="choice">${text}</span>
            <span class="hint">${hint === '' ? hintFor(text) : hint}</span>
          </div>`,
      )}
    </div>`;
  }

  get #written(): Written {
    const { value, selectionEnd } = this.input;
    return { text: value, caret: selectionEnd ?? value.length };
  }

  #typed(event: InputEvent): void {
    if (!event.isComposing && !this.#composing) this.#tell();
  }

  #compositionBegan(): void {
    this.#composing = true;
    this.#suggestions.close();
  }

  #committed(): void {
    this.#composing = false;
    this.#tell();
  }

  #tell(): void {
    const { text } = this.#written;
    this.dispatchEvent(new SearchTyped(text));
    if (text.trim() === '') this.#suggestions.close();
    else void this.#suggestions.ask(this.#written);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (this.#act(event)) event.preventDefault();
  }

  /** Does what a key asks for; false where it keeps its own meaning. */
  #act({ key, altKey, shiftKey }: KeyboardEvent): boolean {
    const { isOpen, active } = this.#suggestions;
    switch (key) {
      case 'ArrowDown':
        if (isOpen) this.#suggestions.move(1);
        else if (altKey || this.input.value === '') void this.#suggestions.ask(this.#written, true);
        else this.#wish('results-wanted');
        return true;
      case 'ArrowUp':
        if (isOpen) this.#suggestions.move(-1);
        return true;
      case 'Enter':
        return active >= 0 && this.#accept(active);
      case 'Tab':
        return isOpen && !shiftKey && this.#accept(this.#suggestions.completed);
      case 'Escape':
        if (isOpen) this.#suggestions.close();
        else if (this.input.value !== '') this.#clear();
        else this.#wish('results-wanted');
        return true;
      default:
        return false;
    }
  }

  #accept(index: number): boolean {
    const written = this.#suggestions.accept(this.input.value, index);
    if (written === null) return false;
    this.input.value = written.text;
    this.input.setSelectionRange(written.caret, written.caret);
    this.#tell();
    return true;
  }

  /** Before the field would lose the focus. */
  #press(index: number): (event: PointerEvent) => void {
    return (event) => {
      event.preventDefault();
      this.#accept(index);
    };
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#suggestions.close();
    if (this.input.value.trim() !== '') this.#wish('results-wanted');
  }

  #left(): void {
    this.#suggestions.close();
  }

  readonly #clear = (): void => {
    this.input.value = '';
    this.#suggestions.close();
    this.input.focus();
    this.#wish('search-cleared');
  };

  readonly #help = (): void => {
    this.#wish('search-help-wanted');
  };

  #wish(name: 'search-cleared' | 'search-help-wanted' | 'results-wanted'): void {
    this.dispatchEvent(new Wish(name));
  }
}

/** What an operator is about. */
function hintFor(choice: string): string {
  const { hints } = words.search;
  return Object.entries(hints).find(([operator]) => choice === `${operator}:`)?.[1] ?? '';
}

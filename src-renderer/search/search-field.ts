import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { SearchTyped, Wish } from '../events.ts';
import { words } from '../words/words.ts';
import { searchFieldStyles } from './search-field-styles.ts';
import { suggestionList } from './suggestion-list.ts';
import { AMONG_OFFERS, Suggestions, type Complete, type Written } from './suggestions.ts';

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
  /** Keys that came while offers that a key asked for were on their way: they are meant for these. */
  #held: KeyboardEvent[] | null = null;

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
    const { isOpen, active, choices } = this.#suggestions;
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
        @blur=${this.#close}
      />
      ${this.text === '' ? nothing : this.#button('x', words.search.clear, this.#clear)}
      ${this.#button('circle-question-mark', words.search.help, this.#help)}
      ${isOpen ? suggestionList(choices, active, this.#press) : nothing}
    </form>`;
  }

  #button(icon: 'x' | 'circle-question-mark', name: string, press: () => void) {
    return html`<button type="button" class="icon" aria-label=${name} title=${name} @click=${press}>
      <sheaf-icon name=${icon}></sheaf-icon>
    </button>`;
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
    this.#close();
  }

  #committed(): void {
    this.#composing = false;
    this.#tell();
  }

  #tell(): void {
    const { text } = this.#written;
    this.#held = null;
    this.dispatchEvent(new SearchTyped(text));
    if (text.trim() === '') this.#close();
    else void this.#suggestions.ask(this.#written);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (this.#act(event)) event.preventDefault();
  }

  /** Does what a key asks for; false where it keeps its own meaning. */
  #act(event: KeyboardEvent): boolean {
    const { key, altKey, shiftKey } = event;
    const { isOpen, active } = this.#suggestions;
    if (this.#held !== null && !shiftKey && AMONG_OFFERS.has(key)) {
      this.#held.push(event);
      return true;
    }
    switch (key) {
      case 'ArrowDown':
        // With Alt it shows the offers and no more: those to what was typed may have come just before.
        if (!isOpen && (altKey || this.input.value === '')) void this.#offer();
        else if (!isOpen) this.#wish('results-wanted');
        else if (!altKey) this.#suggestions.move(1);
        return true;
      case 'ArrowUp':
        if (isOpen) this.#suggestions.move(-1);
        return true;
      case 'Enter':
        return active >= 0 && this.#accept(active);
      case 'Tab':
        return isOpen && !shiftKey && this.#accept(this.#suggestions.completed);
      case 'Escape':
        if (isOpen || this.#held !== null) this.#close();
        else if (this.input.value !== '') this.#clear();
        else this.#wish('results-wanted');
        return true;
      default:
        return false;
    }
  }

  async #offer(): Promise<void> {
    const held: KeyboardEvent[] = [];
    this.#held = held;
    await this.#suggestions.ask(this.#written, true);
    if (this.#held !== held) return;
    this.#held = null;
    for (const event of held) {
      const isTaken = this.#act(event);
      if (isTaken && event.key.startsWith('Arrow') && this.input.matches(':focus')) continue;
      // Nothing held is meant for what comes behind a choice.
      if (!isTaken && event.key === 'Enter') this.input.form?.requestSubmit();
      if (!isTaken && event.key === 'Tab') this.renderRoot.querySelector('button')?.focus();
      return;
    }
  }

  #close(): void {
    this.#held = null;
    this.#suggestions.close();
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
  readonly #press = (event: PointerEvent, index: number): void => {
    event.preventDefault();
    this.#accept(index);
  };

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#close();
    if (this.input.value.trim() !== '') this.#wish('results-wanted');
  }

  readonly #clear = (): void => {
    this.input.value = '';
    this.#close();
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

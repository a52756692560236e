import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SourceCount } from '../../src-main/contract.ts';
import { hanging } from '../app/style-pieces.ts';
import { languageFaces } from '../languages.ts';
import { words } from '../words/words.ts';
import { namedTag, suggestedTags } from './tag-names.ts';

/** A field for a new tag, with the tags that there are already as a list to choose from. */
@customElement('sheaf-tag-field')
export class TagField extends LitElement {
  static override styles = [
    languageFaces,
    css`
      :host {
        display: inline-block;
        position: relative;
      }
      input {
        width: 180px;
        height: var(--space-6);
        padding: 0 var(--space-3);
        border: var(--hairline) solid var(--focus);
        border-radius: var(--radius-round);
        outline: none;
        background: var(--paper);
        color: var(--ink);
        font: var(--type-small);
        user-select: text;
      }
      input:focus-visible {
        outline: var(--hairline) solid var(--focus);
      }
      ul {
        position: absolute;
        inset: calc(100% + var(--space-1)) auto auto 0;
        z-index: 1;
        min-width: 100%;
        max-height: 240px;
        margin: 0;
        padding: var(--space-1);
        ${hanging};
        list-style: none;
        overflow-y: auto;
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: var(--space-6);
        padding: var(--space-1) var(--space-2);
        border-radius: var(--radius-1);
        color: var(--ink);
        font: var(--type-ui);
        white-space: nowrap;
      }
      li:hover {
        background: var(--hover);
      }
      li[aria-selected='true'] {
        background: var(--wheat-tint);
      }
      .uses {
        color: var(--ink-quiet);
        font: var(--type-small);
      }
    `,
  ];

  /** Tags that the article has: they are not offered. */
  @property({ attribute: false }) taken: readonly string[] = [];
  @property({ attribute: false }) knownTags: () => Promise<readonly SourceCount[]> = () =>
    Promise.resolve([]);
  /** Is called with each tag that was entered. */
  @property({ attribute: false }) chosen: (tag: string) => void = () => undefined;
  /** Is called when the field is done with; `back` where the keyboard was not moved elsewhere. */
  @property({ attribute: false }) left: (back: boolean) => void = () => undefined;

  @state() private known: readonly SourceCount[] = [];
  @state() private text = '';
  @state() private active = -1;
  @state() private listed = false;
  @query('input') private readonly input!: HTMLInputElement | null;

  override focus(): void {
    this.input?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.knownTags().then((known) => {
      this.known = known;
    });
  }

  protected override render() {
    const choices = this.#choices;
    const open = this.listed && choices.length > 0;
    return html`<input
        role="combobox"
        aria-label=${words.reader.newTag}
        aria-autocomplete="list"
        aria-controls="known"
        aria-expanded=${open ? 'true' : 'false'}
        aria-activedescendant=${open && this.active >= 0 ? `tag-${String(this.active)}` : nothing}
        placeholder=${words.reader.newTag}
        title=${words.reader.newTagHint}
        autocomplete="off"
        spellcheck="false"
        maxlength="100"
        .value=${this.text}
        @input=${this.#typed}
        @keydown=${this.#key}
        @blur=${this.#blurred}
      />
      <ul id="known" role="listbox" aria-label=${words.reader.knownTags} ?hidden=${!open}>
        ${open ? choices.map((choice, index) => this.#choice(choice, index)) : nothing}
      </ul>`;
  }

  #choice({ name, articles }: SourceCount, index: number) {
    // A press must not take the focus from the field, whose leaving closes the list.
    return html`<li
      id=${`tag-${String(index)}`}
      class="ui"
      role="option"
      aria-selected=${index === this.active ? 'true' : 'false'}
      @pointerdown=${this.#pressed(name)}
    >
      ${name}<span class="uses">${words.reader.tagUses(articles)}</span>
    </li>`;
  }

  get #choices(): readonly SourceCount[] {
    return suggestedTags(this.known, this.text, this.taken);
  }

  #typed(event: InputEvent): void {
    this.text = this.input?.value ?? '';
    this.active = -1;
    this.listed = true;
    // A separator ends a tag, also where it was pasted.
    if (!event.isComposing && /[,，、\n]/u.test(this.text)) this.#enter();
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const choices = this.#choices;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = choices.length + 1;
      // One place of the round is the field itself.
      this.active = this.listed ? ((this.active + 1 + step + count) % count) - 1 : 0;
      this.listed = true;
      void this.updateComplete.then(() => {
        this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
      });
    } else if (event.key === 'Enter') {
      const choice = this.listed ? choices[this.active] : undefined;
      if (choice === undefined && this.text.trim() === '') this.left(true);
      else this.#take(choice === undefined ? [this.text] : [choice.name]);
    } else if (event.key === 'Escape') {
      if (this.listed && choices.length > 0) this.listed = false;
      else {
        this.text = '';
        this.left(true);
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #blurred(): void {
    this.#enter();
    this.left(false);
  }

  #enter(): void {
    this.#take(this.text.split(/[,，、\n]/u));
  }

  #pressed(name: string): (event: PointerEvent) => void {
    return (event) => {
      event.preventDefault();
      this.#take([name]);
    };
  }

  #take(texts: readonly string[]): void {
    this.text = '';
    this.active = -1;
    this.listed = false;
    for (const text of texts) {
      const tag = namedTag(text, this.known);
      if (tag !== '' && !this.taken.includes(tag)) this.chosen(tag);
    }
  }
}

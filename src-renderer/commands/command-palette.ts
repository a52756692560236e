import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { controls } from '../app/controls.ts';
import { sheet } from '../app/dialogs.ts';
import '../app/icon.ts';
import { CommandChosen, PlaceChosen } from '../events.ts';
import '../keys/key-combo.ts';
import { words } from '../words/words.ts';
import { paletteStyles } from './command-palette-styles.ts';
import { foundEntries, type FoundEntry, type PaletteEntry } from './palette-entries.ts';

/**
 * A field over a list of all commands and places: what is typed narrows it, the arrows go through
 * it, Enter does what is chosen. Escape puts the focus back where it was. `show()` opens it.
 *
 * @fires command-chosen - a command is to be done
 * @fires place-chosen - a source is to be shown
 */
@customElement('sheaf-command-palette')
export class CommandPalette extends LitElement {
  static override styles = [controls, sheet, paletteStyles];

  @state() private commands: readonly PaletteEntry[] = [];
  @state() private places: readonly PaletteEntry[] = [];
  @state() private typed = '';
  @state() private active = 0;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly input!: HTMLInputElement;

  /** Opens it with these commands; the places join them when they are there. */
  show(commands: readonly PaletteEntry[], places: Promise<readonly PaletteEntry[]>): void {
    if (this.dialog.open) return;
    this.commands = commands;
    this.typed = '';
    this.active = 0;
    this.input.value = '';
    this.dialog.showModal();
    this.input.focus();
    void places.then((all) => {
      this.places = all;
    });
  }

  protected override updated(): void {
    this.shadowRoot?.getElementById('active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const found = this.#found;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the field has the keys
    return html`<dialog aria-label=${words.palette.name} @click=${this.#clicked}>
      <div class="field">
        <sheaf-icon name="search"></sheaf-icon>
        <input
          type="text"
          role="combobox"
          aria-label=${words.palette.name}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls="found"
          aria-activedescendant=${ifDefined(found.length > 0 ? 'active' : undefined)}
          placeholder=${words.palette.placeholder}
          autocomplete="off"
          spellcheck="false"
          maxlength="200"
          @input=${this.#input}
          @keydown=${this.#key}
        />
      </div>
      <div id="found" role="listbox" aria-label=${words.palette.results}>
        ${found.map((each, index) => this.#entry(each, index))}
      </div>
      <p class="none" role="status">${found.length === 0 ? words.palette.none : nothing}</p>
    </dialog>`;
  }

  get #found(): readonly FoundEntry[] {
    return foundEntries(this.typed, this.commands, this.places);
  }

  #entry({ entry, marks }: FoundEntry, index: number) {
    const active = index === this.active;
    return html`<div
      role="option"
      id=${ifDefined(active ? 'active' : undefined)}
      aria-selected=${active ? 'true' : 'false'}
      data-index=${index}
    >
      <sheaf-icon name="check" class=${entry.checked ? 'on' : 'off'}></sheaf-icon>
      <span class="label"
        >${Array.from(entry.label.matchAll(/./gsu), ({ 0: sign, index: at }) =>
          marks.has(at) ? html`<b>${sign}</b>` : sign,
        )}</span
      >
      ${entry.checked ? html`<span class="unseen">, ${words.palette.checked}</span>` : nothing}
      <span class="kind">${entry.kind}</span>
      ${entry.keys === null ? nothing : html`<sheaf-key-combo keys=${entry.keys}></sheaf-key-combo>`}
    </div>`;
  }

  #input(): void {
    this.typed = this.input.value;
    this.active = 0;
  }

  #key(press: KeyboardEvent): void {
    if (press.isComposing) return;
    const last = this.#found.length - 1;
    const to = new Map([
      ['ArrowDown', this.active >= last ? 0 : this.active + 1],
      ['ArrowUp', this.active <= 0 ? last : this.active - 1],
      ['PageDown', Math.min(last, this.active + 8)],
      ['PageUp', Math.max(0, this.active - 8)],
    ]).get(press.key);
    if (to !== undefined) this.active = to;
    else if (press.key === 'Enter') this.#choose(this.active);
    else if (press.key === 'k' && (press.ctrlKey || press.metaKey)) this.dialog.close();
    else return;
    press.preventDefault();
  }

  #clicked(event: MouseEvent): void {
    // The dialog itself is met where its backdrop is.
    if (event.target === this.dialog) this.dialog.close();
    const option = event.composedPath().find(isOption);
    if (option !== undefined) this.#choose(Number(option.dataset['index']));
  }

  /** Once the focus is back where it was: what is chosen may move it on. */
  #choose(index: number): void {
    const chosen = this.#found[index]?.entry.chosen;
    if (chosen === undefined) return;
    this.dialog.close();
    const event =
      'command' in chosen ? new CommandChosen(chosen.command) : new PlaceChosen(chosen.query);
    this.dispatchEvent(event);
  }
}

function isOption(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.role === 'option';
}

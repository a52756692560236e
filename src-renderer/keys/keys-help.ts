import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { COMMAND_GROUPS, GROUP_NAMES, type CommandGroup } from '../app/command-groups.ts';
import { controls } from '../app/controls.ts';
import { dialogs } from '../app/dialogs.ts';
import '../app/icon.ts';
import { words } from '../words/words.ts';
import './key-list.ts';
import { bindingsOf, keymapOf, type Keymap, type KeySettings } from './keymap.ts';

/** Set on the page's root while the help is printed, so that nothing else is. */
const PRINTING = 'data-printing';

/** All keys that hold now, by what they are for. `show()` opens it. */
@customElement('sheaf-keys-help')
export class KeysHelp extends LitElement {
  static override styles = [
    controls,
    dialogs,
    css`
      dialog {
        width: min(var(--dialog-width-wide), calc(100vw - var(--space-8)));
      }
      .intro {
        margin: 0 0 var(--space-3);
        color: var(--ink-quiet);
      }
      .groups {
        columns: 2 calc(20 * var(--space-4));
        column-gap: var(--space-8);
      }
      section {
        margin: 0 0 var(--space-5);
        break-inside: avoid;
      }
      h3 {
        margin: 0 0 var(--space-1);
        color: var(--ink-quiet);
        font: var(--type-small);
        font-weight: var(--weight-strong);
      }
      dl {
        margin: 0;
      }
      dl > div {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-4);
        min-height: var(--space-8);
        border-top: var(--hairline) solid var(--line);
        break-inside: avoid;
      }
      dd {
        margin: 0;
      }
      @media print {
        dialog {
          position: static;
          width: 100%;
          max-width: none;
          max-height: none;
          border: 0;
          box-shadow: none;
          overflow: visible;
        }
        .body {
          overflow: visible;
        }
        .foot,
        .head button {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) settings!: KeySettings;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** Nothing is drawn before it is looked at. */
  @state() private open = false;

  show(): void {
    if (this.dialog.open) return;
    this.open = true;
    this.dialog.showModal();
  }

  protected override render() {
    const { keys } = words;
    const { keyPreset, ownKeys, singleKeys } = this.settings;
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <div class="head">
        <h2 id="title">${keys.help}</h2>
        <button class="icon" aria-label=${keys.helpClose} @click=${this.#close}>
          <sheaf-icon name="x"></sheaf-icon>
        </button>
      </div>
      <div class="body" tabindex="0" role="group" aria-labelledby="title">
        <p class="intro">
          ${keys.helpPreset(keys.presets[keyPreset])}
          ${Object.keys(ownKeys).length === 0 ? nothing : keys.helpOwn}
          ${singleKeys ? nothing : keys.helpNoSingle}
        </p>
        <div class="groups">${this.open ? this.#groups() : nothing}</div>
      </div>
      <div class="foot"><button @click=${this.#print}>${keys.helpPrint}</button></div>
    </dialog>`;
  }

  #groups() {
    const keymap = keymapOf(this.settings);
    return GROUP_NAMES.map((group) => this.#group(group, keymap));
  }

  #group(group: CommandGroup, keymap: Keymap) {
    const lines = COMMAND_GROUPS[group]
      .map((command) => ({ command, bindings: bindingsOf(keymap, command) }))
      .filter(({ bindings }) => bindings.length > 0);
    if (lines.length === 0) return nothing;
    return html`<section>
      <h3>${words.commands.group[group]}</h3>
      <dl>
        ${lines.map(
          ({ command, bindings }) =>
            html`<div>
              <dt>${words.commands.name[command]}</dt>
              <dd><sheaf-key-list .bindings=${bindings}></sheaf-key-list></dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  #close(): void {
    this.dialog.close();
  }

  #closed(): void {
    this.open = false;
  }

  #print(): void {
    const root = document.documentElement;
    root.setAttribute(PRINTING, 'keys');
    print();
    root.removeAttribute(PRINTING);
  }
}

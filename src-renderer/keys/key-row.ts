import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CommandId } from '../app/commands.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { KeyRemoved, KeysReset } from '../events.ts';
import { words } from '../words/words.ts';
import './key-combo.ts';
import { keysText } from './key-labels.ts';
import './key-recorder.ts';
import type { Binding, Keymap } from './keymap.ts';

/**
 * A command with its keys: one can be added by pressing it, each can be removed, and those of the
 * preset can come back.
 *
 * @fires key-recorded - a key is to be added
 * @fires key-removed - one is to be removed
 * @fires keys-reset - the preset's are to come back
 */
@customElement('sheaf-key-row')
export class KeyRow extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: var(--space-1) 0;
        border-top: var(--hairline) solid var(--line);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-2);
        min-height: var(--space-8);
      }
      .name {
        flex: 1 1 calc(12 * var(--space-4));
      }
      .keys {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: var(--space-1) var(--space-2);
        color: var(--ink-quiet);
      }
      .key {
        display: inline-flex;
        align-items: center;
      }
      button:disabled {
        visibility: hidden;
      }
      .key button.icon {
        --icon-size: var(--space-3);
        width: var(--space-6);
        min-height: var(--space-6);
      }
    `,
  ];

  @property() command: CommandId = 'next';
  /** The keys that are set for it. */
  @property({ attribute: false }) bindings: readonly Binding[] = [];
  /** Whether they are the person's own, not the preset's. */
  @property({ type: Boolean }) own = false;
  /** All that holds now. */
  @property({ attribute: false }) keymap: Keymap = [];
  @state() private recording = false;
  @query('.add') private readonly addButton!: HTMLButtonElement | null;

  protected override render() {
    const { keys } = words;
    const name = words.commands.name[this.command];
    return html`
      <div class="row">
        <span class="name" id="name">${name}</span>
        <span class="keys">
          ${this.bindings.length === 0 ? keys.noKey : this.bindings.map((each) => this.#key(each))}
        </span>
        <button
          class="icon add"
          aria-label=${keys.addTo(name)}
          title=${keys.add}
          aria-expanded=${this.recording ? 'true' : 'false'}
          @click=${this.#record}
        >
          <sheaf-icon name="plus"></sheaf-icon>
        </button>
        <button
          class="icon"
          aria-label=${keys.resetOf(name)}
          title=${keys.reset}
          ?disabled=${!this.own}
          @click=${this.#reset}
        >
          <sheaf-icon name="rotate-ccw"></sheaf-icon>
        </button>
      </div>
      ${this.recording ? this.#recorder() : nothing}
    `;
  }

  #key(binding: Binding) {
    const { keys, commands } = words;
    const text = binding.chords.join(' ');
    return html`<span class="key"
      ><sheaf-key-combo keys=${text}></sheaf-key-combo>${
        binding.at === null ? nothing : html` ${keys.at[binding.at]}`
      }<button
        class="icon"
        aria-label=${keys.removeFrom(keysText(text), commands.name[this.command])}
        title=${keys.remove}
        @click=${this.#remove(binding)}
      >
        <sheaf-icon name="x"></sheaf-icon></button
    ></span>`;
  }

  #recorder() {
    return html`<sheaf-key-recorder
      command=${this.command}
      .keymap=${this.keymap}
      @key-recorded=${this.#end}
      @recording-ended=${this.#end}
    ></sheaf-key-recorder>`;
  }

  #record(): void {
    this.recording = !this.recording;
  }

  #end(): void {
    this.recording = false;
    this.addButton?.focus();
  }

  #remove(binding: Binding): () => void {
    return () => {
      this.addButton?.focus();
      this.dispatchEvent(new KeyRemoved(binding));
    };
  }

  #reset(): void {
    this.addButton?.focus();
    this.dispatchEvent(new KeysReset(this.command));
  }
}

import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { COMMAND_GROUPS, GROUP_NAMES, type CommandGroup } from '../app/command-groups.ts';
import type { CommandId } from '../app/commands.ts';
import { controls } from '../app/controls.ts';
import { inputs } from '../app/inputs.ts';
import { segments } from '../app/segments.ts';
import { find } from '../commands/fuzzy.ts';
import { KeysChanged, type KeyRecorded, type KeyRemoved, type KeysReset } from '../events.ts';
import { words } from '../words/words.ts';
import { keySettingsStyles } from './key-settings-styles.ts';
import { keysText, spokenKeys } from './key-labels.ts';
import './key-row.ts';
import { bindingsOf, keymapOf, type Keymap, type KeySettings } from './keymap.ts';
import { reset, withKey, withoutKey } from './own-keys.ts';
import { PRESET_NAMES, type PresetName } from './presets.ts';

/**
 * Which keys mean what: the preset, whether single keys do anything, and each command's keys.
 *
 * @fires keys-changed - something is to be another one
 */
@customElement('sheaf-key-settings')
export class KeySettingsPanel extends LitElement {
  static override styles = [controls, inputs, segments, keySettingsStyles];

  @property({ attribute: false }) preset: PresetName = 'sheaf';
  @property({ attribute: false }) ownKeys: KeySettings['ownKeys'] = {};
  @property({ attribute: false }) singleKeys = true;
  @state() private typed = '';
  @state() private told = '';

  protected override render() {
    const { keys } = words;
    const keymap = keymapOf({ ...this.#settings, singleKeys: true });
    const groups = GROUP_NAMES.map((group) => this.#group(group, keymap));
    return html`
      <div class="segments" role="radiogroup" aria-label=${keys.preset}>
        ${PRESET_NAMES.map((name) => this.#preset(name))}
      </div>
      <label class="single">
        <input type="checkbox" .checked=${this.singleKeys} @change=${this.#single} />
        ${keys.single}
      </label>
      <p class="note">${keys.singleNote}</p>
      <div class="tools">
        <input
          type="text"
          aria-label=${keys.search}
          placeholder=${keys.search}
          autocomplete="off"
          spellcheck="false"
          maxlength="100"
          @input=${this.#search}
        />
        <button ?disabled=${Object.keys(this.ownKeys).length === 0} @click=${this.#resetAll}>
          ${keys.resetAll}
        </button>
      </div>
      <p class="told" role="status">${this.told}</p>
      <div
        class="groups"
        @key-recorded=${this.#recorded}
        @key-removed=${this.#removed}
        @keys-reset=${this.#reset}
      >
        ${groups.every((group) => group === nothing) ? html`<p class="note">${keys.none}</p>` : groups}
      </div>
    `;
  }

  get #settings(): KeySettings {
    return { keyPreset: this.preset, ownKeys: this.ownKeys, singleKeys: this.singleKeys };
  }

  #preset(name: PresetName) {
    return html`<label>
      <input
        type="radio"
        name="preset"
        .checked=${this.preset === name}
        @change=${() => this.#tell({ keyPreset: name })}
      />
      <span>${words.keys.presets[name]}</span>
    </label>`;
  }

  #group(group: CommandGroup, keymap: Keymap) {
    const found = COMMAND_GROUPS[group].filter((command) => this.#isFound(command, keymap));
    if (found.length === 0) return nothing;
    return html`<section aria-labelledby=${group}>
      <h3 id=${group}>${words.commands.group[group]}</h3>
      ${found.map(
        (command) =>
          html`<sheaf-key-row
            role="group"
            aria-label=${words.commands.name[command]}
            command=${command}
            .bindings=${bindingsOf(keymap, command)}
            .own=${command in this.ownKeys}
            .keymap=${keymap}
          ></sheaf-key-row>`,
      )}
    </section>`;
  }

  #isFound(command: CommandId, keymap: Keymap): boolean {
    const typed = this.typed.trim();
    const keys = bindingsOf(keymap, command).map(({ chords }) => chords.join(' '));
    const named = keys.flatMap((each) => [keysText(each), spokenKeys(each)]);
    // A key is looked for as a whole, a command by some of its letters.
    return (
      find(typed, words.commands.name[command]) !== null ||
      named.some((name) => name.toLowerCase() === typed.toLowerCase())
    );
  }

  #tell(change: KeysChanged['change']): void {
    this.told = '';
    this.dispatchEvent(new KeysChanged(change));
  }

  #single(event: Event): void {
    // Only the checkbox has this listener.
    this.#tell({ singleKeys: (event.currentTarget as HTMLInputElement).checked });
  }

  #search(event: Event): void {
    // Only the field has this listener.
    this.typed = (event.currentTarget as HTMLInputElement).value;
  }

  #recorded({ binding, inTheWay }: KeyRecorded): void {
    this.#tell({ ownKeys: withKey(this.#settings, binding, inTheWay) });
    const { command, chords } = binding;
    this.told = words.keys.added(keysText(chords.join(' ')), words.commands.name[command]);
  }

  #removed({ binding }: KeyRemoved): void {
    this.#tell({ ownKeys: withoutKey(this.#settings, binding) });
  }

  #reset({ command }: KeysReset): void {
    this.#tell({ ownKeys: reset(this.ownKeys, command) });
  }

  #resetAll(): void {
    this.#tell({ ownKeys: {} });
  }
}

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandId } from '../app/commands.ts';
import { controls } from '../app/controls.ts';
import { KeyRecorded, Wish } from '../events.ts';
import { words } from '../words/words.ts';
import { chordsOf, isSingleKey, normalKeys } from './chord.ts';
import './key-combo.ts';
import { keysText } from './key-labels.ts';
import { conflictsOf, type Binding, type Conflict, type Keymap } from './keymap.ts';
import { macOS } from './platform.ts';
import { isReserved } from './reserved.ts';

/**
 * Takes the next key that is pressed as the new one of a command, tells what stands in its way, and
 * is done with Enter or its buttons.
 *
 * @fires key-recorded - the key is to be kept
 * @fires recording-ended - it is not
 */
@customElement('sheaf-key-recorder')
export class KeyRecorder extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      .catch {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--control-height);
        padding: 0 var(--space-2);
        border: var(--hairline) dashed var(--line-strong);
        border-radius: var(--radius-1);
        color: var(--ink-soft);
      }
      .catch:focus-visible {
        border-color: var(--focus);
        outline: var(--hairline) solid var(--focus);
      }
      p {
        flex: 1 1 100%;
        margin: 0;
        color: var(--ink-quiet);
      }
      .trouble {
        color: var(--warn);
      }
    `,
  ];

  @property() command: CommandId = 'next';
  /** What holds now. */
  @property({ attribute: false }) keymap: Keymap = [];
  @state() private pressed: readonly string[] = [];

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.catch')?.focus(options);
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override render() {
    const { keys } = words;
    return html`
      <div
        class="catch"
        role="button"
        tabindex="0"
        aria-label=${keys.pressFor(words.commands.name[this.command])}
        @keydown=${this.#press}
      >
        ${
          this.pressed.length === 0
            ? keys.press
            : html`<sheaf-key-combo keys=${this.pressed.join(' ')}></sheaf-key-combo>`
        }
      </div>
      ${this.pressed.length === 0 ? nothing : this.#keepButton()}
      <button @click=${this.#cancel}>${keys.cancel}</button>
      <p role="status" class=${this.#trouble.length > 0 ? 'trouble' : nothing}>
        ${this.#trouble.length > 0 ? this.#trouble.join(' ') : this.#hint()}
      </p>
    `;
  }

  get #wished(): Binding {
    return { command: this.command, chords: this.pressed, at: null };
  }

  get #conflicts(): readonly Conflict[] {
    return this.pressed.length === 0 ? [] : conflictsOf(this.keymap, this.#wished);
  }

  get #isReserved(): boolean {
    return this.pressed.some((chord) => isReserved(chord));
  }

  /** What stands in the way, in words. */
  get #trouble(): readonly string[] {
    const { keys, commands } = words;
    if (this.#isReserved) return [keys.reserved(keysText(this.pressed.join(' ')))];
    return this.#conflicts.map(({ binding, kind }) =>
      keys.conflict[kind](keysText(binding.chords.join(' ')), commands.name[binding.command]),
    );
  }

  #keepButton() {
    if (this.#isReserved) return nothing;
    const taking = this.#conflicts.length > 0;
    return html`<button class=${taking ? nothing : 'primary'} @click=${this.#keep}>
      ${taking ? words.keys.takeOver : words.keys.keep}
    </button>`;
  }

  #hint(): string {
    const [first] = this.pressed;
    if (first === undefined) return '';
    return isSingleKey(first) ? words.keys.sequence : words.keys.enterKeeps;
  }

  #press(press: KeyboardEvent): void {
    if (press.key === 'Tab' || press.repeat) return;
    // Whatever the key means elsewhere, here it is only named.
    press.preventDefault();
    press.stopPropagation();
    const [chord] = chordsOf(press, macOS);
    if (chord === 'Escape') this.#cancel();
    else if (chord === 'Enter' && this.pressed.length > 0) this.#keep();
    else if (chord !== undefined) this.pressed = this.#joined(chord);
  }

  /** One after the other only where the first is a plain sign; else the new one takes its place. */
  #joined(chord: string): readonly string[] {
    const [first = ''] = this.pressed;
    const joined = [...this.pressed, chord];
    return isSingleKey(first) && normalKeys(joined.join(' ')) !== null ? joined : [chord];
  }

  #keep(): void {
    if (this.#isReserved || this.pressed.length === 0) return;
    const inTheWay = this.#conflicts.map(({ binding }) => binding);
    this.dispatchEvent(new KeyRecorded(this.#wished, inTheWay));
  }

  #cancel(): void {
    this.dispatchEvent(new Wish('recording-ended'));
  }
}

import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SETTING_LIMITS } from '../../../src-main/contract.ts';
import { controls } from '../../app/controls.ts';
import '../../app/icon.ts';
import type { IconName } from '../../app/icon.ts';
import { box, floatingBar } from '../../app/style-pieces.ts';
import { SettingsChosen } from '../../events.ts';
import { words } from '../../words/words.ts';
import type { AloudState, Manner, ReadAloud } from './read-aloud.ts';
import { voicesFor, type Voice } from './voices.ts';

const RATE_STEP = 0.25;

/**
 * While an article is read aloud: pause, steps, speed, voice, stop.
 *
 * @fires settings-chosen - speed or voice are to be others
 */
@customElement('sheaf-aloud-bar')
export class AloudBar extends LitElement {
  static override styles = [
    controls,
    css`
      .bar {
        ${floatingBar};
        gap: var(--space-1);
      }
      .rate {
        min-width: var(--space-10);
        color: var(--ink-soft);
        font: var(--type-small);
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
      select {
        max-width: 200px;
        height: var(--control-height);
        padding-inline: var(--space-2) var(--space-4);
        text-overflow: ellipsis;
        ${box};
        font: var(--type-small);
      }
      select:focus-visible {
        outline: var(--ring) solid var(--focus);
      }
      .part {
        display: flex;
        align-items: center;
        padding-inline: var(--space-1);
        border-inline-start: var(--hairline) solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) aloud!: ReadAloud;
  @property({ attribute: false }) state: AloudState = 'silent';
  @property({ attribute: false }) voices: readonly Voice[] = [];
  @property({ attribute: false }) manner: Manner = { rate: 1, voice: null };

  protected override render() {
    const { aloud } = words.reader;
    const paused = this.state === 'paused';
    return html`<div class="bar" role="group" aria-label=${aloud.name}>
      ${this.#button('skip-back', aloud.previous, () => this.aloud.step(-1))}
      ${
        paused
          ? this.#button('play', aloud.resume, () => this.aloud.resume())
          : this.#button('pause', aloud.pause, () => this.aloud.pause())
      }
      ${this.#button('skip-forward', aloud.next, () => this.aloud.step(1))}
      <span class="part" role="group" aria-label=${aloud.speed}>${this.#rate()}</span>
      <span class="part">${this.#voice()}</span>
      ${this.#button('square', aloud.stop, () => this.aloud.stop())}
    </div>`;
  }

  #rate() {
    const { rate } = this.manner;
    const [slowest, fastest] = SETTING_LIMITS.speechRate;
    const { slower, faster, times } = words.reader.aloud;
    const change = (by: number) => () => {
      this.dispatchEvent(new SettingsChosen({ speechRate: rate + by }));
    };
    return html`${this.#button('minus', slower, change(-RATE_STEP), rate <= slowest)}
      <span class="rate" aria-live="polite">${times(rate)}</span>
      ${this.#button('plus', faster, change(RATE_STEP), rate >= fastest)}`;
  }

  #voice() {
    const { voice: name, anyVoice } = words.reader.aloud;
    const able = voicesFor(this.voices, this.aloud.language);
    const chosen = able.find(({ voiceURI }) => voiceURI === this.manner.voice);
    return html`<select aria-label=${name} @change=${this.#voiceChosen}>
      <option value="" ?selected=${chosen === undefined}>${anyVoice}</option>
      ${able.map(
        (voice) =>
          html`<option value=${voice.voiceURI} ?selected=${voice === chosen}>
            ${voice.name}
          </option>`,
      )}
    </select>`;
  }

  #button(icon: IconName, name: string, press: () => void, disabled = false) {
    return html`<button
      class="icon"
      aria-label=${name}
      title=${name}
      ?disabled=${disabled}
      @click=${press}
    >
      <sheaf-icon name=${icon}></sheaf-icon>
    </button>`;
  }

  #voiceChosen(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(new SettingsChosen({ speechVoice: value === '' ? null : value }));
  }
}

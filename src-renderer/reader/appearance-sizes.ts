import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, SETTING_LIMITS } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import type { Appearance } from '../app/theme.ts';
import { SettingsChosen } from '../events.ts';
import { words } from '../words/words.ts';

/** The smallest line height that can be chosen; 0, to its left, leaves it to the language. */
const TIGHTEST = 1.2;
const LINE_STEP = 0.1;
const MEASURE_STEP = 20;

/**
 * Size of the text, line height, line length, justified or not.
 *
 * @fires settings-chosen - for each change
 */
@customElement('sheaf-appearance-sizes')
export class AppearanceSizes extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      .size {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      .size > span:first-child,
      label > span:first-child {
        flex: 1;
      }
      output,
      .value {
        min-width: var(--space-12);
        color: var(--ink-quiet);
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
      label {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--space-1);
      }
      label.check {
        display: flex;
        align-items: center;
      }
      .value {
        text-align: end;
      }
      input[type='range'] {
        grid-column: 1 / -1;
        width: 100%;
        margin: 0;
        accent-color: var(--wheat-fill);
      }
      input[type='checkbox'] {
        width: var(--icon);
        height: var(--icon);
        accent-color: var(--wheat-fill);
      }
      input:focus-visible {
        outline: var(--ring) solid var(--focus);
        outline-offset: 2px;
      }
    `,
  ];

  @property({ attribute: false }) appearance: Appearance = DEFAULT_SETTINGS;

  protected override render() {
    const { textSize, justified } = this.appearance;
    const names = words.appearance;
    const [smallest, largest] = SETTING_LIMITS.textSize;
    return html`<div class="size" role="group" aria-label=${names.size}>
        <span>${names.size}</span>
        <button
          class="icon"
          aria-label=${names.smaller}
          title=${names.smaller}
          ?disabled=${textSize <= smallest}
          @click=${this.#resize(-1)}
        >
          <sheaf-icon name="minus"></sheaf-icon>
        </button>
        <output>${names.pixels(textSize)}</output>
        <button
          class="icon"
          aria-label=${names.larger}
          title=${names.larger}
          ?disabled=${textSize >= largest}
          @click=${this.#resize(1)}
        >
          <sheaf-icon name="plus"></sheaf-icon>
        </button>
      </div>
      ${this.#lineHeight()} ${this.#measure()}
      <label class="check">
        <span>${names.justified}</span>
        <input type="checkbox" .checked=${justified} @change=${this.#justify} />
      </label>`;
  }

  #lineHeight() {
    const { lineHeight } = this.appearance;
    const names = words.appearance;
    const text = lineHeight === 0 ? names.byLanguage : names.times(lineHeight);
    return html`<label>
      <span>${names.lineHeight}</span><span class="value" aria-hidden="true">${text}</span>
      <input
        type="range"
        aria-label=${names.lineHeight}
        aria-valuetext=${text}
        min=${TIGHTEST - LINE_STEP}
        max=${SETTING_LIMITS.lineHeight[1]}
        step=${LINE_STEP}
        .value=${String(lineHeight === 0 ? TIGHTEST - LINE_STEP : lineHeight)}
        @input=${this.#space}
      />
    </label>`;
  }

  #measure() {
    const { measure } = this.appearance;
    const names = words.appearance;
    const [shortest, longest] = SETTING_LIMITS.measure;
    return html`<label>
      <span>${names.measure}</span
      ><span class="value" aria-hidden="true">${names.pixels(measure)}</span>
      <input
        type="range"
        aria-label=${names.measure}
        aria-valuetext=${names.pixels(measure)}
        min=${shortest}
        max=${longest}
        step=${MEASURE_STEP}
        .value=${String(measure)}
        @input=${this.#widen}
      />
    </label>`;
  }

  #resize(step: 1 | -1): () => void {
    return () => {
      this.dispatchEvent(new SettingsChosen({ textSize: this.appearance.textSize + step }));
    };
  }

  #space(event: Event): void {
    const value = Number((event.target as HTMLInputElement).value);
    const lineHeight = value < TIGHTEST - LINE_STEP / 2 ? 0 : Math.round(value * 10) / 10;
    this.dispatchEvent(new SettingsChosen({ lineHeight }));
  }

  #widen(event: Event): void {
    const measure = Number((event.target as HTMLInputElement).value);
    this.dispatchEvent(new SettingsChosen({ measure }));
  }

  #justify(event: Event): void {
    const justified = (event.target as HTMLInputElement).checked;
    this.dispatchEvent(new SettingsChosen({ justified }));
  }
}

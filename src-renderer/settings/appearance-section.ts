import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, SETTING_LIMITS, type Settings } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import { segments } from '../app/segments.ts';
import { SettingsChosen } from '../events.ts';
import { words } from '../words/words.ts';
import { choices, tick } from './choices.ts';
import './sample-text.ts';
import { sections } from './section-styles.ts';
import { sliderRow } from './slider-row.ts';

const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;
const TYPEFACES = ['serif', 'sans', 'song', 'hei', 'kai'] as const;
const DENSITIES = ['compact', 'standard', 'picture'] as const;

/** The smallest line height that can be chosen; the step before it leaves it to the language. */
const TIGHTEST = 1.2;
const LINE_STEP = 0.1;
const MEASURE_STEP = 20;

/**
 * How window, list and articles look, with a sample.
 *
 * @fires settings-chosen - for each choice
 */
@customElement('sheaf-appearance-section')
export class AppearanceSection extends LitElement {
  static override styles = [controls, segments, sections];

  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;

  protected override render() {
    const { appearance } = words;
    const { text, list, reset } = words.settings.appearance;
    const { theme, justified } = this.settings;
    const themes = THEMES.map((each) => [each, appearance.themes[each]] as const);
    return html`
      <div class="group">
        <div class="row wide">
          <span class="about">${appearance.theme}</span>
          ${choices(appearance.theme, themes, theme, (chosen) => {
            this.#choose({ theme: chosen });
          })}
        </div>
      </div>
      <section>
        <h3>${text}</h3>
        <div class="group">
          <sheaf-sample-text .settings=${this.settings}></sheaf-sample-text>
          ${this.#typeface()} ${this.#sizes()}
          ${tick(appearance.justified, '', justified, (ticked) => {
            this.#choose({ justified: ticked });
          })}
        </div>
      </section>
      <section>
        <h3>${list}</h3>
        <div class="group">${this.#density()}</div>
      </section>
      <div><button @click=${this.#reset}>${reset}</button></div>
    `;
  }

  #typeface() {
    const { typeface, typefaces } = words.appearance;
    const options = TYPEFACES.map((each) => [each, typefaces[each]] as const);
    return html`<div class="row wide">
      <span class="about">${typeface}</span>
      ${choices(typeface, options, this.settings.typeface, (chosen) => {
        this.#choose({ typeface: chosen });
      })}
    </div>`;
  }

  #sizes() {
    const { size, lineHeight, byLanguage, measure, pixels, times } = words.appearance;
    const { settings } = this;
    const own = TIGHTEST - LINE_STEP;
    return [
      sliderRow({
        name: size,
        ...range('textSize'),
        step: 1,
        value: settings.textSize,
        text: pixels(settings.textSize),
        choose: (textSize) => {
          this.#choose({ textSize });
        },
      }),
      sliderRow({
        name: lineHeight,
        min: own,
        max: SETTING_LIMITS.lineHeight[1],
        step: LINE_STEP,
        value: settings.lineHeight === 0 ? own : settings.lineHeight,
        text: settings.lineHeight === 0 ? byLanguage : times(settings.lineHeight),
        choose: (value) => {
          this.#choose({ lineHeight: value < TIGHTEST - LINE_STEP / 2 ? 0 : rounded(value) });
        },
      }),
      sliderRow({
        name: measure,
        ...range('measure'),
        step: MEASURE_STEP,
        value: settings.measure,
        text: pixels(settings.measure),
        choose: (value) => {
          this.#choose({ measure: value });
        },
      }),
    ];
  }

  #density() {
    const { density, densities } = words.list;
    const { densityHelp } = words.settings.appearance;
    const options = DENSITIES.map((each) => [each, densities[each]] as const);
    return html`<div class="row">
      <span class="about">
        ${density}<span class="help">${densityHelp[this.settings.density]}</span>
      </span>
      ${choices(density, options, this.settings.density, (chosen) => {
        this.#choose({ density: chosen });
      })}
    </div>`;
  }

  #choose(chosen: Partial<Settings>): void {
    this.dispatchEvent(new SettingsChosen(chosen));
  }

  #reset(): void {
    const { theme, typeface, textSize, lineHeight, measure, justified, density } = DEFAULT_SETTINGS;
    this.#choose({ theme, typeface, textSize, lineHeight, measure, justified, density });
  }
}

function range(name: 'textSize' | 'measure'): { readonly min: number; readonly max: number } {
  const [min, max] = SETTING_LIMITS[name];
  return { min, max };
}

/** Tenths as they are meant: steps of a slider add up to a little more or less. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

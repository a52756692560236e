import { html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type Settings } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import type { Appearance } from '../app/theme.ts';
import { SettingsChosen } from '../events.ts';
import { words } from '../words/words.ts';
import './appearance-sizes.ts';
import { appearanceStyles } from './appearance-styles.ts';
import { missingFaces } from './face-probe.ts';
import { closePanel, popovers } from './popovers.ts';

const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;
const TYPEFACES = ['serif', 'sans', 'song', 'hei', 'kai'] as const;

/**
 * A button with how the text looks: theme, typeface, sizes. Each choice is seen at once.
 *
 * @fires settings-chosen - for each choice
 */
@customElement('sheaf-appearance-button')
export class AppearanceButton extends LitElement {
  static override styles = [controls, popovers, appearanceStyles];

  @property({ attribute: false }) appearance: Appearance = DEFAULT_SETTINGS;
  @state() private missing: ReadonlySet<string> = new Set();
  @query('button.icon') private readonly button!: HTMLButtonElement | null;
  @query('[popover]') private readonly panel!: HTMLElement | null;

  /** Opens the panel. */
  show(): void {
    if (this.button !== null) this.panel?.showPopover({ source: this.button });
  }

  protected override render() {
    const { name, reset } = words.appearance;
    return html`<button
        class="icon"
        aria-label=${name}
        title=${name}
        aria-haspopup="dialog"
        popovertarget="panel"
      >
        <sheaf-icon name="a-large-small"></sheaf-icon>
      </button>
      <div
        id="panel"
        popover
        role="dialog"
        tabindex="-1"
        aria-label=${name}
        @beforetoggle=${this.#opens}
        @keydown=${this.#key}
      >
        ${this.#themes()} ${this.#typefaces()}
        <sheaf-appearance-sizes .appearance=${this.appearance}></sheaf-appearance-sizes>
        <div class="foot"><button @click=${this.#reset}>${reset}</button></div>
      </div>`;
  }

  #themes() {
    const { theme, themes } = words.appearance;
    return html`<fieldset>
      <legend>${theme}</legend>
      ${THEMES.map(
        (each) =>
          html`<label>
            <input
              type="radio"
              name="theme"
              .checked=${this.appearance.theme === each}
              .autofocus=${this.appearance.theme === each}
              @change=${this.#choose({ theme: each })}
            />
            <span class="sample" data-sample=${each} aria-hidden="true">文</span>${themes[each]}
          </label>`,
      )}
    </fieldset>`;
  }

  #typefaces() {
    const { typeface, typefaces, notHere } = words.appearance;
    return html`<fieldset>
      <legend>${typeface}</legend>
      ${TYPEFACES.map(
        (each) =>
          html`<label title=${this.missing.has(each) ? notHere : typefaces[each]}>
            <input
              type="radio"
              name="typeface"
              ?disabled=${this.missing.has(each)}
              .checked=${this.appearance.typeface === each}
              @change=${this.#choose({ typeface: each })}
            />
            <span class="sample face" data-face=${each} lang="zh-Hans" aria-hidden="true">文</span
            >${typefaces[each]}
          </label>`,
      )}
    </fieldset>`;
  }

  #opens({ newState }: ToggleEvent): void {
    if (newState === 'open') this.missing = missingFaces();
  }

  /** The window's own keys are not meant while the panel is open. */
  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    closePanel(this.panel, this.button);
    event.preventDefault();
  }

  #choose(chosen: Partial<Settings>): () => void {
    return () => {
      this.dispatchEvent(new SettingsChosen(chosen));
    };
  }

  #reset(): void {
    const { theme, typeface, textSize, lineHeight, measure, justified } = DEFAULT_SETTINGS;
    this.dispatchEvent(
      new SettingsChosen({ theme, typeface, textSize, lineHeight, measure, justified }),
    );
  }
}

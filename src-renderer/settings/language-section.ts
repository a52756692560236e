import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type Settings } from '../../src-main/contract.ts';
import { languageFor, systemLanguages } from '../app/language.ts';
import { tickable } from '../app/style-pieces.ts';
import { SettingsChosen } from '../events.ts';
import { languageFaces } from '../languages.ts';
import { words, type Language } from '../words/words.ts';
import { sections } from './section-styles.ts';

/** The languages by their own names, which are the same in all of them. */
const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

const WISHES = ['system', 'en', 'zh-Hans', 'zh-Hant'] as const;

/**
 * The language of the window.
 *
 * @fires settings-chosen - for each choice
 */
@customElement('sheaf-language-section')
export class LanguageSection extends LitElement {
  static override styles = [
    sections,
    languageFaces,
    css`
      fieldset {
        margin: 0;
        padding: 0;
      }
      legend {
        float: left;
        width: 100%;
        margin: 0 0 var(--space-2);
        padding: 0;
        color: var(--ink-soft);
        font-weight: var(--weight-strong);
      }
      fieldset {
        border: 0;
      }
      .group {
        clear: both;
      }
      label.row {
        justify-content: start;
      }
      input {
        ${tickable};
      }
      input:focus-visible {
        outline: var(--ring) solid var(--focus);
        outline-offset: 1px;
      }
      .now {
        color: var(--ink-quiet);
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;

  protected override render() {
    const { language } = words.settings;
    return html`<fieldset>
        <legend>${language.name}</legend>
        <div class="group">${WISHES.map(this.#wish)}</div>
      </fieldset>
      <p class="intro">${language.help}</p>`;
  }

  readonly #wish = (wish: (typeof WISHES)[number]) => {
    const { system, systemIs } = words.settings.language;
    const now = NAMES[languageFor('system', systemLanguages())];
    return html`<label class="row">
      <input
        type="radio"
        name="language"
        .checked=${this.settings.language === wish}
        @change=${() => {
          this.dispatchEvent(new SettingsChosen({ language: wish }));
        }}
      />
      ${
        wish === 'system'
          ? html`<span>${system} <span class="now">(${systemIs(now)})</span></span>`
          : html`<span class="ui" lang=${wish}>${NAMES[wish]}</span>`
      }
    </label>`;
  };
}

import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type Settings } from '../../src-main/contract.ts';
import { languageFaces } from '../languages.ts';
import { words } from '../words/words.ts';

/** A piece of an article as the settings have it look. */
@customElement('sheaf-sample-text')
export class SampleText extends LitElement {
  static override styles = [
    languageFaces,
    css`
      :host {
        display: block;
        max-height: 320px;
        padding: var(--space-5) var(--space-6);
        overflow: auto;
        background: var(--paper);
        color: var(--ink);
        font-size: var(--read-size);
      }
      article {
        max-width: var(--read-measure);
        margin: 0 auto;
      }
      .title {
        margin: 0 0 var(--space-2);
        font-size: 1.25em;
        font-weight: var(--weight-bold);
        line-height: 1.4;
        text-wrap: balance;
      }
      p {
        margin: 0 0 0.6em;
        line-height: var(--read-line);
      }
      p:lang(zh) {
        line-height: var(--read-line-cjk);
      }
      :host([justified]) p {
        text-align: justify;
        text-justify: inter-character;
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  @property({ type: Boolean, reflect: true }) justified = false;

  protected override willUpdate(): void {
    const { textSize, lineHeight, measure, justified } = this.settings;
    this.justified = justified;
    const line = lineHeight === 0 ? '' : String(lineHeight);
    this.style.setProperty('--read-size', `${String(textSize)}px`);
    this.style.setProperty('--read-line', line);
    this.style.setProperty('--read-line-cjk', line);
    this.style.setProperty('--read-measure', `${String(measure)}px`);
  }

  protected override render() {
    const { sample, sampleTitle, sampleText, sampleOther, sampleOtherLanguage } =
      words.settings.appearance;
    return html`<article class="read" aria-label=${sample} lang=${words.language}>
      <p class="title read">${sampleTitle}</p>
      <p class="read">${sampleText}</p>
      <p class="read" lang=${sampleOtherLanguage}>${sampleOther}</p>
    </article>`;
  }
}

import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { words } from '../words/words.ts';

/** How much of the article was scrolled past, as a thin line. */
@customElement('sheaf-reading-bar')
export class ReadingBar extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: var(--ring);
      background: var(--track);
    }
    .read {
      width: 100%;
      height: 100%;
      background: var(--wheat-fill);
      transform-origin: 0 50%;
    }
    @media (forced-colors: active) {
      .read {
        forced-color-adjust: none;
      }
    }
  `;

  /** From 0 to 1; null where everything is in sight. */
  @property({ attribute: false }) share: number | null = null;

  protected override render() {
    const share = this.share ?? 0;
    return html`<div
      class="read"
      role="meter"
      aria-label=${words.reader.readSoFar}
      aria-valuemin="0"
      aria-valuemax="1"
      aria-valuenow=${share.toFixed(3)}
      aria-valuetext=${words.reader.readShare(share)}
      ?hidden=${this.share === null}
    ></div>`;
  }

  protected override updated(): void {
    const read = this.renderRoot.querySelector<HTMLElement>('.read');
    if (read !== null) read.style.transform = `scaleX(${(this.share ?? 0).toFixed(4)})`;
  }
}

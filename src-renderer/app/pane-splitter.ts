import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { WidthChanged } from '../events.ts';

const KEY_STEP = 16;

/**
 * The line behind a pane: dragged, or moved by arrow keys, Home and End; a double click puts it back.
 *
 * @fires width-changed - the pane before it is to be so wide
 */
@customElement('sheaf-pane-splitter')
export class PaneSplitter extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      flex: none;
      width: var(--hairline);
      background: var(--line);
    }
    div {
      position: absolute;
      inset: 0 calc(-1 * var(--space-1));
      z-index: 1;
      cursor: col-resize;
      touch-action: none;
    }
    div:focus-visible {
      outline: var(--ring) solid var(--focus);
      outline-offset: calc(-1 * var(--ring));
    }
    @media (forced-colors: active) {
      :host {
        background: CanvasText;
      }
    }
  `;

  /** Names it. */
  @property() label = '';
  @property({ type: Number }) width = 0;
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 0;

  protected override render() {
    return html`<div
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      aria-label=${this.label}
      aria-valuenow=${Math.round(this.width)}
      aria-valuemin=${this.min}
      aria-valuemax=${Math.round(this.max)}
      @pointerdown=${this.#grab}
      @pointermove=${this.#drag}
      @dblclick=${this.#reset}
      @keydown=${this.#key}
    ></div>`;
  }

  #grab(event: PointerEvent): void {
    if (event.button === 0 && event.currentTarget instanceof Element) {
      event.currentTarget.setPointerCapture(event.pointerId);
    }
  }

  #drag(event: PointerEvent): void {
    if (event.currentTarget instanceof Element && event.buttons === 1) {
      const left = this.previousElementSibling?.getBoundingClientRect().left ?? 0;
      this.dispatchEvent(new WidthChanged(event.clientX - left));
    }
  }

  #reset(): void {
    this.dispatchEvent(new WidthChanged(null));
  }

  #key(event: KeyboardEvent): void {
    const width = this.#widthAfter(event.key);
    if (width === null) return;
    event.preventDefault();
    this.dispatchEvent(new WidthChanged(width));
  }

  #widthAfter(key: string): number | null {
    switch (key) {
      case 'ArrowLeft':
        return this.width - KEY_STEP;
      case 'ArrowRight':
        return this.width + KEY_STEP;
      case 'Home':
        return this.min;
      case 'End':
        return this.max;
      default:
        return null;
    }
  }
}

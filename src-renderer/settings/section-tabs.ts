import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../app/icon.ts';
import type { IconName } from '../app/icon.ts';
import { line } from '../app/style-pieces.ts';
import type { SectionName } from '../words/en-settings.ts';
import { words } from '../words/words.ts';

/** A section of the settings was chosen. */
export class SectionChosen extends Event {
  readonly section: SectionName;
  constructor(section: SectionName) {
    super('section-chosen', { bubbles: true, composed: true });
    this.section = section;
  }
}

const SECTIONS: readonly (readonly [SectionName, IconName])[] = [
  ['folders', 'folder-open'],
  ['appearance', 'palette'],
  ['reading', 'book-open'],
  ['keys', 'keyboard'],
  ['language', 'languages'],
  ['privacy', 'shield-check'],
  ['about', 'info'],
];

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -SECTIONS.length,
  End: SECTIONS.length,
};

/**
 * The sections of the settings, one of which is shown: a column, or a line where there is no room.
 *
 * @fires section-chosen - another section is to be shown
 */
@customElement('sheaf-section-tabs')
export class SectionTabs extends LitElement {
  static override styles = css`
    :host {
      width: 184px;
      padding: var(--space-3) var(--space-2);
      border-inline-end: var(--hairline) solid var(--line);
      background: var(--surface);
    }
    [role='tablist'] {
      display: flex;
      flex-direction: column;
      gap: 2px;
    }
    button {
      ${line};
      min-height: var(--space-8);
      padding: 0 var(--space-3);
      border: 0;
      border-radius: var(--radius-1);
      background: none;
      color: var(--ink);
      font: inherit;
      text-align: start;
    }
    button:hover {
      background: var(--hover);
    }
    button[aria-selected='true'] {
      background: var(--wheat-tint);
      font-weight: var(--weight-strong);
    }
    button[aria-selected='true'] sheaf-icon {
      color: var(--wheat);
    }
    button:focus-visible {
      outline: var(--ring) solid var(--focus);
      outline-offset: calc(-1 * var(--ring));
    }
    sheaf-icon {
      color: var(--ink-quiet);
    }
    @media (width <= 760px) {
      :host {
        width: auto;
        padding: var(--space-1) var(--space-2);
        border-inline-end: 0;
        border-bottom: var(--hairline) solid var(--line);
      }
      [role='tablist'] {
        flex-flow: row wrap;
      }
      button {
        min-height: var(--control-height);
        padding: 0 var(--space-2);
      }
      sheaf-icon {
        display: none;
      }
    }
    @media (forced-colors: active) {
      button[aria-selected='true'] {
        outline: var(--hairline) solid CanvasText;
      }
    }
  `;

  @property() shown: SectionName = 'folders';

  protected override render() {
    const { sections, section } = words.settings;
    return html`<div
      role="tablist"
      aria-label=${sections}
      aria-orientation="vertical"
      @keydown=${this.#step}
    >
      ${SECTIONS.map(
        ([name, icon]) =>
          html`<button
            role="tab"
            aria-selected=${name === this.shown ? 'true' : 'false'}
            tabindex=${name === this.shown ? 0 : -1}
            @click=${() => {
              this.#choose(name);
            }}
          >
            <sheaf-icon .name=${icon}></sheaf-icon>${section[name]}
          </button>`,
      )}
    </div>`;
  }

  async #step(event: KeyboardEvent): Promise<void> {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = SECTIONS.findIndex(([name]) => name === this.shown) + step;
    const next = SECTIONS[Math.max(0, Math.min(index, SECTIONS.length - 1))];
    if (next === undefined) return;
    this.#choose(next[0]);
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  #choose(section: SectionName): void {
    this.shown = section;
    this.dispatchEvent(new SectionChosen(section));
  }
}

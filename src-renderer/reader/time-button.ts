import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { controls } from '../app/controls.ts';
import { popovers } from './popovers.ts';
import type { ShownTime } from './times.ts';

/**
 * A time among an article's facts. Pointing at it, pressing it or coming to it with a screen reader
 * tells the whole of it: the day of the week, the zone, what the outlet wrote.
 */
@customElement('sheaf-time-button')
export class TimeButton extends LitElement {
  static override styles = [
    controls,
    popovers,
    css`
      button {
        min-height: 0;
        padding: 0;
        border: 0;
        color: inherit;
        font-variant-numeric: tabular-nums;
        user-select: text;
      }
      button:hover {
        background: none;
        text-decoration: underline dotted;
        text-underline-offset: 0.2em;
      }
      [popover] {
        position-area: block-end span-inline-end;
        max-width: var(--notice-measure);
        padding: var(--space-2) var(--space-3);
        user-select: text;
      }
    `,
  ];

  @property({ attribute: false }) time!: ShownTime;
  /** What is shown: the time, or words around it. */
  @property() text = '';
  @query('[popover]') private readonly panel!: HTMLElement;

  protected override render() {
    const { whole, machine } = this.time;
    return html`<button title=${whole} popovertarget="whole" @keydown=${this.#key}>
        <time datetime=${ifDefined(machine ?? undefined)}>${this.text}</time>
      </button>
      <div id="whole" popover role="note">${whole}</div>`;
  }

  /** What was opened last is closed first. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.panel.matches(':popover-open')) return;
    this.panel.hidePopover();
    event.preventDefault();
  }
}

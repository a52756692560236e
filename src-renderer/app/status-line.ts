import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LibraryStatus } from '../../src-main/contract.ts';
import { Wish, type WishName } from '../events.ts';
import { words } from '../words/words.ts';
import { controls } from './controls.ts';
import './icon.ts';
import type { IconName } from './icon.ts';

/**
 * The line at the foot of the window: how many articles, what the library is doing, problems; and,
 * while a link is pointed at, where it leads.
 *
 * @fires problems-wanted - the button "Problems" was pressed
 * @fires pause-toggled - reading is to pause, or to go on
 * @fires stop-wanted - reading is to end, and the rest to be left
 * @fires rest-wanted - what was left is to be read
 */
@customElement('sheaf-status-line')
export class StatusLine extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: flex;
        align-items: center;
        gap: var(--space-4);
        min-height: var(--status-height);
        padding: 0 var(--space-2) 0 var(--space-3);
        border-top: var(--hairline) solid var(--line);
        background: var(--surface);
        color: var(--ink-quiet);
        font: var(--type-small);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .work {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-width: 0;
        overflow: hidden;
      }
      progress {
        width: 160px;
        height: var(--space-1);
        border: 0;
        border-radius: var(--radius-round);
        appearance: none;
        background: var(--track);
      }
      progress::-webkit-progress-bar {
        border-radius: var(--radius-round);
        background: var(--track);
      }
      progress::-webkit-progress-value {
        border-radius: var(--radius-round);
        background: var(--wheat-fill);
        transition: inline-size var(--quick);
      }
      .halted {
        min-width: 0;
        color: var(--warn);
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .control {
        flex: none;
        gap: var(--space-1);
        margin-inline-start: calc(-1 * var(--space-2));
        min-height: var(--space-6);
        padding: 0 var(--space-2);
        border-color: transparent;
        color: var(--ink-soft);
      }
      .problems {
        flex: none;
        min-height: var(--space-6);
        margin-inline-start: auto;
        padding: 0 var(--space-2);
        border-color: transparent;
        color: var(--warn);
      }
      .link {
        position: absolute;
        inset: 0 auto 0 0;
        max-width: 70%;
        padding: 0 var(--space-4) 0 var(--space-3);
        background: var(--surface);
        color: var(--ink-soft);
        line-height: calc(var(--status-height) - var(--hairline));
        overflow: hidden;
        text-overflow: ellipsis;
      }
    `,
  ];

  @property({ attribute: false }) status: LibraryStatus | null = null;
  @property({ attribute: false }) link: string | null = null;

  protected override render() {
    return html`
      <span role="status" aria-live=${this.#working ? 'off' : 'polite'}>${this.#count()}</span>
      ${this.#unread()} ${this.#work()} ${this.#controls()} ${this.#problems()}
      ${this.link === null ? nothing : html`<span class="link">${this.link}</span>`}
    `;
  }

  get #working(): boolean {
    return this.status?.phase !== 'ready';
  }

  #count(): string {
    return this.status === null || this.status.phase === 'starting'
      ? words.status.starting
      : words.status.articles(this.status.articles);
  }

  #unread() {
    const unread = this.status?.unread ?? 0;
    return unread === 0 ? nothing : html`<span>${words.status.unread(unread)}</span>`;
  }

  #work() {
    if (!this.#working) return nothing;
    const { done = 0, total = 0, remainingMs = null } = this.status ?? {};
    const counting = total > 0;
    return html`<span class="work">
      <progress
        aria-label=${words.status.work}
        aria-valuemin="0"
        aria-valuemax=${ifDefined(counting ? total : undefined)}
        aria-valuenow=${ifDefined(counting ? done : undefined)}
        max=${Math.max(1, total)}
        value=${ifDefined(counting ? done : undefined)}
      ></progress>
      <span>${counting ? words.status.progress(done, total) : words.status.looking}</span>
      ${remainingMs === null ? nothing : html`<span>${words.status.remaining(remainingMs)}</span>`}
    </span>`;
  }

  /** Work can be paused and stopped; where it is, that is told. */
  #controls() {
    const { paused = false, stopped = false, phase } = this.status ?? {};
    const { status } = words;
    if (paused || phase === 'scanning') {
      return html`${paused ? html`<span class="halted">${status.paused}</span>` : nothing}
      ${
        paused
          ? this.#control('play', status.resume, 'pause-toggled')
          : this.#control('pause', status.pause, 'pause-toggled')
      }
      ${this.#control('square', status.stop, 'stop-wanted')}`;
    }
    if (!stopped) return nothing;
    return html`<span class="halted">${status.stopped}</span>
      ${this.#control('play', status.readRest, 'rest-wanted')}`;
  }

  #control(icon: IconName, label: string, wish: WishName) {
    const press = (): void => {
      this.dispatchEvent(new Wish(wish));
    };
    return html`<button class="control" @click=${press}>
      <sheaf-icon name=${icon}></sheaf-icon>${label}
    </button>`;
  }

  #problems() {
    const count = this.status?.problems ?? 0;
    if (count === 0) return nothing;
    return html`<button class="problems" @click=${this.#problemsWanted}>
      <sheaf-icon name="triangle-alert"></sheaf-icon>${words.status.problems(count)}
    </button>`;
  }

  #problemsWanted(): void {
    this.dispatchEvent(new Wish('problems-wanted'));
  }
}

import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { OpenArticle } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { bareList } from '../app/style-pieces.ts';
import { languageFaces, textDirection } from '../languages.ts';
import { words } from '../words/words.ts';
import { closePanel, entryFor, popovers } from './popovers.ts';
import { HeadingChosen } from './reader-events.ts';

/** With fewer headings than these, an article is seen through without a list of them. */
export const FEWEST_HEADINGS = 3;

/**
 * The contents of an article: its headings, with the section that is read marked.
 *
 * @fires heading-chosen - a heading is to be gone to
 */
@customElement('sheaf-contents-button')
export class ContentsButton extends LitElement {
  static override styles = [
    controls,
    languageFaces,
    popovers,
    css`
      [popover] {
        width: min(360px, calc(100vw - var(--space-4)));
      }
      ol {
        ${bareList};
      }
      .entry {
        min-height: var(--control-height);
        padding-block: var(--space-1);
        line-height: var(--line-row);
      }
      .deep {
        padding-inline-start: var(--space-6);
        color: var(--ink-soft);
      }
      .deeper {
        padding-inline-start: var(--space-10);
        color: var(--ink-soft);
      }
      [aria-current] {
        color: var(--wheat);
        font-weight: var(--weight-strong);
      }
    `,
  ];

  @property({ attribute: false }) headings: OpenArticle['headings'] = [];
  @property({ attribute: false }) language: string | null = null;
  /** Gives the id of the heading under which one reads; null above the first. */
  @property({ attribute: false }) sectionRead: () => string | null = () => null;

  @state() private current: string | null = null;
  @query('button.icon') private readonly button!: HTMLButtonElement | null;
  @query('[popover]') private readonly panel!: HTMLElement | null;

  /** Opens the contents. */
  show(): void {
    if (this.button !== null) this.panel?.showPopover({ source: this.button });
  }

  protected override render() {
    const highest = Math.min(...this.headings.map(({ level }) => level));
    return html`<button
        class="icon"
        aria-label=${words.reader.contents}
        title=${words.reader.contents}
        popovertarget="contents"
      >
        <sheaf-icon name="table-of-contents"></sheaf-icon>
      </button>
      <nav
        id="contents"
        popover
        aria-label=${words.reader.contents}
        @beforetoggle=${this.#opens}
        @keydown=${this.#key}
      >
        <ol>
          ${this.headings.map((heading, at) => this.#entry(heading, highest, at))}
        </ol>
      </nav>`;
  }

  #entry({ level, text, id }: OpenArticle['headings'][number], highest: number, at: number) {
    const depth = level - highest;
    const isCurrent = id === this.current;
    const isFirst = this.current === null && at === 0;
    return html`<li>
      <button
        class=${classMap({ entry: true, ui: true, deep: depth === 1, deeper: depth > 1 })}
        lang=${ifDefined(this.language ?? undefined)}
        dir=${textDirection(this.language)}
        .autofocus=${isCurrent || isFirst}
        aria-current=${ifDefined(isCurrent ? 'location' : undefined)}
        @click=${this.#choose(id)}
      >
        ${text}
      </button>
    </li>`;
  }

  /** The entry that has the focus is known before the panel is there: the next key may be here already. */
  #opens({ newState }: ToggleEvent): void {
    if (newState !== 'open') return;
    this.current = this.sectionRead();
    this.performUpdate();
  }

  #key(event: KeyboardEvent): void {
    const entries = [...(this.panel?.querySelectorAll<HTMLElement>('.entry') ?? [])];
    const at = entries.findIndex((entry) => entry === this.shadowRoot?.activeElement);
    const to = entryFor(event.key, at, entries.length);
    // The window's own keys are not meant while the panel is open.
    event.stopPropagation();
    if (event.key === 'Escape') closePanel(this.panel, this.button);
    else if (to === undefined) return;
    else entries[to]?.focus();
    event.preventDefault();
  }

  #choose(id: string): () => void {
    return () => {
      this.panel?.hidePopover();
      this.dispatchEvent(new HeadingChosen(id));
    };
  }
}

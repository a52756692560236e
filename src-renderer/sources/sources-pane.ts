import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DayCount, SavedSearchCount, Sources } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import '../app/popup-menu.ts';
import type { MenuGroup, PopupMenu } from '../app/popup-menu.ts';
import { column } from '../app/style-pieces.ts';
import { Wish } from '../events.ts';
import { EVERYTHING, type ListAsked } from '../list/list-asked.ts';
import { words } from '../words/words.ts';
import './day-calendar.ts';
import './saved-searches.ts';
import { foldStyles } from './saved-searches-styles.ts';
import { FoldToggled } from './source-events.ts';
import { isMore, sourceItems, viewItems } from './source-items.ts';
import './source-tree.ts';
import type { SourceTree } from './source-tree.ts';

/**
 * The pane of sources: views, saved searches, outlets, folders, tags and a calendar.
 *
 * @fires view-chosen, source-chosen, period-chosen - another list was chosen
 * @fires fold-toggled - a section or folder is to be folded or unfolded
 * @fires sources-toggled - the pane is to be hidden
 * @fires source-menu-wanted - from its trees
 * @fires all that concerns saved searches - from its part
 */
@customElement('sheaf-sources-pane')
export class SourcesPane extends LitElement {
  static override styles = [
    controls,
    foldStyles,
    css`
      :host {
        ${column};
        background: var(--surface);
      }
      .head {
        display: flex;
        flex: none;
        align-items: center;
        padding: var(--space-2) var(--space-2) 0 var(--space-4);
      }
      h1 {
        flex: 1;
        margin: 0;
        font: inherit;
        font-weight: var(--weight-strong);
      }
      nav {
        flex: 1;
        min-height: 0;
        padding: var(--space-1) var(--space-2) var(--space-4);
        overflow-y: auto;
        scrollbar-width: thin;
        scrollbar-color: var(--line-strong) transparent;
      }
      sheaf-day-calendar {
        margin-inline: var(--space-1);
      }
    `,
  ];

  @property({ attribute: false }) sources: Sources | null = null;
  @property({ attribute: false }) days: readonly DayCount[] = [];
  /** When this day began, in ms since 1970. */
  @property({ type: Number }) today = 0;
  @property({ attribute: false }) asked: ListAsked = EVERYTHING;
  @property({ attribute: false }) saved: readonly SavedSearchCount[] = [];
  /** Keys of what stands otherwise than at first. */
  @property({ attribute: false }) folded: readonly string[] = [];

  /** Sections that are shown whole. */
  @state() private whole: ReadonlySet<string> = new Set();
  @query('sheaf-source-tree') private readonly views!: SourceTree | null;
  @query('sheaf-popup-menu') private readonly popup!: PopupMenu;

  override focus(): void {
    void this.#focusViews();
  }

  /** Opens a menu of what can be done with a source at a place of the window. */
  async showMenu(label: string, groups: readonly MenuGroup[], x: number, y: number): Promise<void> {
    this.popup.label = label;
    this.popup.groups = groups;
    await this.popup.showAt(x, y);
  }

  protected override render() {
    const { sources: named } = words;
    const { sources, asked, whole } = this;
    const folded = new Set(this.folded);
    return html`<div class="head">
        <h1>${named.name}</h1>
        <button class="icon" aria-label=${named.hide} title=${named.hide} @click=${this.#hide}>
          <sheaf-icon name="panel-left"></sheaf-icon>
        </button>
      </div>
      <nav aria-label=${named.name} @fold-toggled=${this.#foldToggled}>
        <sheaf-source-tree
          label=${named.views}
          .items=${viewItems(sources, asked)}
        ></sheaf-source-tree>
        <sheaf-saved-searches
          .searches=${this.saved}
          .shown=${asked.search}
          ?exact=${asked.exact}
          ?folded=${folded.has('saved')}
        ></sheaf-saved-searches>
        <sheaf-source-tree
          label=${named.tree}
          .items=${sourceItems(sources, asked, { folded, whole })}
        ></sheaf-source-tree>
        ${this.#calendar(folded)}
      </nav>
      <sheaf-popup-menu></sheaf-popup-menu>`;
  }

  #calendar(folded: ReadonlySet<string>) {
    const open = !folded.has('calendar');
    return html`<button
        class="fold"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${this.#foldCalendar}
      >
        <sheaf-icon name="chevron-right"></sheaf-icon>${words.sources.calendar}
      </button>
      ${
        open
          ? html`<sheaf-day-calendar
              .days=${this.days}
              .today=${this.today}
              .period=${this.asked.period}
            ></sheaf-day-calendar>`
          : nothing
      }`;
  }

  /** Also when the pane has only just come. */
  async #focusViews(): Promise<void> {
    await this.updateComplete;
    await this.views?.updateComplete;
    this.views?.focus();
  }

  #hide(): void {
    this.dispatchEvent(new Wish('sources-toggled'));
  }

  #foldCalendar(): void {
    this.dispatchEvent(new FoldToggled('calendar'));
  }

  /** Which sections are shown whole is forgotten with the window. */
  #foldToggled(event: FoldToggled): void {
    const { key } = event;
    if (!isMore(key)) return;
    event.stopPropagation();
    const { whole } = this;
    this.whole = new Set(
      whole.has(key) ? [...whole].filter((each) => each !== key) : [...whole, key],
    );
  }
}

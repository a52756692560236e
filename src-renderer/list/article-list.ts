import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleRow as Row, Grouping, ListGroup, Settings } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { RowsWanted } from '../events.ts';
import { languageFaces } from '../languages.ts';
import type { Passage } from '../search/passages.ts';
import { words } from '../words/words.ts';
import { listStyles } from './article-list-styles.ts';
import { NO_ROWS, type Anchor, type Rows } from './article-order.ts';
import './article-row.ts';
import type { RowTime } from './article-row.ts';
import { groupLabel } from './group-label.ts';
import { clicked, extendedBy, menuAt, showFocus } from './list-gestures.ts';
import { ListScroll, type Scrolled } from './list-scroll.ts';
import { RowSlots } from './row-slots.ts';

/** Rows asked for before and behind those drawn, so that scrolling meets few blanks. */
const AHEAD = 60;

/** What is known of a row, and what a search shows of it. */
export interface RowSource {
  readonly row: (row: number) => Row | undefined;
  readonly passage: (row: number) => Passage | undefined;
  /** The language that is not worth telling. */
  readonly commonLanguage: string | null;
}

/**
 * The list of articles: only the rows near the visible ones are in the document. What is in sight
 * stays there while articles come and go.
 *
 * @fires row-picked, pick-extended - entries were chosen
 * @fires menu-wanted - the menu is wanted
 * @fires rows-wanted - rows in sight, and some around them
 * @fires list-rested - where the list goes on when it is shown again
 */
@customElement('sheaf-article-list')
export class ArticleList extends LitElement implements Scrolled {
  static override styles = [controls, languageFaces, listStyles];

  /** Row numbers in order, and the headings over them. */
  @property({ attribute: false }) rows: Rows = NO_ROWS;
  @property({ attribute: false }) groups: readonly ListGroup[] = [];
  @property({ attribute: false }) grouping: Grouping = 'none';
  @property() key = '';
  @property() place = '';
  @property({ attribute: false }) anchor: Anchor | null = null;
  @property({ type: Boolean }) resumed = false;
  /** Another one whenever it would answer differently. */
  @property({ attribute: false }) source: RowSource | null = null;
  @property({ attribute: false }) selectedRow: number | null = null;
  @property({ attribute: false }) picked: ReadonlySet<number> = new Set();
  @property({ type: Number }) choice = 0;
  @property() density: Settings['density'] = 'standard';
  @property() time: RowTime = 'captured';
  /** When this day began, in ms since 1970. */
  @property({ type: Number }) today = 0;

  @query('.scroller') readonly scroller!: HTMLElement | null;
  @query('.space') readonly space!: HTMLElement;
  @query('.window') readonly drawn!: HTMLElement;
  @query('.lead') private readonly lead!: HTMLElement | null;

  readonly #scroll: ListScroll = new ListScroll(this, this);
  readonly #slots = new RowSlots();
  #wanted: { readonly order: Rows; readonly from: number; readonly to: number } | null = null;

  /** How many rows a page has. */
  get pageRows(): number {
    return this.#scroll.pageRows;
  }

  override focus(options?: FocusOptions): void {
    this.scroller?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#scroll.willUpdate(changed);
  }

  /** Keys work from the start. */
  protected override firstUpdated(): void {
    if (document.activeElement === document.body) this.focus({ focusVisible: false });
  }

  protected override updated(): void {
    this.#scroll.updated();
    this.#want();
  }

  protected override render() {
    const shown = this.#scroll.entries.some((entry) => this.#rowOf(entry) === this.selectedRow);
    return html`<div
        class="scroller"
        role="listbox"
        tabindex="0"
        aria-label=${words.list.name}
        aria-multiselectable="true"
        aria-activedescendant=${ifDefined(shown ? `row-${String(this.selectedRow)}` : undefined)}
        @click=${this.#click}
        @contextmenu=${this.#menu}
        @keydown=${this.#key}
        @scroll=${this.#scroll.scrolled}
        @scrollend=${this.#scroll.rested}
      >
        <div class="space" role="none">
          <div class="window" role="none">${this.#parts()}</div>
        </div>
      </div>
      <div class="arrived" role="status">${this.#arrived()}</div>`;
  }

  /** The entries that are drawn, under the headings of their groups. */
  #parts() {
    const { layout, entries } = this.#scroll;
    if (this.groups.length === 0) {
      this.#slots.assign(entries.map(this.#rowOf));
      return repeat(entries, (entry) => this.#slots.of(this.#rowOf(entry)), this.#entry);
    }
    const parts = Map.groupBy(entries, (entry) => layout.groupOf(entry));
    // Elements are used again in their order, whatever they show.
    return [...parts].map(([group, members]) => {
      const label = groupLabel(this.grouping, this.groups[group]?.label ?? '', this.today);
      return html`<div role="group" aria-label=${label}>
        <div class="heading ui" aria-hidden="true"><span>${label}</span></div>
        ${members.map(this.#entry)}
      </div>`;
    });
  }

  readonly #rowOf = (entry: number): number => this.rows[entry] ?? -1 - entry;

  readonly #entry = (entry: number) => {
    const row = this.#rowOf(entry);
    return html`<sheaf-article-row
      id=${`row-${String(row)}`}
      class=${row === this.selectedRow ? 'lead' : ''}
      role="option"
      data-row=${row}
      aria-setsize=${this.rows.length}
      aria-posinset=${entry + 1}
      aria-selected=${this.picked.has(row) ? 'true' : 'false'}
      density=${this.density}
      .time=${this.time}
      .today=${this.today}
      .commonLanguage=${this.source?.commonLanguage ?? null}
      .row=${this.source?.row(row)}
      .passage=${this.source?.passage(row)}
    ></sheaf-article-row>`;
  };

  #arrived() {
    const { arrived } = this.#scroll;
    if (arrived === 0) return nothing;
    return html`<button aria-label=${words.list.showArrived(arrived)} @click=${this.#showArrived}>
      <sheaf-icon name="arrow-up"></sheaf-icon>${words.list.arrived(arrived)}
    </button>`;
  }

  #showArrived(): void {
    this.#scroll.showArrived();
    this.focus();
  }

  #want(): void {
    const { range } = this.#scroll;
    if (this.rows.length === 0) return;
    const from = Math.max(0, range.from - AHEAD);
    const to = Math.min(this.rows.length, range.to + AHEAD);
    const { order, from: lastFrom, to: lastTo } = this.#wanted ?? {};
    if (order === this.rows && lastFrom === from && lastTo === to) return;
    this.#wanted = { order: this.rows, from, to };
    const drawn = this.rows.subarray(range.from, range.to);
    const rows = this.rows.subarray(from, to);
    this.dispatchEvent(new RowsWanted(Array.from(rows), Array.from(drawn)));
  }

  #click(event: MouseEvent): void {
    const picked = clicked(event);
    if (picked !== null) this.dispatchEvent(picked);
  }

  #key(event: KeyboardEvent): void {
    showFocus(event);
    const extended = extendedBy(event, this.pageRows);
    if (extended === null) return;
    event.preventDefault();
    this.dispatchEvent(extended);
  }

  #menu(event: PointerEvent): void {
    this.dispatchEvent(menuAt(event, this.lead, this));
  }
}

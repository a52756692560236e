import { VirtualizerController, type VirtualItem } from '@tanstack/lit-virtual';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleRow as Row } from '../../src-main/contract.ts';
import { RowChosen, RowsWanted } from '../events.ts';
import type { Passage } from '../search/passages.ts';
import { words } from '../words/words.ts';
import {
  anchorAt,
  anchoredScrollTop,
  NO_ROWS,
  revealingScrollTop,
  type Anchor,
  type Rows,
} from './article-order.ts';
import './article-row.ts';

/** Rows drawn before and behind those in sight. */
const OVERSCAN = 6;
/** Rows asked for before and behind those drawn, so that scrolling meets few blanks. */
const AHEAD = 60;
/** Where no stylesheet says how high a row is. */
const FALLBACK_ROW_HEIGHT = 104;

/**
 * The list of articles: only the rows near the visible ones are in the document. What is in sight
 * stays there while articles come and go.
 *
 * @fires row-chosen - an entry was clicked
 * @fires rows-wanted - rows in sight, and some around them
 */
@customElement('sheaf-article-list')
export class ArticleList extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-height: 0;
    }
    .scroller {
      height: 100%;
      overflow-y: auto;
      overflow-anchor: none;
      scrollbar-color: var(--line-strong) transparent;
      contain: strict;
      outline: none;
    }
    .scroller:focus-visible [aria-selected='true'] {
      outline: var(--ring) solid var(--focus);
      outline-offset: calc(-1 * var(--ring));
    }
    .scroller:focus-visible:not([aria-activedescendant]) {
      outline: var(--ring) solid var(--focus);
      outline-offset: calc(-1 * var(--ring));
    }
  `;

  /** Row numbers in order. */
  @property({ attribute: false }) rows: Rows = NO_ROWS;
  /** Names the list that the rows are of; another list starts at its top. */
  @property() key = '';
  /** Whether a list that was shown before goes on where it was left. */
  @property({ type: Boolean }) resumed = false;
  /** Gives what is known of a row. */
  @property({ attribute: false }) lookup: (row: number) => Row | undefined = () => undefined;
  /** Gives what a search shows of a row. */
  @property({ attribute: false }) passage: (row: number) => Passage | undefined = () => undefined;
  /** Changes whenever `lookup` or `passage` would answer differently. */
  @property({ type: Number }) revision = 0;
  @property({ attribute: false }) selectedRow: number | null = null;
  /** Changes when the person chooses an entry, which is then scrolled into sight. */
  @property({ type: Number }) choice = 0;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.space') private readonly space!: HTMLElement;
  @query('.window') private readonly drawn!: HTMLElement;

  #rowHeight = FALLBACK_ROW_HEIGHT;
  #scrollTo: number | null = null;
  #items: readonly VirtualItem[] = [];
  /** Where lists were left: the plain ones, and the last search. */
  readonly #left = new Map<string, { readonly anchor: Anchor; readonly rows: Rows }>();
  #wanted: { readonly order: Rows; readonly from: number; readonly to: number } | null = null;
  readonly #virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    overscan: OVERSCAN,
    getScrollElement: () => this.scroller,
    estimateSize: () => this.#rowHeight,
  });

  /** How many rows a page has. */
  get pageRows(): number {
    const height = this.scroller?.clientHeight ?? 0;
    return Math.max(1, Math.floor(height / this.#rowHeight) - 1);
  }

  override focus(options?: FocusOptions): void {
    this.scroller?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#readRowHeight();
    if (changed.has('rows')) {
      const virtual = this.#virtual.getVirtualizer();
      virtual.setOptions({ ...virtual.options, count: this.rows.length });
      this.#scrollTo = this.#placeAfter(changed.get('rows') ?? NO_ROWS, changed.get('key'));
    }
    const begun = changed.has('key') && !this.resumed;
    if (changed.has('choice') || begun) this.#revealSelected();
    this.#items = this.#virtual.getVirtualizer().getVirtualItems();
  }

  /** Keys work from the start. */
  protected override firstUpdated(): void {
    if (document.activeElement === document.body) this.focus({ focusVisible: false });
  }

  protected override updated(): void {
    this.space.style.height = `${String(this.rows.length * this.#rowHeight)}px`;
    // The drawn rows stand where the first of them belongs.
    this.drawn.style.transform = `translateY(${String(this.#items[0]?.start ?? 0)}px)`;
    if (this.#scrollTo !== null && this.scroller !== null) {
      this.scroller.scrollTop = this.#scrollTo;
      this.#scrollTo = null;
    }
    this.#want();
  }

  protected override render() {
    const shown = this.#items.some(({ index }) => this.rows[index] === this.selectedRow);
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- keys are the window's
    return html`<div
      class="scroller"
      role="listbox"
      tabindex="0"
      aria-label=${words.list.name}
      aria-activedescendant=${ifDefined(shown ? `row-${String(this.selectedRow)}` : undefined)}
      @click=${this.#click}
    >
      <div class="space" role="none">
        <div class="window" role="none">${repeat(this.#items, this.#rowOf, this.#entry)}</div>
      </div>
    </div>`;
  }

  readonly #rowOf = ({ index }: VirtualItem): number => this.rows[index] ?? -1 - index;

  readonly #entry = (item: VirtualItem) => {
    const row = this.#rowOf(item);
    return html`<sheaf-article-row
      id=${`row-${String(row)}`}
      role="option"
      data-row=${row}
      aria-setsize=${this.rows.length}
      aria-posinset=${item.index + 1}
      aria-selected=${row === this.selectedRow ? 'true' : 'false'}
      .row=${this.lookup(row)}
      .passage=${this.passage(row)}
    ></sheaf-article-row>`;
  };

  #readRowHeight(): void {
    const height = Number.parseFloat(getComputedStyle(this).getPropertyValue('--row-height'));
    if (height > 0) this.#rowHeight = height;
  }

  /** Where to scroll when another order comes; null leaves the list where it is. */
  #placeAfter(before: Rows, keyBefore: string | undefined): number | null {
    const scrollTop = this.scroller?.scrollTop ?? 0;
    const anchor = anchorAt(before, scrollTop, this.#rowHeight);
    if (keyBefore !== undefined) {
      if (anchor !== null) this.#left.set(keyBefore, { anchor, rows: before });
      return this.#begin();
    }
    if (scrollTop === 0 && this.selectedRow === null) return null;
    return anchor && anchoredScrollTop(anchor, before, this.rows, this.#rowHeight);
  }

  /** Where another list begins: at its top, or where it was left. */
  #begin(): number {
    const left = this.#left.get(this.key);
    if (!this.resumed || left === undefined) return 0;
    return anchoredScrollTop(left.anchor, left.rows, this.rows, this.#rowHeight) ?? 0;
  }

  #revealSelected(): void {
    const index = this.selectedRow === null ? -1 : this.rows.indexOf(this.selectedRow);
    if (index < 0 || this.scroller === null) return;
    const { scrollTop, clientHeight } = this.scroller;
    const from = this.#scrollTo ?? scrollTop;
    this.#scrollTo = revealingScrollTop(index, from, clientHeight, this.#rowHeight);
  }

  #want(): void {
    const range = this.#virtual.getVirtualizer().range;
    if (range === null || this.rows.length === 0) return;
    const from = Math.max(0, range.startIndex - AHEAD);
    const to = Math.min(this.rows.length, range.endIndex + AHEAD + 1);
    const { order, from: lastFrom, to: lastTo } = this.#wanted ?? {};
    if (order === this.rows && lastFrom === from && lastTo === to) return;
    this.#wanted = { order: this.rows, from, to };
    const drawn = this.rows.subarray(range.startIndex, range.endIndex + OVERSCAN);
    const rows = this.rows.subarray(from, to);
    this.dispatchEvent(new RowsWanted(Array.from(rows), Array.from(drawn)));
  }

  #click(event: MouseEvent): void {
    const entry = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    const row = Number(entry?.getAttribute('data-row') ?? Number.NaN);
    if (row >= 0) this.dispatchEvent(new RowChosen(row));
  }
}

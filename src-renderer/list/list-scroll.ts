import { VirtualizerController, type VirtualItem } from '@tanstack/lit-virtual';
import type { LitElement, PropertyValues } from 'lit';
import type { ListGroup, Settings } from '../../src-main/contract.ts';
import { NO_ROWS, resumedScrollTop, type Anchor, type Rows } from './article-order.ts';
import { ListRested } from './list-events.ts';
import { ListLayout, type Heights } from './list-layout.ts';
import {
  firstArrived,
  followed,
  restingAt,
  revealed,
  type Drawn,
  type Sight,
} from './list-places.ts';

/** Rows drawn before and behind those in sight. */
const OVERSCAN = 6;

/** What of a list decides where it stands. */
export interface Scrolled {
  readonly rows: Rows;
  readonly groups: readonly ListGroup[];
  readonly density: Settings['density'];
  /** Names the list that the rows are of; another list starts at its top. */
  readonly key: string;
  /** Names lists that go on where the other was left; '' for those that do not. */
  readonly place: string;
  /** Where the list of this place was left; null for its top. */
  readonly anchor: Anchor | null;
  /** Whether a list that was shown before goes on where it was left. */
  readonly resumed: boolean;
  readonly selectedRow: number | null;
  /** Changes when the person chooses an entry, which is then scrolled into sight. */
  readonly choice: number;
}

/** The elements that are moved: what scrolls, the room of all entries in it, the drawn ones. */
interface Parts {
  readonly scroller: HTMLElement | null;
  readonly space: HTMLElement;
  readonly drawn: HTMLElement;
}

/** Which entries of a list are drawn, where they stand, and where the list is scrolled to. */
export class ListScroll {
  readonly #host: LitElement & Scrolled;
  readonly #parts: Parts;
  readonly #virtual: VirtualizerController<HTMLElement, HTMLElement>;
  #drawn: Drawn;
  #items: readonly VirtualItem[] = [];
  #scrollTo: number | null = null;
  #arrived = 0;
  #firstArrived: number | null = null;

  constructor(host: LitElement & Scrolled, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.#drawn = { rows: NO_ROWS, layout: new ListLayout(0, [], { row: 1, heading: 1 }) };
    this.#virtual = new VirtualizerController<HTMLElement, HTMLElement>(host, {
      count: 0,
      overscan: OVERSCAN,
      getScrollElement: () => parts.scroller,
      estimateSize: (item) => this.#drawn.layout.sizeOf(item),
    });
  }

  get layout(): ListLayout {
    return this.#drawn.layout;
  }

  /** The items that are drawn, headings among them. */
  get items(): readonly VirtualItem[] {
    return this.#items;
  }

  /** How many articles have come above what is in sight and were not looked at yet. */
  get arrived(): number {
    return this.#arrived;
  }

  /** How many rows a page has. */
  get pageRows(): number {
    const { covered, rowHeight } = this.layout;
    return Math.max(1, Math.floor((this.#sight.height - covered) / rowHeight) - 1);
  }

  /** The entries in sight, from the first to behind the last; null before the first drawing. */
  get range(): { readonly from: number; readonly to: number } | null {
    const range = this.#virtual.getVirtualizer().range;
    return (
      range && {
        from: this.layout.entryOf(range.startIndex),
        to: this.layout.entryOf(range.endIndex) + 1,
      }
    );
  }

  /** To be called before the host draws, with what has changed. */
  willUpdate(changed: PropertyValues<Scrolled>): void {
    const host = this.#host;
    if (['rows', 'groups', 'density', 'key'].some((name) => changed.has(name as keyof Scrolled))) {
      // The list that is there before the first one has no rows, and may be called the same.
      const isOther = changed.has('key') || (changed.has('resumed') && host.resumed);
      this.#draw(isOther, changed.get('place') ?? host.place);
    }
    const begun = changed.has('key') && !host.resumed;
    if (changed.has('choice') || changed.has('density') || begun) this.#reveal(host.selectedRow);
    this.#items = this.#virtual.getVirtualizer().getVirtualItems();
  }

  /** To be called once the host has drawn. */
  updated(): void {
    const { layout } = this;
    const { scroller, space, drawn } = this.#parts;
    space.style.height = `${String(layout.height)}px`;
    // The drawn rows stand where the first of them belongs, below the heading of their group.
    const [first] = this.#items;
    const top = first === undefined ? 0 : layout.top(layout.entryOf(first.index)) - layout.covered;
    drawn.style.top = `${String(top)}px`;
    if (this.#scrollTo !== null && scroller !== null) scroller.scrollTop = this.#scrollTo;
    this.#scrollTo = null;
  }

  /** The list was scrolled: who sees its beginning has seen what arrived. */
  readonly scrolled = (): void => {
    if (this.#arrived > 0 && this.#sight.scrollTop <= this.#arrivedTop) this.#seen();
  };

  /** Scrolling has come to an end. */
  readonly rested = (): void => {
    this.#tellRest(this.#host.place, this.#drawn, this.#sight);
  };

  /** Brings the first of those that arrived into sight. */
  showArrived(): void {
    this.#parts.scroller?.scrollTo({ top: this.#arrivedTop });
    this.#seen();
  }

  #seen(): void {
    this.#arrived = 0;
    this.#firstArrived = null;
    this.#host.requestUpdate();
  }

  get #arrivedTop(): number {
    const entry = this.#firstArrived === null ? -1 : this.#drawn.rows.indexOf(this.#firstArrived);
    return entry <= 0 ? 0 : this.layout.top(entry) - this.layout.covered;
  }

  get #sight(): Sight {
    const { scrollTop = 0, clientHeight: height = 0 } = this.#parts.scroller ?? {};
    return { scrollTop: this.#scrollTo ?? scrollTop, height, selectedRow: this.#host.selectedRow };
  }

  #draw(isOther: boolean, placeBefore: string): void {
    const { rows, groups, density, resumed, anchor } = this.#host;
    const before = this.#drawn;
    const after = { rows, layout: new ListLayout(rows.length, groups, this.#heights(density)) };
    const sight = this.#sight;
    this.#drawn = after;
    const virtual = this.#virtual.getVirtualizer();
    virtual.setOptions({ ...virtual.options, count: after.layout.items });
    virtual.measure();
    if (isOther) {
      this.#tellRest(placeBefore, before, sight);
      const goesOn = resumed && anchor !== null;
      this.#scrollTo = goesOn ? resumedScrollTop(anchor, rows, after.layout) : 0;
      this.#seen();
      return;
    }
    const { scrollTop, above } = followed(before, after, sight);
    this.#scrollTo = scrollTop;
    if (above === 0) return;
    this.#arrived += above;
    this.#firstArrived = firstArrived(before.rows, rows) ?? this.#firstArrived;
  }

  #tellRest(place: string, drawn: Drawn, sight: Sight): void {
    const anchor = place === '' ? undefined : restingAt(drawn, sight);
    if (anchor !== undefined) this.#host.dispatchEvent(new ListRested(place, anchor));
  }

  #reveal(row: number | null): void {
    if (this.#parts.scroller === null) return;
    const { scrollTop, height } = this.#sight;
    this.#scrollTo = revealed(row, this.#drawn, scrollTop, height) ?? this.#scrollTo;
  }

  #heights(density: Settings['density']): Heights {
    const style = getComputedStyle(this.#host);
    const name = density === 'compact' ? '--row-height-compact' : '--row-height';
    return {
      row: Number.parseFloat(style.getPropertyValue(name)) || 1,
      heading: Number.parseFloat(style.getPropertyValue('--heading-height')) || 1,
    };
  }
}

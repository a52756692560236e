import type { LitElement, PropertyValues, ReactiveController } from 'lit';
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
import { ScrollScale } from './scroll-scale.ts';

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

/** From an entry on, up to the one before another. */
interface Entries {
  readonly from: number;
  readonly to: number;
}

const NONE: Entries = { from: 0, to: 0 };

/**
 * Which entries of a list are drawn, where they stand, and where the list is scrolled to. All heights
 * are known, so nothing is measured but the sight: to ask the elements would have the engine lay all
 * of them out in the middle of a change.
 */
export class ListScroll implements ReactiveController {
  readonly #host: LitElement & Scrolled;
  readonly #parts: Parts;
  readonly #heights = new Map<Settings['density'], Heights>();
  readonly #sizes = new ResizeObserver((sizes) => {
    const height = sizes.at(-1)?.contentRect.height;
    if (height !== undefined) this.#measured(height);
  });
  #observed: HTMLElement | null = null;
  #drawn: Drawn;
  /** Where the list is scrolled to, and how high the part of it in sight is; null as yet. CSS px. */
  #top = 0;
  readonly #scale = new ScrollScale();
  /** The list, or its scale, is another one since the scroller was put where its place belongs. */
  #isUnsettled = false;
  #height: number | null = null;
  #inSight = NONE;
  #scrollTo: number | null = null;
  #arrived = 0;
  #firstArrived: number | null = null;

  constructor(host: LitElement & Scrolled, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.#drawn = { rows: NO_ROWS, layout: new ListLayout(0, [], { row: 1, heading: 1 }) };
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#observed = null;
  }

  get layout(): ListLayout {
    return this.#drawn.layout;
  }

  /** The entries that are drawn. */
  get entries(): readonly number[] {
    const from = Math.max(0, this.#inSight.from - OVERSCAN);
    const to = Math.min(this.#drawn.rows.length, this.#inSight.to + OVERSCAN);
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
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

  /** The entries in sight. */
  get range(): Entries {
    return this.#inSight;
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
    if (this.#scrollTo !== null) this.#scrollTo = this.#within(this.#scrollTo);
    this.#inSight = this.#look();
  }

  /** To be called once the host has drawn. */
  updated(): void {
    const { scroller, space } = this.#parts;
    this.#observe(scroller);
    this.#resizeScale();
    space.style.height = `${String(this.#scale.height)}px`;
    const place = this.#scrollTo ?? this.#stays();
    const moves = place !== this.#top;
    const { lead } = this.#scale;
    if (moves || this.#isUnsettled) this.#scale.settle(place);
    this.#scrollTo = null;
    this.#isUnsettled = false;
    this.#putDrawn();
    if (scroller === null || (!moves && lead === this.#scale.lead)) return;
    this.#top = place;
    // To scroll has all laid out: the rows, which are drawn after their list, go before.
    void this.#host.updateComplete.then(() => {
      if (this.#top !== place) return;
      this.#putScroller(scroller);
      this.#lookAgain();
    });
  }

  /** Where a list is that was not to be moved: where it was, if it is still as high. */
  #stays(): number {
    return this.#isUnsettled && this.#height !== null ? this.#within(this.#top) : this.#top;
  }

  #resizeScale(): void {
    const height = this.#height ?? window.innerHeight;
    if (this.#scale.resize(this.layout.height, height, devicePixelRatio)) this.#isUnsettled = true;
  }

  /** The list was scrolled: who sees its beginning has seen what arrived. */
  readonly scrolled = (): void => {
    const scrollTop = this.#parts.scroller?.scrollTop ?? 0;
    const { lead } = this.#scale;
    this.#top = this.#scale.moved(scrollTop, this.#top);
    if (this.#scale.isStuck(scrollTop, this.#top)) this.#settle();
    else if (this.#scale.lead !== lead) this.#putDrawn();
    if (this.#arrived > 0 && this.#top <= this.#arrivedTop) this.#seen();
    this.#lookAgain();
  };

  /** Scrolling has come to an end. */
  readonly rested = (): void => {
    this.#settle();
    this.#tellRest(this.#host.place, this.#drawn, this.#sight);
  };

  /** Brings the first of those that arrived into sight. */
  showArrived(): void {
    this.#scrollTo = this.#arrivedTop;
    this.#seen();
  }

  /** Puts the scroller where its place belongs; what is in sight does not move. */
  #settle(): void {
    const { scroller } = this.#parts;
    if (scroller === null || !this.#scale.settle(this.#top)) return;
    this.#putDrawn();
    this.#putScroller(scroller);
  }

  #putScroller(scroller: HTMLElement): void {
    const place = this.#top - this.#scale.lead;
    if (scroller.scrollTop !== place) scroller.scrollTop = place;
  }

  /** The drawn rows stand where the first of them belongs, below the heading of their group. */
  #putDrawn(): void {
    const { layout } = this;
    const [first] = this.entries;
    const top = first === undefined ? 0 : layout.top(first) - layout.covered - this.#scale.lead;
    this.#parts.drawn.style.top = `${String(top)}px`;
  }

  #observe(scroller: HTMLElement | null): void {
    if (scroller === this.#observed) return;
    this.#sizes.disconnect();
    this.#observed = scroller;
    if (scroller !== null) this.#sizes.observe(scroller);
  }

  #measured(height: number): void {
    // Out of sight it is as high as it was: what is chosen meanwhile is to be in sight later.
    if (height === 0) return;
    this.#height = height;
    this.#resizeScale();
    if (this.#isUnsettled) this.#host.requestUpdate();
    const { scroller } = this.#parts;
    // Nor can it be scrolled then: it goes where it was to be.
    if (scroller !== null) this.#putScroller(scroller);
    this.#lookAgain();
  }

  #lookAgain(): void {
    const { from, to } = this.#look();
    if (from !== this.#inSight.from || to !== this.#inSight.to) this.#host.requestUpdate();
  }

  #look(): Entries {
    const { rows, layout } = this.#drawn;
    if (rows.length === 0) return NONE;
    const top = this.#scrollTo ?? this.#top;
    // Before the list is measured it is taken to be as high as the window.
    const height = this.#height ?? window.innerHeight;
    return { from: layout.at(top).entry, to: layout.at(top + height).entry + 1 };
  }

  /** The place nearest to this one to which the list can be scrolled. */
  #within(place: number): number {
    return Math.max(0, Math.min(place, this.layout.height - this.#sight.height));
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
    const { selectedRow } = this.#host;
    // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing -- 0 is out of sight
    this.#height ??= this.#parts.scroller?.clientHeight || null;
    return { scrollTop: this.#scrollTo ?? this.#top, height: this.#height ?? 0, selectedRow };
  }

  #draw(isOther: boolean, placeBefore: string): void {
    const { rows, groups, density, resumed, anchor } = this.#host;
    const before = this.#drawn;
    const after = { rows, layout: new ListLayout(rows.length, groups, this.#heightsOf(density)) };
    const sight = this.#sight;
    this.#drawn = after;
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

  #heightsOf(density: Settings['density']): Heights {
    const known = this.#heights.get(density);
    if (known !== undefined) return known;
    const style = getComputedStyle(this.#host);
    const name = density === 'compact' ? '--row-height-compact' : '--row-height';
    const row = Number.parseFloat(style.getPropertyValue(name));
    const heading = Number.parseFloat(style.getPropertyValue('--heading-height'));
    const heights = { row: row || 1, heading: heading || 1 };
    if (row > 0 && heading > 0) this.#heights.set(density, heights);
    return heights;
  }
}

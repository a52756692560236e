import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import {
  DEFAULT_SETTINGS,
  type Grouping,
  type ListSort,
  type Settings,
  type View,
} from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import '../app/popup-menu.ts';
import type { MenuGroup, PopupMenu } from '../app/popup-menu.ts';
import { Wish } from '../events.ts';
import { languageFaces } from '../languages.ts';
import { periodName } from '../sources/period-name.ts';
import { PeriodChosen, SourceChosen, ViewChosen } from '../sources/source-events.ts';
import { sourceName } from '../sources/source-query.ts';
import { words } from '../words/words.ts';
import { EVERYTHING, type ListAsked } from './list-asked.ts';
import { headStyles } from './list-head-styles.ts';
import { ListArranged } from './list-events.ts';

const VIEWS: readonly View[] = ['all', 'unread', 'starred', 'today', 'archived'];
const DENSITIES: readonly Settings['density'][] = ['compact', 'standard', 'picture'];
const GROUPINGS: readonly Grouping[] = ['none', 'day', 'outlet'];
const SORTS: readonly ListSort[] = ['date', 'published', 'title', 'length'];

/**
 * Above the list: which one it is, with a menu of views, what narrows it, and how it is arranged.
 *
 * @fires view-chosen, source-chosen, period-chosen - another list was chosen
 * @fires list-arranged - lists are to stand or look another way
 * @fires sources-toggled - the sources are to be shown
 */
@customElement('sheaf-list-head')
export class ListHead extends LitElement {
  static override styles = [controls, languageFaces, headStyles];

  @property({ attribute: false }) asked: ListAsked = EVERYTHING;
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  /** How many entries are chosen; told where there are several. */
  @property({ type: Number }) picked = 0;
  /** Whether the sources are out of sight. */
  @property({ type: Boolean }) alone = false;

  @query('.views') private readonly views!: PopupMenu;
  @query('.options') private readonly options!: PopupMenu;
  @query('.title') private readonly titleButton!: HTMLElement;
  @query('.arrange') private readonly arrange!: HTMLElement;

  protected override render() {
    const { list, sources } = words;
    const { view, source, period } = this.asked;
    return html`${
        this.alone
          ? html`<button
              class="icon"
              aria-label=${sources.show}
              title=${sources.show}
              @click=${this.#sourcesWanted}
            >
              <sheaf-icon name="panel-left"></sheaf-icon>
            </button>`
          : nothing
      }
      <h1>
        <button
          class="title"
          aria-haspopup="menu"
          aria-label=${list.viewNow(list.view[view])}
          @click=${this.#showViews}
        >
          ${list.view[view]}<sheaf-icon name="chevron-down"></sheaf-icon>
        </button>
      </h1>
      <div class="chips">
        ${source === '' ? nothing : this.#chip(sourceName(source), new SourceChosen(source))}
        ${period === '' ? nothing : this.#chip(periodName(period), new PeriodChosen(period))}
      </div>
      <span class="picked" role="status"
        >${this.picked > 1 ? list.selected(this.picked) : nothing}</span
      >
      <button
        class="icon arrange"
        aria-haspopup="menu"
        aria-label=${list.options}
        title=${list.options}
        @click=${this.#showOptions}
      >
        <sheaf-icon name="arrow-down-wide-narrow"></sheaf-icon>
      </button>
      <sheaf-popup-menu
        class="views"
        label=${list.views}
        .groups=${this.#viewGroups()}
      ></sheaf-popup-menu>
      <sheaf-popup-menu
        class="options"
        label=${list.options}
        .groups=${this.#optionGroups()}
      ></sheaf-popup-menu>`;
  }

  /** What narrows the list, with a way out of it: it is chosen once more. */
  #chip(name: string, again: Event) {
    const leave = (): void => {
      this.dispatchEvent(again);
    };
    const label = words.list.onlySource(name);
    return html`<button class="chip ui" aria-label=${label} title=${label} @click=${leave}>
      <span>${name}</span><sheaf-icon name="x"></sheaf-icon>
    </button>`;
  }

  #viewGroups(): readonly MenuGroup[] {
    const items = VIEWS.map((view) => ({
      label: words.list.view[view],
      checked: view === this.asked.view,
      run: () => {
        if (view !== this.asked.view) this.dispatchEvent(new ViewChosen(view));
      },
    }));
    return [{ exclusive: true, items }];
  }

  #optionGroups(): readonly MenuGroup[] {
    const { list } = words;
    const { density, grouping, sort, reversed } = this.settings;
    const choice = (label: string, checked: boolean, change: ListArranged['change']) => ({
      label,
      checked,
      run: () => {
        this.dispatchEvent(new ListArranged(change));
      },
    });
    const exclusive = true;
    return [
      {
        label: list.sort,
        exclusive,
        items: SORTS.map((each) => choice(list.sorts[each], each === sort, { sort: each })),
      },
      { items: [choice(list.reversed, reversed, { reversed: !reversed })] },
      {
        label: list.group,
        exclusive,
        items: GROUPINGS.map((each) =>
          choice(list.groups[each], each === grouping, { grouping: each }),
        ),
      },
      {
        label: list.density,
        exclusive,
        items: DENSITIES.map((each) =>
          choice(list.densities[each], each === density, { density: each }),
        ),
      },
    ];
  }

  #showViews(): void {
    void this.views.showBelow(this.titleButton);
  }

  #showOptions(): void {
    void this.options.showBelow(this.arrange);
  }

  #sourcesWanted(): void {
    this.dispatchEvent(new Wish('sources-toggled'));
  }
}

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type LibraryStatus, type Settings } from '../../src-main/contract.ts';
import type { OrderState } from '../app/library-state.ts';
import '../app/popup-menu.ts';
import type { MenuGroup, PopupMenu } from '../app/popup-menu.ts';
import { column } from '../app/style-pieces.ts';
import '../search/result-bar.ts';
import '../search/search-field.ts';
import type { SearchField } from '../search/search-field.ts';
import type { Complete } from '../search/suggestions.ts';
import { words } from '../words/words.ts';
import './article-list.ts';
import type { ArticleList, RowSource } from './article-list.ts';
import type { RowTime } from './article-row.ts';
import type { Anchor } from './article-order.ts';
import { EVERYTHING, listKey, placeKey, type ListAsked } from './list-asked.ts';
import './list-head.ts';
import './list-instead.ts';

/**
 * The list's pane: search field and head above the list, or what stands in the list's place when it
 * is empty.
 *
 * @fires row-picked, pick-extended, menu-wanted, rows-wanted, list-rested - from the list
 * @fires view-chosen, source-chosen, period-chosen, list-arranged, sources-toggled - from its head
 * @fires folder-wanted, folders-wanted, retry-wanted, everything-wanted - from what stands in its place
 */
@customElement('sheaf-list-pane')
export class ListPane extends LitElement {
  static override styles = css`
    :host {
      ${column};
      background: var(--surface);
    }
    /* Above the list, which what the field offers lies over. */
    header {
      position: relative;
      z-index: 2;
      display: flex;
      flex: none;
      flex-direction: column;
      gap: var(--space-1);
      padding: var(--space-2) var(--space-3) var(--space-1);
      border-bottom: var(--hairline) solid var(--line);
    }
    sheaf-search-field {
      position: relative;
      z-index: 1;
    }
    /* What stands in the list's place lies over it: the list keeps the keys. */
    .body {
      position: relative;
      flex: 1;
      min-height: 0;
    }
    sheaf-article-list {
      height: 100%;
    }
    sheaf-list-instead {
      position: absolute;
      inset: 0;
    }
  `;

  @property({ attribute: false }) order!: OrderState;
  /** The list that was asked for, also while another one is still shown. */
  @property({ attribute: false }) asked: ListAsked = EVERYTHING;
  /** Where this list was left; null for its top. */
  @property({ attribute: false }) anchor: Anchor | null = null;
  @property({ attribute: false }) status: LibraryStatus | null = null;
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  @property({ attribute: false }) source: RowSource | null = null;
  @property({ attribute: false }) selectedRow: number | null = null;
  @property({ attribute: false }) picked: ReadonlySet<number> = new Set();
  @property({ type: Number }) choice = 0;
  /** When this day began, in ms since 1970. */
  @property({ type: Number }) today = 0;
  /** Whether the sources are out of sight. */
  @property({ type: Boolean }) alone = false;
  /** The text of the search field. */
  @property() text = '';
  @property({ attribute: false }) complete: Complete = () => Promise.resolve(null);
  /** Under which name the search is saved, or null. */
  @property({ attribute: false }) savedAs: string | null = null;

  @query('sheaf-article-list') private readonly list!: ArticleList | null;
  @query('sheaf-search-field') private readonly field!: SearchField | null;
  @query('sheaf-popup-menu') private readonly popup!: PopupMenu;

  /** How many entries a page of the list has. */
  get pageRows(): number {
    return this.list?.pageRows ?? 1;
  }

  override focus(options?: FocusOptions): void {
    this.list?.focus(options);
  }

  /** Puts the caret into the search field. */
  focusSearch(): void {
    this.field?.focus();
  }

  /** Opens a menu of what can be done with the chosen entries at a place of the window. */
  showMenu(groups: readonly MenuGroup[], x: number, y: number): void {
    this.popup.groups = groups;
    void this.popup.showAt(x, y);
  }

  protected override render() {
    return html`
      <header>
        <sheaf-search-field .text=${this.text} .complete=${this.complete}></sheaf-search-field>
        <sheaf-list-head
          .asked=${this.asked}
          .settings=${this.settings}
          .picked=${this.picked.size}
          ?alone=${this.alone}
        ></sheaf-list-head>
        ${this.asked.search === '' ? nothing : this.#resultBar()}
      </header>
      <div class="body">${this.#list()} ${this.#instead()}</div>
      <sheaf-popup-menu label=${words.list.menu}></sheaf-popup-menu>
    `;
  }

  #list() {
    const { rows, groups, of, resumed } = this.order;
    return html`<sheaf-article-list
      .rows=${rows}
      .groups=${groups}
      .grouping=${of.group}
      .key=${listKey(of)}
      .place=${of.search === '' ? placeKey(of) : ''}
      .anchor=${this.anchor}
      .resumed=${resumed}
      .source=${this.source}
      .selectedRow=${this.selectedRow}
      .picked=${this.picked}
      .choice=${this.choice}
      .density=${this.settings.density}
      .time=${timeOf(of, groups.length > 0)}
      .today=${this.today}
    ></sheaf-article-list>`;
  }

  #instead() {
    const { kind, rows, of, failure } = this.order;
    const isEmpty = rows.length === 0 && kind !== 'loading' && !this.order.counting;
    if (kind !== 'failed' && !isEmpty) return nothing;
    return html`<sheaf-list-instead
      .list=${of}
      .settings=${this.settings}
      .failure=${failure}
      .ready=${this.status?.phase === 'ready'}
    ></sheaf-list-instead>`;
  }

  #resultBar() {
    const { kind, of, found, complete, counting, unchecked } = this.order;
    const known = kind === 'shown' && (complete || counting) && of.search !== '';
    const { search, sort, ranked, exact } = this.asked;
    return html`<sheaf-result-bar
      .count=${known ? found : null}
      .counting=${known && counting}
      .unchecked=${known ? unchecked : 0}
      .ranked=${ranked}
      .sort=${sort}
      .exact=${exact}
      .query=${search}
      .savedAs=${this.savedAs}
    ></sheaf-result-bar>`;
  }
}

/** What the dates of a list tell: the time that it is sorted by, and no day under the day's heading. */
function timeOf({ sort, group }: ListAsked, grouped: boolean): RowTime {
  if (sort === 'published') return 'published';
  return grouped && group === 'day' ? 'time-captured' : 'captured';
}

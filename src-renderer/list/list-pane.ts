import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ArticleRow, LibraryStatus, SavedSearchCount } from '../../src-main/contract.ts';
import type { OrderState } from '../app/library-state.ts';
import type { Passage } from '../search/passages.ts';
import '../search/result-bar.ts';
import '../search/saved-searches.ts';
import type { Removed } from '../search/saved-searches-state.ts';
import '../search/search-field.ts';
import type { SearchField } from '../search/search-field.ts';
import type { Complete } from '../search/suggestions.ts';
import './article-list.ts';
import type { ArticleList } from './article-list.ts';
import { EVERYTHING, listKey, type ListAsked } from './list-asked.ts';
import './list-instead.ts';
import './view-switch.ts';

/**
 * The left pane: search field, views and saved searches above the list, or what stands in the
 * list's place when it is empty.
 *
 * @fires view-chosen, row-chosen, rows-wanted and all that concerns searches - from its parts
 * @fires folder-wanted, folders-wanted, retry-wanted - from what stands in the list's place
 */
@customElement('sheaf-list-pane')
export class ListPane extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      min-width: 0;
      min-height: 0;
      background: var(--surface);
    }
    /* Above the list, which what the field offers lies over. */
    header {
      position: relative;
      z-index: 2;
      display: flex;
      flex: none;
      flex-direction: column;
      gap: var(--space-2);
      padding: var(--space-2) var(--space-3);
      border-bottom: var(--hairline) solid var(--line);
    }
    sheaf-saved-searches:not([filled]) {
      display: none;
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
  @property({ attribute: false }) status: LibraryStatus | null = null;
  @property({ attribute: false }) lookup: (row: number) => ArticleRow | undefined = () => undefined;
  @property({ attribute: false }) passage: (row: number) => Passage | undefined = () => undefined;
  @property({ type: Number }) revision = 0;
  @property({ attribute: false }) selectedRow: number | null = null;
  @property({ type: Number }) choice = 0;
  /** The text of the search field. */
  @property() text = '';
  @property({ attribute: false }) complete: Complete = () => Promise.resolve(null);
  @property({ attribute: false }) saved: readonly SavedSearchCount[] = [];
  @property({ attribute: false }) removed: Removed | null = null;

  @query('sheaf-article-list') private readonly list!: ArticleList | null;
  @query('sheaf-search-field') private readonly field!: SearchField | null;

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

  protected override render() {
    const { kind, rows, of, resumed, failure } = this.order;
    const empty = rows.length === 0 && kind !== 'loading';
    return html`
      <header>
        <sheaf-search-field .text=${this.text} .complete=${this.complete}></sheaf-search-field>
        <sheaf-view-switch .view=${this.asked.view}></sheaf-view-switch>
        <sheaf-saved-searches
          ?filled=${this.saved.length > 0 || this.removed !== null}
          .searches=${this.saved}
          .shown=${this.asked.search}
          .removed=${this.removed}
        ></sheaf-saved-searches>
        ${this.asked.search === '' ? nothing : this.#resultBar()}
      </header>
      <div class="body">
        <sheaf-article-list
          .rows=${rows}
          .key=${listKey(of)}
          .resumed=${resumed}
          .lookup=${this.lookup}
          .passage=${this.passage}
          .revision=${this.revision}
          .selectedRow=${this.selectedRow}
          .choice=${this.choice}
        ></sheaf-article-list>
        ${
          kind === 'failed' || empty
            ? html`<sheaf-list-instead
                .list=${of}
                .failure=${failure}
                .ready=${this.status?.phase === 'ready'}
              ></sheaf-list-instead>`
            : nothing
        }
      </div>
    `;
  }

  #resultBar() {
    const { kind, of, rows, complete } = this.order;
    const known = kind === 'shown' && complete && of.search !== '';
    const { search, sort, exact } = this.asked;
    return html`<sheaf-result-bar
      .count=${known ? rows.length : null}
      .sort=${sort}
      .exact=${exact}
      .query=${search}
      .savedAs=${this.saved.find(({ query }) => query === search)?.name ?? null}
    ></sheaf-result-bar>`;
  }
}

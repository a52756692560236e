import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ArticleRow, LibraryStatus } from '../../src-main/contract.ts';
import '../app/empty-state.ts';
import { controls } from '../app/controls.ts';
import { failureText } from '../app/failure-text.ts';
import type { OrderState } from '../app/library-state.ts';
import { Wish } from '../events.ts';
import { words } from '../words/words.ts';
import './article-list.ts';
import type { ArticleList } from './article-list.ts';
import './view-switch.ts';

/**
 * The left pane: the switch of views above the list, or what stands in the list's place when it is
 * empty.
 *
 * @fires view-chosen, row-chosen, rows-wanted - from its parts
 * @fires folder-wanted - a folder is to be chosen
 * @fires retry-wanted - the list is to be loaded again
 */
@customElement('sheaf-list-pane')
export class ListPane extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
        background: var(--surface);
      }
      header {
        flex: none;
        padding: var(--space-2) var(--space-3);
        border-bottom: var(--hairline) solid var(--line);
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
      sheaf-empty-state {
        position: absolute;
        inset: 0;
        background: var(--surface);
      }
    `,
  ];

  @property({ attribute: false }) order!: OrderState;
  @property({ attribute: false }) status: LibraryStatus | null = null;
  @property({ attribute: false }) lookup: (row: number) => ArticleRow | undefined = () => undefined;
  @property({ type: Number }) revision = 0;
  @property({ attribute: false }) selectedRow: number | null = null;
  @property({ type: Number }) choice = 0;
  @property() view: OrderState['view'] = 'all';

  @query('sheaf-article-list') private readonly list!: ArticleList | null;

  /** How many entries a page of the list has. */
  get pageRows(): number {
    return this.list?.pageRows ?? 1;
  }

  override focus(options?: FocusOptions): void {
    this.list?.focus(options);
  }

  protected override render() {
    const { kind, rows } = this.order;
    const empty = rows.length === 0 && kind !== 'loading';
    return html`
      <header><sheaf-view-switch .view=${this.view}></sheaf-view-switch></header>
      <div class="body">
        <sheaf-article-list
          .rows=${rows}
          .view=${this.order.view}
          .lookup=${this.lookup}
          .revision=${this.revision}
          .selectedRow=${this.selectedRow}
          .choice=${this.choice}
        ></sheaf-article-list>
        ${kind === 'failed' ? this.#failed() : empty ? this.#empty() : nothing}
      </div>
    `;
  }

  #failed() {
    const { failure } = this.order;
    return html`<sheaf-empty-state
      role="alert"
      icon="triangle-alert"
      heading=${words.failure.list}
      text=${failure === null ? '' : failureText(failure)}
    >
      <button @click=${this.#retry}>${words.empty.tryAgain}</button>
    </sheaf-empty-state>`;
  }

  #empty() {
    const { empty } = words;
    switch (this.order.view) {
      case 'unread':
        return html`<sheaf-empty-state
          icon="mail-open"
          heading=${empty.nothingUnread}
          text=${empty.nothingUnreadText}
        ></sheaf-empty-state>`;
      case 'starred':
        return html`<sheaf-empty-state
          icon="star"
          heading=${empty.nothingStarred}
          text=${empty.nothingStarredText}
        ></sheaf-empty-state>`;
      case 'all':
        return this.status?.phase === 'ready' ? this.#noArticles() : this.#reading();
    }
  }

  #noArticles() {
    return html`<sheaf-empty-state
      icon="inbox"
      heading=${words.empty.noArticles}
      text=${words.empty.noArticlesText}
    >
      <button @click=${this.#chooseFolder}>${words.empty.chooseFolder}</button>
    </sheaf-empty-state>`;
  }

  #reading() {
    return html`<sheaf-empty-state
      icon="wheat"
      heading=${words.empty.reading}
      text=${words.empty.readingText}
    ></sheaf-empty-state>`;
  }

  #retry(): void {
    this.dispatchEvent(new Wish('retry-wanted'));
  }

  #chooseFolder(): void {
    this.dispatchEvent(new Wish('folder-wanted'));
  }
}

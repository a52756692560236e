import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { LibraryStatus } from '../../src-main/contract.ts';
import type { LinkOpened, RowChosen, RowsWanted, ViewChosen, WidthChanged } from '../events.ts';
import '../list/list-pane.ts';
import type { ListPane } from '../list/list-pane.ts';
import '../reader/article-reader.ts';
import type { ArticleReader } from '../reader/article-reader.ts';
import type { AppState } from './app-state.ts';
import { libraryCommands } from './library-commands.ts';
import { ListWidth } from './list-width.ts';
import { OfferedCommands } from './offered-commands.ts';
import './pane-splitter.ts';
import { SearchWishes } from './search-wishes.ts';
import { theme } from './theme.ts';

/**
 * List, splitter and reader: shows what the state says and carries to it what its parts tell.
 *
 * @fires link-pointed - from the reader
 * @fires folder-wanted, folders-wanted, retry-wanted, search-help-wanted - from the list's pane
 */
@customElement('sheaf-library-panes')
export class LibraryPanes extends SignalWatcher(LitElement) {
  static override styles = css`
    :host {
      display: flex;
      min-height: 0;
    }
    sheaf-list-pane {
      flex: none;
      width: var(--list-width);
    }
    sheaf-article-reader {
      flex: 1;
    }
  `;

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) status: LibraryStatus | null = null;

  @query('sheaf-list-pane') readonly list!: ListPane | null;
  @query('sheaf-article-reader') readonly reader!: ArticleReader | null;

  readonly #width = new ListWidth(this);

  constructor() {
    super();
    new SearchWishes(this);
    new OfferedCommands(
      this,
      () => this.state.commands,
      () => [libraryCommands(this)],
    );
  }

  protected override render() {
    return html`${this.#list()}
      <sheaf-pane-splitter
        .width=${this.#width.width}
        .min=${this.#width.min}
        .max=${this.#width.max}
        @width-changed=${this.#widthChanged}
      ></sheaf-pane-splitter>
      ${this.#reader()}`;
  }

  #list() {
    const { library, passages, saved, search, selection } = this.state;
    const selected = selection.selected.value;
    return html`<sheaf-list-pane
      .order=${library.order.value}
      .asked=${library.asked.value}
      .status=${this.status}
      .lookup=${this.#lookup}
      .passage=${this.#passage}
      .revision=${library.revision.value + passages.revision.value}
      .selectedRow=${selected?.row ?? null}
      .choice=${selected?.choice ?? 0}
      .text=${search.text.value}
      .complete=${this.#complete}
      .saved=${saved.searches.value}
      .removed=${saved.removed.value}
      @row-chosen=${this.#rowChosen}
      @rows-wanted=${this.#rowsWanted}
      @view-chosen=${this.#viewChosen}
      @results-wanted=${this.#resultsWanted}
    ></sheaf-list-pane>`;
  }

  #reader() {
    const { library, reading } = this.state;
    const { article } = reading;
    const { search, exact } = library.asked.value;
    return html`<sheaf-article-reader
      .reading=${reading.reading.value}
      .newer=${reading.newer.value !== null}
      .read=${article !== null && this.state.isRead(article.id)}
      .theme=${theme.value}
      .search=${search}
      .exact=${exact}
      .seekWords=${this.#matches}
      @article-shown=${this.#articleShown}
      @link-opened=${this.#linkOpened}
      @star-toggled=${this.#toggleStar}
      @read-toggled=${this.#toggleRead}
      @reveal-wanted=${this.#reveal}
      @newer-wanted=${this.#showNewer}
      @reopen-wanted=${this.#reopen}
    ></sheaf-article-reader>`;
  }

  readonly #lookup = (row: number) => this.state.library.rows.get(row);

  readonly #passage = (row: number) => this.state.passages.get(row);

  readonly #complete = (text: string, caret: number) => this.state.search.complete(text, caret);

  readonly #matches = (search: string, exact: boolean, text: string) =>
    this.state.search.matches(search, exact, text);

  #rowChosen({ row }: RowChosen): void {
    this.state.choose(row);
  }

  #rowsWanted({ rows, drawn }: RowsWanted): void {
    this.state.library.rows.want(rows);
    this.state.passages.want(drawn);
  }

  #viewChosen({ view }: ViewChosen): void {
    this.state.library.show({ view });
  }

  #resultsWanted(): void {
    this.list?.focus();
    if (this.state.library.asked.value.search !== '') void this.state.enterList();
  }

  #widthChanged({ width }: WidthChanged): void {
    this.#width.set(width);
  }

  #articleShown(): void {
    this.state.articleShown();
  }

  #linkOpened({ address }: LinkOpened): void {
    void this.state.openLink(address);
  }

  #toggleStar(): void {
    this.state.toggleStar();
  }

  #toggleRead(): void {
    this.state.toggleRead();
  }

  #reveal(): void {
    void this.state.reveal();
  }

  #showNewer(): void {
    this.state.reading.showNewer();
  }

  #reopen(): void {
    this.state.reading.retry();
  }
}

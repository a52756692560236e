import { SignalWatcher } from '@lit-labs/preact-signals';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { LibraryStatus } from '../../src-main/contract.ts';
import type { LinkOpened, WidthChanged } from '../events.ts';
import type { RowSource } from '../list/article-list.ts';
import '../list/list-pane.ts';
import type { ListPane } from '../list/list-pane.ts';
import '../reader/article-reader.ts';
import type { ArticleReader } from '../reader/article-reader.ts';
import '../sources/sources-pane.ts';
import type { SourcesPane } from '../sources/sources-pane.ts';
import { words } from '../words/words.ts';
import { ReaderWishes } from '../reader/reader-wishes.ts';
import type { AppState } from './app-state.ts';
import './icon.ts';
import { libraryCommands } from './library-commands.ts';
import { paneStyles } from './library-panes-styles.ts';
import { ListWishes } from './list-wishes.ts';
import { OfferedCommands } from './offered-commands.ts';
import { PaneLayout } from './pane-layout.ts';
import './pane-splitter.ts';
import { SearchWishes } from './search-wishes.ts';
import { settings, type SettingsState } from './settings-state.ts';
import './undo-toast.ts';

/**
 * Sources, list and reader with the splitters between: shows what the state says and carries to it
 * what its parts tell.
 *
 * @fires link-pointed - from the reader
 * @fires folder-wanted, folders-wanted, retry-wanted, search-help-wanted - from the list's pane
 */
@customElement('sheaf-library-panes')
export class LibraryPanes extends SignalWatcher(LitElement) {
  static override styles = paneStyles;

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) status: LibraryStatus | null = null;

  @query('sheaf-sources-pane') readonly sources!: SourcesPane | null;
  @query('sheaf-list-pane') readonly list!: ListPane | null;
  @query('sheaf-article-reader') readonly reader!: ArticleReader | null;

  /** Which panes are in sight. */
  readonly layout = new PaneLayout(this);
  #readerShown = true;
  #source: RowSource & { readonly revision: number } = {
    row: (row) => this.state.library.rows.get(row),
    passage: (row) => this.state.passages.get(row),
    commonLanguage: null,
    revision: -1,
  };

  constructor() {
    super();
    new SearchWishes(this);
    new ListWishes(this);
    new ReaderWishes(this);
    new OfferedCommands(
      this,
      () => this.state.commands,
      () => libraryCommands(this),
    );
  }

  get settingsState(): SettingsState {
    return this.state.settings;
  }

  /** What was opened out of sight is read from when it comes into sight. */
  protected override updated(): void {
    const shown = this.layout.shows('reader');
    if (shown && !this.#readerShown) this.state.articleShown();
    this.#readerShown = shown;
  }

  protected override render() {
    const { layout } = this;
    const told = this.state.undo.told.value;
    return html`${layout.shows('sources') ? this.#sources() : nothing} ${this.#list()}
      ${this.#splitter('list', words.list.resize, layout.sharing !== 'alone')} ${this.#reader()}
      <sheaf-undo-toast
        .undo=${this.state.undo}
        .text=${told === null ? null : told.label()}
      ></sheaf-undo-toast>`;
  }

  #sources() {
    const { library, saved, sources } = this.state;
    const over = this.layout.sharing === 'over';
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- Escape does the same
    return html`${over ? html`<div class="veil" @click=${this.#leaveSources}></div>` : nothing}
      <sheaf-sources-pane
        class=${over ? 'over' : ''}
        .sources=${sources.sources.value}
        .days=${sources.days.value}
        .asked=${library.asked.value}
        .saved=${saved.searches.value}
        .removed=${saved.removed.value}
        .folded=${settings.value.folded}
        @keydown=${this.#sourcesKey}
      ></sheaf-sources-pane>
      ${this.#splitter('sources', words.sources.resize, this.layout.sharing === 'beside')}`;
  }

  #splitter(pane: 'sources' | 'list', label: string, shown: boolean) {
    if (!shown) return nothing;
    const { min, max } = this.layout.limits(pane);
    const changed = ({ width }: WidthChanged): void => {
      this.layout.setWidth(pane, width);
    };
    return html`<sheaf-pane-splitter
      label=${label}
      .width=${pane === 'list' ? this.layout.listWidth : this.layout.sourcesWidth}
      .min=${min}
      .max=${max}
      @width-changed=${changed}
    ></sheaf-pane-splitter>`;
  }

  #list() {
    const { library, saved, search, selection } = this.state;
    const selected = selection.selected.value;
    const query = library.asked.value.search;
    return html`<sheaf-list-pane
      ?hidden=${!this.layout.shows('list')}
      ?inert=${this.layout.covered}
      .order=${library.order.value}
      .asked=${library.asked.value}
      .status=${this.status}
      .settings=${settings.value}
      .source=${this.#rowSource()}
      .selectedRow=${selected?.row ?? null}
      .picked=${selection.picked.value}
      .choice=${selected?.choice ?? 0}
      ?alone=${!this.layout.shows('sources')}
      .text=${search.text.value}
      .complete=${this.#complete}
      .savedAs=${saved.searches.value.find((each) => each.query === query)?.name ?? null}
    ></sheaf-list-pane>`;
  }

  /** Another one whenever rows or passages have come. */
  #rowSource(): RowSource {
    const { library, passages } = this.state;
    const revision = library.revision.value + passages.revision.value;
    if (revision !== this.#source.revision) {
      this.#source = { ...this.#source, commonLanguage: library.rows.commonLanguage, revision };
    }
    return this.#source;
  }

  #reader() {
    const { library, reading } = this.state;
    const { article } = reading;
    const { search, exact } = library.asked.value;
    const back = this.layout.sharing === 'alone';
    return html`<div
      class="reading"
      ?hidden=${!this.layout.shows('reader')}
      ?inert=${this.layout.covered}
    >
      ${
        back
          ? html`<div class="bar">
              <button @click=${this.#back}>
                <sheaf-icon name="chevron-left"></sheaf-icon>${words.list.back}
              </button>
            </div>`
          : nothing
      }
      <sheaf-article-reader
        .reading=${reading.reading.value}
        .newer=${reading.newer.value !== null}
        .read=${article !== null && this.state.isRead(article.id)}
        .settings=${settings.value}
        .told=${this.state.article.told.value}
        .knownTags=${this.#knownTags}
        .search=${search}
        .exact=${exact}
        .seekWords=${this.#matches}
        @article-shown=${this.#articleShown}
        @link-opened=${this.#linkOpened}
        @star-toggled=${this.#toggleStar}
        @read-toggled=${this.#toggleRead}
        @newer-wanted=${this.#showNewer}
        @reopen-wanted=${this.#reopen}
      ></sheaf-article-reader>
    </div>`;
  }

  readonly #knownTags = () => this.state.article.knownTags();

  readonly #complete = (text: string, caret: number) => this.state.search.complete(text, caret);

  readonly #matches = (search: string, exact: boolean, text: string) =>
    this.state.search.matches(search, exact, text);

  #leaveSources(): void {
    if (this.layout.leave()) void this.#focusList();
  }

  #sourcesKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.layout.leave()) return;
    event.preventDefault();
    void this.#focusList();
  }

  #back(): void {
    this.layout.show('list');
    void this.#focusList();
  }

  async #focusList(): Promise<void> {
    await this.updateComplete;
    this.list?.focus();
  }

  /** What nobody sees is not read. */
  #articleShown(): void {
    if (this.layout.shows('reader')) this.state.articleShown();
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

  #showNewer(): void {
    this.state.reading.showNewer();
  }

  #reopen(): void {
    this.state.reading.retry();
  }
}

import { SignalWatcher } from '@lit-labs/preact-signals';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { LibraryStatus } from '../../src-main/contract.ts';
import type { WidthChanged } from '../events.ts';
import '../list/list-pane.ts';
import type { ListPane } from '../list/list-pane.ts';
import type { ArticleReader } from '../reader/article-reader.ts';
import '../reader/reader-pane.ts';
import type { ReaderPane } from '../reader/reader-pane.ts';
import '../sources/sources-pane.ts';
import type { SourcesPane } from '../sources/sources-pane.ts';
import { words } from '../words/words.ts';
import type { AppState } from './app-state.ts';
import { libraryCommands } from './library-commands.ts';
import { paneStyles } from './library-panes-styles.ts';
import { ListWishes } from './list-wishes.ts';
import { OfferedCommands } from './offered-commands.ts';
import { PaneLayout } from './pane-layout.ts';
import './pane-splitter.ts';
import { SearchWishes } from './search-wishes.ts';
import { settings, type SettingsState } from './settings-state.ts';
import { StateRows } from './state-rows.ts';
import { today } from './today.ts';
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
  @query('sheaf-reader-pane') private readonly readerPane!: ReaderPane | null;

  /** Which panes are in sight. */
  readonly layout = new PaneLayout(this);
  #readerShown = true;
  readonly #rows = new StateRows(() => this.state);

  constructor() {
    super();
    new SearchWishes(this);
    new ListWishes(this);
    new OfferedCommands(
      this,
      () => this.state.commands,
      () => libraryCommands(this),
    );
  }

  get settingsState(): SettingsState {
    return this.state.settings;
  }

  get reader(): ArticleReader | null {
    return this.readerPane?.reader ?? null;
  }

  /** Takes the focus that something had which is gone: the reader, if it was there, else the list. */
  takeFocus(lost: readonly EventTarget[]): void {
    const pane = this.readerPane;
    const isReader = pane !== null && lost.includes(pane) && this.layout.shows('reader');
    if (isReader || !this.layout.shows('list')) this.reader?.focus({ preventScroll: true });
    else this.list?.focus();
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
        .note=${this.state.note.told.value}
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
        .today=${today.value}
        .asked=${library.asked.value}
        .saved=${saved.searches.value}
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
    const { library, places, saved, search, selection } = this.state;
    const selected = selection.selected.value;
    const { search: query, exact } = library.asked.value;
    return html`<sheaf-list-pane
      ?hidden=${!this.layout.shows('list')}
      ?inert=${this.layout.covered}
      .order=${library.order.value}
      .asked=${library.asked.value}
      .anchor=${places.anchorOf(library.order.value.of)}
      .status=${this.status}
      .settings=${settings.value}
      .source=${this.#rows.source}
      .selectedRow=${selected?.row ?? null}
      .picked=${selection.picked.value}
      .choice=${selected?.choice ?? 0}
      .today=${today.value}
      ?alone=${!this.layout.shows('sources')}
      .text=${search.text.value}
      .complete=${this.#complete}
      .savedAs=${saved.of(query, exact)?.name ?? null}
    ></sheaf-list-pane>`;
  }

  #reader() {
    const { layout } = this;
    return html`<sheaf-reader-pane
      ?hidden=${!layout.shows('reader')}
      ?inert=${layout.covered}
      ?alone=${layout.sharing === 'alone'}
      .state=${this.state}
      @article-shown=${this.#articleShown}
      @list-wanted=${this.#back}
    ></sheaf-reader-pane>`;
  }

  readonly #complete = (text: string, caret: number) => this.state.search.complete(text, caret);

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
}

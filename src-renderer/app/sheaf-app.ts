import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { LibraryStatus } from '../../src-main/contract.ts';
import { clientOver } from '../client.ts';
import type {
  FrameKey,
  LinkOpened,
  LinkPointed,
  NoticeDismissed,
  RowChosen,
  RowsWanted,
  ViewChosen,
  WidthChanged,
} from '../events.ts';
import '../list/list-pane.ts';
import type { ListPane } from '../list/list-pane.ts';
import { addressText } from '../reader/address-text.ts';
import '../reader/article-reader.ts';
import type { ArticleReader } from '../reader/article-reader.ts';
import { words } from '../words/words.ts';
import { AppState } from './app-state.ts';
import { KeyCommands } from './key-commands.ts';
import { ListWidth } from './list-width.ts';
import './notice-bar.ts';
import { noticesOf } from './notices.ts';
import './pane-splitter.ts';
import './problems-dialog.ts';
import type { ProblemsDialog } from './problems-dialog.ts';
import './start-page.ts';
import './status-line.ts';
import { theme } from './theme.ts';

/** The window: notices, list, splitter, reader and status line, and the state that they show. */
@customElement('sheaf-app')
export class SheafApp extends SignalWatcher(LitElement) {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      height: 100vh;
      user-select: none;
    }
    main {
      display: flex;
      flex: 1;
      min-height: 0;
    }
    sheaf-list-pane {
      flex: none;
      width: var(--list-width);
    }
    sheaf-article-reader,
    sheaf-start-page {
      flex: 1;
    }
  `;

  readonly client = clientOver(window.sheaf);
  readonly #state = new AppState(this.client);
  readonly #width = new ListWidth(this);
  readonly #keys = new KeyCommands(this, this.#state);
  readonly #dismissed = new Set<string>();
  #stop: (() => void) | null = null;

  @state() private link: string | null = null;
  @query('sheaf-list-pane') readonly list!: ListPane | null;
  @query('sheaf-article-reader') readonly reader!: ArticleReader | null;
  @query('sheaf-problems-dialog') private readonly problems!: ProblemsDialog;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.#state.library.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { article } = this.#state.reading;
    document.title = article === null ? words.appName : `${article.title} – ${words.appName}`;
  }

  protected override render() {
    const { value } = this.#state.library.status;
    const status = value.kind === 'known' ? value.status : null;
    const started = status !== null && status.phase !== 'starting' && status.folders.length > 0;
    return html`
      ${this.#notices(status)}
      <main @folder-wanted=${this.#chooseFolder} @retry-wanted=${this.#retry}>
        ${
          started
            ? this.#panes(status)
            : html`<sheaf-start-page .state=${value}></sheaf-start-page>`
        }
      </main>
      <footer>
        <sheaf-status-line
          .status=${status}
          .link=${this.link}
          @problems-wanted=${this.#showProblems}
        ></sheaf-status-line>
      </footer>
      <sheaf-problems-dialog .client=${this.client}></sheaf-problems-dialog>
    `;
  }

  #panes(status: LibraryStatus) {
    const { library, selection, reading } = this.#state;
    const { article } = reading;
    return html`
      <sheaf-list-pane
        .order=${library.order.value}
        .view=${library.view.value}
        .status=${status}
        .lookup=${this.#lookup}
        .revision=${library.revision.value}
        .selectedRow=${selection.selected.value?.row ?? null}
        @row-chosen=${this.#rowChosen}
        @rows-wanted=${this.#rowsWanted}
        @view-chosen=${this.#viewChosen}
      ></sheaf-list-pane>
      <sheaf-pane-splitter
        .width=${this.#width.width}
        .min=${this.#width.min}
        .max=${this.#width.max}
        @width-changed=${this.#widthChanged}
      ></sheaf-pane-splitter>
      <sheaf-article-reader
        .reading=${reading.reading.value}
        .newer=${reading.newer.value !== null}
        .read=${article !== null && this.#state.isRead(article.id)}
        .theme=${theme.value}
        @article-shown=${this.#articleShown}
        @frame-key=${this.#frameKey}
        @link-opened=${this.#linkOpened}
        @link-pointed=${this.#linkPointed}
        @star-toggled=${this.#toggleStar}
        @read-toggled=${this.#toggleRead}
        @reveal-wanted=${this.#reveal}
        @newer-wanted=${this.#showNewer}
        @reopen-wanted=${this.#reopen}
      ></sheaf-article-reader>
    `;
  }

  #notices(status: LibraryStatus | null) {
    const notices = noticesOf(status, this.#state.fault.value);
    return notices.map((text) =>
      this.#dismissed.has(text)
        ? nothing
        : html`<sheaf-notice-bar
            .text=${text}
            @notice-dismissed=${this.#dismiss}
          ></sheaf-notice-bar>`,
    );
  }

  readonly #lookup = (row: number) => this.#state.library.rows.get(row);

  #rowChosen({ row }: RowChosen): void {
    this.#state.choose(row);
  }

  #rowsWanted({ rows }: RowsWanted): void {
    this.#state.library.rows.want(rows);
  }

  #viewChosen({ view }: ViewChosen): void {
    this.#state.library.show(view);
  }

  #widthChanged({ width }: WidthChanged): void {
    this.#width.set(width);
  }

  #articleShown(): void {
    this.#state.articleShown();
  }

  #frameKey({ press }: FrameKey): void {
    this.#keys.pressed(press, 'reader');
  }

  #linkOpened({ address }: LinkOpened): void {
    void this.#state.openLink(address);
  }

  #linkPointed({ address }: LinkPointed): void {
    this.link = address === null ? null : addressText(address);
  }

  #toggleStar(): void {
    this.#state.toggleStar();
  }

  #toggleRead(): void {
    this.#state.toggleRead();
  }

  #reveal(): void {
    const { article } = this.#state.reading;
    if (article !== null) void this.#state.reveal(article.id);
  }

  #showNewer(): void {
    this.#state.reading.showNewer();
  }

  #reopen(): void {
    this.#state.reading.retry();
  }

  #chooseFolder(): void {
    void this.#state.chooseFolder();
  }

  #retry(): void {
    void this.#state.library.retry();
  }

  #showProblems(): void {
    void this.problems.show();
  }

  #dismiss({ text }: NoticeDismissed): void {
    if (text === this.#state.fault.value) this.#state.dismissFault();
    else this.#dismissed.add(text);
    this.requestUpdate();
  }
}

import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { LibraryStatus } from '../../src-main/contract.ts';
import { clientOver } from '../client.ts';
import type { FrameDragged, LinkPointed, NoticeDismissed } from '../events.ts';
import '../folders/drop-target.ts';
import type { DropTarget } from '../folders/drop-target.ts';
import { addressText } from '../reader/address-text.ts';
import '../search/search-help.ts';
import type { SearchHelp } from '../search/search-help.ts';
import '../settings/settings-dialog.ts';
import type { SettingsDialog } from '../settings/settings-dialog.ts';
import '../welcome/outside-dialog.ts';
import { words } from '../words/words.ts';
import { AppState } from './app-state.ts';
import './library-panes.ts';
import './notice-bar.ts';
import { noticesOf } from './notices.ts';
import './problems-dialog.ts';
import type { ProblemsDialog } from './problems-dialog.ts';
import './start-page.ts';
import './status-line.ts';

/** The window: notices, the panes or the start page, the status line, and the state behind them. */
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
    main > * {
      flex: 1;
      min-width: 0;
    }
  `;

  readonly #client = clientOver(window.sheaf);
  readonly #state = new AppState(this.#client);
  #stops: readonly (() => void)[] = [];

  @state() private link: string | null = null;
  @state() private dismissed: ReadonlySet<string> = new Set();
  @query('sheaf-settings-dialog') private readonly settings!: SettingsDialog;
  @query('sheaf-drop-target') private readonly dropTarget!: DropTarget;
  @query('sheaf-search-help') private readonly searchHelp!: SearchHelp;
  @query('sheaf-problems-dialog') private readonly problems!: ProblemsDialog;

  override connectedCallback(): void {
    super.connectedCallback();
    const menu = this.#client.on('menu/chosen', (command) => {
      if (command === 'show-problems') this.#showProblems();
      else if (command === 'show-settings') this.settings.show();
      else this.#showFolders();
    });
    this.#stops = [this.#state.start(), menu];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  protected override updated(): void {
    const { article } = this.#state.reading;
    document.title = article === null ? words.appName : `${article.title} – ${words.appName}`;
  }

  protected override render() {
    const { value } = this.#state.library.status;
    const status = value.kind === 'known' ? value.status : null;
    const started = status !== null && status.phase !== 'starting' && status.folders.length > 0;
    return html`
      ${this.#notices(status)}
      <main
        @folder-wanted=${this.#chooseFolder}
        @folders-wanted=${this.#showFolders}
        @search-help-wanted=${this.#showSearchHelp}
        @retry-wanted=${this.#retry}
        @new-folder-wanted=${this.#makeFolder}
        @samples-wanted=${this.#addSamples}
        @import-wanted=${this.#import}
        @link-pointed=${this.#linkPointed}
        @frame-dragged=${this.#frameDragged}
      >
        ${
          started
            ? html`<sheaf-library-panes
                .state=${this.#state}
                .status=${status}
              ></sheaf-library-panes>`
            : html`<sheaf-start-page .state=${value}></sheaf-start-page>`
        }
      </main>
      <footer>
        <sheaf-status-line
          .status=${status}
          .link=${this.link}
          @problems-wanted=${this.#showProblems}
          @pause-toggled=${this.#togglePause}
        ></sheaf-status-line>
      </footer>
      <sheaf-problems-dialog .client=${this.#client}></sheaf-problems-dialog>
      <sheaf-settings-dialog
        .state=${this.#state}
        .client=${this.#client}
        .status=${status}
      ></sheaf-settings-dialog>
      <sheaf-outside-dialog
        .file=${this.#state.program.outside.value}
        @outside-watched=${this.#watchOutside}
        @outside-copied=${this.#copyOutside}
        @outside-dismissed=${this.#dismissOutside}
      ></sheaf-outside-dialog>
      <sheaf-search-help></sheaf-search-help>
      <sheaf-drop-target .folders=${status?.folders ?? []} .drop=${this.#drop}></sheaf-drop-target>
    `;
  }

  #notices(status: LibraryStatus | null) {
    const news = [this.#state.dropped.value, this.#state.program.news.value];
    return noticesOf(status, this.#state.fault.value, news)
      .filter(({ text }) => !this.dismissed.has(text))
      .map(
        ({ text, tone }) =>
          html`<sheaf-notice-bar .text=${text} .tone=${tone} @notice-dismissed=${this.#dismiss}>
          </sheaf-notice-bar>`,
      );
  }

  #linkPointed({ address }: LinkPointed): void {
    this.link = address === null ? null : addressText(address);
  }

  #frameDragged({ drag }: FrameDragged): void {
    this.dropTarget.dragged(drag);
  }

  #chooseFolder(): void {
    void this.#state.chooseFolder();
  }

  #retry(): void {
    void this.#state.library.retry();
  }

  #showFolders(): void {
    this.settings.show('folders');
  }

  #showSearchHelp(): void {
    this.searchHelp.show();
  }

  #makeFolder(): void {
    void this.#state.program.makeFolder();
  }

  #addSamples(): void {
    void this.#state.program.addSamples();
  }

  #import(): void {
    void this.#state.program.importState();
  }

  #togglePause(): void {
    const { value } = this.#state.library.status;
    if (value.kind === 'known') void this.#state.program.pause(!value.status.paused);
  }

  #watchOutside(): void {
    const { value } = this.#state.program.outside;
    if (value !== null) void this.#state.program.watchOutside(value);
  }

  #copyOutside(): void {
    const { value } = this.#state.program.outside;
    if (value !== null) void this.#state.program.copyOutside(value);
  }

  #dismissOutside(): void {
    this.#state.program.dismissOutside();
  }

  readonly #drop = (files: readonly File[]): void => {
    void this.#state.drop(files);
  };

  #showProblems(): void {
    void this.problems.show();
  }

  /** A fault may happen again and be told again; what the library says was seen once. */
  #dismiss({ text }: NoticeDismissed): void {
    if (!this.#state.dismiss(text)) this.dismissed = new Set([...this.dismissed, text]);
  }
}

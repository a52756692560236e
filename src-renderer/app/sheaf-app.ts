import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { LibraryStatus } from '../../src-main/contract.ts';
import { clientOver } from '../client.ts';
import type { LinkPointed, NoticeDismissed } from '../events.ts';
import { addressText } from '../reader/address-text.ts';
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
  @query('sheaf-problems-dialog') private readonly problems!: ProblemsDialog;

  override connectedCallback(): void {
    super.connectedCallback();
    const menu = this.#client.on('menu/chosen', (command) => {
      if (command === 'show-problems') this.#showProblems();
    });
    this.#stops = [this.#state.library.start(), menu];
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
        @retry-wanted=${this.#retry}
        @link-pointed=${this.#linkPointed}
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
        ></sheaf-status-line>
      </footer>
      <sheaf-problems-dialog .client=${this.#client}></sheaf-problems-dialog>
    `;
  }

  #notices(status: LibraryStatus | null) {
    return noticesOf(status, this.#state.fault.value)
      .filter((text) => !this.dismissed.has(text))
      .map(
        (text) =>
          html`<sheaf-notice-bar .text=${text} @notice-dismissed=${this.#dismiss}>
          </sheaf-notice-bar>`,
      );
  }

  #linkPointed({ address }: LinkPointed): void {
    this.link = address === null ? null : addressText(address);
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

  /** A fault may happen again and be told again; what the library says was seen once. */
  #dismiss({ text }: NoticeDismissed): void {
    if (text === this.#state.fault.value) this.#state.dismissFault();
    else this.dismissed = new Set([...this.dismissed, text]);
  }
}

import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { clientOver } from '../client.ts';
import { MenuBar } from '../commands/menu-bar.ts';
import type { FolderDoubted, FrameDragged, FrameKey, LinkPointed } from '../events.ts';
import '../folders/drop-target.ts';
import type { DropTarget } from '../folders/drop-target.ts';
import { KeyCommands } from '../keys/key-commands.ts';
import '../keys/key-hint.ts';
import { addressText } from '../reader/address-text.ts';
import { words } from '../words/words.ts';
import { AppState } from './app-state.ts';
import { DialogsOnDemand } from './dialogs-on-demand.ts';
import { FocusHome } from './focus-home.ts';
import { tellWhenLeaving } from './leaving.ts';
import './library-panes.ts';
import type { LibraryPanes } from './library-panes.ts';
import { OfferedCommands } from './offered-commands.ts';
import { programCommands } from './program-commands.ts';
import { ProgramWishes } from './program-wishes.ts';
import './start-page.ts';
import './status-line.ts';
import type { WindowDialogs } from './window-dialogs.ts';
import './window-notices.ts';

/** Ms that the window stays blank at a start, for a library that opens slowly. */
const LONGEST_BLANK = 250;

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
    @media print {
      :host-context([data-printing='keys']) {
        height: auto;
      }
      :host-context([data-printing='keys']) > :not(sheaf-window-dialogs) {
        display: none;
      }
    }
  `;

  readonly #client = clientOver(window.sheaf);
  readonly state = new AppState(this.#client);
  readonly #keys = new KeyCommands(this, this.state.commands);
  readonly #dialogs = new DialogsOnDemand(this);
  #stops: readonly (() => void)[] = [];

  @state() private link: string | null = null;
  @query('sheaf-drop-target') private readonly dropTarget!: DropTarget;
  @query('sheaf-library-panes') private readonly panes!: LibraryPanes | null;
  @query('sheaf-window-dialogs') readonly dialogs!: WindowDialogs | null;

  constructor() {
    super();
    const { commands } = this.state;
    new ProgramWishes(this);
    new FocusHome(this, (lost) => this.panes?.takeFocus(lost));
    new OfferedCommands(
      this,
      () => commands,
      () => [programCommands(this.state, this.#dialogs.open)],
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops = [
      this.state.start(),
      new MenuBar(this.#client, this.state).start(),
      tellWhenLeaving(this.#client, this.state),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  /** First drawn as it is to stand: the list is looked up meanwhile. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_BLANK));
      await Promise.race([this.state.ready, patience]);
    }
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    if (this.state.program.outside.value !== null) void this.#dialogs.want();
    const { article } = this.state.reading;
    document.title = article === null ? words.appName : `${article.title} – ${words.appName}`;
  }

  protected override render() {
    const { value } = this.state.library.status;
    const status = value.kind === 'known' ? value.status : null;
    const started = status !== null && status.phase !== 'starting' && status.folders.length > 0;
    return html`
      <sheaf-window-notices .state=${this.state} .status=${status}></sheaf-window-notices>
      <main
        @folders-wanted=${this.#showFolders}
        @folder-doubted=${this.#doubtFolder}
        @search-help-wanted=${this.#showSearchHelp}
        @link-pointed=${this.#linkPointed}
        @frame-dragged=${this.#frameDragged}
        @frame-key=${this.#frameKey}
      >
        ${
          started
            ? html`<sheaf-library-panes
                .state=${this.state}
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
      <sheaf-key-hint .begun=${this.#keys.begun.value}></sheaf-key-hint>
      ${
        this.#dialogs.wanted
          ? html`<sheaf-window-dialogs
              .state=${this.state}
              .client=${this.#client}
              .status=${status}
            ></sheaf-window-dialogs>`
          : nothing
      }
      <sheaf-drop-target .folders=${status?.folders ?? []} .drop=${this.#drop}></sheaf-drop-target>
    `;
  }

  #linkPointed({ address }: LinkPointed): void {
    this.link = address === null ? null : addressText(address);
  }

  #frameDragged({ drag }: FrameDragged): void {
    this.dropTarget.dragged(drag);
  }

  #frameKey({ press }: FrameKey): void {
    this.#keys.pressed(press, 'reader');
  }

  #showFolders(): void {
    this.#dialogs.open((dialogs) => {
      dialogs.showSettings('folders');
    });
  }

  #doubtFolder({ path }: FolderDoubted): void {
    this.#dialogs.open((dialogs) => {
      dialogs.doubtFolder(path);
    });
  }

  #showSearchHelp(): void {
    this.#dialogs.open((dialogs) => {
      dialogs.showSearchHelp();
    });
  }

  readonly #drop = (files: readonly File[]): void => {
    void this.state.drop(files);
  };

  #showProblems(): void {
    this.#dialogs.open((dialogs) => {
      dialogs.showProblems();
    });
  }
}

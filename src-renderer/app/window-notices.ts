import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LibraryStatus } from '../../src-main/contract.ts';
import type { AppState } from './app-state.ts';
import './notice-bar.ts';
import { noticesOf, type Notice } from './notices.ts';

/** What a person should know now, each in a line across the window until it is put away. */
@customElement('sheaf-window-notices')
export class WindowNotices extends SignalWatcher(LitElement) {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
    }
  `;

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) status: LibraryStatus | null = null;
  /** What the library said and was put away, by its words in the language of then. */
  @state() private dismissed: ReadonlySet<string> = new Set();

  protected override render() {
    const { notices, program } = this.state;
    const news = [notices.dropped.value, program.news.value];
    return noticesOf(this.status, notices.fault.value, news)
      .filter(({ text }) => !this.dismissed.has(text()))
      .map(
        (notice) =>
          html`<sheaf-notice-bar
            .text=${notice.text()}
            .tone=${notice.tone}
            @notice-dismissed=${this.#dismisser(notice)}
          ></sheaf-notice-bar>`,
      );
  }

  /** A fault may happen again and be told again; what the library says was seen once. */
  #dismisser(notice: Notice): () => void {
    return () => {
      const { notices, program } = this.state;
      if (notices.dismiss(notice) || program.dismiss(notice)) return;
      this.dismissed = new Set([...this.dismissed, notice.text()]);
    };
  }
}

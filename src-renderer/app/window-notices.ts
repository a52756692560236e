import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LibraryStatus } from '../../src-main/contract.ts';
import type { NoticeDismissed } from '../events.ts';
import type { AppState } from './app-state.ts';
import './notice-bar.ts';
import { noticesOf } from './notices.ts';

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
  @state() private dismissed: ReadonlySet<string> = new Set();

  protected override render() {
    const { dropped, fault, program } = this.state;
    return noticesOf(this.status, fault.value, [dropped.value, program.news.value])
      .filter(({ text }) => !this.dismissed.has(text))
      .map(
        ({ text, tone }) =>
          html`<sheaf-notice-bar .text=${text} .tone=${tone} @notice-dismissed=${this.#dismiss}>
          </sheaf-notice-bar>`,
      );
  }

  /** A fault may happen again and be told again; what the library says was seen once. */
  #dismiss({ text }: NoticeDismissed): void {
    if (!this.state.dismiss(text)) this.dismissed = new Set([...this.dismissed, text]);
  }
}

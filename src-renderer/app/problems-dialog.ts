import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Problem } from '../../src-main/contract.ts';
import type { Client, Failure } from '../client.ts';
import { words } from '../words/words.ts';
import { controls } from './controls.ts';
import { copyText } from './copy-text.ts';
import { dialogs } from './dialogs.ts';
import { faultText } from './failure-text.ts';
import './icon.ts';
import { bareList } from './style-pieces.ts';

/** Entries drawn; copying takes all. */
const SHOWN = 500;

type Listing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The files that did not become articles, with the reason of each. `show()` opens it. */
@customElement('sheaf-problems-dialog')
export class ProblemsDialog extends LitElement {
  static override styles = [
    controls,
    dialogs,
    css`
      p {
        margin: 0 0 var(--space-3);
        color: var(--ink-quiet);
      }
      ul {
        ${bareList};
      }
      li {
        padding: var(--space-2) 0;
        border-top: var(--hairline) solid var(--line);
        overflow-wrap: anywhere;
      }
      .path {
        display: block;
        font: var(--type-code-small);
      }
      .reason {
        display: block;
        margin-top: var(--space-1);
        color: var(--ink-quiet);
      }
    `,
  ];

  @property({ attribute: false }) client: Client | null = null;
  @state() private listing: Listing = { kind: 'loading' };
  @state() private copied = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** Opens the dialog and lists the problems of now. */
  async show(): Promise<void> {
    if (this.dialog.open) return;
    this.copied = false;
    this.listing = { kind: 'loading' };
    this.dialog.showModal();
    const reply = await this.client?.call('problems/list', null);
    if (reply === undefined) return;
    this.listing = reply.ok
      ? { kind: 'listed', problems: reply.value }
      : { kind: 'failed', failure: reply.error };
  }

  protected override render() {
    return html`<dialog aria-labelledby="title">
      <div class="head">
        <h2 id="title">${words.problems.title}</h2>
        <button class="icon" aria-label=${words.problems.close} @click=${this.#close}>
          <sheaf-icon name="x"></sheaf-icon>
        </button>
      </div>
      <div class="body" tabindex="0" role="group" aria-labelledby="title">${this.#body()}</div>
      <div class="foot">
        <button ?hidden=${this.#problems.length === 0} @click=${this.#copy}>
          <sheaf-icon name=${this.copied ? 'check' : 'copy'}></sheaf-icon>
          ${this.copied ? words.problems.copied : words.problems.copy}
        </button>
      </div>
    </dialog>`;
  }

  get #problems(): readonly Problem[] {
    return this.listing.kind === 'listed' ? this.listing.problems : [];
  }

  #body() {
    if (this.listing.kind === 'loading') return html`<p>${words.problems.loading}</p>`;
    if (this.listing.kind === 'failed') {
      return html`<p role="alert">${faultText(words.failure.problems, this.listing.failure)}</p>`;
    }
    const { length } = this.#problems;
    if (length === 0) return html`<p>${words.problems.none}</p>`;
    return html`
      <p>${words.problems.intro(length)}</p>
      <ul>
        ${this.#problems.slice(0, SHOWN).map(
          (problem) =>
            html`<li>
              <span class="path">${problem.path}</span>
              <span class="reason">${this.#reason(problem)}</span>
            </li>`,
        )}
      </ul>
      ${length > SHOWN ? html`<p>${words.problems.more(length - SHOWN)}</p>` : nothing}
    `;
  }

  #reason({ code, message }: Problem): string {
    return words.problems.line(words.problems.reason[code], message);
  }

  #close(): void {
    this.dialog.close();
  }

  #copy(): void {
    const lines = this.#problems.map((problem) => `${problem.path}\t${this.#reason(problem)}`);
    this.copied = copyText(lines.join('\n'));
  }
}

import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CallName, Calls } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import { faultText } from '../app/failure-text.ts';
import { importText } from '../app/program-state.ts';
import type { Client } from '../client.ts';
import { Wish } from '../events.ts';
import { words } from '../words/words.ts';
import { sections } from './section-styles.ts';

/** What came of a wish, and which it was of. */
interface Outcome {
  readonly of: 'index' | 'transfer';
  readonly text: string;
  readonly fault: boolean;
}

/**
 * Deleting the index, and taking what is the person's own to another computer.
 *
 * @fires facts-changed - what is stored is another
 */
@customElement('sheaf-keeping-part')
export class KeepingPart extends LitElement {
  static override styles = [controls, sections];

  @property({ attribute: false }) client: Client | null = null;
  @state() private asked = false;
  @state() private outcome: Outcome | null = null;
  @query('.keep') private readonly keepButton!: HTMLButtonElement | null;
  @query('.delete') private readonly deleteButton!: HTMLButtonElement | null;

  protected override render() {
    const { privacy } = words.settings;
    return html`
      <section>
        <h3>${privacy.index}</h3>
        <div class="group">
          <div class="row">
            <span class="about">${privacy.indexHelp}</span>
            <button
              class="delete"
              aria-expanded=${this.asked ? 'true' : 'false'}
              @click=${this.#ask}
            >
              ${privacy.deleteIndex}
            </button>
          </div>
          ${this.asked ? this.#question() : nothing} ${this.#told('index')}
        </div>
      </section>
      <section>
        <h3>${privacy.transfer}</h3>
        <div class="group">
          <div class="row">
            <span class="about">${privacy.transferHelp}</span>
            <button @click=${this.#export}>${privacy.export}</button>
            <button @click=${this.#import}>${privacy.import}</button>
          </div>
          ${this.#told('transfer')}
        </div>
      </section>
    `;
  }

  #question() {
    const { privacy } = words.settings;
    return html`<div class="question" role="group" aria-labelledby="question">
      <p id="question">${privacy.deleteQuestion}</p>
      <button @click=${this.#delete}>${privacy.doDelete}</button>
      <button class="keep" @click=${this.#ask}>${privacy.keep}</button>
    </div>`;
  }

  #told(of: Outcome['of']) {
    const { outcome } = this;
    if (outcome?.of !== of) return nothing;
    return html`<p class="told ${outcome.fault ? 'fault' : ''}" role="status">${outcome.text}</p>`;
  }

  async #ask(): Promise<void> {
    this.asked = !this.asked;
    await this.updateComplete;
    if (this.asked) this.keepButton?.focus();
    else this.deleteButton?.focus();
  }

  async #delete(): Promise<void> {
    await this.#ask();
    const { deleted } = words.settings.privacy;
    await this.#do('index', 'library/delete-index', words.failure.deleteIndex, () => deleted);
  }

  async #export(): Promise<void> {
    const { exported } = words.settings.privacy;
    await this.#do('transfer', 'state/export', words.failure.export, (path) =>
      path === null ? null : exported(path),
    );
  }

  async #import(): Promise<void> {
    await this.#do('transfer', 'state/import', words.failure.import, (account) =>
      account === null ? null : importText(account),
    );
  }

  /** Asks for something that has no argument, and tells what came of it; null tells nothing. */
  async #do<N extends CallName>(
    of: Outcome['of'],
    name: N & (null extends Calls[N]['argument'] ? N : never),
    otherwise: string,
    tell: (value: Calls[N]['value']) => string | null,
  ): Promise<void> {
    this.outcome = null;
    // The type of the name says that null is its argument.
    const reply = await this.client?.call<N>(name, null);
    if (reply === undefined) return;
    if (reply.ok) {
      const text = tell(reply.value);
      this.outcome = text === null ? null : { of, text, fault: false };
      this.dispatchEvent(new Wish('facts-changed'));
    } else {
      this.outcome = { of, text: faultText(otherwise, reply.error), fault: true };
    }
  }
}

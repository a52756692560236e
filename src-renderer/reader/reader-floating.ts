import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { Wish, type FindTyped, type MatchStepped } from '../events.ts';
import { words } from '../words/words.ts';
import './aloud/aloud-bar.ts';
import type { Manner, ReadAloud } from './aloud/read-aloud.ts';
import './find-bar.ts';
import type { FindBar } from './find-bar.ts';
import type { FindInArticle } from './find-in-article.ts';

/**
 * What floats at the foot of the page, where the text ends before it does: the way back from a
 * link, reading aloud and what went wrong with it, matches.
 *
 * @fires way-back-wanted, find-closed - its buttons
 * @fires settings-chosen - from reading aloud
 */
@customElement('sheaf-reader-floating')
export class ReaderFloating extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: auto var(--space-6) var(--space-3) var(--space-3);
        display: flex;
        flex-wrap: wrap-reverse;
        align-items: end;
        justify-content: end;
        gap: var(--space-2);
        pointer-events: none;
      }
      :host > * {
        pointer-events: auto;
      }
      .start {
        display: flex;
        flex: 1;
        flex-wrap: wrap-reverse;
        gap: var(--space-2);
      }
      .told,
      .back {
        padding: var(--space-1) var(--space-3);
        border: var(--hairline) solid var(--line);
        border-radius: var(--radius-2);
        background: var(--surface);
        color: var(--ink);
        box-shadow: 0 var(--space-1) var(--space-3) var(--shadow);
        pointer-events: auto;
      }
      .told {
        max-width: var(--notice-measure);
        overflow-wrap: anywhere;
        user-select: text;
      }
      .told:empty {
        display: none;
      }
    `,
  ];

  /** What went wrong with reading aloud, as a sentence; '' where nothing did. */
  @property() told = '';
  /** There is a place to go back to. */
  @property({ type: Boolean }) wayBack = false;
  @property({ attribute: false }) finding!: FindInArticle;
  @property({ attribute: false }) aloud!: ReadAloud;
  @property({ attribute: false }) manner: Manner = { rate: 1, voice: null };
  /** Grows when finding or reading aloud have changed. */
  @property({ attribute: false }) revision: unknown = null;

  @query('sheaf-find-bar') private readonly findBar!: FindBar | null;

  /** Gives the keyboard to the field to find something. */
  focusFind(): void {
    this.findBar?.focus();
  }

  protected override render() {
    return html`<div class="start">
        ${
          this.wayBack
            ? html`<button class="back" @click=${this.#back}>
                <sheaf-icon name="corner-up-left"></sheaf-icon>${words.reader.back}
              </button>`
            : nothing
        }
        <div class="told" aria-live="polite">${this.told}</div>
      </div>
      ${this.aloud.state === 'silent' ? nothing : this.#aloud()}
      ${this.finding.isOffered ? this.#find() : nothing}`;
  }

  #aloud() {
    const { state, voices } = this.aloud;
    return html`<sheaf-aloud-bar
      .aloud=${this.aloud}
      .state=${state}
      .voices=${voices ?? []}
      .manner=${this.manner}
    ></sheaf-aloud-bar>`;
  }

  #find() {
    const { isOpen, text, count, current } = this.finding;
    return html`<sheaf-find-bar
      .finding=${isOpen}
      .text=${text}
      .count=${count}
      .current=${current}
      @find-typed=${this.#typed}
      @match-stepped=${this.#stepped}
    ></sheaf-find-bar>`;
  }

  #typed({ text }: FindTyped): void {
    this.finding.type(text);
  }

  #stepped({ step }: MatchStepped): void {
    this.finding.step(step);
  }

  #back(): void {
    this.dispatchEvent(new Wish('way-back-wanted'));
  }
}

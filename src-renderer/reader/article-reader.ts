import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { OpenArticle } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import type { Reading } from '../app/reading-state.ts';
import type { Theme } from '../app/theme.ts';
import { Wish, type FindTyped, type MatchStepped } from '../events.ts';
import { words } from '../words/words.ts';
import './article-frame.ts';
import type { ArticleFrame } from './article-frame.ts';
import './article-header.ts';
import type { ArticleHeader } from './article-header.ts';
import './find-bar.ts';
import type { FindBar } from './find-bar.ts';
import { MatchFinder, type Matches } from './match-finder.ts';
import './reader-instead.ts';

/** What stays in sight of the page before when a page is scrolled. */
const OVERLAP = 48;
/** Closer to the end than this is at the end. */
const END = 4;
/** A longer selection is not what someone wants to find. */
const LONGEST_SELECTION = 60;

/**
 * The right pane: the article that is read, or what stands in its place.
 *
 * @fires newer-wanted - the newer capture is to be shown
 * @fires reopen-wanted - opening is to be tried again
 * @fires star-toggled, read-toggled, reveal-wanted, link-opened, link-pointed, frame-key,
 *   article-shown - from its parts
 */
@customElement('sheaf-article-reader')
export class ArticleReader extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: block;
        min-width: 0;
        min-height: 0;
        background: var(--paper);
      }
      article {
        height: 100%;
        overflow-y: auto;
        scrollbar-color: var(--line-strong) transparent;
        scrollbar-gutter: stable;
      }
      article:focus-visible {
        outline: var(--ring) solid var(--focus);
        outline-offset: calc(-1 * var(--ring));
      }
      .page {
        max-width: calc(var(--read-measure) + 2 * var(--space-8));
        margin: 0 auto;
        padding: var(--space-10) var(--space-8) var(--space-16);
      }
      .newer {
        position: absolute;
        inset: 0 0 auto;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        padding: var(--space-1) var(--space-4);
        border-bottom: var(--hairline) solid var(--line);
        background: var(--surface);
        color: var(--ink-soft);
      }
      /* At the foot, where the text ends before its page does. */
      sheaf-find-bar {
        position: absolute;
        inset: auto var(--space-6) var(--space-3) auto;
      }
      .failed {
        color: var(--warn);
      }
    `,
  ];

  @property({ attribute: false }) reading: Reading = { kind: 'none' };
  /** Whether a newer capture of the article has come. */
  @property({ type: Boolean }) newer = false;
  @property({ type: Boolean }) read = false;
  @property({ attribute: false }) theme: Theme = 'system';

  /** The query whose matches are marked. */
  @property() search = '';
  @property({ attribute: false }) exact = false;
  @property({ attribute: false }) seekWords: Matches = () => Promise.resolve([]);

  @state() private frameFailed = false;
  @state() private finding = false;
  @state() private findText = '';
  @query('article') private readonly scroller!: HTMLElement | null;
  @query('sheaf-article-header') private readonly header!: ArticleHeader | null;
  @query('sheaf-article-frame') private readonly frame!: ArticleFrame | null;
  @query('sheaf-find-bar') private readonly findBar!: FindBar | null;

  readonly #finder = new MatchFinder(this);

  /** Opens the field to find something in the article; whether there is one. */
  openFind(): boolean {
    if (this.#article === null) return false;
    const selected = this.frame?.selectedText.trim() ?? '';
    if (selected !== '' && selected.length <= LONGEST_SELECTION) this.findText = selected;
    this.finding = true;
    void this.updateComplete.then(() => {
      this.findBar?.focus();
    });
    return true;
  }

  /** Closes that field; whether it was open. */
  closeFind(): boolean {
    if (!this.finding) return false;
    this.finding = false;
    this.scroller?.focus({ preventScroll: true });
    return true;
  }

  /** Goes to the next (1) or previous (-1) match; false where there is none. */
  stepMatch(step: 1 | -1): boolean {
    const range = this.#finder.marks.step(step);
    this.#scrollTo(range);
    return range !== null;
  }

  /** Scrolls a page on (1) or back (-1); false where there is nothing more that way. */
  scrollPage(direction: 1 | -1): boolean {
    const { scroller } = this;
    if (scroller === null || this.#article === null) return false;
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    const left = direction > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
    if (left <= END) return false;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollBy({
      top: direction * (clientHeight - OVERLAP),
      behavior: still ? 'instant' : 'smooth',
    });
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#turns(changed)) return;
    this.frameFailed = false;
    void this.#finder.look([]);
    // A new frame takes the place of the one with the keys: the page keeps them.
    if (this.shadowRoot?.activeElement?.matches('sheaf-article-frame') === true) {
      this.scroller?.focus({ preventScroll: true });
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#turns(changed)) this.scroller?.scrollTo({ top: 0, behavior: 'instant' });
    if (['search', 'exact', 'finding', 'findText'].some((name) => changed.has(name))) {
      void this.#seek();
    }
  }

  protected override render() {
    return html`${this.newer ? this.#newerBar() : nothing}
      <article
        tabindex="0"
        aria-label=${this.#article?.title ?? words.reader.name}
        aria-busy=${this.reading.kind === 'opening' ? 'true' : 'false'}
        @frame-failed=${this.#failed}
        @article-shown=${this.#textShown}
      >
        ${
          this.#article === null
            ? html`<sheaf-reader-instead .reading=${this.reading}></sheaf-reader-instead>`
            : this.#page(this.#article)
        }
      </article>
      ${this.#findBar()}`;
  }

  /** Whether another article, or another capture of it, takes the place of the one before. */
  #turns(changed: PropertyValues): boolean {
    // The property's own earlier value.
    const before = changed.get('reading') as Reading | undefined;
    const earlier = before === undefined ? null : articleOf(before);
    return changed.has('reading') && earlier?.frame !== this.#article?.frame;
  }

  get #article(): OpenArticle | null {
    return articleOf(this.reading);
  }

  #page(article: OpenArticle) {
    return html`<div class="page">
      <sheaf-article-header .article=${article} .read=${this.read}></sheaf-article-header>
      ${
        this.frameFailed
          ? html`<p class="failed" role="alert">${words.failure.frame}</p>`
          : html`<sheaf-article-frame
              .src=${article.frame}
              .version=${article.sha256}
              .language=${article.language}
              .theme=${this.theme}
            ></sheaf-article-frame>`
      }
    </div>`;
  }

  #findBar() {
    const { marks } = this.#finder;
    const offered = this.finding || (this.search !== '' && marks.count > 0);
    if (!offered || this.#article === null) return nothing;
    return html`<sheaf-find-bar
      .finding=${this.finding}
      .text=${this.findText}
      .count=${marks.count}
      .current=${marks.current}
      @find-typed=${this.#findTyped}
      @match-stepped=${this.#stepped}
      @find-closed=${this.#findClosed}
    ></sheaf-find-bar>`;
  }

  #newerBar() {
    return html`<div class="newer" aria-live="polite">
      ${words.reader.newer}
      <button class="link" @click=${this.#newerWanted}>${words.reader.showNewer}</button>
    </div>`;
  }

  #newerWanted(): void {
    this.dispatchEvent(new Wish('newer-wanted'));
  }

  #findTyped({ text }: FindTyped): void {
    this.findText = text;
  }

  #findClosed(): void {
    this.closeFind();
  }

  #stepped({ step }: MatchStepped): void {
    this.stepMatch(step);
  }

  /** The text is there: what is sought can be marked in it. */
  #textShown(): void {
    const parts = [this.header?.heading, this.frame?.body];
    void this.#finder.look(parts.filter((part) => part !== null && part !== undefined));
  }

  async #seek(): Promise<void> {
    const { search, exact, finding, findText } = this;
    const sought = { search: finding ? '' : search, exact, literal: finding ? findText : '' };
    const marked = await this.#finder.seek(sought);
    if (marked && finding && findText !== '') this.#enterMatches();
  }

  /** Goes to the first match from the place that is read. */
  #enterMatches(): void {
    const top = this.scroller?.getBoundingClientRect().top ?? 0;
    this.#scrollTo(this.#finder.marks.enter((range) => this.#topOf(range) >= top));
  }

  /** Brings a match into the middle. */
  #scrollTo(range: Range | null): void {
    if (range === null || this.scroller === null) return;
    const { top, height } = this.scroller.getBoundingClientRect();
    // What scrolls sideways within the text brings it into sight first.
    const box = range.startContainer.parentElement?.closest('div.table, pre');
    if (box) range.startContainer.parentElement?.scrollIntoView({ inline: 'center' });
    const by = this.#topOf(range) - top - height / 2;
    this.scroller.scrollBy({ top: by, behavior: 'instant' });
    this.requestUpdate();
  }

  #topOf(range: Range): number {
    const inside = range.startContainer.ownerDocument !== document;
    return inside ? (this.frame?.topOf(range) ?? 0) : range.getBoundingClientRect().top;
  }

  #failed(): void {
    this.frameFailed = true;
  }
}

function articleOf(reading: Reading): OpenArticle | null {
  return reading.kind === 'open' || reading.kind === 'opening' ? reading.shown : null;
}

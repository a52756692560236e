import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { OpenArticle } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/empty-state.ts';
import { failureText } from '../app/failure-text.ts';
import type { Reading } from '../app/reading-state.ts';
import type { Theme } from '../app/theme.ts';
import { Wish } from '../events.ts';
import type { Failure } from '../client.ts';
import { words } from '../words/words.ts';
import './article-frame.ts';
import './article-header.ts';

/** What stays in sight of the page before when a page is scrolled. */
const OVERLAP = 48;
/** Closer to the end than this is at the end. */
const END = 4;

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

  @state() private frameFailed = false;
  @query('article') private readonly scroller!: HTMLElement | null;

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
    // A new frame takes the place of the one with the keys: the page keeps them.
    if (this.shadowRoot?.activeElement?.matches('sheaf-article-frame') === true) {
      this.scroller?.focus({ preventScroll: true });
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#turns(changed)) this.scroller?.scrollTo({ top: 0, behavior: 'instant' });
  }

  protected override render() {
    return html`${this.newer ? this.#newerBar() : nothing}
      <article
        tabindex="0"
        aria-label=${this.#article?.title ?? words.reader.name}
        aria-busy=${this.reading.kind === 'opening' ? 'true' : 'false'}
        @frame-failed=${this.#failed}
      >
        ${this.#article === null ? this.#instead() : this.#page(this.#article)}
      </article>`;
  }

  /** Whether another article, or another capture of it, takes the place of the one before. */
  #turns(changed: PropertyValues<this>): boolean {
    const before = changed.get('reading');
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

  #newerBar() {
    return html`<div class="newer" aria-live="polite">
      ${words.reader.newer}
      <button class="link" @click=${this.#wish('newer-wanted')}>${words.reader.showNewer}</button>
    </div>`;
  }

  #instead() {
    if (this.reading.kind === 'failed') return this.#failure(this.reading.failure);
    if (this.reading.kind === 'opening') {
      return html`<sheaf-empty-state level="1" icon="book-open" heading=${words.reader.opening}>
      </sheaf-empty-state>`;
    }
    return html`<sheaf-empty-state
      level="1"
      icon="wheat"
      heading=${words.empty.nothingSelected}
      text=${words.empty.nothingSelectedText}
    ></sheaf-empty-state>`;
  }

  #failure(failure: Failure) {
    return html`<sheaf-empty-state
      level="1"
      role="alert"
      icon="triangle-alert"
      heading=${words.failure.article}
      text=${failureText(failure)}
    >
      <button @click=${this.#wish('reopen-wanted')}>${words.empty.tryAgain}</button>
    </sheaf-empty-state>`;
  }

  #wish(name: 'newer-wanted' | 'reopen-wanted'): () => void {
    return () => {
      this.dispatchEvent(new Wish(name));
    };
  }

  #failed(): void {
    this.frameFailed = true;
  }
}

function articleOf(reading: Reading): OpenArticle | null {
  return reading.kind === 'open' || reading.kind === 'opening' ? reading.shown : null;
}

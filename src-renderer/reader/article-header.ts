import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { OpenArticle } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { LinkOpened, Wish, type WishName } from '../events.ts';
import { languageFaces } from '../languages.ts';
import { words } from '../words/words.ts';
import { addressText } from './address-text.ts';
import { matchColours } from './match-colours.ts';
import { capturedTime, publishedTime, type ShownTime } from './times.ts';

/**
 * Above the text: title, who published and when, tags, what can be done, and what to know about
 * this capture.
 *
 * @fires star-toggled, read-toggled, reveal-wanted - its buttons
 * @fires link-opened - the original is wanted
 */
@customElement('sheaf-article-header')
export class ArticleHeader extends LitElement {
  static override styles = [
    controls,
    languageFaces,
    matchColours,
    css`
      :host {
        display: block;
        padding-bottom: var(--space-6);
        margin-bottom: var(--space-6);
        border-bottom: var(--hairline) solid var(--line);
        color: var(--ink-quiet);
      }
      h1 {
        margin: 0 0 var(--space-4);
        color: var(--ink);
        font-size: var(--read-title);
        font-weight: var(--weight-bold);
        line-height: var(--read-title-line);
        text-wrap: balance;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .facts li {
        display: inline-flex;
        align-items: baseline;
        gap: var(--space-2);
      }
      .facts li + li::before {
        content: '·' / '';
        font-family: var(--face-ui);
      }
      .outlet {
        color: var(--ink-soft);
        font-weight: var(--weight-strong);
      }
      time {
        font-variant-numeric: tabular-nums;
      }
      .tags {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
        margin: var(--space-2) 0 0;
        padding: 0;
        list-style: none;
      }
      .tags li {
        padding: 0 var(--space-2);
        border-radius: var(--radius-round);
        background: var(--hollow);
        color: var(--ink-soft);
        font: var(--type-small);
        line-height: var(--space-5);
      }
      .actions {
        display: flex;
        gap: var(--space-1);
        margin: var(--space-3) 0 0 calc(-1 * (var(--control-height) - var(--icon)) / 2);
      }
      .on {
        color: var(--wheat);
      }
      .note {
        margin: var(--space-3) 0 0;
        user-select: text;
      }
      h1,
      .facts,
      .tags {
        user-select: text;
      }
    `,
  ];

  @property({ attribute: false }) article!: OpenArticle;
  @query('h1') readonly heading!: HTMLElement | null;
  @property({ type: Boolean }) read = false;

  protected override render() {
    const { article } = this;
    const lang = ifDefined(article.language ?? undefined);
    return html`
      <h1 class="read" lang=${lang}>${article.title}</h1>
      <ul class="facts">
        <li class="outlet ui" lang=${lang}>${article.outlet}</li>
        ${
          article.author === null
            ? nothing
            : html`<li class="ui" lang=${lang}>${article.author}</li>`
        }
        ${
          article.published === null
            ? nothing
            : html`<li>${this.#time(publishedTime(article.published))}</li>`
        }
      </ul>
      <ul class="facts">
        <li>${this.#captured(capturedTime(article.captured))}</li>
        <li title=${words.reader.characters(article.characters)}>
          ${words.reader.readingTime(article.readingMinutes)}
        </li>
      </ul>
      ${this.#tags()}
      <div class="actions">${this.#actions()}</div>
      ${article.notes.map((note) => html`<p class="note">${note}</p>`)}
    `;
  }

  #time({ text, title, machine }: ShownTime) {
    return html`<time datetime=${ifDefined(machine ?? undefined)} title=${title}>${text}</time>`;
  }

  #captured({ text, title, machine }: ShownTime) {
    return html`<time datetime=${ifDefined(machine ?? undefined)} title=${title}
      >${words.reader.captured(text)}</time
    >`;
  }

  #tags() {
    const { tags, language } = this.article;
    if (tags.length === 0) return nothing;
    return html`<ul class="tags" aria-label=${words.reader.tags}>
      ${tags.map((tag) => html`<li class="ui" lang=${ifDefined(language ?? undefined)}>${tag}</li>`)}
    </ul>`;
  }

  #actions() {
    const { starred, url, path } = this.article;
    const star = starred ? words.reader.unstar : words.reader.star;
    const mark = this.read ? words.reader.markUnread : words.reader.markRead;
    return html`
      <button class="icon" aria-label=${star} title=${star} @click=${this.#wish('star-toggled')}>
        <sheaf-icon class=${starred ? 'on' : ''} name="star" ?filled=${starred}></sheaf-icon>
      </button>
      <button class="icon" aria-label=${mark} title=${mark} @click=${this.#wish('read-toggled')}>
        <sheaf-icon name=${this.read ? 'mail' : 'mail-open'}></sheaf-icon>
      </button>
      ${url === null ? nothing : this.#original(url)}
      <button
        class="icon"
        aria-label=${words.reader.reveal}
        title=${`${words.reader.reveal}: ${path}`}
        @click=${this.#wish('reveal-wanted')}
      >
        <sheaf-icon name="folder-open"></sheaf-icon>
      </button>
    `;
  }

  #original(url: string) {
    return html`<button
      class="icon"
      aria-label=${words.reader.openOriginal}
      title=${words.reader.opensAddress(addressText(url))}
      @click=${this.#openOriginal}
    >
      <sheaf-icon name="external-link"></sheaf-icon>
    </button>`;
  }

  #wish(name: WishName): () => void {
    return () => {
      this.dispatchEvent(new Wish(name));
    };
  }

  #openOriginal(): void {
    if (this.article.url !== null) this.dispatchEvent(new LinkOpened(this.article.url));
  }
}

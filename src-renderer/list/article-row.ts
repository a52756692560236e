import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ArticleRow as Row, Snippet, TextSpan } from '../../src-main/contract.ts';
import { languageFaces } from '../languages.ts';
import type { Passage } from '../search/passages.ts';
import { words } from '../words/words.ts';
import '../app/icon.ts';
import { fittedSnippet, pieces } from './marked-text.ts';
import { rowDate } from './row-date.ts';

/**
 * One entry of the list: title and excerpt in three lines, outlet and date below. The list gives it
 * its role, number and selection. Its text is its accessible name: title, marks, outlet, date.
 */
@customElement('sheaf-article-row')
export class ArticleRow extends LitElement {
  static override styles = [
    languageFaces,
    css`
      :host {
        position: relative;
        display: block;
        height: var(--row-height);
        padding: var(--space-3) var(--space-4) var(--space-3) var(--space-6);
        border-bottom: var(--hairline) solid var(--line);
        box-sizing: border-box;
        cursor: default;
      }
      :host(:hover) {
        background: var(--hover);
      }
      :host([aria-selected='true']) {
        background: var(--wheat-tint);
        box-shadow: inset 3px 0 var(--wheat-fill);
      }
      /* The clamp counts the lines of both: what the title leaves of three is the excerpt's. */
      .text {
        display: -webkit-box;
        height: calc(3 * var(--line-row));
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        line-clamp: 3;
        line-height: var(--line-row);
        overflow: hidden;
      }
      .heading {
        color: var(--ink-soft);
        font-size: var(--size-row-title);
        font-weight: var(--weight-plain);
      }
      .unread .heading {
        color: var(--ink);
        font-weight: var(--weight-strong);
      }
      /* The passage that was found keeps a line at least. */
      .text.found {
        display: block;
      }
      .found .heading {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        line-clamp: 2;
        overflow: hidden;
      }
      .excerpt {
        color: var(--ink-quiet);
        font-size: var(--size-row-excerpt);
      }
      mark {
        border-radius: 2px;
        background: var(--mark);
        color: var(--on-mark);
      }
      .meta {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-top: var(--space-1);
        color: var(--ink-quiet);
        font: var(--type-small);
        white-space: nowrap;
      }
      .outlet {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .date {
        font-variant-numeric: tabular-nums;
      }
      .drawn {
        display: contents;
      }
      /* Read out and not drawn; inline, so that no space comes before its comma. */
      .aside {
        font-size: 0;
        line-height: 0;
      }
      .dot {
        position: absolute;
        inset-block-start: calc(var(--space-3) + (var(--line-row) - var(--dot)) / 2);
        inset-inline-start: var(--space-2);
        width: var(--dot);
        height: var(--dot);
        border-radius: var(--radius-round);
        background: var(--wheat-fill);
      }
      sheaf-icon {
        --icon-size: var(--space-3);
        color: var(--wheat);
      }
      .away .heading {
        color: var(--ink-quiet);
      }
      .blank {
        width: 70%;
        height: var(--space-3);
        margin-block: var(--space-1) var(--space-2);
        border-radius: var(--radius-1);
        background: var(--hollow);
      }
      .blank.short {
        width: 40%;
      }
      @media (forced-colors: active) {
        :host([aria-selected='true']) {
          outline: var(--ring) solid Highlight;
          outline-offset: calc(-1 * var(--ring));
        }
        .dot {
          background: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) row: Row | undefined = undefined;
  /** What a search shows of it instead of the beginning of its text. */
  @property({ attribute: false }) passage: Passage | undefined = undefined;

  protected override render() {
    return this.row === undefined ? this.#blank() : this.#entry(this.row);
  }

  #blank() {
    return html`<div class="blank"></div>
      <div class="blank short"></div>
      ${this.#aside(words.list.loadingEntry)}`;
  }

  #entry(row: Row) {
    const lang = ifDefined(row.language ?? undefined);
    const found = this.#passage === null ? '' : 'found';
    return html`${row.read ? nothing : html`<span class="dot"></span>`}
      <div class=${`text ${found} ${row.read ? '' : 'unread'} ${row.away ? 'away' : ''}`}>
        <div class="heading ui" lang=${lang}>
          <span class="title">${marked(row.title, this.passage?.title ?? [])}</span
          >${this.#aside(marksOf(row))}
        </div>
        <div class="excerpt ui" lang=${lang} aria-hidden="true">${this.#excerpt(row)}</div>
      </div>
      <div class="meta">
        <span class="outlet ui">${row.outlet}${this.#aside(',')}</span>
        <span class="drawn" aria-hidden="true">${this.#drawn(row)}</span>
        <span class="date">${rowDate(row.captured, Date.now())}</span>
      </div>`;
  }

  #excerpt(row: Row) {
    const snippet = this.#passage;
    if (snippet === null) return row.excerpt;
    const { text, marks } = fittedSnippet(snippet);
    return marked(text, marks);
  }

  /** The passage with something marked in it, or null. */
  get #passage(): Snippet | null {
    const snippet = this.passage?.snippet ?? null;
    return snippet === null || snippet.marks.length === 0 ? null : snippet;
  }

  #aside(text: string) {
    return html`<span class="aside" lang=${words.language}>${text}</span>`;
  }

  #drawn(row: Row) {
    return html`${row.away ? html`<span>${words.list.away}</span>` : nothing}
    ${row.asText ? html`<span>${words.list.asText}</span>` : nothing}
    ${row.captures > 1 ? html`<span>${words.list.captures(row.captures)}</span>` : nothing}
    ${row.starred ? html`<sheaf-icon name="star" filled></sheaf-icon>` : nothing}`;
  }
}

/** A text with its matches marked. */
function marked(text: string, marks: readonly TextSpan[]) {
  return pieces(text, marks).map(({ text: piece, marked: isMatch }) =>
    isMatch ? html`<mark>${piece}</mark>` : piece,
  );
}

/** What is drawn as a dot, a star or a shade, in words behind the title. */
function marksOf(row: Row): string {
  const { unread, starred, away, asText } = words.list;
  const marks = [
    row.read ? '' : unread,
    row.starred ? starred : '',
    row.away ? away : '',
    row.asText ? asText : '',
  ];
  return ['', ...marks.filter((mark) => mark !== ''), ''].join(', ').trimEnd();
}

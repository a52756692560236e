import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ArticleRow as Row, Passage, Settings } from '../../src-main/contract.ts';
import '../app/icon.ts';
import { languageFaces, textDirection } from '../languages.ts';
import { words } from '../words/words.ts';
import { rowStyles } from './article-row-styles.ts';
import { languageName, languageSign } from './language-sign.ts';
import { rowDate } from './row-date.ts';
import { excerptStyles } from './row-excerpt-styles.ts';
import { excerpt, findingOf, marked, type Finding } from './row-excerpt.ts';

/** What the date of an entry tells. */
export type RowTime = 'captured' | 'published' | 'time-captured';

/**
 * One entry of the list: title and excerpt in three lines, outlet and date below; or one line; or
 * with a picture beside. The list gives it its role, number and selection. Its text is its
 * accessible name: title, marks, outlet, date.
 */
@customElement('sheaf-article-row')
export class ArticleRow extends LitElement {
  static override styles = [languageFaces, rowStyles, excerptStyles];

  @property({ attribute: false }) row: Row | undefined = undefined;
  /** What a search shows of it instead of the beginning of its text. */
  @property({ attribute: false }) passage: Passage | undefined = undefined;
  @property({ reflect: true }) density: Settings['density'] = 'standard';
  @property({ attribute: false }) time: RowTime = 'captured';
  /** When this day began, in ms since 1970. */
  @property({ attribute: false }) today = 0;
  /** The language that is not worth telling; while it is not known, none is told. */
  @property({ attribute: false }) commonLanguage: string | null = null;

  protected override render() {
    return this.row === undefined ? this.#blank() : this.#entry(this.row);
  }

  #blank() {
    return html`<div class="entry">
      <div class="blank"></div>
      <div class="blank short"></div>
      ${this.#aside(words.list.loadingEntry)}
    </div>`;
  }

  #entry(row: Row) {
    const lang = ifDefined(row.language ?? undefined);
    const finding = findingOf(row, this.passage);
    const found = finding.snippet === null && finding.reason === null ? '' : 'found';
    // A reason is told in the words of the window, and runs as they do.
    const dir = ifDefined(finding.reason === null ? undefined : 'ltr');
    return html`${row.read ? nothing : html`<span class="dot"></span>`}
      <div class="entry">
        <div
          class=${`text ${found} ${row.read ? '' : 'unread'} ${row.away ? 'away' : ''}`}
          dir=${textDirection(row.language)}
        >
          <div class="heading ui" lang=${lang}>
            <span class="title">${marked(row.title, this.passage?.title ?? [])}</span
            >${this.#aside(this.#marksOf(row))}
          </div>
          ${
            this.#hasExcerpt(finding)
              ? html`<div class="passage" aria-hidden="true">
                  <div class="excerpt ui" lang=${lang} dir=${dir}>${excerpt(row, finding)}</div>
                </div>`
              : nothing
          }
        </div>
        <div class="meta">
          <span class="outlet ui" dir="auto"
            ><span class=${this.passage?.outlet.length ? '' : 'spare'}
              >${marked(row.outlet, this.passage?.outlet ?? [])}</span
            >${this.#aside(',')}</span
          >
          <span class="drawn" aria-hidden="true">${this.#drawn(row)}</span>
          <span class="date">${this.#date(row)}</span>
        </div>
      </div>
      ${this.#picture(row)}`;
  }

  #picture({ picture }: Row) {
    if (this.density !== 'picture' || picture === null) return nothing;
    // An element of its own: until it is there, no other one's picture stands beside the title.
    return keyed(
      picture,
      html`<img
        class="picture"
        src=${picture}
        alt=""
        loading="lazy"
        decoding="async"
        @error=${hide}
      />`,
    );
  }

  #date({ captured, published }: Row): string {
    const moment = this.time === 'published' ? (published ?? captured) : captured;
    return rowDate(moment, this.today, this.time === 'time-captured');
  }

  /** One line has room for what it was found by where that is not in the title or the outlet. */
  #hasExcerpt({ snippet, reason }: Finding): boolean {
    if (this.density !== 'compact' || reason !== null) return true;
    const { title = [], outlet = [] } = this.passage ?? {};
    return snippet !== null && title.length === 0 && outlet.length === 0;
  }

  #aside(text: string) {
    return html`<span class="aside" lang=${words.language}>${text}</span>`;
  }

  #drawn(row: Row) {
    const { list } = words;
    const language = this.#otherLanguage(row);
    return html`${row.away ? html`<span>${list.away}</span>` : nothing}
    ${row.asText ? html`<span>${list.asText}</span>` : nothing}
    ${row.captures > 1 ? html`<span>${list.captures(row.captures)}</span>` : nothing}
    ${
      language === null
        ? nothing
        : html`<span class="language ui" lang=${language} title=${languageName(language)}
            >${languageSign(language)}</span
          >`
    }
    ${row.starred ? html`<sheaf-icon name="star" filled></sheaf-icon>` : nothing}`;
  }

  #otherLanguage({ language }: Row): string | null {
    const { commonLanguage } = this;
    return commonLanguage === null || language === commonLanguage ? null : language;
  }

  /** What is drawn as a dot, a star or a shade, in words behind the title. */
  #marksOf(row: Row): string {
    const { unread, starred, away, asText, captures } = words.list;
    const language = this.#otherLanguage(row);
    const marks = [
      row.read ? '' : unread,
      row.starred ? starred : '',
      row.away ? away : '',
      row.asText ? asText : '',
      row.captures > 1 ? captures(row.captures) : '',
      language === null ? '' : languageName(language),
    ];
    return ['', ...marks.filter((mark) => mark !== ''), ''].join(', ').trimEnd();
  }
}

/** A picture that cannot be drawn, or is not there any more, leaves its place to the text. */
function hide({ target }: Event): void {
  if (target instanceof HTMLImageElement) target.hidden = true;
}

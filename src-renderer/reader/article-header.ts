import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, queryAll } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { OpenArticle, PublishedTime, SourceCount } from '../../src-main/contract.ts';
import { bareList } from '../app/style-pieces.ts';
import { languageFaces, textDirection } from '../languages.ts';
import { words } from '../words/words.ts';
import { matchColours } from './match-colours.ts';
import './tag-editor.ts';
import type { TagEditor } from './tag-editor.ts';
import './time-button.ts';
import { capturedTime, publishedTime } from './times.ts';

/**
 * Above the text: title, who published and when, how long it takes to read, tags, and what to know
 * about this capture. Its `dir` is the article's; what is in the window's language runs its own way.
 *
 * @fires tag-set - from the tags
 */
@customElement('sheaf-article-header')
export class ArticleHeader extends LitElement {
  static override styles = [
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
        ${bareList};
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
      sheaf-tag-editor {
        margin-top: var(--space-3);
      }
      :host(:dir(rtl)) sheaf-tag-editor {
        justify-content: end;
      }
      .note {
        margin: var(--space-3) 0 0;
        text-align: -webkit-match-parent;
      }
      h1,
      .facts,
      .note {
        user-select: text;
      }
    `,
  ];

  @property({ attribute: false }) article!: OpenArticle;
  @property({ attribute: false }) knownTags: () => Promise<readonly SourceCount[]> = () =>
    Promise.resolve([]);
  @queryAll('[data-column]') private readonly named!: NodeListOf<HTMLElement>;
  @query('h1') readonly heading!: HTMLElement | null;
  @query('sheaf-tag-editor') readonly tags!: TagEditor | null;

  /** What can be searched: title, outlet, author, tags. */
  get parts(): readonly HTMLElement[] {
    return [...this.named, ...(this.tags?.named ?? [])];
  }

  protected override render() {
    const { article } = this;
    const captured = capturedTime(article.captured);
    const lang = ifDefined(article.language ?? undefined);
    const dir = textDirection(article.language);
    return html`
      <h1 class="read" data-column="title" lang=${lang} dir=${dir}>${article.title}</h1>
      <ul class="facts">
        <li class="outlet ui" lang=${lang}><bdi data-column="outlet">${article.outlet}</bdi></li>
        ${
          article.author === null
            ? nothing
            : html`<li class="ui" lang=${lang}>
                <bdi data-column="author">${article.author}</bdi>
              </li>`
        }
        ${
          article.published === null
            ? nothing
            : html`<li>${this.#published(article.published)}</li>`
        }
      </ul>
      <ul class="facts">
        <li>
          <sheaf-time-button
            dir="ltr"
            .time=${captured}
            .text=${words.reader.captured(captured.text)}
          ></sheaf-time-button>
        </li>
        <li title=${words.reader.characters(article.characters)}>
          <span dir="ltr">${words.reader.readingTime(article.readingMinutes)}</span>
        </li>
      </ul>
      <sheaf-tag-editor
        dir="ltr"
        .article=${article}
        .knownTags=${this.knownTags}
      ></sheaf-tag-editor>
      ${article.notes.map((note) => html`<p class="note" dir="ltr">${words.reader.note(note)}</p>`)}
    `;
  }

  #published(published: PublishedTime) {
    const time = publishedTime(published);
    return html`<sheaf-time-button dir="ltr" .time=${time} .text=${time.text}></sheaf-time-button>`;
  }
}

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { OpenArticle, SourceCount } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { languageFaces } from '../languages.ts';
import { words } from '../words/words.ts';
import { matchColours } from './match-colours.ts';
import { TagSet } from './reader-events.ts';
import './tag-field.ts';
import type { TagField } from './tag-field.ts';

/**
 * The tags of the open article: those that its capture states, and those of the person, which can
 * be added and removed.
 *
 * @fires tag-set - a tag is to be added or removed
 */
@customElement('sheaf-tag-editor')
export class TagEditor extends LitElement {
  static override styles = [
    controls,
    languageFaces,
    matchColours,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1);
      }
      ul {
        display: contents;
        list-style: none;
      }
      li {
        display: inline-flex;
        align-items: center;
        min-height: var(--space-6);
        padding: 0 var(--space-2);
        border-radius: var(--radius-round);
        background: var(--hollow);
        color: var(--ink-soft);
        font: var(--type-small);
      }
      li.own {
        padding-inline-end: 0;
        background: var(--wheat-tint);
        color: var(--ink);
      }
      li > bdi {
        user-select: text;
      }
      button {
        min-height: var(--space-6);
        color: var(--ink-quiet);
        font: var(--type-small);
        --icon-size: var(--space-3);
      }
      button.icon {
        width: var(--space-6);
        border-radius: var(--radius-round);
      }
      button.add {
        gap: var(--space-1);
        padding: 0 var(--space-2) 0 var(--space-1);
        border: var(--hairline) dashed var(--line-strong);
        border-radius: var(--radius-round);
      }
      button.add:hover {
        color: var(--ink);
      }
    `,
  ];

  @property({ attribute: false }) article!: OpenArticle;
  /** Gives the tags that articles have already. */
  @property({ attribute: false }) knownTags: () => Promise<readonly SourceCount[]> = () =>
    Promise.resolve([]);

  @queryAll('[data-column]') readonly named!: NodeListOf<HTMLElement>;
  @state() private editing = false;
  @query('sheaf-tag-field') private readonly field!: TagField | null;
  @query('.add') private readonly adder!: HTMLElement | null;

  /** Opens the field for a new tag. */
  async edit(): Promise<void> {
    this.editing = true;
    await this.updateComplete;
    this.field?.focus();
  }

  protected override render() {
    const { tags, ownTags, language } = this.article;
    const lang = ifDefined(language ?? undefined);
    const stated = tags.filter((tag) => !ownTags.includes(tag));
    const chips = html`<ul aria-label=${words.reader.tags}>
      ${stated.map((tag) => html`<li class="ui" lang=${lang}><bdi data-column="tags">${tag}</bdi></li>`)}
      ${ownTags.map((tag) => this.#own(tag, language))}
    </ul>`;
    return html`${stated.length + ownTags.length === 0 ? nothing : chips}
    ${
      this.editing
        ? html`<sheaf-tag-field
            .taken=${[...tags, ...ownTags]}
            .knownTags=${this.knownTags}
            .chosen=${this.#add}
            .left=${this.#left}
          ></sheaf-tag-field>`
        : html`<button class="add" @click=${this.#adds}>
            <sheaf-icon name="plus"></sheaf-icon>${words.reader.addTag}
          </button>`
    }`;
  }

  #adds(): void {
    void this.edit();
  }

  #own(tag: string, language: string | null) {
    const name = words.reader.removeTag(tag);
    return html`<li class="own ui" lang=${ifDefined(language ?? undefined)}>
      <bdi data-column="tags">${tag}</bdi>
      <button class="icon" aria-label=${name} title=${name} @click=${this.#remove(tag)}>
        <sheaf-icon name="x"></sheaf-icon>
      </button>
    </li>`;
  }

  readonly #add = (tag: string): void => {
    this.dispatchEvent(new TagSet([this.article.id], tag, true));
  };

  readonly #left = (back: boolean): void => {
    this.editing = false;
    if (back) void this.updateComplete.then(() => this.adder?.focus());
  };

  #remove(tag: string): () => void {
    return () => {
      this.dispatchEvent(new TagSet([this.article.id], tag, false));
      // The button goes with its tag; the keyboard stays among the tags.
      this.adder?.focus();
    };
  }
}

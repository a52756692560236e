import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleId, TagUse } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import { dialogs } from '../app/dialogs.ts';
import '../app/icon.ts';
import type { Tagging } from '../app/tagging.ts';
import { languageFaces } from '../languages.ts';
import { words } from '../words/words.ts';
import './tag-field.ts';
import type { TagField } from './tag-field.ts';
import { tagsDialogStyles } from './tags-dialog-styles.ts';

/**
 * The tags of one or several articles, each with a box: ticked where all have it, half where some
 * do. What all have by their captures alone cannot be taken away. `show()` opens it.
 */
@customElement('sheaf-tags-dialog')
export class TagsDialog extends LitElement {
  static override styles = [controls, dialogs, languageFaces, tagsDialogStyles];

  @property({ attribute: false }) tagging!: Tagging;
  /** What they are the tags of. */
  @state() private heading = '';
  @state() private count = 0;
  @state() private uses: readonly TagUse[] = [];
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('sheaf-tag-field') private readonly field!: TagField;
  #rows: readonly number[] = [];
  #ids: Promise<readonly ArticleId[]> = Promise.resolve([]);

  /** Opens it for the articles of these rows. */
  async show(rows: readonly number[], heading: string): Promise<void> {
    if (this.dialog.open) return;
    this.heading = heading;
    this.count = rows.length;
    this.uses = [];
    this.#rows = rows;
    this.#ids = this.tagging.articlesOf(rows);
    this.dialog.showModal();
    this.field.focus();
    await this.#look();
  }

  protected override render() {
    const { reader, settings } = words;
    return html`<dialog aria-labelledby="title">
      <div class="head">
        <h2 id="title" title=${this.heading}>${this.heading}</h2>
        <button class="icon" aria-label=${settings.close} @click=${this.#close}>
          <sheaf-icon name="x"></sheaf-icon>
        </button>
      </div>
      <div class="new">
        <sheaf-tag-field
          .taken=${this.#allHave}
          .knownTags=${this.#knownTags}
          .chosen=${this.#give}
          .left=${this.#left}
        ></sheaf-tag-field>
      </div>
      <div class="body">
        ${
          this.uses.length === 0
            ? html`<p>${reader.noTags}</p>`
            : html`<ul aria-label=${reader.tags}>
                ${repeat(this.uses, ({ tag }) => tag, this.#use)}
              </ul>`
        }
      </div>
    </dialog>`;
  }

  readonly #use = ({ tag, articles, own }: TagUse) => {
    const all = articles >= this.count;
    const some = articles > 0 && !all;
    const stated = all && own === 0;
    const hint = stated
      ? words.reader.statedTag
      : some
        ? words.reader.tagOf(articles, this.count)
        : null;
    return html`<li>
      <label>
        <input
          type="checkbox"
          .checked=${live(all)}
          .indeterminate=${live(some)}
          ?disabled=${stated}
          @change=${this.#toggled(tag, !all)}
        />
        <span class="tag ui">${tag}</span>
        ${hint === null ? nothing : html`<span class="uses">${hint}</span>`}
      </label>
    </li>`;
  };

  /** The tags that need not be offered. */
  get #allHave(): readonly string[] {
    return this.uses.filter(({ articles }) => articles >= this.count).map(({ tag }) => tag);
  }

  readonly #knownTags = () => this.tagging.knownTags();

  readonly #give = (tag: string): void => {
    void this.#set(tag, true);
  };

  /** Enter in the empty field and Escape leave it. */
  readonly #left = (back: boolean): void => {
    if (back) this.dialog.close();
  };

  #toggled(tag: string, given: boolean): () => void {
    return () => {
      void this.#set(tag, given);
    };
  }

  async #set(tag: string, given: boolean): Promise<void> {
    // At once; how many have it of themselves is known after.
    const now = { tag, articles: given ? this.count : 0, own: given ? this.count : 0 };
    const isKnown = this.uses.some((use) => use.tag === tag);
    this.uses = isKnown
      ? this.uses.map((use) => (use.tag === tag ? now : use))
      : [...this.uses, now];
    await this.tagging.set(await this.#ids, tag, given);
    await this.#look();
  }

  /** Those that none has any more stay in sight: they may have been taken by mistake. */
  async #look(): Promise<void> {
    const rows = this.#rows;
    const found = await this.tagging.uses(rows);
    if (rows !== this.#rows) return;
    const uses = new Map(found.map((use) => [use.tag, use]));
    const known = this.uses.map(({ tag }) => uses.get(tag) ?? { tag, articles: 0, own: 0 });
    const listed = new Set(known.map(({ tag }) => tag));
    this.uses = [...known, ...found.filter(({ tag }) => !listed.has(tag))];
  }

  #close(): void {
    this.dialog.close();
  }
}

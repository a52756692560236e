import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type OpenArticle, type SourceCount } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import { openArticleOf, type Reading } from '../app/reading-state.ts';
import type { Appearance } from '../app/theme.ts';
import { Wish } from '../events.ts';
import type { KeySettings } from '../keys/keymap.ts';
import { textDirection } from '../languages.ts';
import { words } from '../words/words.ts';
import './article-frame.ts';
import type { ArticleFrame } from './article-frame.ts';
import './article-header.ts';
import type { ArticleHeader } from './article-header.ts';
import { page } from './article-page-styles.ts';
import { PlaceShown, WayBackChanged, type PlaceWanted } from './reader-events.ts';
import './reader-instead.ts';
import { ReadingPlace } from './reading-place.ts';
import { ReadingScroll } from './reading-scroll.ts';

/**
 * The page of the open article, which scrolls: its header and its text, or what stands in their
 * place.
 *
 * @fires position-rested - reading has come to rest at a place
 * @fires place-shown - scrolling went on
 * @fires way-back-changed - there is, or is no more, a place to go back to
 * @fires reopen-wanted, tag-set, link-opened, link-pointed, picture-wanted, frame-key,
 *   article-shown - from its parts
 */
@customElement('sheaf-article-page')
export class ArticlePage extends LitElement {
  static override styles = [controls, page];

  @property({ attribute: false }) reading: Reading = { kind: 'none' };
  @property({ attribute: false }) settings: Appearance & KeySettings = DEFAULT_SETTINGS;
  /** Whether the article opens where it was left. */
  @property({ attribute: false }) goesBack = true;
  /** Gives the tags that articles have already. */
  @property({ attribute: false }) knownTags: () => Promise<readonly SourceCount[]> = () =>
    Promise.resolve([]);

  @state() private frameFailed = false;
  @query('article') readonly scroller!: HTMLElement | null;
  @query('sheaf-article-frame') readonly frame!: ArticleFrame | null;
  @query('sheaf-article-header') private readonly header!: ArticleHeader | null;

  readonly place = new ReadingPlace(this);
  readonly scrolling = new ReadingScroll(this);

  /** What can be searched: title, names and text, as far as they are on the screen. */
  get parts(): readonly HTMLElement[] {
    return [...(this.header?.parts ?? []), ...present(this.frame?.body)];
  }

  /** What is read aloud: title and text. */
  get spoken(): readonly HTMLElement[] {
    return [...present(this.header?.heading), ...present(this.frame?.body)];
  }

  /** The id of the heading under which one reads; null above the first. */
  get section(): string | null {
    return this.scrolling.sectionOf(openArticleOf(this.reading)?.headings ?? []);
  }

  override focus(options?: FocusOptions): void {
    this.scroller?.focus(options);
  }

  /** Opens the field for a new tag, and brings it into sight. */
  editTags(): void {
    this.header?.scrollIntoView({ block: 'nearest' });
    void this.header?.tags?.edit();
  }

  /** Goes to a heading, from which there is a way back. */
  toHeading(id: string): void {
    const target = this.frame?.body?.ownerDocument.getElementById(id);
    if (target) this.#toTarget(target);
  }

  showPlace(share: number | null): void {
    this.dispatchEvent(new PlaceShown(share));
  }

  showWayBack(isThere: boolean): void {
    this.dispatchEvent(new WayBackChanged(isThere));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#turns(changed)) return;
    this.frameFailed = false;
    this.place.left();
    // A new frame takes the place of the one with the keys: the page keeps them.
    if (this.shadowRoot?.activeElement?.matches('sheaf-article-frame') === true) {
      this.focus({ preventScroll: true });
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#turns(changed)) this.scroller?.scrollTo({ top: 0, behavior: 'instant' });
  }

  protected override render() {
    const article = openArticleOf(this.reading);
    return html`<article
      tabindex="0"
      aria-label=${article?.title ?? words.reader.name}
      aria-busy=${this.reading.kind === 'opening' ? 'true' : 'false'}
      @scroll=${this.#scrolled}
      @scrollend=${this.#rested}
      @frame-resized=${this.#resized}
      @frame-failed=${this.#failed}
      @article-shown=${this.#textShown}
      @place-wanted=${this.#placeWanted}
    >
      ${
        article === null
          ? html`<sheaf-reader-instead
              .reading=${this.reading}
              .settings=${this.settings}
            ></sheaf-reader-instead>`
          : this.#page(article)
      }
    </article>`;
  }

  #page(article: OpenArticle) {
    return html`<div class="page">
      <sheaf-article-header
        dir=${textDirection(article.language)}
        .article=${article}
        .knownTags=${this.knownTags}
      ></sheaf-article-header>
      ${
        this.frameFailed
          ? html`<div class="failed" role="alert">
              <p>${words.failure.frame}</p>
              <button @click=${this.#reopen}>${words.empty.tryAgain}</button>
            </div>`
          : html`<sheaf-article-frame
              .src=${article.frame}
              .version=${article.sha256}
              .language=${article.language}
              .appearance=${this.settings}
            ></sheaf-article-frame>`
      }
    </div>`;
  }

  /** Whether another article, or another capture of it, takes the place of the one before. */
  #turns(changed: PropertyValues<this>): boolean {
    const before = changed.get('reading');
    const earlier = before === undefined ? null : openArticleOf(before);
    return changed.has('reading') && earlier?.frame !== openArticleOf(this.reading)?.frame;
  }

  #textShown(): void {
    const article = openArticleOf(this.reading);
    if (article !== null) this.place.entered(article, this.goesBack);
  }

  #scrolled(): void {
    this.place.scrolled();
  }

  #rested(): void {
    this.place.rested();
  }

  #resized(): void {
    this.place.resized();
  }

  #placeWanted({ place }: PlaceWanted): void {
    this.#toTarget(place);
  }

  #toTarget(target: Element): void {
    this.place.departed();
    this.scrolling.toTarget(target);
  }

  #failed(): void {
    this.frameFailed = true;
  }

  #reopen(): void {
    // The button goes with the failure: the page keeps the keys.
    this.focus({ preventScroll: true });
    this.dispatchEvent(new Wish('reopen-wanted'));
  }
}

function present(part: HTMLElement | null | undefined): readonly HTMLElement[] {
  return part ? [part] : [];
}

import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import {
  DEFAULT_SETTINGS,
  type OpenArticle,
  type Settings,
  type SourceCount,
} from '../../src-main/contract.ts';
import { openArticleOf, type Reading } from '../app/reading-state.ts';
import { column } from '../app/style-pieces.ts';
import { words } from '../words/words.ts';
import { ReadAloud, type Manner } from './aloud/read-aloud.ts';
import './article-page.ts';
import type { ArticlePage } from './article-page.ts';
import { FindInArticle } from './find-in-article.ts';
import type { Matches } from './match-finder.ts';
import { unavailableEntries, type Unavailable } from './menu-entries.ts';
import './newer-bar.ts';
import './picture-dialog.ts';
import type { PictureDialog } from './picture-dialog.ts';
import './reader-bar.ts';
import type { ReaderBar } from './reader-bar.ts';
import type { HeadingChosen, PictureWanted, PlaceShown, WayBackChanged } from './reader-events.ts';
import './reader-floating.ts';
import type { ReaderFloating } from './reader-floating.ts';
import './reading-bar.ts';

/**
 * What can be done with the open article, its page, what floats over it. Finds in the article and
 * reads it aloud.
 *
 * @fires newer-wanted - the newer capture is to be shown
 * @fires reopen-wanted, position-rested, star-toggled, read-toggled, tag-set, settings-chosen,
 *   command-chosen, link-opened, link-pointed, frame-key, article-shown - from its parts
 */
@customElement('sheaf-article-reader')
export class ArticleReader extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      ${column};
      background: var(--paper);
    }
    sheaf-article-page {
      flex: 1;
    }
  `;

  @property({ attribute: false }) reading: Reading = { kind: 'none' };
  /** Whether a newer capture of the article has come. */
  @property({ type: Boolean }) newer = false;
  @property({ type: Boolean }) read = false;
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  /** Gives the tags that articles have already. */
  @property({ attribute: false }) knownTags: () => Promise<readonly SourceCount[]> = () =>
    Promise.resolve([]);

  /** The query whose matches are marked. */
  @property() search = '';
  @property({ attribute: false }) exact = false;
  @property({ attribute: false }) seekWords: Matches = () => Promise.resolve([]);

  @state() private share: number | null = null;
  @state() private wayBack = false;
  @query('sheaf-article-page') readonly page!: ArticlePage | null;
  @query('sheaf-reader-bar') readonly bar!: ReaderBar | null;
  @query('sheaf-reader-floating') private readonly floating!: ReaderFloating | null;
  @query('sheaf-picture-dialog') private readonly pictures!: PictureDialog;

  readonly finding = new FindInArticle(this);
  readonly aloud = new ReadAloud(this);

  /** The article whose text is, or is about to be, on the screen. */
  get article(): OpenArticle | null {
    return openArticleOf(this.reading);
  }

  get manner(): Manner {
    return { rate: this.settings.speechRate, voice: this.settings.speechVoice };
  }

  /** Why entries of the menu cannot be carried out now. */
  get unavailable(): Unavailable {
    return unavailableEntries(this.article, this.aloud.voices);
  }

  override focus(options?: FocusOptions): void {
    this.page?.focus(options);
  }

  /** Opens the field to find something in the article; whether there is one. */
  openFind(): boolean {
    if (this.article === null) return false;
    this.finding.open(this.page?.frame?.selectedText ?? '');
    void this.updateComplete
      .then(() => this.floating?.updateComplete)
      .then(() => this.floating?.focusFind());
    return true;
  }

  /** Closes that field; whether it was open. */
  closeFind(): boolean {
    if (!this.finding.close()) return false;
    this.focus({ preventScroll: true });
    return true;
  }

  /** Scrolls a page on (1) or back (-1); false where there is nothing more that way. */
  scrollPage(direction: 1 | -1): boolean {
    return this.article !== null && this.page?.scrolling.page(direction) === true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('reading');
    if (before === undefined || openArticleOf(before)?.frame === this.article?.frame) return;
    this.wayBack = false;
    this.aloud.leave();
    void this.finding.look([]);
  }

  protected override render() {
    const { article } = this;
    return html`${article === null ? nothing : this.#bar(article)}
      ${this.newer ? html`<sheaf-newer-bar></sheaf-newer-bar>` : nothing}
      <sheaf-article-page
        .reading=${this.reading}
        .settings=${this.settings}
        .goesBack=${this.search === ''}
        .knownTags=${this.knownTags}
        @article-shown=${this.#textShown}
        @place-shown=${this.#placeShown}
        @way-back-changed=${this.#wayBackChanged}
        @picture-wanted=${this.#enlarge}
      ></sheaf-article-page>
      ${article === null ? nothing : this.#floats()}
      <sheaf-picture-dialog></sheaf-picture-dialog>`;
  }

  #bar(article: OpenArticle) {
    return html`<sheaf-reader-bar
        .article=${article}
        .read=${this.read}
        .appearance=${this.settings}
        .sectionRead=${this.#sectionRead}
        .speaking=${this.aloud.state !== 'silent'}
        .unavailable=${this.unavailable}
        @heading-chosen=${this.#toHeading}
      ></sheaf-reader-bar>
      <sheaf-reading-bar .share=${this.share}></sheaf-reading-bar>`;
  }

  #floats() {
    const { fault } = this.aloud;
    return html`<sheaf-reader-floating
      .told=${fault === null ? '' : words.reader.aloud.faults[fault]}
      .wayBack=${this.wayBack}
      .finding=${this.finding}
      .aloud=${this.aloud}
      .manner=${this.manner}
      .revision=${{}}
      @way-back-wanted=${this.#goBack}
      @find-closed=${this.#closeFind}
    ></sheaf-reader-floating>`;
  }

  readonly #sectionRead = (): string | null => this.page?.section ?? null;

  #textShown(): void {
    void this.finding.look(this.page?.parts ?? []);
  }

  #placeShown({ share }: PlaceShown): void {
    this.share = share;
  }

  #wayBackChanged({ isThere }: WayBackChanged): void {
    this.wayBack = isThere;
  }

  #closeFind(): void {
    this.closeFind();
  }

  #goBack(): void {
    this.page?.place.back();
    this.focus({ preventScroll: true });
  }

  #toHeading({ heading }: HeadingChosen): void {
    this.page?.toHeading(heading);
  }

  /** A dialog gives the focus back by itself, but not to what is inside a frame. */
  async #enlarge({ address, text }: PictureWanted): Promise<void> {
    const focused = this.page?.frame?.body?.querySelector<HTMLElement>(':focus');
    await this.pictures.show(address, text);
    await this.pictures.closed;
    focused?.focus({ preventScroll: true });
  }
}

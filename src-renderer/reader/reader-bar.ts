import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type OpenArticle } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import type { IconName } from '../app/icon.ts';
import type { Appearance } from '../app/theme.ts';
import { CommandChosen, LinkOpened, Wish, type WishName } from '../events.ts';
import { words } from '../words/words.ts';
import { addressText } from './address-text.ts';
import './appearance-button.ts';
import type { AppearanceButton } from './appearance-button.ts';
import './contents-button.ts';
import { FEWEST_HEADINGS, type ContentsButton } from './contents-button.ts';
import './more-menu.ts';
import type { Unavailable } from './menu-entries.ts';

/**
 * What can be done with the open article, above its text.
 *
 * @fires star-toggled, read-toggled - its buttons
 * @fires link-opened - the original is wanted
 * @fires heading-chosen, settings-chosen, command-chosen - from its panels and menu
 */
@customElement('sheaf-reader-bar')
export class ReaderBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        min-height: calc(var(--control-height) + var(--space-4));
        padding: 0 var(--space-3);
        color: var(--ink-quiet);
      }
      .on {
        color: var(--wheat);
      }
      .space {
        flex: 1;
      }
    `,
  ];

  @property({ attribute: false }) article!: OpenArticle;
  @property({ type: Boolean }) read = false;
  @property({ attribute: false }) appearance: Appearance = DEFAULT_SETTINGS;
  @property({ attribute: false }) sectionRead: () => string | null = () => null;
  /** The article is being read aloud. */
  @property({ type: Boolean }) speaking = false;
  @property({ attribute: false }) unavailable: Unavailable = {};

  @query('sheaf-contents-button') readonly contents!: ContentsButton | null;
  @query('sheaf-appearance-button') readonly looks!: AppearanceButton | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'group';
  }

  protected override willUpdate(): void {
    this.ariaLabel = words.reader.toolbar;
  }

  protected override render() {
    const { headings, language, starred, url } = this.article;
    const { star, unstar, markRead, markUnread } = words.reader;
    return html`
      ${
        headings.length >= FEWEST_HEADINGS
          ? html`<sheaf-contents-button
              .headings=${headings}
              .language=${language}
              .sectionRead=${this.sectionRead}
            ></sheaf-contents-button>`
          : nothing
      }
      <span class="space"></span>
      <button
        class="icon"
        aria-label=${starred ? unstar : star}
        title=${starred ? unstar : star}
        @click=${this.#wish('star-toggled')}
      >
        <sheaf-icon class=${starred ? 'on' : ''} name="star" ?filled=${starred}></sheaf-icon>
      </button>
      ${this.#button(this.read ? 'mail' : 'mail-open', this.read ? markUnread : markRead)}
      ${url === null ? nothing : this.#original(url)}
      <button
        class="icon"
        aria-label=${words.reader.aloud.start}
        title=${this.unavailable['read-aloud'] ?? words.reader.aloud.start}
        aria-pressed=${this.speaking ? 'true' : 'false'}
        aria-disabled=${this.unavailable['read-aloud'] === undefined ? 'false' : 'true'}
        @click=${this.#aloud}
      >
        <sheaf-icon name="volume-2"></sheaf-icon>
      </button>
      <sheaf-appearance-button .appearance=${this.appearance}></sheaf-appearance-button>
      <sheaf-more-menu .unavailable=${this.unavailable}></sheaf-more-menu>
    `;
  }

  #button(icon: IconName, name: string) {
    return html`<button
      class="icon"
      aria-label=${name}
      title=${name}
      @click=${this.#wish('read-toggled')}
    >
      <sheaf-icon name=${icon}></sheaf-icon>
    </button>`;
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

  #aloud(): void {
    this.dispatchEvent(new CommandChosen('read-aloud'));
  }

  #openOriginal(): void {
    if (this.article.url !== null) this.dispatchEvent(new LinkOpened(this.article.url));
  }
}

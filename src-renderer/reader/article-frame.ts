import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { DEFAULT_SETTINGS } from '../../src-main/contract.ts';
import { applyAppearance, type Appearance } from '../app/theme.ts';
import {
  ArticleShown,
  FrameDragged,
  FrameFailed,
  FrameKey,
  LinkOpened,
  LinkPointed,
} from '../events.ts';
import { words } from '../words/words.ts';
import { followFocus } from './frame-focus.ts';
import { listenInside, type FrameListener } from './frame-document.ts';
import { dress } from './frame-dressing.ts';
import { FrameResized, PictureWanted, PlaceWanted } from './reader-events.ts';

/**
 * The article's text: a frame without scripts, as high as its document, so that it scrolls with the
 * page around it.
 *
 * @fires article-shown - its text is on the screen
 * @fires frame-failed - its text could not be loaded
 * @fires frame-resized - its height is another one
 * @fires link-opened, link-pointed, place-wanted, picture-wanted - from links and pictures inside
 * @fires frame-key - a key was pressed inside
 * @fires frame-dragged - something is dragged over it
 */
@customElement('sheaf-article-frame')
export class ArticleFrame extends LitElement implements FrameListener {
  static override styles = css`
    :host {
      display: block;
    }
    iframe {
      display: block;
      width: 100%;
      height: 0;
      border: 0;
      background: transparent;
      visibility: hidden;
    }
    iframe.shown {
      visibility: visible;
    }
    iframe.focused {
      outline: var(--ring) solid var(--focus);
      outline-offset: var(--space-2);
    }
  `;

  @property() src = '';
  /** Another version under the same address is loaded afresh. */
  @property() version = '';
  /** Of the text, as a BCP 47 tag; null leaves what the document says. */
  @property({ attribute: false }) language: string | null = null;
  @property({ attribute: false }) appearance: Appearance = DEFAULT_SETTINGS;

  @state() private shown = false;
  @query('iframe') private readonly iframe!: HTMLIFrameElement | null;
  #stop: (() => void) | null = null;
  /** The language of the names that the document has from the window. */
  #named = '';

  linkOpened(address: string): void {
    this.dispatchEvent(new LinkOpened(address));
  }

  linkPointed(address: string | null): void {
    this.dispatchEvent(new LinkPointed(address));
  }

  placeWanted(target: Element | null): void {
    const place = target ?? this.body;
    if (place !== null) this.dispatchEvent(new PlaceWanted(place));
  }

  pictureWanted(picture: HTMLImageElement): void {
    this.dispatchEvent(new PictureWanted(picture.src, picture.alt));
  }

  keyPressed(press: KeyboardEvent): void {
    this.dispatchEvent(new FrameKey(press));
  }

  dragged(drag: DragEvent): void {
    this.dispatchEvent(new FrameDragged(drag));
  }

  /** The text's element while it is on the screen. */
  get body(): HTMLElement | null {
    return this.shown ? (this.iframe?.contentDocument?.body ?? null) : null;
  }

  /** What is selected in the text. */
  get selectedText(): string {
    return this.iframe?.contentDocument?.getSelection()?.toString() ?? '';
  }

  /** How far a place of the text is from the window's upper edge. */
  topOf(place: Range | Element): number {
    const frameTop = this.iframe?.getBoundingClientRect().top ?? 0;
    return frameTop + place.getBoundingClientRect().top;
  }

  /** The line of the text at a distance from the window's upper edge; null where there is none. */
  lineAt(top: number): Range | null {
    const frame = this.iframe?.getBoundingClientRect();
    const inside = this.iframe?.contentDocument;
    if (frame === undefined || !inside) return null;
    // Beside the middle: a place in the margin would be the end of a line.
    const caret = inside.caretPositionFromPoint(frame.width / 2, Math.max(1, top - frame.top));
    if (caret === null) return null;
    const range = inside.createRange();
    range.setStart(caret.offsetNode, caret.offset);
    return range.getClientRects().length > 0 ? range : null;
  }

  resized(height: number): void {
    if (this.iframe === null || this.iframe.style.height === `${String(height)}px`) return;
    this.iframe.style.height = `${String(height)}px`;
    this.dispatchEvent(new FrameResized());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('src') && !changed.has('version')) return;
    this.#end();
    this.shown = false;
  }

  protected override updated(): void {
    if (this.shown) this.#dress();
  }

  // A new frame for each article: changing the address of one would leave a trail in the history.
  protected override render() {
    return keyed(
      `${this.src} ${this.version}`,
      html`<iframe
        class=${this.shown ? 'shown' : ''}
        sandbox="allow-same-origin"
        title=${words.reader.frame}
        src=${this.src}
        @load=${this.#loaded}
      ></iframe>`,
    );
  }

  #loaded(): void {
    const inside = this.iframe?.contentDocument ?? null;
    if (inside === null || !wasServed(inside)) {
      this.dispatchEvent(new FrameFailed());
      return;
    }
    this.#end();
    this.#named = '';
    this.#dress();
    const ends = [
      listenInside(inside, this),
      followFocus(inside, (focused) => this.iframe?.classList.toggle('focused', focused)),
    ];
    this.#stop = () => {
      for (const end of ends) end();
    };
    this.shown = true;
    this.dispatchEvent(new ArticleShown());
  }

  /** Gives the document inside the appearance, language and names of the window. */
  #dress(): void {
    const inside = this.iframe?.contentDocument ?? null;
    if (inside === null) return;
    if (this.language !== null) inside.documentElement.lang = this.language;
    applyAppearance(inside.documentElement, this.appearance);
    if (this.#named === words.language) return;
    this.#named = words.language;
    dress(inside, this.language);
  }

  #end(): void {
    this.#stop?.();
    this.#stop = null;
    this.linkPointed(null);
  }
}

/** Whether the document came as asked, not as an answer that says it is not there. */
function wasServed(inside: Document): boolean {
  const [entry] = inside.defaultView?.performance.getEntriesByType('navigation') ?? [];
  const status = entry !== undefined && 'responseStatus' in entry ? entry.responseStatus : 0;
  return typeof status !== 'number' || status < 400;
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ArticleId, OpenArticle } from '../../src-main/contract.ts';
import { LEAVING } from '../app/leaving.ts';
import type { ArticleFrame } from './article-frame.ts';
import { PositionRested } from './reader-events.ts';

/** Closer to the end than this, in CSS pixels, is at the end. */
const END = 4;
/** Read so far, an article is read: it opens at its beginning again. */
const READ_THROUGH = 0.99;
/** A smaller difference than this is the same place. */
const SAME_PLACE = 0.001;

interface Host extends ReactiveControllerHost, HTMLElement {
  /** What scrolls: it holds the frame. */
  readonly scroller: HTMLElement | null;
  readonly frame: ArticleFrame | null;
  /** Shows how far was read, from 0 to 1; null where everything is in sight. */
  showPlace(share: number | null): void;
  /** Shows whether there is a place to go back to. */
  showWayBack(isThere: boolean): void;
}

/** A line of the text, and how far it was from the scroller's upper edge. */
interface Anchor {
  readonly line: Range;
  readonly offset: number;
}

/**
 * Where in the article one reads: keeps it while sizes change, tells it when scrolling rests and
 * when the article is left, and goes back to it.
 */
export class ReadingPlace implements ReactiveController {
  readonly #host: Host;
  #id: ArticleId | null = null;
  #told = 0;
  #anchor: Anchor | null = null;
  /** Where links within the article were followed from, the last one at the end; null: the top. */
  #trail: readonly (Anchor | null)[] = [];
  readonly #leave = (): void => {
    this.#tell();
  };

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener(LEAVING, this.#leave);
  }

  hostDisconnected(): void {
    window.removeEventListener(LEAVING, this.#leave);
    this.left();
  }

  /** How much of the article was scrolled past: 0 at its beginning, 1 at its end. */
  get share(): number {
    const { scroller } = this.#host;
    if (scroller === null) return 0;
    const way = scroller.scrollHeight - scroller.clientHeight;
    if (way <= END) return 0;
    return scroller.scrollTop >= way - END ? 1 : Math.max(0, scroller.scrollTop / way);
  }

  /** The text of an article is there: goes to where it was left, if that is wished. */
  entered(article: OpenArticle, restore: boolean): void {
    const { scroller } = this.#host;
    this.#id = article.id;
    const kept = article.position ?? 0;
    const position = restore && kept < READ_THROUGH ? kept : 0;
    if (scroller !== null && position > 0) {
      const way = scroller.scrollHeight - scroller.clientHeight;
      scroller.scrollTo({ top: position * way, behavior: 'instant' });
    }
    this.#told = this.share;
    this.rested(false);
  }

  /** Another article takes its place, or none. */
  left(): void {
    this.#tell();
    this.#id = null;
    this.#anchor = null;
    this.#trail = [];
  }

  scrolled(): void {
    this.#show();
  }

  /** Scrolling has come to rest. */
  rested(tell = true): void {
    if (this.#id === null) return;
    this.#anchor = this.#lineInSight();
    this.#show();
    if (tell) this.#tell();
  }

  /** The text is higher or lower than before: the line that is read stays where it is. */
  resized(): void {
    if (this.#anchor !== null) this.#bring(this.#anchor);
    this.#show();
  }

  /** Remembers the place, to come back to it from where a link leads. */
  departed(): void {
    this.#trail = [...this.#trail, this.#lineInSight()];
    this.#host.showWayBack(this.#trail.length > 0);
  }

  /** Goes back to where a link was followed; whether there was such a place. */
  back(): boolean {
    const place = this.#trail.at(-1);
    if (place === undefined) return false;
    this.#trail = this.#trail.slice(0, -1);
    if (place === null) this.#host.scroller?.scrollTo({ top: 0, behavior: 'instant' });
    else this.#bring(place);
    this.rested();
    this.#host.showWayBack(this.#trail.length > 0);
    return true;
  }

  #lineInSight(): Anchor | null {
    const { scroller, frame } = this.#host;
    if (scroller === null || frame === null) return null;
    const { top, height } = scroller.getBoundingClientRect();
    // The title is above the text: at the very beginning there is nothing to hold on to.
    if (scroller.scrollTop <= END) return null;
    for (const below of [height / 4, height / 2, height * 0.9]) {
      const line = frame.lineAt(top + below);
      if (line !== null) return { line, offset: frame.topOf(line) - top };
    }
    return null;
  }

  #bring({ line, offset }: Anchor): void {
    const { scroller, frame } = this.#host;
    if (scroller === null || frame === null || !line.startContainer.isConnected) return;
    const now = frame.topOf(line) - scroller.getBoundingClientRect().top;
    scroller.scrollBy({ top: now - offset, behavior: 'instant' });
  }

  #show(): void {
    const { scroller } = this.#host;
    const scrolls = scroller !== null && scroller.scrollHeight - scroller.clientHeight > END;
    this.#host.showPlace(this.#id !== null && scrolls ? this.share : null);
  }

  #tell(): void {
    if (this.#id === null) return;
    const { share } = this;
    if (Math.abs(share - this.#told) < SAME_PLACE) return;
    this.#told = share;
    this.#host.dispatchEvent(new PositionRested(this.#id, share));
  }
}

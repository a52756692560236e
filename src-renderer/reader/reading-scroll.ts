import type { OpenArticle } from '../../src-main/contract.ts';
import type { ArticleFrame } from './article-frame.ts';

/** What stays in sight of the page before when a page is scrolled. */
const OVERLAP = 48;
/** Closer to the end than this is at the end. */
const END = 4;
/** Above a place that was gone to, this much is in sight. */
const ABOVE = 24;
/** A heading so far beneath the upper edge is the one under which one reads. */
const READ_FROM = 120;

/** What is scrolled: an element that holds the title and, in a frame, the text. */
interface Host {
  readonly scroller: HTMLElement | null;
  readonly frame: ArticleFrame | null;
}

/** Scrolls the page of an article, also to places inside its frame, which does not scroll itself. */
export class ReadingScroll {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Scrolls a page on (1) or back (-1); false where there is nothing more that way. */
  page(direction: 1 | -1): boolean {
    const { scroller } = this.#host;
    if (scroller === null) return false;
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    const left = direction > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
    if (left <= END) return false;
    scroller.scrollBy({ top: direction * (clientHeight - OVERLAP), behavior: motion() });
    return true;
  }

  /** How far a place is from the upper edge of what is in sight. */
  topOf(place: Range | Element): number {
    // Those of the frame are of its own realm: no `instanceof`.
    const owner = 'startContainer' in place ? place.startContainer : place;
    const inside = owner.ownerDocument !== document;
    const top = inside ? this.#host.frame?.topOf(place) : place.getBoundingClientRect().top;
    return (top ?? 0) - (this.#host.scroller?.getBoundingClientRect().top ?? 0);
  }

  /** Brings a place into the middle. */
  toMiddle(range: Range): void {
    const { scroller } = this.#host;
    if (scroller === null) return;
    // What scrolls sideways within the text brings it into sight first.
    const box = range.startContainer.parentElement?.closest('div.table, pre');
    if (box) range.startContainer.parentElement?.scrollIntoView({ inline: 'center' });
    scroller.scrollBy({ top: this.topOf(range) - scroller.clientHeight / 2, behavior: 'instant' });
  }

  /** Brings a place into the upper third, if it is not well in sight. */
  intoSight(range: Range): void {
    const { scroller } = this.#host;
    if (scroller === null) return;
    const top = this.topOf(range);
    const bottom = top + range.getBoundingClientRect().height;
    if (top >= ABOVE && bottom <= scroller.clientHeight - OVERLAP) return;
    scroller.scrollBy({ top: top - scroller.clientHeight / 3, behavior: motion() });
  }

  /** Goes to an element, marks it and gives it the keyboard, as following a link does. */
  toTarget(target: Element): void {
    const { scroller, frame } = this.#host;
    if (scroller === null || frame === null) return;
    const inside = target.ownerDocument;
    for (const marked of inside.querySelectorAll('[data-target]')) {
      marked.removeAttribute('data-target');
    }
    // An anchor without content stands for what it is in.
    const shown = target.textContent.trim() === '' ? (target.parentElement ?? target) : target;
    if (shown !== inside.body) shown.toggleAttribute('data-target', true);
    if (!shown.hasAttribute('tabindex')) shown.setAttribute('tabindex', '-1');
    if ('focus' in shown && typeof shown.focus === 'function') {
      // Of the frame's realm, where every element of an article is one of HTML.
      (shown as HTMLElement).focus({ preventScroll: true });
    }
    scroller.scrollBy({ top: this.topOf(shown) - ABOVE, behavior: 'instant' });
  }

  /** The id of the heading under which one reads; null above the first. */
  sectionOf(headings: OpenArticle['headings']): string | null {
    const inside = this.#host.frame?.body?.ownerDocument;
    let section: string | null = null;
    for (const { id } of headings) {
      const element = inside?.getElementById(id);
      if (!element || this.topOf(element) > READ_FROM) break;
      section = id;
    }
    return section;
  }
}

function motion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

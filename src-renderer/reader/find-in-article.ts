import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ArticlePage } from './article-page.ts';
import { MatchFinder, type Matches } from './match-finder.ts';

/** A longer selection is not what someone wants to find. */
const LONGEST_SELECTION = 60;

interface Host extends ReactiveControllerHost {
  readonly seekWords: Matches;
  /** The query whose matches are marked while nothing else is sought. */
  readonly search: string;
  readonly exact: boolean;
  readonly page: ArticlePage | null;
}

/** Finds in the open article: what the search asked for, or what the person types. */
export class FindInArticle implements ReactiveController {
  readonly #host: Host;
  readonly #finder: MatchFinder;
  #open = false;
  #text = '';
  #sought = '';

  constructor(host: Host) {
    this.#host = host;
    this.#finder = new MatchFinder(host);
    host.addController(this);
  }

  /** Whether the field to find something is open. */
  get isOpen(): boolean {
    return this.#open;
  }

  get text(): string {
    return this.#text;
  }

  get count(): number {
    return this.#finder.marks.count;
  }

  /** The index of the match that one is at; -1 for none. */
  get current(): number {
    return this.#finder.marks.current;
  }

  /** Whether matches, or the field for them, are to be seen. */
  get isOffered(): boolean {
    return this.#open || (this.#host.search !== '' && this.count > 0);
  }

  /** Opens the field, with what is selected in it. */
  open(selected: string): void {
    const text = selected.trim();
    if (text !== '' && text.length <= LONGEST_SELECTION) this.#text = text;
    this.#open = true;
    this.#host.requestUpdate();
  }

  /** Closes the field; whether it was open. */
  close(): boolean {
    if (!this.#open) return false;
    this.#open = false;
    this.#host.requestUpdate();
    return true;
  }

  type(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }

  /** Goes to the next (1) or previous (-1) match; false where there is none. */
  step(step: 1 | -1): boolean {
    return this.#enter(this.#finder.marks.step(step));
  }

  /** Other elements hold the article now. */
  look(roots: readonly Element[]): Promise<void> {
    return this.#finder.look(roots);
  }

  hostUpdated(): void {
    const { search, exact } = this.#host;
    const sought = JSON.stringify([search, exact, this.#open, this.#text]);
    if (sought === this.#sought) return;
    this.#sought = sought;
    void this.#seek();
  }

  async #seek(): Promise<void> {
    const { search, exact } = this.#host;
    const literal = this.#open ? this.#text : '';
    const marked = await this.#finder.seek({ search: this.#open ? '' : search, exact, literal });
    if (!marked || literal === '') return;
    // The first match from the place that is read.
    const { page } = this.#host;
    this.#enter(this.#finder.marks.enter((range) => (page?.scrolling.topOf(range) ?? 0) >= 0));
  }

  #enter(range: Range | null): boolean {
    if (range === null) return false;
    this.#host.page?.scrolling.toMiddle(range);
    this.#host.requestUpdate();
    return true;
  }
}

import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { ArticleId, OpenArticle } from '../../src-main/contract.ts';
import type { Client, Failure } from '../client.ts';
import { coalesced } from './coalesced.ts';

/** What the reader shows. While another article opens, the one before stays. */
export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly id: ArticleId; readonly shown: OpenArticle | null }
  | { readonly kind: 'open'; readonly id: ArticleId; readonly shown: OpenArticle }
  | { readonly kind: 'failed'; readonly id: ArticleId; readonly failure: Failure };

/** The article whose text is, or is about to be, on the screen; null where there is none. */
export function openArticleOf(reading: Reading): OpenArticle | null {
  return reading.kind === 'open' || reading.kind === 'opening' ? reading.shown : null;
}

/** What of an open article changes without its capture. */
export type ArticleMarks = Partial<
  Pick<OpenArticle, 'starred' | 'archived' | 'ownTags' | 'position'>
>;

/** The article being read, and whether its capture has changed since it was opened. */
export class ReadingState {
  readonly #reading = signal<Reading>({ kind: 'none' });
  readonly #newer = signal<OpenArticle | null>(null);
  readonly #fetch = coalesced(() => this.#fetchWanted());
  readonly #look = coalesced(() => this.#lookForNewer());
  readonly #again = coalesced(() => this.#tryAgain());
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  get reading(): ReadonlySignal<Reading> {
    return this.#reading;
  }

  /** A newer capture of the article being read, or null. */
  get newer(): ReadonlySignal<OpenArticle | null> {
    return this.#newer;
  }

  /** The article whose text is on the screen for the one that was asked, or null. */
  get article(): OpenArticle | null {
    const { value } = this.#reading;
    return value.kind === 'open' ? value.shown : null;
  }

  /** Opens an article; calls that come while one opens are dropped but for the last. */
  open(id: ArticleId): void {
    const { value } = this.#reading;
    if (value.kind !== 'none' && value.kind !== 'failed' && value.id === id) return;
    const shown = openArticleOf(value);
    this.#newer.value = null;
    this.#reading.value = { kind: 'opening', id, shown };
    void this.#fetch();
  }

  /** Opens the article afresh that could not be opened, or whose text could not be shown. */
  retry(): void {
    const { value } = this.#reading;
    if (value.kind !== 'failed' && value.kind !== 'open') return;
    this.#newer.value = null;
    this.#reading.value = { kind: 'opening', id: value.id, shown: null };
    void this.#fetch();
  }

  /** Shows the newer capture. */
  showNewer(): void {
    const { value } = this.#newer;
    if (value === null) return;
    this.#newer.value = null;
    this.#reading.value = { kind: 'open', id: value.id, shown: value };
  }

  /**
   * Looks whether the article's capture is another one now; what is read stays. One that could not
   * be opened is shown as soon as it can.
   */
  check(): void {
    void (this.#reading.value.kind === 'failed' ? this.#again() : this.#look());
  }

  /** Changes the marks of the open article without asking. */
  patch(id: ArticleId, change: ArticleMarks): void {
    const { value } = this.#reading;
    if (value.kind === 'open' && value.id === id) {
      this.#reading.value = { ...value, shown: { ...value.shown, ...change } };
    }
  }

  async #fetchWanted(): Promise<void> {
    const { value } = this.#reading;
    if (value.kind !== 'opening') return;
    const { id } = value;
    const reply = await this.#client.call('article/open', id);
    const now = this.#reading.value;
    if (now.kind !== 'opening' || now.id !== id) return;
    this.#reading.value = reply.ok
      ? { kind: 'open', id, shown: reply.value }
      : { kind: 'failed', id, failure: reply.error };
  }

  /** Tries without a word whether what could not be opened can be now. */
  async #tryAgain(): Promise<void> {
    const { value } = this.#reading;
    if (value.kind !== 'failed') return;
    const reply = await this.#client.call('article/open', value.id);
    if (!reply.ok || this.#reading.value !== value) return;
    this.#reading.value = { kind: 'open', id: value.id, shown: reply.value };
  }

  async #lookForNewer(): Promise<void> {
    const { article } = this;
    if (article === null) return;
    const reply = await this.#client.call('article/open', article.id);
    const now = this.article;
    // An article that cannot be opened any more is still on the screen to be read.
    if (!reply.ok || now?.id !== article.id) return;
    if (reply.value.sha256 !== now.sha256) this.#newer.value = reply.value;
    else {
      const { starred, archived, ownTags } = reply.value;
      this.patch(now.id, { starred, archived, ownTags });
    }
  }
}

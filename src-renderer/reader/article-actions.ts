import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { Calls, OpenArticle, SourceCount } from '../../src-main/contract.ts';
import { asking, type Ask, type Failed } from '../app/asking.ts';
import type { ReadingState } from '../app/reading-state.ts';
import { settings } from '../app/settings-state.ts';
import type { Client } from '../client.ts';
import { words } from '../words/words.ts';
import { citation, printedLines } from './citation.ts';

/** Milliseconds that what was done is told. */
const TOLD_FOR = 4000;

/** What is done with the open article: its tags, its place, copies of it, its print. */
export class ArticleActions {
  readonly #reading: ReadingState;
  readonly #ask: Ask;
  readonly #told = signal('');
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(client: Client, reading: ReadingState, failed: Failed) {
    this.#ask = asking(client, failed);
    this.#reading = reading;
  }

  /** What was done last, as a sentence; '' after a while. */
  get told(): ReadonlySignal<string> {
    return this.#told;
  }

  /** The tags that articles have, with how many have each. */
  async knownTags(): Promise<readonly SourceCount[]> {
    return (await this.#ask('sources/list', null, () => words.reader.failure.tag))?.tags ?? [];
  }

  /** Adds tags of the person's own to an article and takes others from it, at once. */
  async tag({ id, add, remove }: TagWish): Promise<void> {
    const before = this.#reading.article;
    if (before?.id === id) this.#reading.patch(id, { ownTags: retagged(before, add, remove) });
    const argument = { ids: [id], add, remove };
    const done = await this.#ask('articles/tag', argument, () => words.reader.failure.tag);
    if (done === undefined && before?.id === id) {
      this.#reading.patch(id, { ownTags: before.ownTags });
    }
  }

  /** Keeps how far an article was read. */
  async keepPosition(id: string, position: number): Promise<void> {
    this.#reading.patch(id, { position });
    await this.#ask('article/position', { id, position }, () => words.reader.failure.position);
  }

  async copyAddress(): Promise<void> {
    const url = this.#article?.url ?? null;
    if (url !== null) await this.#copy(url, words.reader.copied.address);
  }

  async copyCitation(): Promise<void> {
    const article = this.#article;
    if (article !== null) await this.#copy(citation(article), words.reader.copied.citation);
  }

  async copyMarkdown(): Promise<void> {
    const article = this.#article;
    if (article === null) return;
    const text = await this.#ask('article/markdown', article.id, () => words.reader.failure.copy);
    if (text !== undefined) await this.#copy(text, words.reader.copied.markdown);
  }

  async print(): Promise<void> {
    const article = this.#article;
    if (article === null) return;
    await this.#ask('article/print', printOrder(article), () => words.reader.failure.print);
  }

  async savePdf(): Promise<void> {
    const article = this.#article;
    if (article === null) return;
    const path = await this.#ask(
      'article/save-pdf',
      printOrder(article),
      () => words.reader.failure.pdf,
    );
    if (typeof path === 'string') this.#tell(words.reader.savedAs(path));
  }

  get #article(): OpenArticle | null {
    return this.#reading.article;
  }

  async #copy(text: string, told: string): Promise<void> {
    const done = await this.#ask('text/copy', text, () => words.reader.failure.copy);
    if (done !== undefined) this.#tell(told);
  }

  #tell(what: string): void {
    this.#told.value = what;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#told.value = '';
    }, TOLD_FOR);
  }
}

/** Tags that an article is to have, and some no more. */
interface TagWish {
  readonly id: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

function retagged(
  { ownTags }: OpenArticle,
  add: readonly string[],
  remove: readonly string[],
): readonly string[] {
  const tags = new Set([...ownTags, ...add]);
  for (const tag of remove) tags.delete(tag);
  return [...tags].sort(new Intl.Collator(words.language).compare);
}

function printOrder(article: OpenArticle): Calls['article/print']['argument'] {
  const { typeface } = settings.value;
  return { id: article.id, typeface, about: printedLines(article) };
}

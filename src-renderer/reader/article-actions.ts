import type { ArticleId, Calls, OpenArticle } from '../../src-main/contract.ts';
import { asking, type Ask, type Failed } from '../app/asking.ts';
import type { ReadingState } from '../app/reading-state.ts';
import { settings } from '../app/settings-state.ts';
import type { Client } from '../client.ts';
import { words } from '../words/words.ts';
import { citation, printedLines } from './citation.ts';

/** Stands between articles that are copied together. */
const BETWEEN_ARTICLES = '\n\n---\n\n';

/** What is done with articles beside marking them: their places, copies, the print of the open one. */
export class ArticleActions {
  readonly #reading: ReadingState;
  readonly #ask: Ask;
  readonly #tell: (sentence: string) => void;

  constructor(
    client: Client,
    reading: ReadingState,
    tell: (sentence: string) => void,
    failed: Failed,
  ) {
    this.#ask = asking(client, failed);
    this.#reading = reading;
    this.#tell = tell;
  }

  /** Keeps how far an article was read. */
  async keepPosition(id: string, position: number): Promise<void> {
    this.#reading.patch(id, { position });
    await this.#ask('article/position', { id, position }, () => words.reader.failure.position);
  }

  /** What is known of articles that need not be open; those that could not be read are left out. */
  async details(ids: readonly ArticleId[]): Promise<readonly OpenArticle[]> {
    const found: OpenArticle[] = [];
    for (const id of ids) {
      const article = await this.#ask('article/details', id, () => words.failure.article);
      if (article !== undefined) found.push(article);
    }
    return found;
  }

  /** Opens the original of an article in the browser, or tells that it has no address. */
  async openOriginal({ url }: OpenArticle): Promise<void> {
    if (url === null) this.#tell(words.reader.noAddress);
    else await this.#ask('link/open', url, () => words.failure.link);
  }

  async copyAddresses(articles: readonly OpenArticle[]): Promise<void> {
    const addresses = articles.flatMap(({ url }) => url ?? []);
    if (addresses.length === 0) this.#tell(words.reader.noAddress);
    else await this.#copy(addresses.join('\n'), words.reader.copied.address(addresses.length));
  }

  async copyCitations(articles: readonly OpenArticle[]): Promise<void> {
    if (articles.length === 0) return;
    const text = articles.map((article) => citation(article)).join('\n\n');
    await this.#copy(text, words.reader.copied.citation(articles.length));
  }

  async copyMarkdown(ids: readonly ArticleId[]): Promise<void> {
    const texts: string[] = [];
    for (const id of ids) {
      const text = await this.#ask('article/markdown', id, () => words.reader.failure.copy);
      if (text === undefined) return;
      texts.push(text);
    }
    if (texts.length === 0) return;
    await this.#copy(texts.join(BETWEEN_ARTICLES), words.reader.copied.markdown(texts.length));
  }

  /** Shows the file of an article in the file manager. */
  async reveal(id: ArticleId): Promise<void> {
    await this.#ask('article/reveal', id, () => words.failure.reveal);
  }

  async print(): Promise<void> {
    const { article } = this.#reading;
    if (article === null) return;
    await this.#ask('article/print', printOrder(article), () => words.reader.failure.print);
  }

  async savePdf(): Promise<void> {
    const { article } = this.#reading;
    if (article === null) return;
    const path = await this.#ask(
      'article/save-pdf',
      printOrder(article),
      () => words.reader.failure.pdf,
    );
    if (typeof path === 'string') this.#tell(words.reader.savedAs(path));
  }

  async #copy(text: string, told: string): Promise<void> {
    const done = await this.#ask('text/copy', text, () => words.reader.failure.copy);
    if (done !== undefined) this.#tell(told);
  }
}

function printOrder(article: OpenArticle): Calls['article/print']['argument'] {
  const { typeface } = settings.value;
  return { id: article.id, typeface, about: printedLines(article) };
}

/** Tells where a query stands in articles, as far as lists show it: in names, and in a passage. */
import { setTimeout } from 'node:timers/promises';
import type { ArticleRow, Passage, TextSpan } from '../contract.ts';
import type { TypedQuery } from './reading/search-again.ts';
import { parseQuery } from './search/parse.ts';
import type { Column } from './search/query.ts';
import { findMatches, looksIn } from './search/snippet.ts';
import type { SnippetFinder } from './snippet-finder.ts';

/** Finds where queries stand. */
export class PassageFinder {
  readonly #snippets: SnippetFinder;
  readonly #rows: (numbers: readonly number[]) => readonly ArticleRow[];

  /** @param rows - gives list entries by their rows */
  constructor(
    snippets: SnippetFinder,
    rows: (numbers: readonly number[]) => readonly ArticleRow[],
  ) {
    this.#snippets = snippets;
    this.#rows = rows;
  }

  /**
   * Where the query stands in the articles of these rows; those that are gone are left out.
   *
   * @param patience - after so many ms, texts that were not read by then are left unread
   */
  async find(
    query: TypedQuery,
    rows: readonly number[],
    patience?: number,
  ): Promise<readonly Passage[]> {
    return this.of(query, this.#rows(rows), rows, patience);
  }

  /** The same for entries at hand, of which those in `texts` have their text looked at. */
  async of(
    query: TypedQuery,
    entries: readonly ArticleRow[],
    texts: readonly number[],
    patience?: number,
  ): Promise<readonly Passage[]> {
    const parsed = parseQuery(query.search);
    // Where nothing is looked for in texts, none is read.
    const inTexts = looksIn(parsed, 'body');
    const reading = inTexts ? this.#snippets.find(query, texts) : Promise.resolve([]);
    const known =
      patience === undefined
        ? await reading
        : ((await Promise.race([reading, setTimeout(patience, null)])) ?? null);
    const snippets = new Map(
      (known ?? this.#snippets.known(query, texts)).map((snippet) => [snippet.row, snippet]),
    );
    const looked = new Set(known === null ? snippets.keys() : texts);
    const within = (text: string, column: Column): TextSpan[] =>
      findMatches(text, parsed, { exact: query.exact, column }).map(({ start, end }) => ({
        from: start,
        to: end,
      }));
    return entries.map(({ row, title, outlet, author, tags }) => {
      const snippet = snippets.get(row);
      return {
        row,
        snippet: snippet !== undefined && snippet.marks.length > 0 ? snippet : null,
        looked: !inTexts || looked.has(row),
        title: within(title, 'title'),
        outlet: within(outlet, 'outlet'),
        author: author === null ? [] : within(author, 'author'),
        tags: tags.flatMap((tag) => {
          const marks = within(tag, 'tags');
          return marks.length > 0 ? [{ text: tag, marks }] : [];
        }),
      };
    });
  }
}

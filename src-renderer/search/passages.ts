import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { Snippet, TextSpan } from '../../src-main/contract.ts';
import type { Client } from '../client.ts';
import type { ListAsked } from '../list/list-asked.ts';
import { titleQuery } from './title-query.ts';

/** Passages asked for at once: the library reads a file for each. */
const AT_ONCE = 24;
/** A list waits so many ms for its first passages; longer, and it shows how texts begin instead. */
const PATIENCE = 60;
/** No word of a query stands in it, so no match spans two titles. */
const BETWEEN_TITLES = '\n\uFFFC\n';

/** What a search's entry shows of its article. */
export interface Passage {
  /** The best passage, or null where the article has none. */
  readonly snippet: Snippet | null;
  /** Matches in the title. */
  readonly title: readonly TextSpan[];
}

/** What the words of a query are looked for with. */
type Words = Pick<ListAsked, 'search' | 'exact'>;

interface Found extends Words {
  readonly passages: Map<number, Passage>;
}

const NO_SEARCH: Found = { search: '', exact: false, passages: new Map() };

/** The passages that the entries of a search show, fetched for those in sight. */
export class Passages {
  readonly #client: Client;
  readonly #titleOf: (row: number) => string | undefined;
  readonly #revision = signal(0);
  #shown = NO_SEARCH;
  #coming = NO_SEARCH;
  #wanted: readonly number[] = [];
  #busy = false;

  constructor(client: Client, titleOf: (row: number) => string | undefined) {
    this.#client = client;
    this.#titleOf = titleOf;
  }

  /** Grows whenever passages have come. */
  get revision(): ReadonlySignal<number> {
    return this.#revision;
  }

  /** What the entry of a row shows, or undefined while that is not known or nothing is searched. */
  get(row: number): Passage | undefined {
    return this.#shown.passages.get(row);
  }

  /** Fetches the first passages of a list that is about to be shown; ends early if that takes long. */
  async prepare(list: Words, rows: readonly number[]): Promise<void> {
    if (!isFor(this.#coming, list)) this.#coming = found(list);
    const { passages } = this.#coming;
    const needed = rows.filter((row) => !passages.has(row));
    if (list.search === '' || needed.length === 0) return;
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await Promise.race([this.#fetch(this.#coming, needed), patience]);
  }

  /** That list is shown from now on. */
  show(list: Words): void {
    if (isFor(this.#shown, list)) return;
    this.#shown = isFor(this.#coming, list) ? this.#coming : found(list);
    this.#wanted = [];
    this.#revision.value += 1;
  }

  /** Says which rows are in sight, instead of those said before. */
  want(rows: readonly number[]): void {
    this.#wanted = rows;
    void this.#ask();
  }

  /** Rows have come: now their titles are known. */
  rowsChanged(): void {
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const list = this.#shown;
    if (list.search === '' || this.#busy) return;
    const missing = (row: number) => !list.passages.has(row) && this.#titleOf(row) !== undefined;
    const needed = this.#wanted.filter(missing).slice(0, AT_ONCE);
    if (needed.length === 0) return;
    this.#busy = true;
    const came = await this.#fetch(list, needed);
    this.#busy = false;
    if (came || list !== this.#shown) void this.#ask();
  }

  /** Fetches the passages of rows; whether the library could tell. */
  async #fetch(list: Found, rows: readonly number[]): Promise<boolean> {
    const { search, exact } = list;
    const titles = rows.map((row) => this.#titleOf(row) ?? '');
    const text = titles.join(BETWEEN_TITLES);
    const [snippets, matches] = await Promise.all([
      this.#client.call('search/snippets', { search, exact, rows }),
      this.#client.call('search/matches', { search: titleQuery(search), exact, text }),
    ]);
    if (!snippets.ok) return false;
    const byRow = new Map(snippets.value.map((snippet) => [snippet.row, snippet]));
    const spans = spansOfParts(titles, BETWEEN_TITLES.length, matches.ok ? matches.value : []);
    rows.forEach((row, index) => {
      list.passages.set(row, { snippet: byRow.get(row) ?? null, title: spans[index] ?? [] });
    });
    this.#revision.value += 1;
    return true;
  }
}

/** Spans of texts that were joined with so many units between, given back to each of them. */
export function spansOfParts(
  parts: readonly string[],
  between: number,
  spans: readonly TextSpan[],
): TextSpan[][] {
  let begin = 0;
  let next = 0;
  return parts.map((part) => {
    const own: TextSpan[] = [];
    const end = begin + part.length;
    for (let span = spans[next]; span !== undefined && span.from < end; span = spans[next]) {
      const from = Math.max(0, span.from - begin);
      own.push({ from, to: Math.min(part.length, span.to - begin) });
      next += 1;
    }
    begin = end + between;
    return own;
  });
}

function found({ search, exact }: Words): Found {
  return { search, exact, passages: new Map() };
}

function isFor(one: Words, other: Words): boolean {
  return one.search === other.search && one.exact === other.exact;
}

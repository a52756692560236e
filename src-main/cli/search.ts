/** `sheaf search`: the articles that a query finds, with the passage that shows it. */
import type { SearchSort, Snippet } from '../contract.ts';
import type { CatalogueEntry } from '../library/index-store/catalogue.ts';
import type { StoredIndex } from '../library/index-store/stored-index.ts';
import { ReadingPool } from '../library/reading/reading-pool.ts';
import { indexSearch } from '../library/lists.ts';
import { SnippetFinder } from '../library/snippet-finder.ts';
import { countOf, flagOf, textOf } from './arguments.ts';
import { publishedIso } from './article-fields.ts';
import { EXIT, WrongUsage, type Call, type Command } from './command.ts';
import { withIndex } from './open-library.ts';
import { counted, fitted, localMinute, plain } from './words.ts';

/** Articles that are told where nothing else is said. */
const USUAL_LIMIT = 20;
/** Words of a query that a shell has taken apart. */
const MOST_WORDS = 100;
/** Threads that read the passages. */
const READING_THREADS = 2;
/** Articles whose passages are found at a time. */
const BATCH = 100;

/** Reverse video, which every terminal and every choice of colours has, and its end. */
const MARK = ['\x1b[7m', '\x1b[27m'] as const;

/** The command. */
export const search: Command = {
  name: 'search',
  usage: 'QUERY [--sort date|relevance] [--limit N] [--offset N] [--count]',
  summary: 'find articles by their words',
  help: `Finds articles in the library as it was last scanned. Chinese is found wherever it stands,
in either way of writing; other words from their beginning.

  华为 micro          both            "一带一路"       a phrase
  a OR b  (a b)       either          -word            without
  title: author: outlet:              in that alone
  site:bbc.com  lang:zh  tag:x  is:unread|read|starred  has:image|video|versions
  before:2021-03  after:2020-12-31  on:2021-01        when it was captured
  a ~3 b  near:(a b)                  close together

What the shell would take for itself, such as brackets, stands in single quotation marks:
sheaf search '"一带一路" (a OR b)'. A query that begins with a dash is written behind --.

  --sort S      date (unless said otherwise), newest first, or relevance
  --limit N     at most N articles (unless said otherwise, ${String(USUAL_LIMIT)})
  --offset N    without the first N articles
  --count       only how many there are

JSON: {query, total, milliseconds, results: [{id, title, outlet, url, published, captured,
snippet, path}]}, times in ISO 8601; snippet is the best passage of the text, null where
the words stand elsewhere or the file is away; with --count, results is left out.`,
  options: {
    sort: { type: 'string' },
    limit: { type: 'string' },
    offset: { type: 'string' },
    count: { type: 'boolean' },
  },
  operands: [1, MOST_WORDS],
  run: async (call) => {
    const asked = {
      query: call.operands.join(' '),
      sort: sortOf(call),
      limit: countOf(call, 'limit') ?? USUAL_LIMIT,
      offset: countOf(call, 'offset') ?? 0,
    };
    await withIndex(call, (index) => tell(call, index, asked));
    return EXIT.done;
  },
};

interface Asked {
  readonly query: string;
  readonly sort: SearchSort;
  readonly limit: number;
  readonly offset: number;
}

function sortOf(call: Call): SearchSort {
  const sort = textOf(call, 'sort') ?? 'date';
  if (sort === 'date' || sort === 'relevance') return sort;
  throw new WrongUsage(`--sort takes date or relevance, not “${sort}”.`);
}

async function tell(call: Call, index: StoredIndex, asked: Asked): Promise<void> {
  const { query, sort, limit, offset } = asked;
  const began = performance.now();
  const search = indexSearch({ view: 'all', search: query, sort }, index.search);
  const rows = flagOf(call, 'count') ? null : index.search.order(search);
  const total = rows?.length ?? index.search.count(search.query).articles;
  const milliseconds = Math.round((performance.now() - began) * 10) / 10;
  if (!rows) {
    if (call.json) await call.output.json({ query, total, milliseconds });
    else await call.output.lines([String(total)]);
    return;
  }
  const shown = [...rows.slice(offset, offset + limit)];
  const results = await resultsOf(call, index, query, shown);
  if (call.json) {
    const fields = results.map(fieldsOf);
    await call.output.json({ query, total, milliseconds, results: fields });
    return;
  }
  await call.output.lines(results.flatMap((result) => linesOf(result, call.output.columns)));
  const most = shown.length < total ? `, ${String(shown.length)} of them shown` : '';
  call.output.tell(`${counted(total, 'article')} in ${String(milliseconds)} ms${most}.`);
}

interface Result {
  readonly entry: CatalogueEntry;
  readonly snippet: Snippet | null;
}

async function resultsOf(
  call: Call,
  index: StoredIndex,
  search: string,
  rows: readonly number[],
): Promise<Result[]> {
  const pool = new ReadingPool(call.surroundings.readingScript, READING_THREADS);
  try {
    const finder = new SnippetFinder(index.search, pool);
    const results: Result[] = [];
    for (let at = 0; at < rows.length && !call.output.readerGone; at += BATCH) {
      const batch = rows.slice(at, at + BATCH);
      const snippets = new Map<number, Snippet>();
      for (const snippet of await finder.find({ search, exact: false }, batch)) {
        if (snippet.marks.length > 0) snippets.set(snippet.row, snippet);
      }
      for (const row of batch) {
        const entry = index.catalogue.entryOfRow(row);
        if (entry) results.push({ entry, snippet: snippets.get(row) ?? null });
      }
    }
    return results;
  } finally {
    await pool.close();
  }
}

function fieldsOf({ entry, snippet }: Result): object {
  const { id, title, outlet, url, published, captured, path } = entry;
  return {
    ...{ id, title, outlet, url },
    published: publishedIso(published),
    captured: new Date(captured).toISOString(),
    snippet: snippet && withEnds(snippet, snippet.text),
    path,
  };
}

/** Title, where and when, passage; on a terminal, with its marks. */
function linesOf({ entry, snippet }: Result, columns: number | null): string[] {
  const { id, outlet, captured, title } = entry;
  const head = `${id}  ${localMinute(captured)}  ${plain(outlet)}`;
  const name = plain(title);
  const lines = [head, `  ${columns === null ? name : fitted(name, Math.max(20, columns - 2))}`];
  if (snippet) {
    lines.push(`  ${withEnds(snippet, columns === null ? plain(snippet.text) : marked(snippet))}`);
  }
  return [...lines, ''];
}

function withEnds({ cutBefore, cutAfter }: Snippet, text: string): string {
  return `${cutBefore ? '…' : ''}${text}${cutAfter ? '…' : ''}`;
}

function marked({ text, marks }: Snippet): string {
  let shown = '';
  let at = 0;
  for (const { from, to } of marks) {
    shown += plain(text.slice(at, from)) + MARK[0] + plain(text.slice(from, to)) + MARK[1];
    at = to;
  }
  return shown + plain(text.slice(at));
}

/** `sheaf list`: the library's articles, newest first. */
import type { CatalogueEntry, CatalogueQuery } from '../library/index-store/catalogue.ts';
import { countOf, flagOf, textOf, timeOf } from './arguments.ts';
import { articleFields } from './article-fields.ts';
import { EXIT, type Call, type Command } from './command.ts';
import { withIndex } from './open-library.ts';
import { jsonText } from './output.ts';
import { fitted, localMinute, padded, plain } from './words.ts';

/** Text written at once, in UTF-16 units. */
const BATCH = 1 << 16;

/** Columns of an outlet's name, and the fewest of a title. */
const OUTLET_COLUMNS = 18;
const TITLE_COLUMNS = 20;

/** The command. */
export const list: Command = {
  name: 'list',
  usage: '[--outlet O] [--unread] [--starred] [--since D] [--until D] [--limit N] [--offset N]',
  summary: 'list articles, newest first',
  help: `Lists the articles of the library as it was last scanned: id, time of the capture,
whether it is unread (•) or starred (★), outlet, title.

  --outlet O    of this outlet: its name, or its host (with all below it)
  --unread      not read
  --starred     starred
  --since D     captured on D or later
  --until D     captured on D or earlier
  --limit N     at most N articles
  --offset N    without the first N articles

D is a day (2021-11-13), a month (2021-11), a year (2021) or a time
(2021-11-13T08:30), in the time zone of this computer where it names none.

JSON: [{id, title, outlet, url, author, published, captured, language, characters,
captures, read, starred, path}], times in ISO 8601; published is a day alone where the
outlet gives no time of day, and null where it gives no date.`,
  options: {
    outlet: { type: 'string' },
    unread: { type: 'boolean' },
    starred: { type: 'boolean' },
    since: { type: 'string' },
    until: { type: 'string' },
    limit: { type: 'string' },
    offset: { type: 'string' },
  },
  operands: [0, 0],
  run: async (call) => {
    const query: CatalogueQuery = {
      outlet: textOf(call, 'outlet'),
      unread: flagOf(call, 'unread'),
      starred: flagOf(call, 'starred'),
      since: timeOf(call, 'since', 'from'),
      until: timeOf(call, 'until', 'to'),
      limit: countOf(call, 'limit'),
      offset: countOf(call, 'offset'),
    };
    await withIndex(call, ({ catalogue }) => tell(call, catalogue.entries(query)));
    return EXIT.done;
  },
};

/** Writes in batches: the whole list of a great library need not be in memory. */
async function tell(call: Call, entries: Iterable<CatalogueEntry>): Promise<void> {
  const { json, output } = call;
  const between = json ? ',\n' : '';
  let written = 0;
  let batch = json ? '[\n' : '';
  for (const entry of entries) {
    if (written++ > 0) batch += between;
    batch += json ? indented(jsonText(articleFields(entry))) : `${line(entry, output.columns)}\n`;
    if (batch.length < BATCH) continue;
    await output.write(batch);
    batch = '';
    if (output.readerGone) return;
  }
  await output.write(batch + (json ? '\n]\n' : ''));
  if (written === 0 && !json) output.tell('No articles.');
}

/** A value of a list; JSON's own line breaks are the only ones in its text. */
function indented(json: string): string {
  return `  ${json.replaceAll('\n', '\n  ')}`;
}

/** One article on one line; on a terminal, one that does not wrap where it can be avoided. */
function line(entry: CatalogueEntry, columns: number | null): string {
  const marks = (entry.read ? ' ' : '•') + (entry.starred ? '★' : ' ');
  const outlet = padded(fitted(plain(entry.outlet), OUTLET_COLUMNS), OUTLET_COLUMNS);
  const before = `${entry.id}  ${localMinute(entry.captured)}  ${marks}  ${outlet}  `;
  const title = plain(entry.title);
  if (columns === null) return before + title;
  // The title begins behind: 20 + 2 + 16 + 2 + 2 + 2 + 18 + 2 columns.
  return before + fitted(title, Math.max(TITLE_COLUMNS, columns - 64));
}

/** `sheaf show`: one article. */
import type { OpenArticle } from '../contract.ts';
import type { CatalogueEntry } from '../library/index-store/catalogue.ts';
import type { StoredIndex } from '../library/index-store/stored-index.ts';
import { openArticle } from '../library/open-article.ts';
import type { OpenedCapture } from '../library/reading/open-capture.ts';
import { mediaPath } from '../library/reading/media-path.ts';
import { ReadingPool } from '../library/reading/reading-pool.ts';
import { textOf } from './arguments.ts';
import { articleFields } from './article-fields.ts';
import { CommandFailed, EXIT, WrongUsage, type Call, type Command } from './command.ts';
import { withIndex } from './open-library.ts';
import { localMinute, plain, plainLines } from './words.ts';

const FORMATS = ['text', 'html', 'markdown', 'json'] as const;

/** The command. */
export const show: Command = {
  name: 'show',
  usage: 'ID [--format text|html|markdown|json]',
  summary: 'show an article',
  help: `Shows an article from its newest capture. ID is what “sheaf list” gives, or the beginning
of it where no other article’s begins so (at least 4 digits).

  --format F    text (unless said otherwise): the plain text under title, outlet and time
                html: the sanitised body, without scripts and without anything fetched
                markdown: the same as Markdown
                json: as with --json

JSON: the fields of “sheaf list” and {readingMinutes, tags, headings, links, media, notes,
sha256, text, html}.`,
  options: { format: { type: 'string' } },
  operands: [1, 1],
  run: async (call) => {
    const format = formatOf(call);
    const digits = (call.operands[0] ?? '').toLowerCase();
    if (!/^[0-9a-f]{4,20}$/u.test(digits)) {
      throw new WrongUsage(
        `“${call.operands[0] ?? ''}” is no article’s id; “sheaf list” gives ids such as 3f2a90c1b74e5d608a13.`,
      );
    }
    await withIndex(call, async (index) => {
      const { entry, article, opened } = await open(call, index, digits);
      if (format === 'json') await call.output.json(jsonOf(entry, article, opened));
      else await call.output.write(await textIn(format, article, opened));
    });
    return EXIT.done;
  },
};

function formatOf(call: Call): (typeof FORMATS)[number] {
  const wanted = textOf(call, 'format') ?? (call.json ? 'json' : 'text');
  const format = FORMATS.find((each) => each === wanted);
  if (!format) throw new WrongUsage(`--format takes ${FORMATS.join(', ')}, not “${wanted}”.`);
  if (call.json && format !== 'json') {
    throw new WrongUsage(`--json and --format ${format} cannot both be had.`);
  }
  return format;
}

interface Shown {
  readonly entry: CatalogueEntry;
  readonly article: OpenArticle;
  readonly opened: OpenedCapture;
}

async function open(call: Call, index: StoredIndex, digits: string): Promise<Shown> {
  const [id, another] = index.catalogue.idsBeginning(digits);
  const entry = id === undefined ? null : index.catalogue.entry(id);
  if (id === undefined || !entry) {
    throw new CommandFailed(`There is no article ${digits} in this library.`);
  }
  if (another !== undefined) {
    throw new CommandFailed(`Several articles begin with ${digits}; write more of the id.`);
  }
  const pool = new ReadingPool(call.surroundings.readingScript, 1);
  try {
    const result = await openArticle(index.reader.article(id), pool);
    if ('fault' in result) throw new CommandFailed(result.message);
    return { entry, ...result };
  } finally {
    await pool.close();
  }
}

function jsonOf(entry: CatalogueEntry, article: OpenArticle, opened: OpenedCapture): object {
  const { readingMinutes, tags, headings, path, notes, sha256 } = article;
  const { links, media, text } = opened.article;
  return {
    ...articleFields(entry),
    ...{ readingMinutes, tags, headings, links, media, notes, path, sha256, text },
    html: withDataImages(opened),
  };
}

async function textIn(
  format: 'text' | 'html' | 'markdown',
  article: OpenArticle,
  opened: OpenedCapture,
): Promise<string> {
  if (format === 'html') return `${withDataImages(opened)}\n`;
  const title = plain(article.title);
  const address = article.url === null ? [] : [plain(article.url)];
  if (format === 'text') {
    // A line of the text is a paragraph.
    const paragraphs = plainLines(opened.article.text).replaceAll('\n', '\n\n');
    return [title, ...headOf(article), ...address, '', paragraphs, ''].join('\n');
  }
  // The converter takes longer to load than all else here to run.
  const { escaped, toMarkdown } = await import('../library/rendering/markdown.ts');
  const asLine = (line: string): string => escaped(line).replaceAll('#', '\\#');
  const head = [...headOf(article).map(asLine), ...address.map((each) => `<${each}>`)];
  const body = plainLines(toMarkdown(opened.html));
  return [`# ${asLine(title)}`, '', head.join('  \n'), '', body, ''].join('\n');
}

/** Outlet and author on a line, times on another. */
function headOf(article: OpenArticle): string[] {
  const published = article.published === null ? [] : [`published ${article.published.text}`];
  return [
    plain([article.outlet, article.author].filter(Boolean).join(' · ')),
    plain([...published, `captured ${localMinute(article.captured)}`].join(', ')),
  ];
}

/** The body with the pictures that the capture carries inside it, as they stood there. */
function withDataImages({ html, sha256, dataImages }: OpenedCapture): string {
  return dataImages.reduce(
    (whole, image, position) =>
      whole.replace(`src="${mediaPath(sha256, position)}"`, () => `src="${image}"`),
    html,
  );
}

/** The body of an article as the reader's frame shows it: made anew, then held against an allow-list. */
import sanitizeHtml from 'sanitize-html';
import { findOutlet } from '../article/outlets.ts';
import { parseBody } from '../article/body-tree.ts';
import { readLead } from '../article/byline.ts';
import type { CaptureSource } from '../capture.ts';
import { decodeEntities } from '../forms/words.ts';
import { writeBody } from './reader-html.ts';
import { cutAtSentences, inParts } from './long-text.ts';
import { escapeHtml } from './reader-paper.ts';
import { checkTagStream, stripTags } from '../article/tag-stream.ts';
import { headingIds, readBody } from '../article/text.ts';

/** Elements that a reader's frame may hold. */
export const ALLOWED_TAGS: readonly string[] = (
  'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure ' +
  'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub ' +
  'summary sup table tbody td th time tr u ul var wbr'
).split(' ');

/** Attributes that they may have; everywhere `id`, `lang` and `dir` too. */
export const ALLOWED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['id', 'lang', 'dir'],
  a: ['href', 'rel', 'class'],
  div: ['class', 'role', 'tabindex', 'aria-label'],
  em: ['class'],
  figure: ['class', 'data-kind'],
  img: ['src', 'alt'],
  li: ['value'],
  ol: ['start', 'reversed'],
  p: ['class'],
  span: ['class'],
  td: ['class', 'colspan', 'rowspan'],
  th: ['class', 'colspan', 'rowspan'],
  time: ['datetime'],
};

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...ALLOWED_TAGS],
  allowedAttributes: Object.fromEntries(
    Object.entries(ALLOWED_ATTRIBUTES).map(([tag, names]) => [tag, [...names]]),
  ),
  allowedClasses: {
    a: ['source'],
    div: ['table', 'part', 'small', 'smaller', 'crowded'],
    em: ['dots'],
    figure: ['picture', 'card'],
    p: ['lines'],
    span: ['picture', 'alt', 'label'],
    td: ['long'],
    th: ['long'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['app'] },
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
  // What came through a second time must be as it was: nothing is rewritten here.
  parser: { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
};

/** Holds a fragment against the allow-list. Doing so again changes nothing. */
export function holdToAllowList(html: string): string {
  return sanitizeHtml(html, OPTIONS);
}

/** How a body is rendered. */
export interface RenderOptions {
  /** The address under which the n-th `data:` picture of the body is served, counted from 0. */
  readonly mediaAddress: (position: number) => string;
  /** Build no tree, for files on which an earlier attempt ended badly. */
  readonly asText?: boolean;
}

/** What the reader's frame shows. */
export interface RenderedBody {
  /** A fragment of HTML; title, author and time are shown outside it. */
  readonly html: string;
  /** The `data:` pictures of the body, in the order of their numbers. */
  readonly dataImages: readonly string[];
}

/** What the header outside the frame shows, so that the body need not repeat it. */
export interface ShownHeader {
  readonly title: string;
  readonly author?: string | null;
  readonly published?: { readonly ms: number | null } | null;
}

/**
 * Renders a body for the reader. Never throws: what no tree may be built of comes as paragraphs of
 * plain text.
 */
export function renderBody(
  source: CaptureSource,
  header: ShownHeader,
  options: RenderOptions,
): RenderedBody {
  const { html, url } = source;
  if (options.asText === true || source.overLimits !== undefined || checkTagStream(html) !== null) {
    return renderText(html);
  }
  const root = parseBody(html);
  const base = source.base ?? url;
  const body = readBody(root, base);
  const lead = readLead(body, header.title, findOutlet(url));
  const written = writeBody(root, {
    base,
    headings: headingIds(body, lead.titles),
    repeated: new Set([
      ...lead.repeated,
      ...(shown(header.author, lead.author) ? lead.byline : []),
    ]),
    timeShown: lead.published !== null,
    mediaAddress: options.mediaAddress,
  });
  return { html: holdToAllowList(written.html), dataImages: written.dataImages };
}

/** Whether the header names all who the body's byline names. */
function shown(header: string | null | undefined, byline: string | null): boolean {
  // A byline without a name names the outlet, which the header shows.
  return byline === null || header === undefined || header?.includes(byline) === true;
}

/** A text of more lines has so many in each of its paragraphs: elements cost more than lines. */
const LINES_PER_PARAGRAPH = 100;
const MANY_LINES = 20_000;
/** The longest paragraph of plain text, in UTF-16 units: some 100 lines of Chinese. */
const LONGEST_PARAGRAPH = 3800;

function renderText(html: string): RenderedBody {
  const lines = stripTags(html, decodeEntities).flatMap((line) =>
    cutAtSentences(line, LONGEST_PARAGRAPH),
  );
  const isMany = lines.length > MANY_LINES;
  const paragraphs: string[] = [];
  for (let at = 0; at < lines.length; at += isMany ? LINES_PER_PARAGRAPH : 1) {
    if (isMany) {
      const text = lines.slice(at, at + LINES_PER_PARAGRAPH).join('\n');
      paragraphs.push(`<p class="lines">${escapeHtml(text)}</p>`);
    } else paragraphs.push(`<p>${escapeHtml(lines[at] ?? '')}</p>`);
  }
  return { html: inParts(paragraphs), dataImages: [] };
}

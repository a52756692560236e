/** From what a form gives to what a capture tells: text, author, time, language, links and media. */
import type { PublishedTime } from '../../contract.ts';
import { say } from '../../sayings.ts';
import { canonicalKey } from '../address.ts';
import { addressDate } from './address-date.ts';
import { collapse, parseBody } from './body-tree.ts';
import { readLead, type Lead } from './byline.ts';
import type { Article, CaptureSource, Medium, Refusal } from '../capture.ts';
import { decodeEntities } from '../forms/words.ts';
import { excerptOf } from './excerpt.ts';
import { readTail } from './credits.ts';
import { detectLanguage } from './language.ts';
import { measure } from './measure.ts';
import { findOutlet, hostOf, isNameOf, namesOutlet, outletName, type Outlet } from './outlets.ts';
import { checkTagStream, endsInsideTag, stripTags } from './tag-stream.ts';
import { headingIds, readBody, type Body } from './text.ts';

/** What is known of the file itself. */
export interface CaptureFacts {
  /** How many U+FFFD stand for bytes that the encoding does not know. */
  readonly replaced: number;
  /** WHATWG name of the encoding. */
  readonly encoding: string;
  /** SHA-256 of the content, in hexadecimal. */
  readonly sha256: string;
  /** Name of the file without its folder. */
  readonly fileName: string;
  /** Build no tree, for files on which an earlier attempt ended badly. */
  readonly asText?: boolean;
}

const EMPTY: Body = { lines: [], links: [], media: [], headings: [], times: [], authors: [] };
const NO_LEAD: Lead = {
  author: null,
  published: null,
  lines: 0,
  repeated: new Set(),
  byline: new Set(),
  titles: new Set(),
};

/** The body read, or the reason why it is shown as text. */
interface Reading {
  readonly body: Body;
  readonly text: string;
  /** Why no tree was built, or null where one was. */
  readonly asText: Refusal | null;
}

/** An earlier attempt to build a tree ended badly; its pool knows how. */
const FAILED_BEFORE: Refusal = { code: 'crashed', message: say('markup-failed-before') };

function readAsText(html: string, reason: Refusal): Reading {
  const text = stripTags(html, decodeEntities).join('\n');
  return { body: EMPTY, text, asText: reason };
}

function readHtml(source: CaptureSource, asText: boolean): Reading {
  const { html } = source;
  if (asText) return readAsText(html, FAILED_BEFORE);
  const refusal = source.overLimits ?? checkTagStream(html);
  if (refusal !== null) return readAsText(html, refusal);
  const body = readBody(parseBody(html), source.base ?? source.url);
  return { body, text: body.lines.map((line) => line.text).join('\n'), asText: null };
}

/** The text of a capture alone, as {@link readArticle} has it. */
export function readText(source: CaptureSource, asText: boolean): string {
  return readHtml(source, asText).text;
}

/**
 * Reads a capture. Never throws for any input: what a tree cannot hold is read as plain text, and a
 * note says so.
 */
export function readArticle(source: CaptureSource, facts: CaptureFacts): Article {
  const { url, title } = source;
  const outlet = findOutlet(url);
  const { body, text, asText } = readHtml(source, facts.asText === true);
  const lead = asText === null ? readLead(body, title, outlet) : NO_LEAD;
  const tail = asText === null ? readTail(body, lead, outlet, source.captured) : NO_LEAD;
  const host = hostOf(url);
  const isCut = endsInsideTag(source.html);
  const whole = !isCut && /\S/.test(source.html);
  return {
    form: source.form,
    title,
    url,
    key: (url === null ? null : canonicalKey(url)) ?? `content:${facts.sha256}`,
    captured: source.captured,
    placed: source.captured === null || source.untitled === true,
    author: chooseAuthor(source, outlet, body, lead.author ?? tail.author),
    outlet: outlet?.name ?? source.outlet ?? outletName(url) ?? '',
    host,
    published:
      chooseTime(source, lead.published ?? tail.published) ?? addressDate(url, source.captured),
    language: detectLanguage(`${title}\n${text}`, source.language),
    tags: source.tags,
    leadImage: source.leadImage ?? leadImage(body.media),
    picture: asText === null && CARRIED_PICTURE.test(source.html),
    excerpt: asText === null ? excerptOf(body, lead) : excerptOf(textBody(text), NO_LEAD),
    text,
    ...measure(text),
    headings: [...headingIds(body, lead.titles).values()],
    links: body.links,
    media: body.media,
    shownAsText: asText,
    notes: notesOf(facts, asText, isCut),
    whole,
  };
}

/**
 * The file's own statement counts, unless it only repeats the outlet; then what the body says does.
 * An article whose author is its outlet has no byline.
 */
function chooseAuthor(
  source: CaptureSource,
  outlet: Outlet | null,
  body: Body,
  fromBody: string | null,
): string | null {
  const stated = source.author === null ? '' : collapse(source.author);
  if (stated !== '' && !namesOutlet(stated)) return stated;
  if (fromBody !== null) return fromBody;
  const meta = body.authors.find((name) => !namesOutlet(name));
  return meta ?? (stated === '' || isNameOf(outlet, stated) ? null : stated);
}

/** Metadata of a page tell more than its body; a feed's own date tells less. */
function chooseTime(source: CaptureSource, fromBody: PublishedTime | null): PublishedTime | null {
  const stated = source.published;
  if (stated?.ms != null && (source.form === 'saved-page' || source.form === 'clipping'))
    return stated;
  return fromBody ?? stated;
}

/** A `data:` picture that is more than a stand-in for one that was to be loaded later. */
const CARRIED_PICTURE =
  /<img[^>]{0,2000}?\ssrc\s*=\s*["']?data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/]{400}/iu;

function leadImage(media: readonly Medium[]): string | null {
  return media.find(({ kind }) => kind === 'image')?.address ?? null;
}

function textBody(text: string): Body {
  const { document } = NOWHERE;
  const lines = text
    .slice(0, 4_000)
    .split('\n')
    .map((line) => ({
      text: line,
      nodes: [],
      block: document,
      level: 0,
      caption: false,
      item: false,
      linked: 0,
      time: null,
    }));
  return { ...EMPTY, lines };
}

const NOWHERE = { document: parseBody('') };

function notesOf(facts: CaptureFacts, asText: Refusal | null, isCut: boolean): string[] {
  const notes: string[] = [];
  if (facts.replaced > 0) {
    const { encoding, replaced: count } = facts;
    notes.push(
      count === 1
        ? say('character-replaced', { encoding })
        : say('characters-replaced', { count, encoding }),
    );
  }
  if (asText !== null) notes.push(say('capture-shown-as-text', { because: asText.message }));
  if (isCut) notes.push(say('cut-in-markup'));
  return notes;
}

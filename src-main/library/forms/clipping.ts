/**
 * Markdown clippings: front matter that names a source, and a Markdown body, as web clippers write
 * them into note folders (Obsidian Web Clipper, MarkDownload, Joplin's export).
 */
import { say } from '../../sayings.ts';
import type { CaptureSource, Outcome, Refusal } from '../capture.ts';
import { firstValue, type FrontMatter } from './front-matter-fields.ts';
import { authors, outletOf, statedSource, tagsOf } from './front-matter-meaning.ts';
import { hasEndlessLine, hasTooManyMarks, renderMarkdown } from './markdown-body.ts';
import { refuseBodiless, titleFromFileName, type Form, type Opening } from './opening.ts';
import { publishedTime, statedTime } from './stated-time.ts';
import { languageTag, plainLine, statedAddress } from './words.ts';

/** Reads Markdown behind front matter that names a web address as its source. */
export const clipping: Form = {
  name: 'clipping',
  read: (opening) => {
    if (opening.frontMatter === null || opening.header !== null || opening.cut) return null;
    const url = statedSource(opening.frontMatter);
    return url === null ? null : readClipping(opening, opening.frontMatter, url);
  },
};

const TOO_MANY_MARKS: Refusal = {
  code: 'over-limits',
  message: say('too-many-marks'),
};

const ENDLESS_LINE: Refusal = {
  code: 'over-limits',
  message: say('endless-line'),
};

function readClipping(opening: Opening, matter: FrontMatter, url: string): Outcome<CaptureSource> {
  const body = opening.text.slice(opening.bodyStart).trim();
  const stated = plainLine(firstValue(matter, 'title', 'name') ?? firstHeading(body) ?? '');
  const title = stated || titleFromFileName(opening.fileName);
  const endless = hasEndlessLine(body);
  // Its tags are left out as those of any body that is shown as text.
  const html = endless ? body : renderMarkdown(body);
  if (html === '') return refuseBodiless(title);
  const clipped = firstValue(
    matter,
    ...['captured', 'clipped', 'created', 'saved', 'date_saved', 'date', 'date_added', 'updated'],
  );
  const published = firstValue(
    matter,
    ...['published', 'date_published', 'published_date', 'publish_date', 'pubdate'],
  );
  const value: CaptureSource = {
    form: 'clipping',
    title,
    url,
    captured: clipped === null ? null : (statedTime(clipped, 'local')?.ms ?? null),
    author: authors(matter),
    outlet: outletOf(matter),
    published: publishedTime(published),
    language: languageTag(firstValue(matter, 'lang', 'language')),
    tags: tagsOf(matter),
    leadImage: statedAddress(firstValue(matter, 'image', 'cover', 'thumbnail', 'banner') ?? ''),
    html,
    ...(stated === '' ? { untitled: true } : {}),
    ...(endless ? { overLimits: ENDLESS_LINE } : {}),
    ...(!endless && hasTooManyMarks(body) ? { overLimits: TOO_MANY_MARKS } : {}),
  };
  return { ok: true, value };
}

/** The words of the first `# heading`, where clippers put a title that front matter lacks. */
function firstHeading(body: string): string | null {
  const heading = /^#[ \t]+([^\n]{1,500})/m.exec(body.slice(0, 4096))?.[1];
  return heading?.replace(/[ \t]+#*\s*$/, '') ?? null;
}

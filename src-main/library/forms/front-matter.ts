/**
 * The plain form behind YAML front matter, as site generators want it. Where the two disagree the
 * header wins for title, address and time, for it was written at the capture; the front matter
 * gives author, outlet and tags.
 */
import type { CaptureSource, Outcome } from '../capture.ts';
import { readDated } from './dateline.ts';
import { firstValue, type FrontMatter } from './front-matter-fields.ts';
import { authors, outletOf, statedSource, tagsOf } from './front-matter-meaning.ts';
import type { Header } from './header.ts';
import type { Form, Opening } from './opening.ts';
import { readPlain } from './plain.ts';
import { publishedTime, statedTime } from './stated-time.ts';
import { languageTag, plainLine, statedAddress } from './words.ts';

/** Reads captures with both front matter and header. */
export const frontMatter: Form = {
  name: 'front-matter',
  read: (opening) =>
    opening.frontMatter === null || opening.header === null
      ? null
      : readBoth(opening, opening.header, opening.frontMatter),
};

function readBoth(opening: Opening, header: Header, matter: FrontMatter): Outcome<CaptureSource> {
  const title = header.title || plainLine(firstValue(matter, 'title') ?? '');
  const outcome = readDated(opening, readPlain(opening, { ...header, title }));
  if (!outcome.ok) return outcome;
  const plain = outcome.value;
  const date = firstValue(matter, 'date', 'created');
  const value: CaptureSource = {
    ...plain,
    form: 'front-matter',
    url: plain.url ?? statedSource(matter),
    captured: plain.captured ?? (date === null ? null : (statedTime(date)?.ms ?? null)),
    author: authors(matter),
    outlet: outletOf(matter),
    published: plain.published ?? publishedTime(firstValue(matter, 'published')),
    language: languageTag(firstValue(matter, 'lang', 'language')),
    tags: tagsOf(matter),
    leadImage: statedAddress(firstValue(matter, 'image', 'cover', 'thumbnail') ?? ''),
  };
  return { ok: true, value };
}

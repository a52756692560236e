/**
 * The plain form with its date as words: no comment before the title, and under the rule a line
 * `日期：Wed, 24 Jun 2020 20:15:14 +0000`.
 */
import type { CaptureSource, Outcome } from '../capture.ts';
import { refuseBodiless, type Form, type Opening } from './opening.ts';
import { readPlain } from './plain.ts';
import { publishedTime } from './stated-time.ts';

const DATELINE = /^\s*日期\s*[：:][ \t]*([^\r\n]{0,100})(?:\r?\n|$)/;

/** The longest beginning that can hold a dateline, blank lines before it included. */
const DATELINE_LIMIT = 300;

/** Reads captures whose first line behind the rule is their date. */
export const dateline: Form = {
  name: 'dateline',
  read: (opening) =>
    opening.header === null || dateUnderRule(opening) === null
      ? null
      : readDated(opening, readPlain(opening, opening.header)),
};

/**
 * Adds to an outcome what the date under the rule says, and takes its line out of the body. A
 * capture time of its own stays; otherwise the date, which is the feed item's, stands for it.
 */
export function readDated(
  opening: Opening,
  outcome: Outcome<CaptureSource>,
): Outcome<CaptureSource> {
  if (!outcome.ok) return outcome;
  const found = dateUnderRule(opening);
  if (found === null) return outcome;
  const html = opening.text.slice(found.end).trim();
  if (html === '') return refuseBodiless(outcome.value.title);
  const published = publishedTime(found.words);
  const captured = outcome.value.captured ?? published?.ms ?? null;
  return { ok: true, value: { ...outcome.value, form: 'dateline', captured, published, html } };
}

function dateUnderRule({
  text,
  bodyStart,
}: Opening): { readonly words: string; readonly end: number } | null {
  const match = DATELINE.exec(text.slice(bodyStart, bodyStart + DATELINE_LIMIT));
  if (match?.[1] === undefined) return null;
  return { words: match[1].trim(), end: bodyStart + match[0].length };
}

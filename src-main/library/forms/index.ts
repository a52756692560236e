/** The forms in the order in which they are tried, told apart by content and never by name. */
import { say } from '../../sayings.ts';
import type { CaptureSource, Outcome } from '../capture.ts';
import { clipping } from './clipping.ts';
import { dateline } from './dateline.ts';
import { frontMatter } from './front-matter.ts';
import { readOpening, refuse, titleFromFileName, type Form, type Opening } from './opening.ts';
import { plain } from './plain.ts';
import { savedPage } from './saved-page.ts';

/** The more a form asks of a file, the earlier it is asked. */
const FORMS: readonly Form[] = [frontMatter, dateline, plain, clipping, savedPage];

/**
 * Reads a file's text in whichever form it is written, or refuses it with a sentence for the
 * person. Never throws, and takes time in proportion to the text.
 *
 * @param fileName the name without its folder; it gives a title where the text states none
 */
export function readForm(text: string, fileName: string): Outcome<CaptureSource> {
  if (!/[^\s\ufeff]/.test(text)) {
    return refuse('empty', say('file-empty'));
  }
  const opening = readOpening(text, fileName);
  for (const form of FORMS) {
    const outcome = form.read(opening);
    if (outcome !== null) return outcome;
  }
  return refuseUnknown(opening);
}

function refuseUnknown({ cut, frontMatter: matter, fileName }: Opening): Outcome<never> {
  if (cut) {
    return refuse('no-body', say('ends-in-header', { title: titleFromFileName(fileName) }));
  }
  return refuse('not-a-capture', say(matter === null ? 'no-capture' : 'no-source-named'));
}

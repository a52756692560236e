import { sayingOf, type SayingCode } from '../../src-main/contract.ts';
import type { Failure } from '../client.ts';
import { words } from '../words/words.ts';

/** Sentences that say by themselves what could not be done, so that nothing need stand before them. */
const SAYS_WHAT: ReadonlySet<SayingCode> = new Set<SayingCode>([
  'not-imported',
  'because-of-file',
  'not-printed',
  'pdf-unwritten',
  'folder-not-made',
  'samples-missing',
  'samples-not-copied',
  'samples-not-removed',
  'path-not-shown',
  'path-unwritten',
  'path-unread',
  'index-not-deleted',
]);

/**
 * A failure as sentences: what happened, and what can be done. A sentence of the main side says the
 * latter itself; where another one came, the kind of failure does.
 */
export function failureText({ code, message }: Failure): string {
  const { because, advice } = words.failure;
  return words.sentences(because(code, message), sayingOf(message) === null ? advice[code] : '');
}

/** The same behind a sentence that says what could not be done. */
export function faultText(what: string, failure: Failure): string {
  const saying = sayingOf(failure.message);
  const isSaid = saying !== null && SAYS_WHAT.has(saying);
  return words.sentences(isSaid ? '' : what, failureText(failure));
}

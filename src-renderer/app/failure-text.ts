import type { Failure } from '../client.ts';
import { words } from '../words/words.ts';

/** A failure as sentences: what happened, and what can be done. */
export function failureText(failure: Failure): string {
  const { because, advice } = words.failure;
  return words.sentences(because(failure.code, failure.message), advice[failure.code]);
}

import type { Failure } from '../client.ts';
import { words } from '../words/words.ts';

/** A failure as sentences: what happened, and what can be done. */
export function failureText(failure: Failure): string {
  return `${failure.message} ${words.failure.advice[failure.code]}`.trim();
}

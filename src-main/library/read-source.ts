/** A file's bytes to what its form gives: the first step of the way from folder to index. */
import type { CaptureSource, DecodedText, Outcome } from './capture.ts';
import { decodeBytes } from './decode.ts';
import { readForm } from './forms/index.ts';

/** What was read of a file, and how its bytes were understood. */
export interface ReadSource {
  readonly source: CaptureSource;
  readonly encoding: DecodedText['encoding'];
  /** How many U+FFFD stand for bytes that the encoding does not know. */
  readonly replaced: DecodedText['replaced'];
}

/**
 * Decodes a file and reads it in whichever form it is written. Never throws for anything a file may
 * hold; the caller limits its size.
 *
 * @param fileName the name without its folder; it gives a title where the text states none
 */
export function readSource(bytes: Uint8Array, fileName: string): Outcome<ReadSource> {
  const { text, encoding, replaced } = decodeBytes(bytes);
  const outcome = readForm(text, fileName);
  return outcome.ok ? { ok: true, value: { source: outcome.value, encoding, replaced } } : outcome;
}

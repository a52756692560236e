/** Keeps the texts that were read last, for as long as their files stay as they are. */
import type { PlaceName } from '../folders/place-name.ts';
import { factsOf } from '../folders/look.ts';

/** Texts that are kept: some screenfuls of a list. */
const MOST_TEXTS = 48;
/** UTF-16 units of all of them: two megabytes. */
const MOST_UNITS = 1_000_000;

/** Reads the text of a file; null where it is gone or no capture any more. */
export type ReadText = (folder: string, name: PlaceName, asText: boolean) => string | null;

/** Texts by their files. */
export class KeptTexts {
  readonly #read: ReadText;
  /** The one that was asked for last at the end. */
  readonly #texts = new Map<string, string>();
  #units = 0;

  constructor(read: ReadText) {
    this.#read = read;
  }

  /** The text of a file as it is now. */
  of(folder: string, name: PlaceName, asText: boolean): string | null {
    const facts = factsOf(folder, name);
    if (!facts) return null;
    const { size, modified, changed } = facts;
    const key = [folder, name, size, modified, changed, asText].join('\n');
    const known = this.#texts.get(key);
    const text = known ?? this.#read(folder, name, asText);
    this.#texts.delete(key);
    if (text === null) return null;
    this.#texts.set(key, text);
    if (known === undefined) this.#units += text.length;
    this.#forget();
    return text;
  }

  #forget(): void {
    for (const [key, text] of this.#texts) {
      if (this.#texts.size <= MOST_TEXTS && this.#units <= MOST_UNITS) return;
      this.#texts.delete(key);
      this.#units -= text.length;
    }
  }
}

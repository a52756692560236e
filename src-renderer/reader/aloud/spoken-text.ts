import type { TextSpan } from '../../../src-main/contract.ts';
import { GatheredText } from '../gathered-text.ts';
import { sentencesOf } from './sentences.ts';

/** What is not said: where a picture lies and leads, code. */
const UNSAID = 'a.source, .picture > a, pre';

/** The name of the highlight, which the styles of title and text know. */
const ALOUD = 'sheaf-aloud';

/** A sentence of the article: its words, and where they stand. */
export interface Sentence {
  readonly text: string;
  readonly range: Range;
}

/** The sentences of an article's title and text, found as they are needed. */
export class SpokenText {
  readonly #sentences: readonly { readonly of: GatheredText; readonly span: TextSpan }[];
  readonly #documents: readonly Document[];

  constructor(roots: readonly Element[], language: string | null) {
    this.#documents = roots.map(({ ownerDocument }) => ownerDocument);
    this.#sentences = roots.flatMap((root) => {
      const of = new GatheredText(root);
      return sentencesOf(of.text, language).map((span) => ({ of, span }));
    });
  }

  get count(): number {
    return this.#sentences.length;
  }

  /** A sentence, or null where there is none or it is not to be said. */
  at(index: number): Sentence | null {
    const sentence = this.#sentences[index];
    const range = sentence?.of.rangeOf(sentence.span) ?? null;
    if (sentence === undefined || range === null) return null;
    if (range.startContainer.parentElement?.closest(UNSAID)) return null;
    return { text: sentence.of.text.slice(sentence.span.from, sentence.span.to), range };
  }

  /** The first sentence from which on `holds` is true; the number of all where it never is. */
  first(holds: (range: Range) => boolean): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const sentence = this.#sentences[middle];
      const range = sentence?.of.rangeOf(sentence.span) ?? null;
      if (range !== null && holds(range)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Marks the sentence that is said; null marks none. */
  mark(range: Range | null): void {
    for (const each of this.#documents) {
      const view = each.defaultView;
      if (view === null) continue;
      if (range?.startContainer.ownerDocument === each) {
        view.CSS.highlights.set(ALOUD, new view.Highlight(range));
      } else view.CSS.highlights.delete(ALOUD);
    }
  }
}

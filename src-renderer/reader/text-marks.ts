import type { TextSpan } from '../../src-main/contract.ts';
import { GatheredText } from './gathered-text.ts';

/** Names of the highlights, which the styles of title and text know. */
const ALL = 'sheaf-matches';
const CURRENT = 'sheaf-match';

/** Gives where something stands in the text of an element. */
export type Seek = (text: string, root: Element) => Promise<readonly TextSpan[]>;

/**
 * Marks what is sought in parts of documents, by the highlights of each document, and goes through
 * the matches. Marks stay until the next ones are known.
 */
export class TextMarks {
  #matches: readonly Range[] = [];
  #current = -1;
  #asked = 0;
  #documents = new Set<Document>();

  get count(): number {
    return this.#matches.length;
  }

  /** The index of the match that one is at; -1 for none. */
  get current(): number {
    return this.#current;
  }

  /** Marks all that is sought in these elements; null seeks nothing. Whether it was not overtaken. */
  async mark(roots: readonly Element[], seek: Seek | null): Promise<boolean> {
    this.#asked += 1;
    const asked = this.#asked;
    const ranges: Range[] = [];
    if (seek !== null) {
      const texts = roots.map((root) => new GatheredText(root));
      const found = await Promise.all(texts.map(({ text, root }) => seek(text, root)));
      if (asked !== this.#asked) return false;
      texts.forEach((text, index) => {
        for (const span of found[index] ?? []) {
          const range = text.rangeOf(span);
          if (range !== null) ranges.push(range);
        }
      });
    }
    this.#matches = ranges;
    this.#current = -1;
    this.#draw(ALL, ranges);
    this.#draw(CURRENT, []);
    return true;
  }

  /** Goes to the first match of which that holds, else to the first of all. */
  enter(holds: (range: Range) => boolean): Range | null {
    this.#current = Math.max(0, this.#matches.findIndex(holds)) - 1;
    return this.step(1);
  }

  /** Goes to the next or previous match, around the end; null where there is none. */
  step(step: 1 | -1): Range | null {
    const { length } = this.#matches;
    if (length === 0) return null;
    const from = this.#current < 0 && step < 0 ? 0 : this.#current;
    this.#current = (from + step + length) % length;
    const range = this.#matches[this.#current] ?? null;
    this.#draw(CURRENT, range === null ? [] : [range]);
    if (range !== null) unfold(range);
    return range;
  }

  #draw(name: string, ranges: readonly Range[]): void {
    const byDocument = Map.groupBy(ranges, ({ startContainer }) => startContainer.ownerDocument);
    for (const document of byDocument.keys()) if (document !== null) this.#documents.add(document);
    for (const document of this.#documents) {
      const view = document.defaultView;
      // A frame that another article has replaced has no window any more.
      if (view === null) this.#documents.delete(document);
      else drawIn(view, name, byDocument.get(document) ?? []);
    }
  }
}

/** Each document has its own highlights, made by its own window. */
function drawIn(view: Window & typeof globalThis, name: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) {
    view.CSS.highlights.delete(name);
    return;
  }
  const highlight = new view.Highlight(...ranges);
  highlight.priority = name === CURRENT ? 1 : 0;
  view.CSS.highlights.set(name, highlight);
}

/** Opens what hides a match. */
function unfold({ startContainer }: Range): void {
  let details = startContainer.parentElement?.closest('details');
  while (details) {
    details.open = true;
    details = details.parentElement?.closest('details');
  }
}

import type { TextSpan } from '../../src-main/contract.ts';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote br dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Readings beside ruby characters, which would stand between them. */
const PASSED_OVER = new Set(['rt', 'rp', 'script', 'style', 'template']);

interface Part {
  readonly node: Text;
  /** Where its text begins in the whole. */
  readonly from: number;
}

/** The text of an element as one string, whose stretches can be found again in the document. */
export class GatheredText {
  readonly text: string;
  readonly root: Element;
  readonly #parts: readonly Part[];

  constructor(root: Element) {
    const gatherer = new Gatherer();
    gatherer.take(root);
    this.root = root;
    this.#parts = gatherer.parts;
    this.text = gatherer.text;
  }

  /** The place of a stretch of the text in the document, or null where it has none. */
  rangeOf({ from, to }: TextSpan): Range | null {
    const first = this.#partAt(from);
    const last = this.#partAt(to - 1);
    if (first === undefined || last === undefined) return null;
    const range = this.root.ownerDocument.createRange();
    range.setStart(first.node, Math.min(from - first.from, first.node.length));
    range.setEnd(last.node, Math.min(to - last.from, last.node.length));
    return range;
  }

  /** The last part that begins at or before a place. */
  #partAt(place: number): Part | undefined {
    let low = 0;
    let high = this.#parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#parts[middle]?.from ?? Infinity) <= place) low = middle + 1;
      else high = middle;
    }
    return this.#parts[low - 1];
  }
}

/** Gathers pieces: to ask a growing string for its end would copy it each time. */
class Gatherer {
  readonly parts: Part[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #atLineStart = true;

  get text(): string {
    return this.#pieces.join('');
  }

  /** Depth is bounded: what is shown was sanitised. */
  take(node: Node): void {
    for (const child of node.childNodes) {
      const name = child.nodeName.toLowerCase();
      if (isText(child)) {
        this.parts.push({ node: child, from: this.#length });
        this.#add(child.data);
      } else if (!PASSED_OVER.has(name)) {
        const block = BLOCKS.has(name);
        if (block) this.#breakLine();
        this.take(child);
        if (block) this.#breakLine();
      }
    }
  }

  #breakLine(): void {
    if (!this.#atLineStart) this.#add('\n');
  }

  #add(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#atLineStart = piece.endsWith('\n');
  }
}

/** Nodes of the frame are of its own realm: no `instanceof`. */
function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/**
 * Articles on their way from a reading thread to the writing thread. The library's thread, through
 * which they pass, hands them on unopened: it has windows to answer.
 *
 * A packed article is JSON in UTF-8, in pieces that each stand behind their length in 4 bytes: its
 * fields with its links and media, then the others of these where they are many. Behind an empty
 * piece comes its folded text, as the full text takes it. Node's own `serialize` would keep every
 * article that it was given from being collected until it is collected itself, and most of what
 * collecting cost was that.
 */
import { foldToUtf8 } from '../search/fold.ts';
import type { ArticleFields, IndexedArticle, ReadFile } from './records.ts';

/** An article as bytes. */
export type PackedArticle = Uint8Array<ArrayBuffer>;

/** What there may be thousands of in one article. */
type Addresses = Pick<ArticleFields, 'links' | 'media'>;

/** Bytes that are kept at hand: more than most batches take. */
const KEPT_BYTES = 1024 * 1024;
const LENGTH_BYTES = 4;
/** A UTF-16 unit takes no more in UTF-8. */
const BYTES_PER_UNIT = 3;
/**
 * No more UTF-16 units of addresses become one string. A thread that has no memory left for many
 * small things ends alone; where it has none for a large one the whole program does.
 */
const PIECE_UNITS = 256 * 1024;

/** Packs the articles of one batch after another. */
export class Packing {
  #memory = Buffer.allocUnsafeSlow(KEPT_BYTES);
  /** Where the article begins that is being packed, and where it goes on. */
  #start = 0;
  #end = 0;

  /** Packs an article with its running text; the bytes stand until {@link finish}. */
  pack(fields: ArticleFields, text: string): PackedArticle {
    this.#start = this.#end;
    for (const piece of piecesOf(fields)) {
      const json = JSON.stringify(piece);
      this.#reserve(LENGTH_BYTES + json.length * BYTES_PER_UNIT);
      const length = this.#memory.write(json, this.#end + LENGTH_BYTES);
      this.#memory.writeUInt32LE(length, this.#end);
      this.#end += LENGTH_BYTES + length;
    }
    this.#reserve(LENGTH_BYTES);
    this.#end = this.#memory.writeUInt32LE(0, this.#end);
    const folded = foldToUtf8(text, (bytes) => {
      this.#reserve(bytes);
      return this.#memory.subarray(this.#end);
    });
    // Not in one with the line above: making room may move the end.
    this.#end += folded;
    return new Uint8Array(this.#memory.buffer, this.#start, this.#end - this.#start);
  }

  /** Ends a batch: its memory is used again. */
  finish(): void {
    this.#end = 0;
    if (this.#memory.length > KEPT_BYTES) this.#memory = Buffer.allocUnsafeSlow(KEPT_BYTES);
  }

  /** Makes room for so many bytes more, with the article that is being packed in one piece. */
  #reserve(bytes: number): void {
    if (this.#end + bytes <= this.#memory.length) return;
    const packed = this.#end - this.#start;
    const larger = Buffer.allocUnsafeSlow(Math.max(KEPT_BYTES, packed * 2, packed + bytes));
    this.#memory.copy(larger, 0, this.#start, this.#end);
    this.#memory = larger;
    this.#start = 0;
    this.#end = packed;
  }
}

/** The same files with their articles side by side: to hand over each piece of memory costs 30 µs. */
export function sideBySide(reads: readonly ReadFile[]): ReadFile[] {
  const memory = new ArrayBuffer(reads.reduce((sum, read) => sum + sizeOf(read), 0));
  let at = 0;
  return reads.map((read) => {
    const { outcome } = read;
    if (outcome.kind !== 'article') return read;
    const article = new Uint8Array(memory, at, outcome.article.byteLength);
    article.set(outcome.article);
    at += article.byteLength;
    return { ...read, outcome: { ...outcome, article } };
  });
}

/** The article that was packed. Its body lies in the same memory. */
export function unpackArticle(packed: PackedArticle): IndexedArticle {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = 0;
  const next = (): unknown => {
    const length = bytes.readUInt32LE(at);
    const from = at + LENGTH_BYTES;
    at = from + length;
    return length === 0 ? null : JSON.parse(bytes.toString('utf8', from, at));
  };
  // Only `Packing` makes such bytes.
  const fields = next() as ArticleFields;
  let { links, media } = fields;
  for (let more = next() as Addresses | null; more !== null; more = next() as Addresses | null) {
    links = links.concat(more.links);
    media = media.concat(more.media);
  }
  return { ...fields, links, media, search: { ...fields.search, body: bytes.subarray(at) } };
}

/** What is packed of an article apart from its text, in pieces. */
function* piecesOf(fields: ArticleFields): Generator<ArticleFields | Addresses, undefined> {
  const [links = [], ...moreLinks] = portionsOf(fields.links);
  const [media = [], ...moreMedia] = portionsOf(fields.media);
  yield { ...fields, links, media };
  for (const portion of moreLinks) yield { links: portion, media: [] };
  for (const portion of moreMedia) yield { links: [], media: portion };
  return undefined;
}

/** Things with addresses in portions of at most {@link PIECE_UNITS}, or one thing. */
function portionsOf<T extends { readonly address: string }>(all: readonly T[]): (readonly T[])[] {
  const portions: (readonly T[])[] = [];
  let from = 0;
  let units = 0;
  for (const [at, { address }] of all.entries()) {
    units += address.length;
    if (units <= PIECE_UNITS || at === from) continue;
    portions.push(all.slice(from, at));
    from = at;
    units = address.length;
  }
  portions.push(from === 0 ? all : all.slice(from));
  return portions;
}

/** The memory that goes with read files when they are handed to another thread. */
export function memoryOf(reads: readonly ReadFile[]): ArrayBuffer[] {
  const memory = new Set<ArrayBuffer>();
  for (const { outcome } of reads) {
    if (outcome.kind === 'article') memory.add(outcome.article.buffer);
  }
  return [...memory];
}

/** Bytes that go with a read file. */
export function sizeOf({ outcome }: ReadFile): number {
  return outcome.kind === 'article' ? outcome.article.byteLength : 0;
}

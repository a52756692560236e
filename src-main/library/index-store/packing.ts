/**
 * Articles on their way from a reading thread to the writing thread. The library's thread, through
 * which they pass, hands them on unopened: it has windows to answer.
 *
 * A packed article is its fields in JSON, in UTF-8, and the folded text as it goes into the full
 * text; before them, in 4 bytes, the length of the JSON. Node's own `serialize` would keep every
 * article that it was given from being collected until it is collected itself, and most of what
 * collecting cost was that.
 */
import { foldToUtf8 } from '../search/fold.ts';
import type { ArticleFields, IndexedArticle, ReadFile } from './records.ts';

/** An article as bytes. */
export type PackedArticle = Uint8Array<ArrayBuffer>;

/** Bytes that are kept at hand for a batch of articles. */
const KEPT_BYTES = 512 * 1024;
const LENGTH_BYTES = 4;
/** A UTF-16 unit takes no more in UTF-8. */
const BYTES_PER_UNIT = 3;

/** Packs the articles of one batch after another, each batch side by side in one piece of memory. */
export class Packing {
  #memory = Buffer.allocUnsafeSlow(KEPT_BYTES);
  #used = 0;

  /** Packs an article with its running text; the bytes stand until {@link together}. */
  pack(fields: ArticleFields, text: string): PackedArticle {
    const json = JSON.stringify(fields);
    const start = this.#used;
    this.#reserve(LENGTH_BYTES + json.length * BYTES_PER_UNIT);
    const length = this.#memory.write(json, start + LENGTH_BYTES);
    this.#memory.writeUInt32LE(length, start);
    this.#used += LENGTH_BYTES + length;
    this.#used += foldToUtf8(text, (bytes) => {
      this.#reserve(bytes);
      return this.#memory.subarray(this.#used);
    });
    return new Uint8Array(this.#memory.buffer, start, this.#used - start);
  }

  /**
   * The same files with their articles in one piece of memory of their own, which they can be handed
   * over with: each piece costs 30 µs. Ends the batch.
   */
  together(reads: readonly ReadFile[]): ReadFile[] {
    const memory = new ArrayBuffer(reads.reduce((sum, read) => sum + sizeOf(read), 0));
    let at = 0;
    const files = reads.map((read) => {
      const { outcome } = read;
      if (outcome.kind !== 'article') return read;
      const article = new Uint8Array(memory, at, outcome.article.byteLength);
      article.set(outcome.article);
      at += article.byteLength;
      return { ...read, outcome: { ...outcome, article } };
    });
    this.#used = 0;
    if (this.#memory.length > KEPT_BYTES) this.#memory = Buffer.allocUnsafeSlow(KEPT_BYTES);
    return files;
  }

  /** Makes room for so many bytes more. What was packed before stays where it is. */
  #reserve(bytes: number): void {
    const needed = this.#used + bytes;
    if (needed <= this.#memory.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#memory.length * 2));
    this.#memory.copy(larger, 0, 0, this.#used);
    this.#memory = larger;
  }
}

/** The article that was packed. Its body lies in the same memory. */
export function unpackArticle(packed: PackedArticle): IndexedArticle {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const end = LENGTH_BYTES + bytes.readUInt32LE(0);
  // Only `Packing` makes such bytes.
  const fields = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, end)) as ArticleFields;
  return { ...fields, search: { ...fields.search, body: bytes.subarray(end) } };
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

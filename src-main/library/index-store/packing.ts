/**
 * Articles on their way from a reading thread to the writing thread. The library's thread, through
 * which they pass, hands them on unopened: it has windows to answer.
 */
import { deserialize, serialize } from 'node:v8';
import type { IndexedArticle, ReadFile } from './records.ts';

/** An article as bytes that no other thread holds. */
export type PackedArticle = Uint8Array<ArrayBuffer>;

/** Packs an article. */
export function packArticle(article: IndexedArticle): PackedArticle {
  // A copy in memory of its own, which can be given away.
  return Uint8Array.from(serialize(article));
}

/** The article that was packed. */
export function unpackArticle(packed: PackedArticle): IndexedArticle {
  // Only `packArticle` makes such bytes.
  return deserialize(packed) as IndexedArticle;
}

/** The memory that goes with read files when they are handed to another thread. */
export function handOver(reads: readonly ReadFile[]): ArrayBuffer[] {
  return reads.flatMap(({ outcome }) =>
    outcome.kind === 'article' ? [outcome.article.buffer] : [],
  );
}

/** Bytes that go with a read file. */
export function sizeOf({ outcome }: ReadFile): number {
  return outcome.kind === 'article' ? outcome.article.byteLength : 0;
}

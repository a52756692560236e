/** One file, from its bytes to what the reader shows. */
import { createHash } from 'node:crypto';
import { readArticle } from '../article/article.ts';
import type { Article } from '../capture.ts';
import { baseName, type PlaceName } from '../folders/place-name.ts';
import type { FileFacts } from '../folders/look.ts';
import { readSource } from '../read-source.ts';
import { renderBody } from '../rendering/sanitise.ts';
import { mediaPath } from './media-path.ts';
import { readBytes } from './read-bytes.ts';

/** A capture opened for reading. */
export interface OpenedCapture {
  readonly article: Article;
  /** SHA-256 of the content that was read, in hexadecimal. */
  readonly sha256: string;
  /** The file's size and times when it was read. */
  readonly facts: FileFacts;
  /** The body, sanitised. */
  readonly html: string;
  /** The `data:` images of the body; the body names them by their place in this list. */
  readonly dataImages: readonly string[];
}

/** Opens a file for reading; null where it is gone or no capture any more. */
export function openCapture(
  folder: string,
  name: PlaceName,
  asText: boolean,
): OpenedCapture | null {
  const read = readBytes(folder, name);
  if (read.kind !== 'bytes') return null;
  const fileName = baseName(name);
  const outcome = readSource(read.bytes, fileName);
  if (!outcome.ok) return null;
  const { source, encoding, replaced } = outcome.value;
  const sha256 = createHash('sha256').update(read.bytes).digest('hex');
  const article = readArticle(source, { encoding, replaced, sha256, fileName, asText });
  const { html, dataImages } = renderBody(source, article, {
    asText,
    mediaAddress: (position) => mediaPath(sha256, position),
  });
  return { article, sha256, facts: read.facts, html, dataImages };
}

/** One file, from its bytes to what the index takes. */
import { hash } from 'node:crypto';
import { say } from '../../sayings.ts';
import { canonicalKey } from '../address.ts';
import { articleId } from '../article-id.ts';
import { readArticle } from '../article/article.ts';
import type { Article, Refusal } from '../capture.ts';
import type { Packing } from '../index-store/packing.ts';
import type { ArticleFields, FileOutcome, ReadFile } from '../index-store/records.ts';
import { baseName, type PlaceName } from '../folders/place-name.ts';
import { readSource } from '../read-source.ts';
import { tagsText } from '../search/evaluate.ts';
import { foldText } from '../search/fold.ts';
import { factsOf, noFacts } from '../folders/look.ts';
import { readBytes } from './read-bytes.ts';

/**
 * Reads a file for the index. Never throws for anything that the file may hold.
 *
 * @param packing - what its article is packed by
 * @param asText - build no tree: the file is shown as text
 * @param bytesOf - how its bytes are read
 */
export function readForIndex(
  folder: string,
  name: PlaceName,
  asText: boolean,
  packing: Packing,
  bytesOf = readBytes,
): ReadFile {
  const looked = Date.now();
  const read = bytesOf(folder, name);
  if (read.kind === 'gone') {
    const facts = factsOf(folder, name) ?? noFacts(name);
    return { facts, looked, outcome: { kind: 'unsettled' }, whole: true };
  }
  const { facts } = read;
  if (read.kind === 'unsettled') {
    return { facts, looked, outcome: { kind: 'unsettled' }, whole: false };
  }
  if (read.kind === 'refused') {
    return { facts, looked, outcome: { kind: 'refused', refusal: read.refusal }, whole: true };
  }
  const { outcome, whole } = readContent(read.bytes, name, asText, packing);
  return { facts, looked, outcome, whole };
}

function readContent(
  bytes: Buffer,
  name: PlaceName,
  asText: boolean,
  packing: Packing,
): { outcome: FileOutcome; whole: boolean } {
  const fileName = baseName(name);
  const read = readSource(bytes, fileName);
  // A file that is no capture as yet may be one whose rest is still to come.
  if (!read.ok) return { outcome: { kind: 'refused', refusal: read.refusal }, whole: false };
  const sha256 = hash('sha256', bytes, 'hex');
  const { source, encoding, replaced } = read.value;
  const facts = { encoding, replaced, sha256, fileName, asText };
  const article = readArticle(source, facts);
  const outcome: FileOutcome = {
    kind: 'article',
    sha256,
    article: packing.pack(fieldsOf(article), article.text),
    captured: article.captured,
    problem: problemOf(article),
  };
  return { outcome, whole: article.whole };
}

/** What Problems says of a file that is listed and shown as text. */
function problemOf({ title, shownAsText }: Article): Refusal | null {
  if (shownAsText === null) return null;
  const { code, message } = shownAsText;
  return { code, message: say('shown-as-text', { title, because: message }) };
}

function fieldsOf(article: Article): ArticleFields {
  const { text, headings, notes, whole, shownAsText, links, media, ...kept } = article;
  return {
    ...kept,
    id: articleId(article.key),
    links: links.map(({ address }) => ({
      address,
      target: articleId(canonicalKey(address) ?? address),
    })),
    media: media.map(({ kind, address }) => ({ kind, address })),
    search: {
      title: foldText(article.title),
      author: foldText(article.author ?? ''),
      outlet: foldText(article.outlet),
      tags: foldText(tagsText(article.tags)),
    },
  };
}

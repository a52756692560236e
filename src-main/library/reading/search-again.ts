/** Holds a query against articles whose files are read again: the index keeps no text. */
import { readArticle, readText } from '../article/article.ts';
import type { Article } from '../capture.ts';
import { baseName, type PlaceName } from '../folders/place-name.ts';
import type { ArticleFile } from '../index-store/search-reader.ts';
import { readSource, type ReadSource } from '../read-source.ts';
import { matchesArticle } from '../search/evaluate.ts';
import { parseQuery } from '../search/parse.ts';
import { bestPassage, type Snippet } from '../search/snippet.ts';
import { KeptTexts } from './kept-texts.ts';
import { readBytes } from './read-bytes.ts';

/** A query as it was typed, and how it is taken. */
export interface TypedQuery {
  readonly search: string;
  /** Simplified and traditional characters are kept apart. */
  readonly exact: boolean;
  /** The value at the very end names something as it stands, see {@link ParseOptions}. */
  readonly whole?: boolean;
}

/** The best passage of each file, in their order; null where one is gone or no capture any more. */
export function findPassages(
  query: TypedQuery,
  files: readonly ArticleFile[],
  asText: boolean,
): (Snippet | null)[] {
  const parsed = parseQuery(query.search);
  return files.map(({ folder, name }) => {
    const text = texts.of(folder, name, asText);
    return text === null ? null : bestPassage(text, parsed, { exact: query.exact });
  });
}

/** Whether each article is what the query asks for, in their order; false where one is gone. */
export function confirm(
  query: TypedQuery,
  files: readonly ArticleFile[],
  asText: boolean,
): boolean[] {
  const parsed = parseQuery(query.search, { whole: query.whole === true });
  return files.map((file) => {
    const article = readAgain(file.folder, file.name, asText);
    if (!article) return false;
    const { captured, read, starred, captures, tags, paths } = file;
    const { title, author, outlet, host, language, media } = article;
    const searchable = {
      ...{ title, author, outlet, host, language, body: article.text },
      ...{ captured, read, starred, captures, tags, paths },
      images: media.filter((medium) => medium.kind === 'image').length,
      videos: media.filter((medium) => medium.kind === 'video').length,
    };
    return matchesArticle(parsed, searchable, { exact: query.exact });
  });
}

/** Texts of the articles that were shown last: who types on sees many of them once more. */
const texts = new KeptTexts((folder, name, asText) => {
  const source = sourceOf(folder, name);
  return source && readText(source.source, asText);
});

function sourceOf(folder: string, name: PlaceName): ReadSource | null {
  const read = readBytes(folder, name);
  if (read.kind !== 'bytes') return null;
  const outcome = readSource(read.bytes, baseName(name));
  return outcome.ok ? outcome.value : null;
}

function readAgain(folder: string, name: PlaceName, asText: boolean): Article | null {
  const read = sourceOf(folder, name);
  if (!read) return null;
  const { source, encoding, replaced } = read;
  const fileName = baseName(name);
  // The content's hash names articles without an address; nobody asks for the name here.
  return readArticle(source, { encoding, replaced, sha256: '', fileName, asText });
}

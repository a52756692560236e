/** Holds a query against articles whose files are read again: the index keeps no text. */
import { readArticle } from '../article/article.ts';
import type { Article } from '../capture.ts';
import { baseName, type PlaceName } from '../folders/place-name.ts';
import type { ArticleFile } from '../index-store/search-reader.ts';
import { readSource } from '../read-source.ts';
import { matchesArticle } from '../search/evaluate.ts';
import { parseQuery } from '../search/parse.ts';
import { bestPassage, type Snippet } from '../search/snippet.ts';
import { readBytes } from './read-bytes.ts';

/** A query as it was typed, and how it is taken. */
export interface TypedQuery {
  readonly search: string;
  /** Simplified and traditional characters are kept apart. */
  readonly exact: boolean;
}

/** The best passage of each file, in their order; null where one is gone or no capture any more. */
export function findPassages(
  query: TypedQuery,
  files: readonly ArticleFile[],
  asText: boolean,
): (Snippet | null)[] {
  const parsed = parseQuery(query.search);
  return files.map(({ folder, name }) => {
    const article = readAgain(folder, name, asText);
    return article && bestPassage(article.text, parsed, { exact: query.exact });
  });
}

/** Whether each article is what the query asks for, in their order; false where one is gone. */
export function confirm(
  query: TypedQuery,
  files: readonly ArticleFile[],
  asText: boolean,
): boolean[] {
  const parsed = parseQuery(query.search);
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

function readAgain(folder: string, name: PlaceName, asText: boolean): Article | null {
  const read = readBytes(folder, name);
  if (read.kind !== 'bytes') return null;
  const fileName = baseName(name);
  const outcome = readSource(read.bytes, fileName);
  if (!outcome.ok) return null;
  const { source, encoding, replaced } = outcome.value;
  // The content's hash names articles without an address; nobody asks for the name here.
  return readArticle(source, { encoding, replaced, sha256: '', fileName, asText });
}

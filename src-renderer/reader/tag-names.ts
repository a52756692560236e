import type { SourceCount } from '../../src-main/contract.ts';

/** More than are seen without scrolling for long. */
const MOST_SUGGESTED = 50;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * A tag as it is kept: without white space around it and the sign that some put before tags; the
 * same tag in another case is the one that there is already. '' where nothing is left.
 */
export function namedTag(text: string, known: readonly SourceCount[]): string {
  const tag = text
    .replace(/^[\s#＃]+/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return known.find(({ name }) => fold(name) === fold(tag))?.name ?? tag;
}

/** Known tags that hold the text, those that begin with it first, then those used most. */
export function suggestedTags(
  known: readonly SourceCount[],
  text: string,
  taken: readonly string[],
): readonly SourceCount[] {
  const sought = fold(text.replace(/^[\s#＃]+/u, '').trim());
  const begins = (name: string): number => (fold(name).startsWith(sought) ? 0 : 1);
  return known
    .filter(({ name }) => fold(name).includes(sought) && !taken.includes(name))
    .sort((a, b) => begins(a.name) - begins(b.name) || b.articles - a.articles)
    .slice(0, MOST_SUGGESTED);
}

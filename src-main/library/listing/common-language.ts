/** Which language is the usual one of a library: lists tell by a sign what is in another one. */

/** Another language takes its place with so many times its articles; a few more change nothing. */
const CLEARLY_MORE = 1.5;

/**
 * The language of most articles; where one was the usual one before, it stays so until another one
 * clearly has more.
 *
 * @param articles - how many are in each language
 * @returns null where no article's language is known
 */
export function commonLanguage(
  articles: ReadonlyMap<string, number>,
  before: string | null,
): string | null {
  const [most = null] = [...articles].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  if (most === null) return null;
  const [language, count] = most;
  const kept = before === null ? 0 : (articles.get(before) ?? 0);
  return kept > 0 && count < kept * CLEARLY_MORE ? before : language;
}

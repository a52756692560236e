/**
 * A query as it is held against a title: what it asks of titles is asked of the text at hand. Marking
 * knows of one text only, and takes it for the body.
 */
export function titleQuery(search: string): string {
  return search.replaceAll(/(?<=^|[\s(（-])title[:：]/giu, '');
}

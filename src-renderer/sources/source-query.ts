/** Sources as queries in the search language. */

/** What the language takes for the end of a quotation; a name that has one is found without it. */
const QUOTES = /["“”＂]/gu;

function quoted(value: string): string {
  return `"${value.replaceAll(QUOTES, ' ').trim()}"`;
}

/** The articles of an outlet. */
export function outletQuery(name: string): string {
  return `from:${quoted(name)}`;
}

/** The articles with a tag. */
export function tagQuery(name: string): string {
  return `tag:${quoted(name)}`;
}

/** The articles of a folder and of those inside it. */
export function folderQuery(path: string): string {
  return `in:${quoted(path)}`;
}

const QUERY = /^(from|tag|in):"([^"“”＂]*)"$/su;

/** Whether a query names one source and nothing else. */
export function isSource(query: string): boolean {
  return QUERY.test(query);
}

/** The name of a source for a person, by its query; of a folder the last part of its path. */
export function sourceName(query: string): string {
  const [, operator, name = query] = QUERY.exec(query) ?? [];
  return operator === 'in' ? (/[^/\\]+(?=[/\\]*$)/u.exec(name)?.[0] ?? name) : name;
}

/** Sources as queries in the search language. */

/** In a quotation, the language has quotation marks written twice. */
const QUOTES = /["“”＂]/gu;
const TWICE = /(["“”＂])\1/gu;

function quoted(value: string): string {
  return `"${value.replaceAll(QUOTES, '$&$&')}"`;
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

const QUERY = /^(from|tag|in):"((?:[^"“”＂]|(["“”＂])\3)*)"$/su;

/** Whether a query names one source and nothing else. */
export function isSource(query: string): boolean {
  return QUERY.test(query);
}

/** The name of a source for a person, by its query; of a folder the last part of its path. */
export function sourceName(query: string): string {
  const [, operator, value] = QUERY.exec(query) ?? [];
  const name = value?.replaceAll(TWICE, '$1') ?? query;
  return operator === 'in' ? (/[^/\\]+(?=[/\\]*$)/u.exec(name)?.[0] ?? name) : name;
}

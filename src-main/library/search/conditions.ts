/** The conditions of a query that are not about words, as SQL. */
import { foldText } from './fold.ts';
import type { Filter } from './query.ts';

/**
 * SQL expressions for what conditions speak of. They are put into the SQL as they are: never from a
 * person's words.
 */
export interface SqlNames {
  /** The FTS5 table with the columns title, body, author, outlet, tags; its rowid is `row`. */
  readonly search: string;
  readonly row: string;
  readonly id: string;
  readonly host: string;
  /** BCP 47, in any case. */
  readonly language: string;
  /** ms since 1970. */
  readonly captured: string;
  /** 0 or 1. */
  readonly read: string;
  /** 0 or 1. */
  readonly starred: string;
  /** How many captures, images, videos. */
  readonly captures: string;
  readonly images: string;
  readonly videos: string;
  /** The table of tags, its column of articles' ids, and the one that holds {@link tagKey}. */
  readonly tags: string;
  readonly tagId: string;
  readonly tagKey: string;
  /** The outlet's display name. */
  readonly outlet: string;
  /** A condition with one `?`, the path of a folder: the article has a file in it or below it. */
  readonly inFolder: string;
  /** The same, of folders whose path begins so. */
  readonly inFolderBegun: string;
}

/** The names for `articles a`, `search`, `article_tags(id, key)` and `article_files(id, path)`. */
export const SQL_NAMES: SqlNames = {
  search: 'search',
  row: 'a.row',
  id: 'a.id',
  host: 'a.host',
  language: 'a.language',
  captured: 'a.captured',
  read: 'a.read',
  starred: 'a.starred',
  captures: 'a.captures',
  images: 'a.images',
  videos: 'a.videos',
  tags: 'article_tags',
  tagId: 'id',
  tagKey: 'key',
  outlet: 'a.outlet',
  inFolder: `a.id IN (SELECT file.id FROM (SELECT ? AS path) AS wanted JOIN article_files AS file
    WHERE substr(file.path, 1, length(wanted.path) + 1) = wanted.path || '/')`,
  inFolderBegun: `a.id IN (SELECT file.id FROM (SELECT ? AS path) AS wanted JOIN article_files AS file
    WHERE instr(substr(file.path, length(wanted.path) + 1), '/') > 0
      AND substr(file.path, 1, length(wanted.path)) = wanted.path)`,
};

/** A condition of SQL with its values. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** The form in which tags are compared: folded, so that 臺灣 is 台湾. */
export function tagKey(tag: string): string {
  return foldText(tag);
}

/** Conditions with a word of SQL between, as one; null of none. */
export function joined(conditions: readonly Condition[], by: string): Condition | null {
  const [first] = conditions;
  if (first === undefined || conditions.length === 1) return first ?? null;
  return {
    sql: `(${conditions.map((condition) => condition.sql).join(by)})`,
    parameters: conditions.flatMap((condition) => condition.parameters),
  };
}

/** In characters, as SQLite counts them. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** The filter's condition. It is never NULL, so that its negation holds where it does not. */
export function filterCondition(filter: Filter, names: SqlNames): Condition {
  switch (filter.kind) {
    case 'site': {
      // A name with a dot is a host with all below it; one without is any part of a host.
      const like = filter.host.replace(/[\\%_]/g, '\\$&');
      if (filter.begun) {
        const sql = `('.' || coalesce(${names.host}, '') LIKE ? ESCAPE '\\')`;
        return { sql, parameters: [`%.${like}%`] };
      }
      const dots = filter.host.includes('.');
      const host = dots
        ? `'.' || coalesce(${names.host}, '')`
        : `'.' || coalesce(${names.host}, '') || '.'`;
      const parameters = [dots ? `%.${like}` : `%.${like}.%`];
      return { sql: `(${host} LIKE ? ESCAPE '\\')`, parameters };
    }
    case 'language': {
      const language = `lower(coalesce(${names.language}, ''))`;
      const like = filter.begun ? `${filter.tag}%` : `${filter.tag}-%`;
      return { sql: `(${language} = ? OR ${language} LIKE ?)`, parameters: [filter.tag, like] };
    }
    case 'tag': {
      const { tags, tagId, tagKey: key } = names;
      const own = tagKey(filter.tag);
      const is = filter.begun ? `substr(${key}, 1, ${String(lengthOf(own))}) = ?` : `${key} = ?`;
      const sql = `(${names.id} IN (SELECT ${tagId} FROM ${tags} WHERE ${is}))`;
      return { sql, parameters: [own] };
    }
    case 'from':
      if (filter.begun) {
        const length = String(lengthOf(filter.outlet));
        const sql = `(lower(substr(coalesce(${names.outlet}, ''), 1, ${length})) = lower(?))`;
        return { sql, parameters: [filter.outlet] };
      }
      return { sql: `(coalesce(${names.outlet}, '') = ?)`, parameters: [filter.outlet] };
    case 'in':
      return {
        sql: `(${filter.begun ? names.inFolderBegun : names.inFolder})`,
        parameters: [filter.path],
      };
    case 'is': {
      if (filter.state === 'starred') return { sql: `(${names.starred} <> 0)`, parameters: [] };
      const sign = filter.state === 'read' ? '<>' : '=';
      return { sql: `(${names.read} ${sign} 0)`, parameters: [] };
    }
    case 'has': {
      if (filter.what === 'versions') return { sql: `(${names.captures} > 1)`, parameters: [] };
      const count = filter.what === 'image' ? names.images : names.videos;
      return { sql: `(${count} > 0)`, parameters: [] };
    }
    case 'captured': {
      const bounds: Condition[] = [];
      const { from, to } = filter;
      if (from !== null) bounds.push({ sql: `(${names.captured} >= ?)`, parameters: [from] });
      if (to !== null) bounds.push({ sql: `(${names.captured} < ?)`, parameters: [to] });
      return joined(bounds, ' AND ') ?? { sql: '(1)', parameters: [] };
    }
  }
}

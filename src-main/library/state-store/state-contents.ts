/** All that a state holds, and how it is taken out of one and into another. */
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction, numberOf } from '../database.ts';
import { numberIn, Statements, type Row } from '../statements.ts';

/** A tag that the person gave an article. */
export interface StateTag {
  readonly tag: string;
  /** Ms since 1970. */
  readonly added: number;
}

/** What the person did with one article. Times are ms since 1970; null is "not". */
export interface ArticleState {
  /** The article's identity, the same on every machine. */
  readonly key: string;
  readonly read: number | null;
  readonly starred: number | null;
  readonly archived: number | null;
  /** How far it was read, from 0 to 1. */
  readonly position: number | null;
  readonly tags: readonly StateTag[];
  readonly changes: ArticleChanges;
}

/**
 * When each of them was last set or taken away, ms since 1970; null where nothing was ever said of
 * it, so that it says nothing against what another state has.
 */
export type ArticleChanges = Readonly<Record<Personal, number | null>>;

/** What the person does with an article and has a time of its own. */
const PERSONAL = ['read', 'starred', 'archived', 'position'] as const;
type Personal = (typeof PERSONAL)[number];

/** All that a state holds. */
export interface StateContents {
  /** By which version of the rules the articles' keys are made. */
  readonly keyRules: number;
  readonly articles: readonly ArticleState[];
  readonly folders: readonly { readonly path: string; readonly added: number }[];
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  /** Saved searches, in the person's order. */
  readonly searches: readonly {
    readonly name: string;
    readonly query: string;
    readonly exact: boolean;
  }[];
}

/** What a merge did. */
export interface MergeAccount {
  /** Articles that were not known. */
  added: number;
  /** Articles of which something newer was told than what was known. */
  updated: number;
  /** Articles of which all that is known is as new, or newer. */
  kept: number;
  /** Tags that were not known, then paths of folders and names of settings. */
  tags: number;
  readonly folders: string[];
  readonly settings: string[];
  /** Names of saved searches that were not known. */
  readonly searches: string[];
}

/** The columns of the table of articles that {@link articleIn} reads. */
const COLUMNS = PERSONAL.flatMap((name) => [name, `${name}_changed`]).join(', ');

/** Reads all that a state holds, in the order of its keys. */
export function readContents(database: DatabaseSync): StateContents {
  const sql = new Statements(database);
  const tags = new Map<string, StateTag[]>();
  for (const row of sql.all('SELECT key, tag, added FROM tag ORDER BY key, tag')) {
    const key = String(row['key']);
    const known = tags.get(key) ?? [];
    known.push({ tag: String(row['tag']), added: Number(row['added']) });
    tags.set(key, known);
  }
  const rows = sql.all(
    `SELECT key, ${COLUMNS} FROM article
     UNION ALL SELECT key, ${COLUMNS.replaceAll(/\w+/gu, 'NULL')} FROM tag
       WHERE key NOT IN (SELECT key FROM article) GROUP BY key
     ORDER BY key`,
  );
  return {
    keyRules: numberOf(database, 'SELECT version FROM key_rules'),
    articles: rows.map((row) => articleIn(row, tags.get(String(row['key'])) ?? [])),
    folders: sql
      .all('SELECT path, added FROM folder ORDER BY added, path')
      .map((row) => ({ path: String(row['path']), added: Number(row['added']) })),
    settings: sql
      .all('SELECT name, value FROM setting ORDER BY name')
      .map((row) => ({ name: String(row['name']), value: String(row['value']) })),
    searches: sql
      .all('SELECT name, query, exact FROM saved_search ORDER BY position, id')
      .map((row) => ({
        name: String(row['name']),
        query: String(row['query']),
        exact: row['exact'] === 1,
      })),
  };
}

function articleIn(row: Row, tags: readonly StateTag[]): ArticleState {
  return {
    key: String(row['key']),
    read: numberIn(row, 'read'),
    starred: numberIn(row, 'starred'),
    archived: numberIn(row, 'archived'),
    position: numberIn(row, 'position'),
    tags,
    changes: {
      read: numberIn(row, 'read_changed'),
      starred: numberIn(row, 'starred_changed'),
      archived: numberIn(row, 'archived_changed'),
      position: numberIn(row, 'position_changed'),
    },
  };
}

/**
 * Takes other contents in, all or nothing. Of two changes of a mark or a position the newer one counts,
 * whatever else was done with the article; tags, folders and searches of both sides stay; of two
 * settings the known one stays. Nothing is removed, and doing it again changes nothing.
 */
export function mergeContents(database: DatabaseSync, contents: StateContents): MergeAccount {
  const sql = new Statements(database);
  const account: MergeAccount = {
    added: 0,
    updated: 0,
    kept: 0,
    tags: 0,
    folders: [],
    settings: [],
    searches: [],
  };
  inTransaction(database, () => {
    Object.assign(account, mergeArticles(database, contents.articles));
    for (const { path, added } of contents.folders) {
      const insert = 'INSERT INTO folder (path, added) VALUES (?, ?) ON CONFLICT DO NOTHING';
      if (didChange(sql, insert, path, added)) account.folders.push(path);
    }
    for (const { name, value } of contents.settings) {
      const insert = 'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING';
      if (didChange(sql, insert, name, value)) account.settings.push(name);
    }
    for (const { name, query, exact } of contents.searches) {
      if (didChange(sql, ADD_SEARCH, name, query, Number(exact))) account.searches.push(name);
    }
  });
  return account;
}

/** Takes articles in, within a transaction. */
export function mergeArticles(
  database: DatabaseSync,
  articles: readonly ArticleState[],
): Pick<MergeAccount, 'added' | 'updated' | 'kept' | 'tags'> {
  const sql = new Statements(database);
  const account = { added: 0, updated: 0, kept: 0, tags: 0 };
  for (const article of articles) {
    account[mergeArticle(sql, article)]++;
    for (const { tag, added } of article.tags) {
      const insert = 'INSERT INTO tag (key, tag, added) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
      if (didChange(sql, insert, article.key, tag, added)) account.tags++;
    }
  }
  return account;
}

/** Puts a search behind the others, unless the same one is kept under the same name. */
const ADD_SEARCH = `INSERT INTO saved_search (name, query, exact, position)
  SELECT ?1, ?2, ?3, (SELECT coalesce(max(position), 0) + 1 FROM saved_search)
  WHERE NOT EXISTS
    (SELECT 1 FROM saved_search WHERE name = ?1 AND query = ?2 AND exact = ?3)`;

function mergeArticle(sql: Statements, told: ArticleState): 'added' | 'updated' | 'kept' {
  const { key } = told;
  const row = sql.get(`SELECT key, ${COLUMNS} FROM article WHERE key = ?`, key);
  const known = row ? articleIn(row, []) : null;
  const newer = PERSONAL.filter((name) => isNewer(name, told, known));
  if (known && newer.length === 0) return 'kept';
  if (!known) sql.run('INSERT INTO article (key, changed) VALUES (?, 0)', key);
  for (const name of newer) {
    const update = `UPDATE article SET ${name} = ?, ${name}_changed = ? WHERE key = ?`;
    sql.run(update, told[name], told.changes[name], key);
  }
  sql.run(RENEW_CHANGED, key);
  return known ? 'updated' : 'added';
}

/** The newest change of an article's marks. */
const RENEW_CHANGED = `UPDATE article SET changed =
  max(coalesce(read_changed, 0), coalesce(starred_changed, 0), coalesce(archived_changed, 0))
  WHERE key = ?`;

/** Whether what is told counts more than what is known; of the same moment, what is set does. */
function isNewer(name: Personal, told: ArticleState, known: ArticleState | null): boolean {
  const at = told.changes[name];
  // Nobody un-reads a position: that there is none takes none away.
  if (at === null || (name === 'position' && told.position === null)) return false;
  const knownAt = known?.changes[name] ?? null;
  if (known === null || knownAt === null || at > knownAt) return true;
  return at === knownAt && told[name] !== null && known[name] === null;
}

function didChange(sql: Statements, text: string, ...parameters: (string | number)[]): boolean {
  return Number(sql.prepare(text).run(...parameters).changes) > 0;
}

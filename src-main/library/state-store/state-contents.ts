/** All that a state holds, and how it is taken out of one and into another. */
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../database.ts';
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
  readonly position: number | null;
  readonly tags: readonly StateTag[];
  readonly changed: number;
}

/** All that a state holds. */
export interface StateContents {
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
  /** Articles whose change was newer than the known one. */
  updated: number;
  /** Articles whose known change is as new, or newer. */
  kept: number;
  /** Tags that were not known, then paths of folders and names of settings. */
  tags: number;
  readonly folders: string[];
  readonly settings: string[];
  /** Names of saved searches that were not known. */
  readonly searches: string[];
}

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
    `SELECT key, read, starred, archived, position, changed FROM article
     UNION ALL SELECT key, NULL, NULL, NULL, NULL, max(added) FROM tag
       WHERE key NOT IN (SELECT key FROM article) GROUP BY key
     ORDER BY key`,
  );
  return {
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
    changed: Number(row['changed']),
  };
}

/**
 * Takes other contents in, all or nothing. Of two changes of an article the newer one counts; tags,
 * folders and searches of both sides stay; of two settings the known one stays. Nothing is removed, and
 * doing it again changes nothing.
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
    for (const article of contents.articles) {
      account[mergeArticle(sql, article)]++;
      for (const { tag, added } of article.tags) {
        const insert = 'INSERT INTO tag (key, tag, added) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
        if (didChange(sql, insert, article.key, tag, added)) account.tags++;
      }
    }
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

/** Puts a search behind the others, unless the same one is kept under the same name. */
const ADD_SEARCH = `INSERT INTO saved_search (name, query, exact, position)
  SELECT ?1, ?2, ?3, (SELECT coalesce(max(position), 0) + 1 FROM saved_search)
  WHERE NOT EXISTS
    (SELECT 1 FROM saved_search WHERE name = ?1 AND query = ?2 AND exact = ?3)`;

function mergeArticle(sql: Statements, article: ArticleState): 'added' | 'updated' | 'kept' {
  const { key, read, starred, archived, position, changed } = article;
  const known = sql.get('SELECT changed FROM article WHERE key = ?', key);
  if (known && Number(known['changed']) >= changed) {
    // Nobody un-reads a position: one that only the older side has is not given up.
    sql.run(
      'UPDATE article SET position = coalesce(position, ?) WHERE key = ? AND position IS NULL',
      position,
      key,
    );
    return 'kept';
  }
  sql.run(
    `INSERT INTO article (key, read, starred, archived, position, changed)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET read = excluded.read, starred = excluded.starred,
       archived = excluded.archived, position = coalesce(excluded.position, position), changed = excluded.changed`,
    key,
    read,
    starred,
    archived,
    position,
    changed,
  );
  return known ? 'updated' : 'added';
}

function didChange(sql: Statements, text: string, ...parameters: (string | number)[]): boolean {
  return Number(sql.prepare(text).run(...parameters).changes) > 0;
}

/** Articles with what is told of them outside the window: in lists, and by name. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { PublishedTime } from '../../contract.ts';
import { displayPath, type PlaceName } from '../folders/place-name.ts';
import { hexIn, numberIn, Statements, textIn, type Row } from '../statements.ts';
import type { Marks } from './article-table.ts';

/** Which articles are wanted, newest first. */
export interface CatalogueQuery {
  /** An outlet's name, or a host with all below it; in any case of letters. */
  readonly outlet?: string | undefined;
  readonly unread?: boolean | undefined;
  readonly starred?: boolean | undefined;
  /** Captured at or after this, ms since 1970. */
  readonly since?: number | undefined;
  /** Captured before this, ms since 1970. */
  readonly until?: number | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** What is told of an article. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly url: string | null;
  readonly author: string | null;
  readonly published: PublishedTime | null;
  /** Ms since 1970. */
  readonly captured: number;
  readonly language: string | null;
  readonly characters: number;
  readonly captures: number;
  readonly read: boolean;
  readonly starred: boolean;
  /** Where its newest capture lies. */
  readonly path: string;
}

/** A file's size and times as the index knows them. */
export interface PlaceStamp {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
}

/** What the person did with an article, as the lists show it. */
export interface MarkedArticle extends Marks {
  readonly id: string;
  readonly key: string;
  readonly tags: readonly string[];
}

const COLUMNS = `SELECT article.id, article.captures, article.read, article.starred, capture.title,
  capture.outlet, capture.url, capture.author, capture.captured, capture.published_ms,
  capture.published_text, capture.published_precision, capture.language, capture.characters,
  place.name, folder.path
  FROM article JOIN capture ON capture.id = article.capture
  LEFT JOIN place ON place.id = (
    SELECT place.id FROM place JOIN folder ON folder.id = place.folder
    WHERE place.capture = article.capture ORDER BY folder.away, place.id LIMIT 1)
  LEFT JOIN folder ON folder.id = place.folder`;

/** Answers from an index that is open, for reading at least. */
export class Catalogue {
  readonly #sql: Statements;

  constructor(database: DatabaseSync) {
    this.#sql = new Statements(database);
  }

  /** The articles that the query asks for, one after the other. */
  *entries(query: CatalogueQuery): Generator<CatalogueEntry, undefined> {
    const { sql, parameters } = condition(query);
    const limit = query.limit ?? -1;
    const statement = this.#sql.prepare(
      `${COLUMNS} ${sql} ORDER BY article.row DESC LIMIT ? OFFSET ?`,
    );
    for (const row of statement.iterate(...parameters, limit, query.offset ?? 0))
      yield entryIn(row);
    return undefined;
  }

  /** One article by its lasting name, or null. */
  entry(id: string): CatalogueEntry | null {
    const row = this.#sql.get(`${COLUMNS} WHERE article.id = ?`, Buffer.from(id, 'hex'));
    return row ? entryIn(row) : null;
  }

  /** The article in this row, or null. */
  entryOfRow(number: number): CatalogueEntry | null {
    const row = this.#sql.get(`${COLUMNS} WHERE article.row = ?`, number);
    return row ? entryIn(row) : null;
  }

  /** The lasting names that begin with these hexadecimal digits, at most two of them. */
  idsBeginning(digits: string): string[] {
    const rows = this.#sql.all(
      'SELECT id FROM article WHERE substr(hex(id), 1, ?) = ? LIMIT 2',
      digits.length,
      digits.toUpperCase(),
    );
    return rows.map((row) => hexIn(row, 'id'));
  }

  /** The places of a folder, by name. */
  places(folder: number): Map<PlaceName, PlaceStamp> {
    const sql = 'SELECT name, size, modified, changed FROM place WHERE folder = ?';
    const places = new Map<PlaceName, PlaceStamp>();
    for (const row of this.#sql.prepare(sql).iterate(folder)) {
      places.set(String(row['name']), {
        size: Number(row['size']),
        modified: Number(row['modified']),
        changed: Number(row['changed']),
      });
    }
    return places;
  }

  /** The marks and the person's own tags of every article, as the lists show them. */
  *marks(): Generator<MarkedArticle, undefined> {
    const statement = this.#sql.prepare(
      `SELECT id, key, read, starred, archived,
         (SELECT json_group_array(tag) FROM
           (SELECT tag FROM article_tag WHERE article_tag.row = article.row AND own = 1)) AS tags
       FROM article`,
    );
    for (const row of statement.iterate()) {
      yield {
        id: hexIn(row, 'id'),
        key: String(row['key']),
        read: row['read'] === 1,
        starred: row['starred'] === 1,
        archived: row['archived'] === 1,
        // SQLite has made this text itself, from texts alone.
        tags: JSON.parse(String(row['tags'])) as string[],
      };
    }
    return undefined;
  }
}

function condition(query: CatalogueQuery): { sql: string; parameters: SQLInputValue[] } {
  const terms: string[] = [];
  const parameters: SQLInputValue[] = [];
  if (query.unread) terms.push('article.read = 0');
  if (query.starred) terms.push('article.starred = 1');
  if (query.since !== undefined) {
    terms.push('capture.captured >= ?');
    parameters.push(query.since);
  }
  if (query.until !== undefined) {
    terms.push('capture.captured < ?');
    parameters.push(query.until);
  }
  if (query.outlet !== undefined) {
    terms.push(
      `(lower(capture.outlet) = ? OR '.' || lower(capture.host) LIKE '%.' || ? ESCAPE '\\')`,
    );
    const wanted = query.outlet.toLowerCase();
    parameters.push(wanted, wanted.replaceAll(/[\\%_]/gu, '\\$&'));
  }
  return { sql: terms.length > 0 ? `WHERE ${terms.join(' AND ')}` : '', parameters };
}

function entryIn(row: Row): CatalogueEntry {
  const folder = textIn(row, 'path');
  return {
    id: hexIn(row, 'id'),
    title: String(row['title']),
    outlet: String(row['outlet']),
    url: textIn(row, 'url'),
    author: textIn(row, 'author'),
    published: publishedIn(row),
    captured: Number(row['captured']),
    language: textIn(row, 'language'),
    characters: Number(row['characters']),
    captures: Number(row['captures']),
    read: row['read'] === 1,
    starred: row['starred'] === 1,
    path: folder === null ? '' : displayPath(folder, String(row['name'])),
  };
}

function publishedIn(row: Row): PublishedTime | null {
  const text = textIn(row, 'published_text');
  if (text === null) return null;
  const precision = row['published_precision'] === 'minute' ? 'minute' : 'day';
  return { ms: numberIn(row, 'published_ms'), text, precision };
}

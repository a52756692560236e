/** Answers questions from the index. */
import type { DatabaseSync } from 'node:sqlite';
import {
  ORIGIN,
  type ArticleRow,
  type Folder,
  type Problem,
  type ProblemCode,
  type TagUse,
} from '../../contract.ts';
import { numberOf } from '../database.ts';
import { displayPath, type PlaceName } from '../folders/place-name.ts';
import type { Root } from '../folders/root.ts';
import { revisionOf } from './revision.ts';
import { hexIn, numberIn, Statements, textIn, type Row } from '../statements.ts';

/** Where a capture lies, and which one it must be. */
export interface CapturePlace {
  readonly folder: string;
  readonly name: PlaceName;
  /** SHA-256 of the content that the index knows, in hexadecimal. */
  readonly sha256: string;
}

/** What the index knows of an article beside its list entry. */
export interface ArticleRecord {
  readonly row: number;
  readonly id: string;
  readonly key: string;
  readonly starred: boolean;
  readonly read: boolean;
  readonly archived: boolean;
  readonly captured: number;
  /** Places of the capture that is shown, those that are there first. */
  readonly places: readonly CapturePlace[];
}

/** How many there are. */
export interface Counts {
  readonly articles: number;
  readonly unread: number;
  readonly problems: number;
}

/** The list entry's columns, in the order in which {@link IndexReader.rows} takes them. */
const ROW_COLUMNS = `SELECT article.row, article.id, capture.title, capture.outlet,
  capture.author, capture.excerpt, capture.captured, capture.language, article.read,
  article.starred, article.archived, article.captures, capture.published_ms, capture.characters,
  CASE WHEN capture.picture = 1 THEN capture.sha256 END AS picture,
  (SELECT json_group_array(tag) FROM (SELECT DISTINCT tag FROM article_tag
    WHERE article_tag.row = article.row ORDER BY tag)) AS tags,
  NOT EXISTS (SELECT 1 FROM capture AS any_capture JOIN place ON place.capture = any_capture.id
    JOIN folder ON folder.id = place.folder
    WHERE any_capture.article = article.row AND folder.away = 0) AS away,
  EXISTS (SELECT 1 FROM place WHERE place.capture = article.capture
    AND problem_code IN ('over-limits', 'crashed', 'timed-out')) AS as_text
  FROM article JOIN capture ON capture.id = article.capture`;

/** Counting that takes no longer is done whenever it is asked for, in ms. */
const SOON_COUNTED_MS = 3;

/** Counting that takes longer takes at most one part in so many of the time. */
const COUNTING_SHARE = 20;

/** The reading face of the index. */
export class IndexReader {
  readonly #database: DatabaseSync;
  readonly #sql: Statements;
  /** The counts of a revision, and until when they will do while the index changes, in ms. */
  #counts: { readonly revision: number; readonly counts: Counts; readonly until: number } | null =
    null;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#sql = new Statements(database);
  }

  /** List entries of these rows, in their order; rows that are gone are left out. */
  rows(numbers: readonly number[]): ArticleRow[] {
    const statement = this.#sql.prepare(`${ROW_COLUMNS} WHERE article.row = ?`);
    return numbers.flatMap((number) => {
      const row = statement.get(number);
      return row ? [listEntry(row)] : [];
    });
  }

  /** The lasting names of the articles in these rows; rows that are gone are left out. */
  ids(numbers: readonly number[]): string[] {
    const statement = this.#sql.prepare('SELECT id FROM article WHERE row = ?');
    return numbers.flatMap((number) => {
      const row = statement.get(number);
      return row ? [hexIn(row, 'id')] : [];
    });
  }

  /** Those of these rows whose articles are unread, in their order. */
  unreadAmong(numbers: readonly number[]): number[] {
    const statement = this.#sql.prepare('SELECT 1 FROM article WHERE row = ? AND read = 0');
    return numbers.filter((number) => statement.get(number) !== undefined);
  }

  /** The tags of the articles in these rows, and how many of them have each. */
  tagUses(numbers: readonly number[]): TagUse[] {
    return this.#sql
      .all(
        `SELECT tag, count(DISTINCT row) AS articles, sum(own) AS own FROM article_tag
         WHERE row IN (SELECT value FROM json_each(?)) GROUP BY tag`,
        JSON.stringify(numbers),
      )
      .map((row) => ({
        tag: String(row['tag']),
        articles: Number(row['articles']),
        own: Number(row['own']),
      }));
  }

  /** The identities of these articles; those that are gone are left out. */
  keys(ids: readonly string[]): string[] {
    const statement = this.#sql.prepare('SELECT key FROM article WHERE id = ?');
    return ids.flatMap((id) => {
      const row = statement.get(Buffer.from(id, 'hex'));
      return row ? [String(row['key'])] : [];
    });
  }

  /** The list entry of an article by its lasting name, or null. */
  entry(id: string): ArticleRow | null {
    const row = this.#sql.get(`${ROW_COLUMNS} WHERE article.id = ?`, Buffer.from(id, 'hex'));
    return row ? listEntry(row) : null;
  }

  /** What is needed to open an article, or null where there is none of this name. */
  article(id: string): ArticleRecord | null {
    const row = this.#sql.get(
      `SELECT article.row, article.key, article.read, article.starred, article.archived, article.capture,
         capture.captured, capture.sha256
       FROM article JOIN capture ON capture.id = article.capture WHERE article.id = ?`,
      Buffer.from(id, 'hex'),
    );
    if (!row) return null;
    const sha256 = hexIn(row, 'sha256');
    const places = this.#sql
      .prepare(
        `SELECT folder.path, place.name FROM place JOIN folder ON folder.id = place.folder
       WHERE place.capture = ? ORDER BY folder.away, place.id`,
      )
      .all(Number(row['capture']));
    return {
      row: Number(row['row']),
      id,
      key: String(row['key']),
      read: row['read'] === 1,
      starred: row['starred'] === 1,
      archived: row['archived'] === 1,
      captured: Number(row['captured']),
      places: places.map((place) => ({
        folder: String(place['path']),
        name: String(place['name']),
        sha256,
      })),
    };
  }

  /**
   * Counting goes through all articles, so it is done once for each state of the index.
   *
   * @param busy - the index changes all the time: where counting takes long it is done now and then
   *   only, and the counts may be those of a second before
   */
  counts(busy = false): Counts {
    const revision = revisionOf(this.#sql);
    const known = this.#counts;
    const began = performance.now();
    if (known && (known.revision === revision || (busy && began < known.until))) {
      return known.counts;
    }
    const counts = this.#count();
    const ended = performance.now();
    const took = ended - began;
    const until = took < SOON_COUNTED_MS ? 0 : ended + COUNTING_SHARE * took;
    this.#counts = { revision, counts, until };
    return counts;
  }

  /** Has the next counts be those of now in any case: the person has changed something. */
  countAnew(): void {
    this.#counts = null;
  }

  #count(): Counts {
    const unread = this.#countOf('article WHERE read = 0');
    return {
      articles: this.#countOf('article'),
      unread: unread - this.#countOf('article WHERE archived = 1 AND read = 0'),
      problems: this.#countOf('place WHERE problem_code IS NOT NULL'),
    };
  }

  /** How many captures there are; it is counted each time. */
  captures(): number {
    return this.#countOf('capture');
  }

  #countOf(sql: string): number {
    return numberOf(this.#database, `SELECT count(*) AS n FROM ${sql}`);
  }

  folders(): (Folder & { readonly id: number; readonly root: Root | null })[] {
    return this.#sql
      .prepare('SELECT id, path, away, device, inode, born FROM folder ORDER BY id')
      .all()
      .map((row) => ({
        id: Number(row['id']),
        path: String(row['path']),
        away: row['away'] === 1,
        root: rootIn(row),
      }));
  }

  /** Files that could not become articles, by path. */
  problems(): Problem[] {
    return this.#sql
      .prepare(
        `SELECT folder.path, place.name, problem_code AS code, problem_message AS message
       FROM place JOIN folder ON folder.id = place.folder
       WHERE problem_code IS NOT NULL ORDER BY folder.path, place.name`,
      )
      .all()
      .map((row) => ({
        path: displayPath(String(row['path']), String(row['name'])),
        // Only the writer fills this column, from the same closed set.
        code: String(row['code']) as ProblemCode,
        message: String(row['message']),
      }));
  }

  meta(name: string): string | number | null {
    const value = this.#sql.get('SELECT value FROM meta WHERE name = ?', name)?.['value'];
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  }
}

function rootIn(row: Row): Root | null {
  const device = numberIn(row, 'device');
  const inode = numberIn(row, 'inode');
  if (device === null || inode === null) return null;
  return { device, inode, born: numberIn(row, 'born') ?? 0 };
}

/** Where the picture of an entry is served, see scheme.ts. */
function pictureOf(row: Row): string | null {
  const sha256 = hexIn(row, 'picture');
  return sha256 === '' ? null : `${ORIGIN}/picture/${hexIn(row, 'id')}/${sha256}`;
}

function listEntry(row: Row): ArticleRow {
  return {
    row: Number(row['row']),
    id: hexIn(row, 'id'),
    title: String(row['title']),
    outlet: String(row['outlet']),
    author: textIn(row, 'author'),
    excerpt: String(row['excerpt']),
    captured: Number(row['captured']),
    language: textIn(row, 'language'),
    read: row['read'] === 1,
    starred: row['starred'] === 1,
    archived: row['archived'] === 1,
    published: numberIn(row, 'published_ms'),
    characters: Number(row['characters']),
    // SQLite has made this text itself, from texts alone.
    tags: JSON.parse(String(row['tags'])) as string[],
    picture: pictureOf(row),
    captures: Number(row['captures']),
    away: row['away'] === 1,
    asText: row['as_text'] === 1,
  };
}

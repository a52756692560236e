/** Answers searches from the index: which articles, in which order, how many. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { SearchSort, View } from '../../contract.ts';
import type { PlaceName } from '../folders/place-name.ts';
import { asCondition, type CompiledQuery } from '../search/compile.ts';
import { filterCondition, SQL_NAMES, type SqlNames } from '../search/conditions.ts';
import type { Filter } from '../search/query.ts';
import { hexIn, numberIn, Statements, textIn, type Row } from '../statements.ts';
import { revisionOf } from './revision.ts';
import { firstRow } from './rows.ts';

/** What the conditions of a query are called in the index. */
export const INDEX_NAMES: SqlNames = {
  ...SQL_NAMES,
  row: 'article.row',
  id: 'article.row',
  host: 'article.host',
  language: 'article.language',
  captured: 'article.captured',
  read: 'article.read',
  starred: 'article.starred',
  captures: 'article.captures',
  images: 'article.images',
  videos: 'article.videos',
  tags: 'article_tag',
  tagId: 'row',
  tagKey: 'key',
  outlet: 'article.outlet',
  inFolder: `article.row IN (SELECT capture.article
    FROM (SELECT ? AS path) AS wanted JOIN folder JOIN place ON place.folder = folder.id
    JOIN capture ON capture.id = place.capture
    WHERE substr(replace(folder.path, '\\', '/') || '/' || place.name, 1, length(wanted.path) + 1)
      = wanted.path || '/')`,
  inFolderBegun: `article.row IN (SELECT capture.article
    FROM (SELECT ? AS path) AS wanted JOIN folder JOIN place ON place.folder = folder.id
    JOIN capture ON capture.id = place.capture
    WHERE substr(replace(folder.path, '\\', '/') || '/' || place.name, 1, length(wanted.path))
        = wanted.path
      AND instr(substr(replace(folder.path, '\\', '/') || '/' || place.name,
        length(wanted.path) + 1), '/') > 0)`,
};

/** From a time on and before another, in ms since 1970; null is open. */
export interface Period {
  readonly from: number | null;
  readonly to: number | null;
}

/** A search of the index. */
export interface IndexSearch {
  readonly view: View;
  /** Compiled with {@link INDEX_NAMES}. */
  readonly query: CompiledQuery;
  readonly sort: SearchSort;
  /** When all that it finds was captured; the query says so too, and more exactly. */
  readonly captured: Period;
  /** The most rows that are wanted, or null for all. */
  readonly limit: number | null;
  /** Only rows before this one are wanted; for searches without words, which go by rows. */
  readonly before?: number;
  /** Only this row and those that are newer are wanted. */
  readonly from?: number;
}

/** An article as it has to be read again: its file, and what only the index knows of it. */
export interface ArticleFile {
  readonly row: number;
  /** SHA-256 of the capture that is shown, in hexadecimal. */
  readonly sha256: string;
  /** Path of the watched folder. */
  readonly folder: string;
  readonly name: PlaceName;
  /** Ms since 1970. */
  readonly captured: number;
  readonly read: boolean;
  readonly starred: boolean;
  readonly captures: number;
  /** Those of the file and the person's own. */
  readonly tags: readonly string[];
  /** Absolute paths of all its files, with `/` between their parts. */
  readonly paths: readonly string[];
}

/** A value that articles have, and how many have it. */
export interface KnownValue {
  readonly value: string;
  readonly articles: number;
}

/** What known values can be asked for. */
export type KnownKind = 'outlet' | 'site' | 'lang' | 'tag';

/**
 * A word of the title says more about an article than one of the text, which has hundreds; names
 * and tags lie between. In the order of the full text's columns: body, title, author, outlet, tags.
 */
const RANK = 'bm25(search, 1.0, 10.0, 4.0, 2.0, 4.0)';

/** What is archived; few articles are, and an index of its own names them. */
const ARCHIVED = 'SELECT row FROM article WHERE archived = 1';

/** What a view asks of an article; `today` is a matter of its row. */
const VIEW_CONDITIONS: Record<View, string | null> = {
  all: null,
  unread: 'article.read = 0',
  starred: 'article.starred = 1',
  today: null,
  archived: 'article.archived = 1',
};

const KNOWN: Record<KnownKind, string> = {
  outlet: "SELECT outlet AS value, count(*) AS n FROM article WHERE outlet != '' GROUP BY 1",
  site: "SELECT host AS value, count(*) AS n FROM article WHERE host != '' GROUP BY 1",
  lang: "SELECT language AS value, count(*) AS n FROM article WHERE language != '' GROUP BY 1",
  tag: 'SELECT min(tag) AS value, count(DISTINCT row) AS n FROM article_tag GROUP BY key',
};

/** The file of the capture that an article shows, in a folder that is there. */
const FILE = `SELECT article.row, article.read, article.starred, article.captures,
  capture.captured, capture.sha256, place.name, folder.path,
  (SELECT json_group_array(tag) FROM article_tag WHERE article_tag.row = article.row) AS tags,
  (SELECT json_group_array(replace(folder.path, '\\', '/') || '/' || place.name)
    FROM capture AS each JOIN place ON place.capture = each.id
    JOIN folder ON folder.id = place.folder WHERE each.article = article.row) AS paths
  FROM article JOIN capture ON capture.id = article.capture
  JOIN place ON place.id = (
    SELECT place.id FROM place JOIN folder ON folder.id = place.folder
    WHERE place.capture = article.capture AND folder.away = 0 ORDER BY place.id LIMIT 1)
  JOIN folder ON folder.id = place.folder WHERE article.row = ?`;

/** A row with when its article was captured, ms since 1970. */
export interface RowTime {
  readonly row: number;
  readonly time: number;
}

/** What lists are sorted and gathered by. */
export interface Traits {
  readonly row: number;
  readonly outlet: string;
  readonly title: string;
  /** The outlet's own time, else that of the capture; ms since 1970. */
  readonly published: number;
  readonly characters: number;
}

const TRAITS = `SELECT article.row, article.outlet, capture.title, capture.captured,
  capture.published_ms, capture.characters
  FROM article JOIN capture ON capture.id = article.capture`;

/** Articles of one moment that have no room there get later rows: this many, at the very most. */
const LATE_ROWS = 1_000_000;

/** The searching face of the index. */
export class SearchReader {
  readonly #database: DatabaseSync;
  readonly #sql: Statements;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#sql = new Statements(database);
  }

  /** Rises with each change of the index. */
  get revision(): number {
    return revisionOf(this.#sql);
  }

  /** How many articles there are. */
  get articles(): number {
    return numberIn(this.#sql.get('SELECT count(*) AS n FROM article'), 'n') ?? 0;
  }

  /** Whether a condition holds for any article. */
  knows(filter: Filter): boolean {
    const { sql, parameters } = filterCondition(filter, INDEX_NAMES);
    const statement = this.#database.prepare(`SELECT 1 FROM article WHERE ${sql} LIMIT 1`);
    return statement.get(...parameters) !== undefined;
  }

  /** Row numbers of what the search finds, in order; not yet confirmed where that is needed. */
  order(search: IndexSearch): Float64Array {
    const { sql, parameters } = selection(search);
    // Not kept prepared: the text differs with the query's shape, and there is no end of them.
    // As one text: a third of the time that so many single values take on their way here.
    const statement = this.#database.prepare(`SELECT json_group_array(row) AS rows FROM (${sql})`);
    // SQLite has made this text itself, from whole numbers alone.
    const rows = JSON.parse(textIn(statement.get(...parameters), 'rows') ?? '[]') as number[];
    return Float64Array.from(rows);
  }

  /** How many articles the query finds, and how many of them are unread. */
  count(query: CompiledQuery): { readonly articles: number; readonly unread: number } {
    const { sql, parameters } = asCondition(query, INDEX_NAMES);
    const statement = this.#database.prepare(
      `SELECT count(*) AS articles, count(*) FILTER (WHERE article.read = 0) AS unread
       FROM article WHERE ${sql} AND article.row NOT IN (${ARCHIVED})`,
    );
    const row = statement.get(...parameters);
    return { articles: numberIn(row, 'articles') ?? 0, unread: numberIn(row, 'unread') ?? 0 };
  }

  /** Where these articles can be read again; those that are gone or away are left out. */
  files(rows: readonly number[]): ArticleFile[] {
    const statement = this.#sql.prepare(FILE);
    return rows.flatMap((number) => {
      const row = statement.get(number);
      return row ? [articleFile(row)] : [];
    });
  }

  /**
   * What lists are sorted and gathered by, for the articles in these rows or, page by page, for
   * those behind a row in the order of the numbers.
   */
  traits(rows: readonly number[]): Traits[] {
    const statement = this.#sql.prepare(`${TRAITS} WHERE article.row = ?`);
    return rows.flatMap((row) => {
      const found = statement.get(row);
      return found ? [traitsIn(found)] : [];
    });
  }

  /** When the articles in these rows were captured, ms since 1970, with their rows. */
  times(rows: readonly number[]): RowTime[] {
    const statement = this.#sql.prepare('SELECT row, captured FROM article WHERE row = ?');
    return rows.flatMap((row) => {
      const found = statement.get(row);
      return found ? [rowTime(found)] : [];
    });
  }

  /** The same, page by page, for those behind a row in the order of the numbers. */
  timesAfter(row: number, limit: number): RowTime[] {
    const sql = 'SELECT row, captured FROM article WHERE row > ? ORDER BY row LIMIT ?';
    return this.#sql.all(sql, row, limit).map(rowTime);
  }

  traitsAfter(row: number, limit: number): Traits[] {
    const sql = `${TRAITS} WHERE article.row > ? ORDER BY article.row LIMIT ?`;
    return this.#sql.all(sql, row, limit).map(traitsIn);
  }

  /** What the articles have there, the commonest first. */
  known(kind: KnownKind): KnownValue[] {
    return this.#sql
      .all(`${KNOWN[kind]} ORDER BY n DESC, value`)
      .map((row) => ({ value: String(row['value']), articles: Number(row['n']) }));
  }
}

function rowTime(row: Row): RowTime {
  return { row: Number(row['row']), time: Number(row['captured']) };
}

function traitsIn(row: Row): Traits {
  return {
    row: Number(row['row']),
    outlet: textIn(row, 'outlet') ?? '',
    title: String(row['title']),
    published: numberIn(row, 'published_ms') ?? Number(row['captured']),
    characters: Number(row['characters']),
  };
}

function selection({ view, query, sort, captured, limit, before, from: oldest }: IndexSearch): {
  sql: string;
  parameters: SQLInputValue[];
} {
  const { match, where } = query;
  const conditions = [VIEW_CONDITIONS[view], where].filter((condition) => condition !== null);
  // Rows alone do not tell it exactly: many captures of one moment have later ones.
  if (view === 'today') conditions.push(`article.captured >= ${String(captured.from ?? 0)}`);
  const parameters: SQLInputValue[] = [...query.parameters];
  let from: string;
  let row = 'article.row';
  let order = 'article.row DESC';
  if (match === null) {
    from = 'article';
  } else {
    // What is to be left out of the words' matches is looked up row by row, in the full text's own
    // order: so nothing is sorted, and a first look ends early.
    row = 'search.rowid';
    from = 'search';
    if (conditions.length > 0) from += ' CROSS JOIN article ON article.row = search.rowid';
    conditions.unshift('search MATCH ?');
    parameters.unshift(match);
    order = sort === 'relevance' ? `${RANK}, search.rowid DESC` : 'search.rowid DESC';
  }
  if (view !== 'archived') conditions.push(`${row} NOT IN (${ARCHIVED})`);
  // Row numbers rise with time, so the tables need only be gone through from there to there. Whole
  // numbers are written out: FTS5 does not take the doubles that numbers are bound as.
  if (captured.to !== null)
    conditions.push(`${row} < ${String(firstRow(captured.to) + LATE_ROWS)}`);
  if (captured.from !== null) conditions.push(`${row} >= ${String(firstRow(captured.from))}`);
  if (before !== undefined) conditions.push(`${row} < ${String(before)}`);
  if (oldest !== undefined) conditions.push(`${row} >= ${String(oldest)}`);
  const condition = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  if (limit !== null) parameters.push(limit);
  const end = limit === null ? '' : 'LIMIT ?';
  return {
    sql: `SELECT ${row} AS row FROM ${from} ${condition} ORDER BY ${order} ${end}`,
    parameters,
  };
}

function articleFile(row: Row): ArticleFile {
  return {
    row: Number(row['row']),
    sha256: hexIn(row, 'sha256'),
    folder: String(row['path']),
    name: String(row['name']),
    captured: Number(row['captured']),
    read: row['read'] === 1,
    starred: row['starred'] === 1,
    captures: Number(row['captures']),
    // SQLite has made this text itself, from texts alone.
    tags: JSON.parse(textIn(row, 'tags') ?? '[]') as string[],
    paths: JSON.parse(textIn(row, 'paths') ?? '[]') as string[],
  };
}

/** Counts by source, from the index. Archived articles are left out but for their own view. */
import type { DatabaseSync } from 'node:sqlite';
import type { SourceCount, Sources } from '../../contract.ts';
import { numberIn, Statements, type Row } from '../statements.ts';
import { firstRow } from './rows.ts';

/** A file of an article. */
export interface ArticlePlace {
  /** The number of the place; pages go on behind it. */
  readonly place: number;
  readonly name: string;
  readonly row: number;
  readonly unread: boolean;
}

const COUNTS = 'count(*) AS articles, count(*) FILTER (WHERE read = 0) AS unread';

/** Reads counts. */
export class SourceReader {
  readonly #sql: Statements;

  constructor(database: DatabaseSync) {
    this.#sql = new Statements(database);
  }

  /** Rises with each change of the index by this program. */
  get revision(): number {
    return numberIn(this.#sql.get('SELECT total_changes() AS n'), 'n') ?? 0;
  }

  /** The views; `today` began at this time, in ms since 1970. */
  views(today: number): Sources['views'] {
    const all = this.#count('archived = 0');
    return {
      all,
      unread: { articles: all.unread, unread: all.unread },
      starred: this.#count('starred = 1 AND archived = 0'),
      today: this.#count(`row >= ${String(firstRow(today))} AND archived = 0`),
      archived: this.#count('archived = 1'),
    };
  }

  /** Outlets, the one with the most articles first. */
  outlets(): SourceCount[] {
    return this.#sql
      .all(
        `SELECT outlet AS name, ${COUNTS} FROM article WHERE archived = 0 AND outlet != ''
         GROUP BY outlet ORDER BY articles DESC, name`,
      )
      .map(sourceCount);
  }

  /** Tags of captures and of the person, in the order of the alphabet. */
  tags(): SourceCount[] {
    return this.#sql
      .all(
        `SELECT min(tag) AS name, count(DISTINCT row) AS articles,
           count(DISTINCT row) FILTER (WHERE read = 0) AS unread
         FROM article_tag JOIN article USING (row) WHERE archived = 0 GROUP BY article_tag.key`,
      )
      .map(sourceCount)
      .sort((a, b) => collator.compare(a.name, b.name));
  }

  /** The watched folders. */
  folders(): { readonly id: number; readonly path: string; readonly away: boolean }[] {
    return this.#sql.all('SELECT id, path, away FROM folder ORDER BY id').map((row) => ({
      id: Number(row['id']),
      path: String(row['path']),
      away: row['away'] === 1,
    }));
  }

  /** Places of articles in a watched folder behind the place `after`, in the order of their numbers. */
  places(folder: number, after: number, limit: number): ArticlePlace[] {
    return this.#sql
      .all(
        `SELECT place.id, place.name, article.row, article.read FROM place
         JOIN capture ON capture.id = place.capture JOIN article ON article.row = capture.article
         WHERE place.folder = ? AND place.id > ? AND article.archived = 0
         ORDER BY place.id LIMIT ?`,
        folder,
        after,
        limit,
      )
      .map((row) => ({
        place: Number(row['id']),
        name: String(row['name']),
        row: Number(row['row']),
        unread: row['read'] === 0,
      }));
  }

  #count(condition: string): { readonly articles: number; readonly unread: number } {
    const row = this.#sql.get(`SELECT ${COUNTS} FROM article WHERE ${condition}`);
    return { articles: numberIn(row, 'articles') ?? 0, unread: numberIn(row, 'unread') ?? 0 };
  }
}

function sourceCount(row: Row): SourceCount {
  return {
    name: String(row['name']),
    articles: Number(row['articles']),
    unread: Number(row['unread']),
  };
}

const collator = new Intl.Collator(undefined, { numeric: true });

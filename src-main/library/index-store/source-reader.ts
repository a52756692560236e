/** Counts by source, from the index. Archived articles are left out but for their own view. */
import type { DatabaseSync } from 'node:sqlite';
import type { SourceCount } from '../../contract.ts';
import { numberIn, Statements, textIn, type Row } from '../statements.ts';
import { revisionOf } from './revision.ts';
import { firstRow } from './rows.ts';

/** What sources ask of an article. */
export interface ListedArticle {
  readonly row: number;
  readonly outlet: string;
  readonly language: string | null;
}

/** A file of an article. */
export interface ArticlePlace {
  /** The number of the place; pages go on behind it. */
  readonly place: number;
  readonly name: string;
  readonly row: number;
}

/** How many articles there are, and how many of them are unread. */
export type Count = Omit<SourceCount, 'name'>;

const COUNTS = 'count(*) AS articles, count(*) FILTER (WHERE read = 0) AS unread';

/** Reads counts. */
export class SourceReader {
  readonly #sql: Statements;

  constructor(database: DatabaseSync) {
    this.#sql = new Statements(database);
  }

  /** Rises with each change of the index. */
  get revision(): number {
    return revisionOf(this.#sql);
  }

  /** What is starred. */
  starred(): Count {
    return this.#count('starred = 1 AND archived = 0');
  }

  /** What was captured today, which began at this time, in ms since 1970. */
  today(began: number): Count {
    return this.#count(
      `row >= ${String(firstRow(began))} AND captured >= ${String(began)} AND archived = 0`,
    );
  }

  /** Articles behind the row `after`, in the order of their rows. */
  articles(after: number, limit: number): ListedArticle[] {
    const sql = 'SELECT row, outlet, language FROM article WHERE row > ? ORDER BY row LIMIT ?';
    return this.#sql.all(sql, after, limit).map((row) => ({
      row: Number(row['row']),
      outlet: textIn(row, 'outlet') ?? '',
      language: textIn(row, 'language'),
    }));
  }

  /** Rows of unread articles, archived ones too, behind the row `after`, in their order. */
  unreadRows(after: number, limit: number): number[] {
    const sql = 'SELECT row FROM article WHERE read = 0 AND row > ? ORDER BY row LIMIT ?';
    return this.#sql.all(sql, after, limit).map((row) => Number(row['row']));
  }

  archivedRows(): number[] {
    return this.#sql
      .all('SELECT row FROM article WHERE archived = 1')
      .map((row) => Number(row['row']));
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
    // By the table's own order: "+" keeps SQLite from taking the index of names and sorting each time.
    return this.#sql
      .all(
        `SELECT place.id, place.name, capture.article FROM place
         JOIN capture ON capture.id = place.capture
         WHERE +place.folder = ? AND place.id > ? ORDER BY place.id LIMIT ?`,
        folder,
        after,
        limit,
      )
      .map((row) => ({
        place: Number(row['id']),
        name: String(row['name']),
        row: Number(row['article']),
      }));
  }

  #count(condition: string): Count {
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

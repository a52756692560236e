/** Articles in the index: which capture each shows, where it stands in the order, its full text. */
import type { DatabaseSync } from 'node:sqlite';
import { hexIn, numberIn, type Row, type Statements } from '../statements.ts';
import { articleId } from '../article-id.ts';
import type { Account } from './account.ts';
import type { CaptureRow } from './capture-table.ts';
import type { IndexedArticle } from './records.ts';
import { FreeRows } from './rows.ts';
import { TagTable, type OwnTags } from './tag-table.ts';
import type { TextTable } from './text-table.ts';

/** What the person did with an article, as the index mirrors it for its lists. */
export interface Marks {
  readonly read: boolean;
  readonly starred: boolean;
  readonly archived: boolean;
}

/** The person's marks, by the identity of their articles. */
export interface MarkSource {
  readonly of: (key: string) => Marks;
  /** Those of all articles that have any. */
  readonly all: () => ReadonlyMap<string, Marks>;
}

const NO_MARKS: Marks = { read: false, starred: false, archived: false };

interface ShownArticle {
  readonly row: number;
  readonly id: string;
  /** The capture that the list shows. */
  readonly capture: number;
  /** Its time, ms since 1970. */
  readonly captured: number;
  /** The capture whose text the full text holds, or null where it holds none. */
  readonly textOf: number | null;
}

const SHOWN = `SELECT article.row, article.id, article.capture, article.text_of, shown.captured
  FROM article JOIN capture AS shown ON shown.id = article.capture`;

/** What queries ask of the shown capture, which stands in the article's own row as well. */
const FACTS = 'outlet, host, language, captured, images, videos';

/** Writes articles. */
export class ArticleTable {
  readonly #sql: Statements;
  readonly #rows: FreeRows;
  readonly #texts: TextTable;
  readonly #marks: MarkSource;
  readonly #tags: TagTable;

  constructor(
    database: DatabaseSync,
    sql: Statements,
    texts: TextTable,
    marks: MarkSource,
    ownTags: OwnTags,
  ) {
    this.#sql = sql;
    this.#rows = new FreeRows(database);
    this.#texts = texts;
    this.#marks = marks;
    this.#tags = new TagTable(sql, ownTags);
  }

  /**
   * Makes a new capture one of its article's, which is made where it is not known.
   *
   * @param store puts the capture into its table as one of the article in that row; its number
   */
  addCapture(
    article: IndexedArticle,
    captured: number,
    account: Account,
    store: (row: number) => number,
  ): number {
    account.touched.add(article.id);
    const id = Buffer.from(article.id, 'hex');
    const known = this.#find('article.id = ?', id);
    if (!known) {
      const row = this.#rows.find(captured);
      const capture = store(row);
      this.#insert(row, id, article, capture);
      account.orderChanged = true;
      return capture;
    }
    const capture = store(known.row);
    this.#sql.run('UPDATE article SET captures = captures + 1 WHERE row = ?', known.row);
    if (captured >= known.captured) {
      const row = this.#show(known, capture, captured, account);
      this.#insertText(row, article);
    }
    return capture;
  }

  /** Gives an article its text back when the capture that it shows is read again. */
  restoreText(capture: CaptureRow, again: IndexedArticle): void {
    const article = this.#find('article.row = ?', capture.article);
    if (article?.capture !== capture.id || article.textOf === capture.id) return;
    // A text that only lacks tags which the person gave since is still there.
    this.#texts.remove(article.row);
    this.#insertText(article.row, again);
  }

  /**
   * Takes a capture from its article just before it is removed. The article shows the newest of
   * the others, whose text has to be read again, or goes where there is none.
   */
  dropCapture(capture: number, account: Account): void {
    const article = this.#find('article.row = (SELECT article FROM capture WHERE id = ?)', capture);
    if (!article) return;
    account.touched.add(article.id);
    this.#sql.run('UPDATE article SET captures = captures - 1 WHERE row = ?', article.row);
    if (article.capture !== capture) return;
    const newest = this.#sql.get(
      `SELECT id, captured FROM capture WHERE article = ? AND id != ?
       ORDER BY captured DESC, id DESC LIMIT 1`,
      article.row,
      capture,
    );
    const next = numberIn(newest, 'id');
    if (next !== null) {
      this.#show(article, next, numberIn(newest, 'captured') ?? article.captured, account);
      return;
    }
    this.#texts.remove(article.row);
    this.#tags.remove(article.row);
    this.#sql.run('DELETE FROM article WHERE row = ?', article.row);
    account.orderChanged = true;
  }

  /** Notes that an article's places changed, which may have brought it back or taken it away. */
  touch(capture: number, account: Account): void {
    const article = this.#find('article.row = (SELECT article FROM capture WHERE id = ?)', capture);
    if (article) account.touched.add(article.id);
  }

  /** Mirrors marks of the person into the lists. */
  mark(id: string, marks: Partial<Marks>): void {
    this.#sql.run(
      `UPDATE article SET read = coalesce(?, read), starred = coalesce(?, starred),
         archived = coalesce(?, archived) WHERE id = ?`,
      marks.read === undefined ? null : Number(marks.read),
      marks.starred === undefined ? null : Number(marks.starred),
      marks.archived === undefined ? null : Number(marks.archived),
      Buffer.from(id, 'hex'),
    );
  }

  /** Sets the marks of every article from the state where they differ. */
  mirrorAll(): void {
    const wanted = this.#marks.all();
    const known = new Set<string>();
    // Only marked articles are looked at, here and there: asking for each takes half a second of
    // every start with 100,000 of them.
    const sql = `SELECT row, key, read, starred, archived FROM article
      WHERE read = 1 OR starred = 1 OR archived = 1`;
    for (const row of this.#sql.all(sql)) {
      const key = String(row['key']);
      known.add(key);
      const marks = wanted.get(key) ?? NO_MARKS;
      const read = Number(marks.read);
      const starred = Number(marks.starred);
      const archived = Number(marks.archived);
      const same = row['starred'] === starred && row['archived'] === archived;
      if (row['read'] === read && same) continue;
      this.#sql.run(
        'UPDATE article SET read = ?, starred = ?, archived = ? WHERE row = ?',
        read,
        starred,
        archived,
        numberIn(row, 'row'),
      );
    }
    for (const [key, marks] of wanted) if (!known.has(key)) this.mark(articleId(key), marks);
  }

  /** Takes over the person's own tags of one article; its text has to be read again. */
  retag(id: string): void {
    const row = numberIn(
      this.#sql.get('SELECT row FROM article WHERE id = ?', Buffer.from(id, 'hex')),
      'row',
    );
    if (row !== null) this.#tags.renew(row);
  }

  /** Sets the person's own tags of every article from the state where they differ. */
  mirrorTags(): void {
    this.#tags.mirrorOwn();
  }

  #insert(row: number, id: Uint8Array, article: IndexedArticle, capture: number): void {
    const marks = this.#marks.of(article.key);
    this.#sql.run(
      `INSERT INTO article (row, id, key, capture, captures, read, starred, archived, text_of, ${FACTS})
       SELECT ?, ?, ?, id, 1, ?, ?, ?, id, ${FACTS} FROM capture WHERE id = ?`,
      row,
      id,
      article.key,
      Number(marks.read),
      Number(marks.starred),
      Number(marks.archived),
      capture,
    );
    this.#tags.put(row, article.key, article.tags);
    this.#putText(row, article);
  }

  /** Makes `capture` the one that the list shows, without text as yet; the article's row. */
  #show(article: ShownArticle, capture: number, captured: number, account: Account): number {
    this.#texts.remove(article.row);
    this.#tags.remove(article.row);
    const row = captured === article.captured ? article.row : this.#rows.find(captured);
    this.#sql.run(
      `UPDATE article SET row = ?, capture = ?, text_of = NULL,
         (${FACTS}) = (SELECT ${FACTS} FROM capture WHERE id = ?) WHERE row = ?`,
      row,
      capture,
      capture,
      article.row,
    );
    if (row !== article.row) {
      this.#sql.run('UPDATE capture SET article = ? WHERE article = ?', row, article.row);
      account.orderChanged = true;
    }
    this.#tags.putAgain(row);
    return row;
  }

  #insertText(row: number, article: IndexedArticle): void {
    this.#putText(row, article);
    this.#sql.run('UPDATE article SET text_of = capture WHERE row = ?', row);
  }

  #putText(row: number, { key, tags, search }: IndexedArticle): void {
    const own = this.#tags.textOf(key, tags);
    this.#texts.put(row, own === null ? search : { ...search, tags: own });
  }

  #find(condition: string, parameter: number | Uint8Array): ShownArticle | null {
    const row: Row | undefined = this.#sql.get(`${SHOWN} WHERE ${condition}`, parameter);
    if (!row) return null;
    return {
      row: numberIn(row, 'row') ?? 0,
      id: hexIn(row, 'id'),
      capture: numberIn(row, 'capture') ?? 0,
      captured: numberIn(row, 'captured') ?? 0,
      textOf: numberIn(row, 'text_of'),
    };
  }
}

/** Captures in the index, with their links and media. */
import type { PlaceName } from '../folders/place-name.ts';
import type { Statements } from '../statements.ts';
import { READER_VERSION } from './migrations.ts';
import { GIVING } from './place-reader.ts';
import type { IndexedArticle } from './records.ts';

/** A capture as a row of the index. */
export interface CaptureRow {
  readonly id: number;
  /** Row of the article that it is a capture of. */
  readonly article: number;
  /** When it was captured, ms since 1970. */
  readonly captured: number;
  readonly title: string;
  /** Its title or its time is that of its file. */
  readonly placed: boolean;
  /** It was read by the reader of now, not by an older one. */
  readonly isOfThisReader: boolean;
}

/** What stands for its reader while a capture is to be read soon from the file that gives its title and time. */
const OWED = -1;

/** Writes captures. */
export class CaptureTable {
  readonly #sql: Statements;

  constructor(sql: Statements) {
    this.#sql = sql;
  }

  /** The capture with this content, or null. */
  find(sha256: Uint8Array): CaptureRow | null {
    const row = this.#sql.get(
      'SELECT id, article, captured, title, placed, reader FROM capture WHERE sha256 = ?',
      sha256,
    );
    if (!row) return null;
    return {
      id: Number(row['id']),
      article: Number(row['article']),
      captured: Number(row['captured']),
      title: String(row['title']),
      placed: row['placed'] === 1,
      isOfThisReader: row['reader'] === READER_VERSION || row['reader'] === OWED,
    };
  }

  /**
   * Whether a place is the one whose file gives a capture its title and time, where it states none:
   * of several files with its content the oldest, so that it does not matter which was read first.
   */
  isGivenBy(capture: number, folder: number, name: PlaceName): boolean {
    const giver = this.#sql.get(
      `SELECT folder, name FROM place WHERE capture = ? AND ${GIVING}`,
      capture,
    );
    return giver?.['folder'] === folder && giver['name'] === name;
  }

  /** What was owed to a capture is done. */
  settle(capture: number): void {
    const sql = 'UPDATE capture SET reader = ? WHERE id = ? AND reader = ?';
    this.#sql.run(sql, READER_VERSION, capture, OWED);
  }

  /** Has a capture read again soon where its title or time is that of a file: another may give it now. */
  owe(capture: number): void {
    this.#sql.run(
      'UPDATE capture SET reader = ? WHERE id = ? AND placed = 1 AND reader = ?',
      OWED,
      capture,
      READER_VERSION,
    );
  }

  /** Stores a capture of the article in `row`; its number. */
  insert(sha256: Uint8Array, article: IndexedArticle, captured: number, row: number): number {
    const { published, media } = article;
    // Most articles lead with their first image, which is among the media: null stands for it.
    const first = media.find(({ kind }) => kind === 'image')?.address;
    const leadImage = article.leadImage === first ? null : article.leadImage;
    const capture = this.#sql.run(
      `INSERT INTO capture (sha256, article, form, title, url, outlet, host, author, captured,
         published_ms, published_text, published_precision, language, excerpt, lead_image, tags,
         characters, minutes, images, videos, picture, placed, reader)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      sha256,
      row,
      article.form,
      article.title,
      article.url,
      article.outlet,
      article.host,
      article.author,
      captured,
      published?.ms ?? null,
      published?.text ?? null,
      published?.precision ?? null,
      article.language,
      article.excerpt,
      leadImage,
      article.tags.length > 0 ? JSON.stringify(article.tags) : null,
      article.characters,
      article.readingMinutes,
      media.filter((medium) => medium.kind === 'image').length,
      media.filter((medium) => medium.kind === 'video').length,
      Number(article.picture),
      Number(article.placed),
      READER_VERSION,
    );
    article.links.forEach(({ address, target }, position) => {
      const id = Buffer.from(target, 'hex');
      this.#sql.run('INSERT INTO link VALUES (?, ?, ?, ?)', capture, position, address, id);
    });
    media.forEach(({ kind, address }, position) => {
      this.#sql.run('INSERT INTO medium VALUES (?, ?, ?, ?)', capture, position, kind, address);
    });
    return capture;
  }

  /** Whether a capture lies anywhere. */
  hasPlace(capture: number): boolean {
    return this.#sql.get('SELECT 1 FROM place WHERE capture = ? LIMIT 1', capture) !== undefined;
  }

  remove(capture: number): void {
    this.#sql.run('DELETE FROM link WHERE capture = ?', capture);
    this.#sql.run('DELETE FROM medium WHERE capture = ?', capture);
    this.#sql.run('DELETE FROM capture WHERE id = ?', capture);
  }
}

/** Captures in the index, with their links and media. */
import { numberIn, type Statements } from '../statements.ts';
import type { IndexedArticle } from './records.ts';

/** A capture as a row of the index. */
export interface CaptureRow {
  readonly id: number;
  /** Row of the article that it is a capture of. */
  readonly article: number;
}

/** Writes captures. */
export class CaptureTable {
  readonly #sql: Statements;

  constructor(sql: Statements) {
    this.#sql = sql;
  }

  /** The capture with this content, or null. */
  find(sha256: Uint8Array): CaptureRow | null {
    const row = this.#sql.get('SELECT id, article FROM capture WHERE sha256 = ?', sha256);
    const id = numberIn(row, 'id');
    return id === null ? null : { id, article: numberIn(row, 'article') ?? 0 };
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
         characters, minutes, images, videos, picture)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
    );
    article.links.forEach((link, position) => {
      const target = Buffer.from(article.targets[position] ?? '', 'hex');
      this.#sql.run(
        'INSERT INTO link VALUES (?, ?, ?, ?)',
        capture,
        position,
        link.address,
        target,
      );
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

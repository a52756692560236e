/**
 * The writing face of the index. Batches are written by a thread of their own; small changes are
 * made at once and here, or by that thread while it holds the index for a batch.
 */
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../database.ts';
import type { PlaceName } from '../folders/place-name.ts';
import type { Root } from '../folders/root.ts';
import { numberIn, Statements } from '../statements.ts';
import type { Marks, MarkSource } from './article-table.ts';
import { BatchWriter } from './batch-writer.ts';
import { memoryOf } from './packing.ts';
import type { BatchResult, ReadFile } from './records.ts';
import type { OwnTags } from './tag-table.ts';
import { WritingThread } from './writing-thread.ts';
import type { IndexChange, WritingData } from './writing-messages.ts';

/** How an index is written. */
export interface WriterTools {
  readonly marks: MarkSource;
  readonly ownTags: OwnTags;
  /** The built script of the writing thread, and what it is started with. */
  readonly script: string | URL;
  readonly data: WritingData;
}

/** Writes the index. One piece of work at a time; changes of the person's may come meanwhile. */
export class IndexWriter {
  readonly #database: DatabaseSync;
  readonly #sql: Statements;
  readonly #here: BatchWriter;
  readonly #thread: WritingThread;

  constructor(database: DatabaseSync, { marks, ownTags, script, data }: WriterTools) {
    this.#database = database;
    this.#sql = new Statements(database);
    this.#here = new BatchWriter(database, marks, ownTags);
    this.#thread = new WritingThread(script, data, (change) => {
      this.#here.change(change);
    });
  }

  /** Makes ready for the first batch. */
  warm(): void {
    this.#thread.warm();
  }

  /** The number of a watched folder, which is made known where it is not. */
  folder(path: string): number {
    inTransaction(this.#database, () => {
      this.#sql.run('INSERT INTO folder (path) VALUES (?) ON CONFLICT DO NOTHING', path);
    });
    return numberIn(this.#sql.get('SELECT id FROM folder WHERE path = ?', path), 'id') ?? 0;
  }

  /** Notes whether a folder is there, and which directory it is where that is known. */
  setFolder(id: number, away: boolean, root: Root | null): void {
    this.#sql.run(
      `UPDATE folder SET away = ?, device = coalesce(?, device), inode = coalesce(?, inode),
         born = coalesce(?, born) WHERE id = ?`,
      away ? 1 : 0,
      root?.device ?? null,
      root?.inode ?? null,
      root?.born ?? null,
      id,
    );
  }

  /**
   * Stores read files and removes places. The articles of `reads` are the caller's no more.
   *
   * @throws {WritingInterrupted} where the thread was ended from outside: some of it, or nothing,
   *   is stored
   */
  write(
    folder: number,
    reads: readonly ReadFile[],
    gone: readonly PlaceName[],
  ): Promise<BatchResult> {
    return this.#thread.work({ kind: 'batch', folder, reads, gone }, memoryOf(reads));
  }

  /** Forgets a folder and what only it held. */
  removeFolder(folder: number): Promise<BatchResult> {
    return this.#thread.work({ kind: 'remove-folder', folder });
  }

  /**
   * Mirrors marks of the person into the lists.
   *
   * @returns null where they are there now; else they will be, with what is written just now
   */
  mark(ids: readonly string[], marks: Partial<Marks>): Promise<void> | null {
    return this.#change({ kind: 'mark', ids, marks });
  }

  /** Takes over the person's own tags of these articles from the state; returns as {@link mark}. */
  retag(ids: readonly string[]): Promise<void> | null {
    return this.#change({ kind: 'retag', ids });
  }

  /** Sets the marks and the person's tags of every article from the state; not within other work. */
  mirrorAllMarks(): void {
    this.#here.mirrorAllMarks();
  }

  setMeta(name: string, value: string | number): void {
    this.#sql.run('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)', name, value);
  }

  /** Ends the thread, which has nothing to do. */
  async close(): Promise<void> {
    await this.#thread.close();
  }

  #change(change: IndexChange): Promise<void> | null {
    if (this.#thread.busy) return this.#thread.change(change);
    this.#here.change(change);
    return null;
  }
}

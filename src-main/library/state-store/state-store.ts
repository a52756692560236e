/**
 * What the person did: read, starred, tags, reading positions, folders, settings. It is precious:
 * each change is on the disk before it is acknowledged, and copies are kept.
 */
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction, openDatabase } from '../database.ts';
import type { Marks } from '../index-store/article-table.ts';
import { numberIn, Statements } from '../statements.ts';
import { backUp, openOrRestore } from './backups.ts';
import { STATE_APPLICATION_ID, STATE_MIGRATIONS } from './migrations.ts';

/** The state of a library. */
export class StateStore {
  readonly #database: DatabaseSync;
  readonly #sql: Statements;
  /** Words for the person where a damaged state was replaced by a copy, else null. */
  readonly notice: string | null;

  /**
   * Opens the state at `path`, or makes it, and keeps a copy of what is there in `backups`.
   *
   * @throws {UnusableDatabase} when the file is another program's or of a newer Sheaf
   */
  constructor(path: string, backups: string) {
    const open = () =>
      openDatabase(path, {
        applicationId: STATE_APPLICATION_ID,
        migrations: STATE_MIGRATIONS,
        synchronous: 'FULL',
        beforeMigration: (database) => {
          backUp(database, backups, 'before-migration');
        },
      });
    const { database, notice } = openOrRestore(open, path, backups);
    this.#database = database;
    this.#sql = new Statements(database);
    this.notice = notice;
    backUp(database, backups, 'start');
  }

  /** What the person did with an article; nothing where it is not known. */
  readonly marksOf = (key: string): Marks => {
    const row = this.#sql.get('SELECT read, starred FROM article WHERE key = ?', key);
    return { read: numberIn(row, 'read') !== null, starred: numberIn(row, 'starred') !== null };
  };

  /** Marks articles as read or unread, starred or not; what is left out stays. */
  mark(keys: readonly string[], marks: Partial<Marks>): void {
    const now = Date.now();
    inTransaction(this.#database, () => {
      for (const key of keys) {
        this.#sql.run(
          'INSERT INTO article (key, changed) VALUES (?, ?) ON CONFLICT DO UPDATE SET changed = excluded.changed',
          key,
          now,
        );
        for (const name of ['read', 'starred'] as const) {
          const mark = marks[name];
          if (mark === undefined) continue;
          // A mark that is set again keeps the time at which it was set first.
          const value = mark ? `coalesce(${name}, ?)` : 'nullif(?, ?)';
          const parameters = mark ? [now, key] : [now, now, key];
          this.#sql.run(`UPDATE article SET ${name} = ${value} WHERE key = ?`, ...parameters);
        }
      }
    });
  }

  /** The watched folders, in the order in which they were added. */
  folders(): string[] {
    const rows = this.#sql.all('SELECT path FROM folder ORDER BY added, path');
    return rows.map((row) => String(row['path']));
  }

  addFolder(path: string): void {
    this.#sql.run('INSERT INTO folder VALUES (?, ?) ON CONFLICT DO NOTHING', path, Date.now());
  }

  removeFolder(path: string): void {
    this.#sql.run('DELETE FROM folder WHERE path = ?', path);
  }

  close(): void {
    this.#database.close();
  }
}

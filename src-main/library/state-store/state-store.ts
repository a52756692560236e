/**
 * What the person did: read, starred, tags, reading positions, folders, settings. It is precious:
 * each change is on the disk before it is acknowledged ({@link StateStore.saved}), and copies are kept.
 */
import type { DatabaseSync } from 'node:sqlite';
import { say } from '../../sayings.ts';
import { inTransaction, openDatabase, UnusableDatabase } from '../database.ts';
import { sealFile } from '../file-seal.ts';
import { LogFlush } from '../log-flush.ts';
import { reasonOf, sqliteCode } from '../system-reasons.ts';
import type { Marks, MarkSource } from '../index-store/article-table.ts';
import type { OwnTags } from '../index-store/tag-table.ts';
import { numberIn, Statements } from '../statements.ts';
import { backUp, isWhole, openOrRestore } from './backups.ts';
import { STATE_APPLICATION_ID, STATE_MIGRATIONS } from './migrations.ts';
import { RULES_OF_NOW, renewKeys, withKeysOf, type KeyRules } from './key-rules.ts';
import { markSource, tagSource } from './person-marks.ts';
import { SavedSearches } from './saved-searches.ts';
import { SettingsTable } from './settings-table.ts';
import { learnToSeal, sealOf, sealTables } from './seal.ts';
import { mergeContents, type MergeAccount, type StateContents } from './state-contents.ts';

/** How the state's file is opened. */
export const STATE_SHAPE = {
  applicationId: STATE_APPLICATION_ID,
  migrations: STATE_MIGRATIONS,
  teach: learnToSeal,
  afterMigration: sealTables,
} as const;

/** A tag that articles, by their identities, have since a change, or have no more. */
export interface KeyTagChange {
  readonly tag: string;
  readonly given: boolean;
  readonly keys: readonly string[];
}

/** The state of a library. */
export class StateStore {
  readonly #path: string;
  readonly #rules: KeyRules;
  readonly #database: DatabaseSync;
  readonly #sql: Statements;
  readonly #log: LogFlush;
  /** Words for the person where a damaged state was replaced by a copy, else null. */
  readonly notice: string | null;
  readonly searches: SavedSearches;
  readonly settings: SettingsTable;
  /** The person's marks, as the index mirrors them. */
  readonly marks: MarkSource;
  /** What the person did with an article; nothing where it is not known. */
  readonly marksOf: MarkSource['of'];
  /** The person's own tags, as the index mirrors them. */
  readonly ownTags: OwnTags;

  /**
   * Opens the state at `path`, or makes it, and keeps a copy of what is there in `backups`.
   *
   * @param rules by which articles are named now
   * @throws {UnusableDatabase} when the file is another program's or of a newer Sheaf
   */
  constructor(path: string, backups: string, rules: KeyRules = RULES_OF_NOW) {
    const open = () =>
      openDatabase(path, {
        ...STATE_SHAPE,
        beforeMigration: (database) => {
          // What is migrated is sealed anew: damage would be sealed in.
          if (!isWhole(database)) throw new UnusableDatabase(path, 'damaged');
          backUp(database, backups, 'before-migration');
        },
      });
    const { database, notice } = openOrRestore(open, path, backups);
    renewKeys(database, rules, () => {
      backUp(database, backups, 'before-migration');
    });
    this.#path = path;
    this.#rules = rules;
    this.#database = database;
    this.#sql = new Statements(database);
    this.#log = new LogFlush(path);
    this.searches = new SavedSearches(database);
    this.settings = new SettingsTable(database);
    this.marks = markSource(this.#sql);
    this.marksOf = this.marks.of;
    this.ownTags = tagSource(this.#sql);
    this.notice = notice ?? this.#troubleOf(backups);
  }

  /**
   * Keeps a copy, and tries whether anything can be written: words for the person where one of
   * them cannot be done. What is there can be read all the same.
   */
  #troubleOf(backups: string): string | null {
    try {
      // SQLite opens a file that it may not write without a word; this writes nothing either.
      this.#sql.run('DELETE FROM folder WHERE 0');
    } catch (error) {
      if (sqliteCode(error) === null) throw error;
      return say('state-not-saved', { reason: reasonOf(error) });
    }
    try {
      backUp(this.#database, backups, 'start');
    } catch (error) {
      return say('state-not-copied', { folder: backups, reason: reasonOf(error) });
    }
    return null;
  }

  /** Marks articles as read, starred and archived, or not; what is left out stays. */
  mark(keys: readonly string[], marks: Partial<Marks>): void {
    const now = Date.now();
    const statement = this.#sql.prepare(markingStatement(marks));
    inTransaction(this.#database, () => {
      for (const key of keys) statement.run(key, now);
    });
  }

  /** Gives articles tags, and takes tags from them; which of them did not have, or had, each. */
  tag(keys: readonly string[], add: readonly string[], remove: readonly string[]): KeyTagChange[] {
    const now = Date.now();
    const taken = this.#sql.prepare('DELETE FROM tag WHERE key = ? AND tag = ?');
    const put = this.#sql.prepare(
      'INSERT INTO tag (key, tag, added) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    );
    const changes: KeyTagChange[] = [];
    inTransaction(this.#database, () => {
      for (const tag of remove) {
        const had = keys.filter((key) => Number(taken.run(key, tag).changes) > 0);
        if (had.length > 0) changes.push({ tag, given: false, keys: had });
      }
      for (const tag of add) {
        const lacked = keys.filter((key) => Number(put.run(key, tag, now).changes) > 0);
        if (lacked.length > 0) changes.push({ tag, given: true, keys: lacked });
      }
    });
    return changes;
  }

  /** How far an article was read, from 0 to 1; null where it was never scrolled. */
  positionOf(key: string): number | null {
    return numberIn(this.#sql.get('SELECT position FROM article WHERE key = ?', key), 'position');
  }

  /** Keeps how far an article was read. This says nothing of its marks. */
  setPosition(key: string, position: number | null): void {
    this.#sql.run(
      `INSERT INTO article (key, position, position_changed, changed) VALUES (?, ?, ?, 0)
       ON CONFLICT DO UPDATE SET position = excluded.position,
         position_changed = excluded.position_changed`,
      key,
      position,
      Date.now(),
    );
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

  /** Takes in what another state holds; the newer change of each mark counts. */
  merge(contents: StateContents): MergeAccount {
    return mergeContents(this.#database, withKeysOf(this.#rules, contents));
  }

  /** Names all that is in the state now: another name after any change. */
  get standing(): string {
    return sealOf(this.#database);
  }

  /**
   * Ends when all that was changed before the call is on the disk.
   *
   * @throws {NotFlushed}
   */
  saved(): Promise<void> {
    return this.#database.isOpen ? this.#log.flush() : Promise.resolve();
  }

  /** Has all on the disk, and lets go of the file. */
  close(): void {
    this.#database.close();
    sealFile(this.#path);
  }
}

/** Sets and takes away the marks that are stated, of one article (?1) at one time (?2). */
function markingStatement(marks: Partial<Marks>): string {
  const stated = (['read', 'starred', 'archived'] as const).filter(
    (name) => marks[name] !== undefined,
  );
  const columns = stated.map((name) => `, ${name}, ${name}_changed`);
  const values = stated.map((name) => (marks[name] === true ? ', ?2, ?2' : ', NULL, ?2'));
  // A mark that is set again keeps the time at which it was set first.
  const changes = stated.map((name) => {
    const value = marks[name] === true ? `coalesce(${name}, ?2)` : 'NULL';
    return `, ${name} = ${value}, ${name}_changed = ?2`;
  });
  return `INSERT INTO article (key, changed${columns.join('')}) VALUES (?1, ?2${values.join('')})
    ON CONFLICT DO UPDATE SET changed = ?2${changes.join('')}`;
}

/**
 * Opening a SQLite file of ours: is it whole, is it ours, is its shape one that we know; then the
 * steps that it lacks. Both stores open through here.
 */
import { DatabaseSync } from 'node:sqlite';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { reason as reasonText } from '../sayings.ts';
import { sqliteCode } from './system-reasons.ts';

/** How a store wants its file opened. */
export interface DatabaseShape {
  /** `PRAGMA application_id`, so that a file of another program is known as such. */
  readonly applicationId: number;
  /** Steps from an empty file on; `user_version` counts those taken. */
  readonly migrations: readonly string[];
  /** Gives a connection the functions that the file's triggers call. */
  readonly teach?: (database: DatabaseSync) => void;
  /** Runs before the first missing step is taken on a file that holds something. */
  readonly beforeMigration?: (database: DatabaseSync) => void;
  /** Runs behind the last missing step, in the same transaction. */
  readonly afterMigration?: (database: DatabaseSync) => void;
}

/** Why a database file cannot be used. */
export class UnusableDatabase extends Error {
  readonly path: string;
  readonly reason: 'damaged' | 'foreign' | 'newer' | 'older';

  constructor(path: string, reason: UnusableDatabase['reason']) {
    super(`${path}: ${reasonText(reason)}`);
    this.name = 'UnusableDatabase';
    this.path = path;
    this.reason = reason;
  }
}

/** How long a call waits for another process of ours to finish its transaction, in ms. */
const BUSY_TIMEOUT_MS = 5000;

/** SQLite's result codes: another connection holds the file; it is damaged; it is no database. */
const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/**
 * Opens or makes the file.
 *
 * @throws {UnusableDatabase} when the file is damaged, another program's, or of a newer Sheaf
 */
export function openDatabase(path: string, shape: DatabaseShape): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = !existsSync(path);
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, defensive: true });
  try {
    if (!fresh) checkIdentity(path, database, shape);
    // A power cut may take the last moments: of the index the next scan finds them again, of the state
    // `LogFlush` keeps them.
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY;`);
    shape.teach?.(database);
    migrate(path, database, shape, fresh);
    return database;
  } catch (error) {
    database.close();
    if (isDamage(error)) throw new UnusableDatabase(path, 'damaged');
    throw error;
  }
}

/**
 * Opens a file that is there for reading only; nothing in it is changed, nor is anything made.
 *
 * @throws {UnusableDatabase} when the file is damaged, another program's, or not of this shape
 */
export function openForReading(path: string, shape: DatabaseShape): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, readOnly: true });
  try {
    const tables = checkIdentity(path, database, shape);
    if (tables === 0) throw new UnusableDatabase(path, 'damaged');
    shape.teach?.(database);
    const taken = numberOf(database, 'PRAGMA user_version');
    if (taken > shape.migrations.length) throw newer(path);
    if (taken < shape.migrations.length) {
      throw new UnusableDatabase(path, 'older');
    }
    return database;
  } catch (error) {
    database.close();
    if (isDamage(error)) throw new UnusableDatabase(path, 'damaged');
    throw error;
  }
}

/** In the header of SQLite's files: where `user_version` and `application_id` stand, and its end. */
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;
const HEADER_BYTES = 100;

/**
 * Refuses a file of ours that a newer Sheaf made, and looks into no other: only the header is
 * read, and nothing is changed or made.
 *
 * @throws {UnusableDatabase} when the file is of a newer Sheaf
 */
export function refuseNewer(path: string, shape: DatabaseShape): void {
  if (!existsSync(path)) return;
  const header = headerOf(path);
  if (header === null) return;
  if (header.readInt32BE(APPLICATION_ID_AT) !== shape.applicationId) return;
  if (header.readInt32BE(USER_VERSION_AT) > shape.migrations.length) throw newer(path);
}

/**
 * Whether a file that is there holds no table: it was cut to nothing, or a first start was ended
 * before it had made any. A file that is damaged in another way holds something.
 */
export function holdsNothing(path: string): boolean {
  // SQLite itself forgets the log of a file without a byte.
  if (statSync(path).size === 0) return true;
  if (headerOf(path)?.readInt32BE(USER_VERSION_AT) !== 0) return false;
  // What a new file holds may all be in its log still.
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    return numberOf(database, 'SELECT count(*) FROM sqlite_schema') === 0;
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
    return false;
  } finally {
    database.close();
  }
}

/** The header of a file, or null where the file is shorter than one. */
function headerOf(path: string): Buffer | null {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    return readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES ? null : header;
  } finally {
    closeSync(file);
  }
}

/** What SQLite finds wrong with a file, as it says it; nothing where the file is whole. */
export function damageIn(database: DatabaseSync, most: number): string[] {
  // It has FTS5 check its own tables too.
  const rows = database.prepare(`PRAGMA quick_check(${String(most)})`).all();
  return rows.map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok');
}

/** The same for one table and its indexes. */
export function damageInTable(database: DatabaseSync, table: string): string[] {
  const rows = database.prepare(`PRAGMA quick_check("${table}")`).all();
  return rows.map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok');
}

/**
 * Holds a file of no content, so that nobody else can hold it until this process lets it go or
 * ends, however it ends.
 *
 * @returns lets it go; null where another holds it still after `waitMs`
 */
export function holdFile(path: string, waitMs: number): (() => void) | null {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: waitMs });
  try {
    // A lock of the operating system, on all systems alike; nothing is written, nor is a journal made,
    // for which a full disk has no room.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (sqliteCode(error) === SQLITE_BUSY) return null;
    throw error;
  }
  HELD.add(database);
  return () => {
    if (HELD.delete(database)) database.close();
  };
}

/** Files that are held: a connection that nobody refers to would be closed, and its lock be gone. */
const HELD = new Set<DatabaseSync>();

/** Whether the error says that the file's content is broken. */
export function isDamage(error: unknown): boolean {
  if (error instanceof UnusableDatabase) return error.reason === 'damaged';
  const code = sqliteCode(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}

/** Sees that a file is one of ours and of no newer Sheaf; how many tables and indexes it has. */
function checkIdentity(path: string, database: DatabaseSync, shape: DatabaseShape): number {
  const tables = numberOf(database, 'SELECT count(*) AS n FROM sqlite_schema');
  if (tables === 0) return tables;
  if (numberOf(database, 'PRAGMA application_id') !== shape.applicationId) {
    throw new UnusableDatabase(path, 'foreign');
  }
  // Before anything is set that would be written into the file.
  const taken = numberOf(database, 'PRAGMA user_version');
  if (taken > shape.migrations.length) throw newer(path);
  // Tables and the number of their steps are written together.
  if (taken <= 0) throw new UnusableDatabase(path, 'damaged');
  return tables;
}

function newer(path: string): UnusableDatabase {
  return new UnusableDatabase(path, 'newer');
}

function migrate(path: string, database: DatabaseSync, shape: DatabaseShape, fresh: boolean): void {
  const taken = numberOf(database, 'PRAGMA user_version');
  if (taken > shape.migrations.length) throw newer(path);
  if (taken === shape.migrations.length) return;
  if (!fresh && taken > 0) shape.beforeMigration?.(database);
  inTransaction(database, () => {
    for (const step of shape.migrations.slice(taken)) database.exec(step);
    shape.afterMigration?.(database);
    database.exec(`PRAGMA application_id = ${String(shape.applicationId)};
      PRAGMA user_version = ${String(shape.migrations.length)};`);
  });
}

/** Runs `work` as one transaction: all of it, or nothing where it throws. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back after some errors, a full disk among them.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** The first column of the first row, as a number; 0 where there is none. */
export function numberOf(
  database: DatabaseSync,
  sql: string,
  ...parameters: (string | number)[]
): number {
  const row = database.prepare(sql).get(...parameters);
  const value = row ? Object.values(row)[0] : 0;
  return typeof value === 'number' ? value : 0;
}

/** Puts a file that cannot be used aside, with its log files, under a name that tells when. */
export function setAside(path: string, reason: string): string {
  const stamp = new Date().toISOString().replaceAll(/[:.]/gu, '-');
  const aside = `${path}.${reason}-${stamp}`;
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
  }
  return aside;
}

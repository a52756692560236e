/** Prepared statements of one database, each prepared once. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** A row as SQLite gives it. */
export type Row = Record<string, unknown>;

/** Runs SQL by its text; the second time it is already prepared. */
export class Statements {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  prepare(sql: string): StatementSync {
    let statement = this.#prepared.get(sql);
    if (!statement) this.#prepared.set(sql, (statement = this.#database.prepare(sql)));
    return statement;
  }

  /** Runs a statement; the number of the last row that it inserted. */
  run(sql: string, ...parameters: SQLInputValue[]): number {
    return Number(this.prepare(sql).run(...parameters).lastInsertRowid);
  }

  /** The first row, or undefined. */
  get(sql: string, ...parameters: SQLInputValue[]): Row | undefined {
    return this.prepare(sql).get(...parameters);
  }

  /** All rows. */
  all(sql: string, ...parameters: SQLInputValue[]): Row[] {
    return this.prepare(sql).all(...parameters);
  }
}

/** A column that holds a number or null. */
export function numberIn(row: Row | undefined, column: string): number | null {
  const value = row?.[column];
  return typeof value === 'number' ? value : null;
}

/** A column that holds text or null. */
export function textIn(row: Row | undefined, column: string): string | null {
  const value = row?.[column];
  return typeof value === 'string' ? value : null;
}

/** A column that holds bytes, in lower-case hexadecimal; '' where it is null. */
export function hexIn(row: Row | undefined, column: string): string {
  const value = row?.[column];
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : '';
}

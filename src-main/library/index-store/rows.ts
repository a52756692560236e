/**
 * Row numbers that rise with time: `ms * 1024 + n`. "Newest first" is then the order of the table
 * and of the full text alike, and needs no sorting.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Rows for captures of the same millisecond; more of them take the next millisecond's. */
export const ROWS_PER_MS = 1024;

/** Row numbers stay whole in a double up to the year 2248; times beyond are taken as this one. */
const LATEST_MS = Math.floor(Number.MAX_SAFE_INTEGER / ROWS_PER_MS) - 1000;

const statements = new WeakMap<DatabaseSync, StatementSync>();

/** The first row number of a time. */
export function firstRow(ms: number): number {
  return Math.max(-LATEST_MS, Math.min(LATEST_MS, Math.floor(ms))) * ROWS_PER_MS;
}

/** A row number for this time that no article has. */
export function freeRow(database: DatabaseSync, ms: number): number {
  let statement = statements.get(database);
  if (!statement) {
    statement = database.prepare(
      'SELECT max(row) AS last FROM article WHERE row BETWEEN ? AND ? - 1',
    );
    statements.set(database, statement);
  }
  for (let start = firstRow(ms); ; start += ROWS_PER_MS) {
    const last = statement.get(start, start + ROWS_PER_MS)?.['last'];
    if (typeof last !== 'number') return start;
    if (last + 1 < start + ROWS_PER_MS) return last + 1;
  }
}

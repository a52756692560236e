/**
 * A seal over all that the state holds: the sum of a number made of each row, kept by triggers in
 * the same transaction as the change itself. SQLite's own check sees a page that is broken, not a
 * letter in it that became another one; the seal sees that, at the cost of adding two numbers for
 * each change and of one pass over the rows at each start.
 *
 * It guards against disks, not against people: whoever can write the file can make a seal that fits.
 */
import type { DatabaseSync } from 'node:sqlite';
import { numberOf } from '../database.ts';

/** Sums stay below this, so that each is whole in a double and in SQLite's integers alike. */
const MODULUS = 2 ** 52;

/**
 * Makes a seal over all that is there and keeps it from then on. Runs behind each change of the
 * tables' shape: what is sealed is always all columns of all tables.
 */
export function sealTables(database: DatabaseSync): void {
  const old =
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'seal\\_%' ESCAPE '\\'";
  for (const { name } of database.prepare(old).all())
    database.exec(`DROP TRIGGER "${String(name)}"`);
  const tables = sealedTables(database);
  const triggers = tables.map(({ table, columns }) => {
    const added = `+ ${hashOf(table, columns, 'NEW.')}`;
    const removed = `- ${hashOf(table, columns, 'OLD.')} + ${MODULUS}`;
    const keep = (event: string, changes: readonly string[], rows: string) => `
      CREATE TRIGGER seal_${table}_${event} AFTER ${event} ON ${table} BEGIN
        ${changes.map((change) => `UPDATE seal SET sum = (sum ${change}) & ${MODULUS - 1};`).join(' ')}
        UPDATE seal SET rows = rows ${rows};
      END;`;
    return [
      keep('INSERT', [added], '+ 1'),
      keep('UPDATE', [removed, added], '+ 0'),
      keep('DELETE', [removed], '- 1'),
    ].join('');
  });
  database.exec(`
    CREATE TABLE IF NOT EXISTS seal (id INTEGER PRIMARY KEY, sum INTEGER NOT NULL, rows INTEGER NOT NULL);
    DELETE FROM seal;
    INSERT INTO seal SELECT 0, coalesce(row_sum(hash), 0), count(*) FROM (${allHashes(tables)});
    ${triggers.join('')}`);
}

/** Gives a connection what the seal's triggers call. Without it nothing can be written. */
export function learnToSeal(database: DatabaseSync): void {
  // A row that is replaced counts as removed, too.
  database.exec('PRAGMA recursive_triggers = ON');
  database.function('row_hash', { deterministic: true, varargs: true }, (...values) =>
    rowHash(values.map(written).join('\u0000')),
  );
  database.aggregate('row_sum', {
    start: 0,
    step: (sum: number, hash) => (sum + Number(hash)) % MODULUS,
  });
}

/** Whether the rows are those that were sealed; true where there is no seal as yet. */
export function fitsSeal(database: DatabaseSync): boolean {
  const seals = numberOf(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'seal'");
  if (seals === 0) return true;
  const now = database
    .prepare(
      `SELECT coalesce(row_sum(hash), 0) AS sum, count(*) AS rows
       FROM (${allHashes(sealedTables(database))})`,
    )
    .get();
  const sealed = database.prepare('SELECT sum, rows FROM seal').all();
  return (
    sealed.length === 1 &&
    sealed[0]?.['sum'] === now?.['sum'] &&
    sealed[0]?.['rows'] === now?.['rows']
  );
}

/** What the seal says now: another one after any change of the state. */
export function sealOf(database: DatabaseSync): string {
  return JSON.stringify(database.prepare('SELECT sum, rows FROM seal').all());
}

/** A table with all its columns. */
interface SealedTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The tables of the state, in a lasting order. */
function sealedTables(database: DatabaseSync): SealedTable[] {
  return database
    .prepare(
      `SELECT name FROM sqlite_schema
       WHERE type = 'table' AND name != 'seal' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all()
    .map(({ name }) => {
      const table = String(name);
      const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all(table);
      return { table, columns: columns.map((column) => String(column['name'])) };
    });
}

function allHashes(tables: readonly SealedTable[]): string {
  return tables
    .map(({ table, columns }) => `SELECT ${hashOf(table, columns, '')} AS hash FROM ${table}`)
    .join(' UNION ALL ');
}

function hashOf(table: string, columns: readonly string[], row: string): string {
  return `row_hash('${table}', ${columns.map((column) => `${row}"${column}"`).join(', ')})`;
}

/** A value so that no two that differ are written alike. */
function written(value: unknown): string {
  if (value === null) return 'n';
  if (typeof value === 'string') return `s${value}`;
  return typeof value === 'number' ? `v${value}` : `b${JSON.stringify(value)}`;
}

/** A number of 52 bits that changes wholly with any bit of the text (after cyrb53, public domain). */
function rowHash(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b & 0xfffff) * 2 ** 32 + (a >>> 0);
}

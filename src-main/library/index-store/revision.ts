/** Whether the index is what it was a moment ago. */
import { numberIn, type Statements } from '../statements.ts';

/**
 * A number that rises with each change of the database, whichever connection made it: SQLite counts
 * the changes of this connection (`total_changes`), and notices those of others (`data_version`).
 */
export function revisionOf(sql: Statements): number {
  const own = numberIn(sql.get('SELECT total_changes() AS n'), 'n') ?? 0;
  return own + (numberIn(sql.get('PRAGMA data_version'), 'data_version') ?? 0);
}

/** Which state of the index a connection sees. */
import { numberIn, type Statements } from '../statements.ts';

/** A number that rises with each change of the index, whichever thread makes it. */
export function revisionOf(sql: Statements): number {
  // The one counts this connection's own changes, the other those that it sees of all others.
  const question = 'SELECT total_changes() + data_version AS n FROM pragma_data_version';
  return numberIn(sql.get(question), 'n') ?? 0;
}

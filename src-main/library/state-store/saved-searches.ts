/** The searches that the person keeps, in the person's order. */
import type { DatabaseSync } from 'node:sqlite';
import type { SavedSearch } from '../../contract.ts';
import { inTransaction } from '../database.ts';
import { numberIn, Statements } from '../statements.ts';

/** Keeps searches in the state. */
export class SavedSearches {
  readonly #database: DatabaseSync;
  readonly #sql: Statements;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#sql = new Statements(database);
  }

  list(): SavedSearch[] {
    return this.#sql
      .all('SELECT id, name, query, exact FROM saved_search ORDER BY position, id')
      .map((row) => ({
        id: Number(row['id']),
        name: String(row['name']),
        query: String(row['query']),
        exact: row['exact'] === 1,
      }));
  }

  /** Keeps a search behind the others, or changes the one of this id; null where there is none. */
  save(id: number | null, { name, query, exact }: Omit<SavedSearch, 'id'>): SavedSearch | null {
    const row =
      id === null
        ? this.#sql.get(
            `INSERT INTO saved_search (name, query, exact, position) VALUES (?, ?, ?,
             (SELECT coalesce(max(position), 0) + 1 FROM saved_search)) RETURNING id`,
            name,
            query,
            Number(exact),
          )
        : this.#sql.get(
            'UPDATE saved_search SET name = ?, query = ?, exact = ? WHERE id = ? RETURNING id',
            name,
            query,
            Number(exact),
            id,
          );
    const kept = numberIn(row, 'id');
    return kept === null ? null : { id: kept, name, query, exact };
  }

  remove(id: number): void {
    this.#sql.run('DELETE FROM saved_search WHERE id = ?', id);
  }

  /** Puts the searches into this order; those that are not named come behind, as they were. */
  reorder(ids: readonly number[]): void {
    const rest = this.list().flatMap(({ id }) => (ids.includes(id) ? [] : [id]));
    inTransaction(this.#database, () => {
      for (const [position, id] of [...ids, ...rest].entries()) {
        this.#sql.run('UPDATE saved_search SET position = ? WHERE id = ?', position + 1, id);
      }
    });
  }
}

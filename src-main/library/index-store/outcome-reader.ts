/** Files of the watched folders as the index knows them: what each became, and what all take up. */
import type { DatabaseSync } from 'node:sqlite';
import type { ArticleId, ProblemCode } from '../../contract.ts';
import type { PlaceName } from '../folders/place-name.ts';
import { hexIn, numberIn, Statements } from '../statements.ts';

/** What a file became. */
export type PlaceOutcome =
  { readonly article: ArticleId } | { readonly problem: ProblemCode; readonly message: string };

/** Tells what files became. */
export class OutcomeReader {
  readonly #sql: Statements;

  constructor(database: DatabaseSync) {
    this.#sql = new Statements(database);
  }

  /** What the file of this name became, or null where it was not read yet. */
  at(folder: number, name: PlaceName): PlaceOutcome | null {
    const row = this.#sql.get(
      `SELECT article.id, problem_code, problem_message FROM place
       LEFT JOIN capture ON capture.id = place.capture
       LEFT JOIN article ON article.row = capture.article
       WHERE place.folder = ? AND place.name = ?`,
      folder,
      name,
    );
    if (!row) return null;
    // What is shown as text only has a problem and an article.
    if (row['id'] !== null) return { article: hexIn(row, 'id') };
    // Only the writer fills this column, from the same closed set.
    const problem = String(row['problem_code']) as ProblemCode;
    return { problem, message: String(row['problem_message']) };
  }

  /** How many files became captures, and how many bytes these have. */
  stored(): { readonly files: number; readonly bytes: number } {
    const row = this.#sql.get(
      'SELECT count(*) AS files, sum(size) AS bytes FROM place WHERE capture IS NOT NULL',
    );
    return { files: numberIn(row, 'files') ?? 0, bytes: numberIn(row, 'bytes') ?? 0 };
  }
}

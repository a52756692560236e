/** The places that the index knows: what a sweep of their folder is held against. */
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { isUnder, type PlaceName } from '../folders/place-name.ts';
import { Statements } from '../statements.ts';
import type { KnownPlace } from './records.ts';

/**
 * '0' is the character after '/': the range holds all names that begin with the directory's. Two
 * questions, because one with OR would go through all places of the folder.
 */
const NAMES_UNDER = `SELECT name FROM place WHERE folder = :folder AND name = :name
  UNION ALL SELECT name FROM place
  WHERE folder = :folder AND name >= :name || '/' AND name < :name || '0'`;

/**
 * Of the places of a capture, which one's file gives its title and time where the capture states
 * none: the oldest. Of a file that cannot be read now no time is known.
 */
export const GIVING = `problem_code IS NOT 'unreadable' ORDER BY modified, name LIMIT 1`;

/** Places that are fetched at once: some 8 ms, between which questions have their turn. */
const PLACES_PER_PAGE = 4096;

type PlaceColumns = [
  id: number,
  name: string,
  size: number,
  modified: number,
  changed: number,
  looked: number,
];

/** Answers questions about places. */
export class PlaceReader {
  readonly #sql: Statements;

  constructor(database: DatabaseSync) {
    this.#sql = new Statements(database);
  }

  /**
   * Goes through every place of a folder as the last sweep saw it. One at a time: a hundred thousand
   * of them at once are tens of megabytes.
   */
  async eachPlace(
    folder: number,
    take: (name: PlaceName, place: KnownPlace) => void,
  ): Promise<void> {
    // By the table's own order: "+" keeps SQLite from taking the index of names and sorting each time.
    const page = this.#sql.prepare(
      `SELECT id, name, size, modified, changed, looked FROM place
       WHERE id > ? AND +folder = ? ORDER BY id LIMIT ${String(PLACES_PER_PAGE)}`,
    );
    page.setReturnArrays(true);
    for (let last = 0; ;) {
      // The columns are those of the statement above.
      const rows = page.all(last, folder) as unknown as PlaceColumns[];
      for (const [id, name, size, modified, changed, looked] of rows) {
        take(name, { id, size, modified, changed, looked });
        last = id;
      }
      if (rows.length < PLACES_PER_PAGE) return;
      await setImmediate();
    }
  }

  /** One place of a folder, or null. */
  knownPlace(folder: number, name: PlaceName): KnownPlace | null {
    const row = this.#sql.get(
      'SELECT id, size, modified, changed, looked FROM place WHERE folder = ? AND name = ?',
      folder,
      name,
    );
    return (row as KnownPlace | undefined) ?? null;
  }

  /** Names of a folder's places that are `name` or lie under it as a directory; '' is the folder. */
  namesUnder(folder: number, name: PlaceName): PlaceName[] {
    const rows =
      name === ''
        ? this.#sql.all('SELECT name FROM place WHERE folder = ?', folder)
        : this.#sql.prepare(NAMES_UNDER).all({ folder, name });
    const names = rows.map((row) => String(row['name']));
    return names.filter((each) => name === '' || each === name || isUnder(each, name));
  }

  /**
   * Files whose articles want their text read again, because a newer capture went away, and those
   * whose captures now have their title or time from them.
   */
  staleNames(folder: number): PlaceName[] {
    const rows = this.#sql.all(
      // From the few articles that are so to their places, not through all places of the folder.
      `SELECT place.name AS name FROM article INDEXED BY article_stale
       CROSS JOIN place ON place.capture = article.capture
       WHERE article.text_of IS NOT article.capture AND place.folder = ?1
       UNION SELECT place.name FROM capture INDEXED BY capture_owed
       CROSS JOIN place ON place.id =
         (SELECT id FROM place WHERE place.capture = capture.id AND ${GIVING})
       WHERE capture.reader = -1 AND place.folder = ?1`,
      folder,
    );
    return rows.map((row) => String(row['name']));
  }
}

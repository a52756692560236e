/** The person's state as it lies on the disk, for those who only read it. */
import { damageIn, openForReading } from '../database.ts';
import type { Marks } from '../index-store/article-table.ts';
import { Statements } from '../statements.ts';
import { markSource, tagSource } from './person-marks.ts';
import { readContents, type StateContents } from './state-contents.ts';
import { fitsSeal } from './seal.ts';
import { STATE_SHAPE } from './state-store.ts';

/** How many faults of a file are told. */
const MOST_FAULTS = 20;

/** A state that is open for reading. */
export interface StoredState {
  contents(): StateContents;
  /** Paths of the watched folders, in the order in which they were added. */
  folders(): string[];
  marksOf(key: string): Marks;
  /** The person's own tags, by the identity of their articles. */
  ownTags(): ReadonlyMap<string, readonly string[]>;
  /** What is wrong with the file, in words. */
  faults(): string[];
  close(): void;
}

/**
 * Opens the state at `path`, which has to be there, as it is at this moment.
 *
 * @throws {UnusableDatabase} when it is damaged, another program's, or not of this version's shape
 */
export function openStoredState(path: string): StoredState {
  const database = openForReading(path, STATE_SHAPE);
  database.exec('BEGIN');
  const sql = new Statements(database);
  return {
    contents: () => readContents(database),
    folders: () =>
      sql.all('SELECT path FROM folder ORDER BY added, path').map((row) => String(row['path'])),
    marksOf: markSource(sql).of,
    ownTags: tagSource(sql).all,
    faults: () => {
      const faults = damageIn(database, MOST_FAULTS);
      if (faults.length === 0 && !fitsSeal(database)) faults.push('it is not what was written');
      return faults.map((line) => `The reading state is damaged: ${line}.`);
    },
    close: () => {
      database.close();
    },
  };
}

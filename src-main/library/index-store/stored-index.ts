/** The index as it lies on the disk, for those who only read it. */
import { damageIn, openForReading } from '../database.ts';
import { Catalogue } from './catalogue.ts';
import { inconsistencies } from './consistency.ts';
import { INDEX_SHAPE } from './index-store.ts';
import { READER_VERSION } from './migrations.ts';
import { IndexReader } from './reader.ts';
import { SearchReader } from './search-reader.ts';

/** How many faults of a file are told. */
const MOST_FAULTS = 20;

/** An index that is open for reading. */
export interface StoredIndex {
  readonly reader: IndexReader;
  readonly search: SearchReader;
  readonly catalogue: Catalogue;
  /** Whether reading captures has become better since the index was made. */
  readonly outdated: boolean;
  /** What is wrong with the file or between its tables, in words. */
  faults(): string[];
  close(): void;
}

/**
 * Opens the index at `path`, which has to be there, in the state of this moment: what is written
 * meanwhile is not seen.
 *
 * @throws {UnusableDatabase} when it is damaged, another program's, or not of this version's shape
 */
export function openStoredIndex(path: string): StoredIndex {
  const database = openForReading(path, INDEX_SHAPE);
  database.exec('BEGIN');
  const reader = new IndexReader(database);
  return {
    reader,
    search: new SearchReader(database),
    catalogue: new Catalogue(database),
    outdated: reader.meta('reader') !== READER_VERSION,
    faults: () => {
      const damage = damageIn(database, MOST_FAULTS).map(
        (line) => `The index is damaged: ${line}.`,
      );
      // Questions across tables mean nothing, or fail, where pages are broken.
      return damage.length > 0 ? damage : inconsistencies(database);
    },
    close: () => {
      database.close();
    },
  };
}

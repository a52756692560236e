/** A library that a newer Sheaf made is left as it is. */
import { join } from 'node:path';
import { refuseNewer } from './database.ts';
import { INDEX_SHAPE } from './index-store/index-store.ts';
import { STATE_SHAPE } from './state-store/state-store.ts';

/**
 * Looks at both files of a library before either is opened.
 *
 * @throws {UnusableDatabase} when one of them is of a newer Sheaf
 */
export function refuseNewerLibrary(directory: string): void {
  refuseNewer(join(directory, 'state.sqlite'), STATE_SHAPE);
  refuseNewer(join(directory, 'index.sqlite'), INDEX_SHAPE);
}

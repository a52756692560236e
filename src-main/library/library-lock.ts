/**
 * One writer for each library: the window, or a command. The lock ends with its process, however
 * that ends. Reading needs no lock: SQLite gives each reader a state that is whole.
 */
import { join } from 'node:path';
import { holdFile } from './database.ts';
import { sqliteCode } from './system-reasons.ts';

/** Another process writes this library. */
export class LibraryInUse extends Error {
  constructor(directory: string) {
    super(
      `Another Sheaf is writing the library in ${directory}: a window, or a command that still runs.`,
    );
    this.name = 'LibraryInUse';
  }
}

/** How long the one before gets to finish, in ms: closing takes well under a second. */
const WAIT_MS = 5000;

/**
 * Makes this process the one that writes the library.
 *
 * @returns lets it go; more than one call does no harm
 * @throws {LibraryInUse} where another is it and does not end within a few seconds
 */
export function lockLibrary(directory: string, waitMs = WAIT_MS): () => void {
  const release = hold(join(directory, 'lock'), waitMs);
  if (!release) throw new LibraryInUse(directory);
  return release;
}

function hold(path: string, waitMs: number): (() => void) | null {
  try {
    return holdFile(path, waitMs);
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
    // On a disk that is full or cannot be written a library can still be read; what cannot be
    // stored is told by who wants to store it.
    return () => undefined;
  }
}

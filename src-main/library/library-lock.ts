/**
 * One writer for each library: the window, or a command. The lock ends with its process, however
 * that ends. Reading needs no lock: SQLite gives each reader a state that is whole.
 */
import { accessSync, closeSync, constants, openSync } from 'node:fs';
import { join } from 'node:path';
import { reason } from '../sayings.ts';
import { holdFile } from './database.ts';
import { reasonOf } from './system-reasons.ts';

/** Another process writes this library. */
export class LibraryInUse extends Error {
  constructor(directory: string) {
    super(
      `Another Sheaf is writing the library in ${directory}: a window, or a command that still runs.`,
    );
    this.name = 'LibraryInUse';
  }
}

/** The library can be written, and nothing can see to it that only one does. */
export class LibraryNotLockable extends Error {
  constructor(cause: unknown) {
    super(reason('not-lockable'), { cause });
    this.name = 'LibraryNotLockable';
  }
}

/** How long the one before gets to finish, in ms: closing takes well under a second. */
const WAIT_MS = 5000;

/**
 * Makes this process the one that writes the library.
 *
 * @returns lets it go; more than one call does no harm
 * @throws {LibraryInUse} where another is it and does not end within a few seconds
 * @throws {LibraryNotLockable} where that cannot be told, as on a network drive without locks
 */
export function lockLibrary(directory: string, waitMs = WAIT_MS): () => void {
  const release = hold(directory, waitMs);
  if (!release) throw new LibraryInUse(directory);
  return release;
}

function hold(directory: string, waitMs: number): (() => void) | null {
  const path = join(directory, 'lock');
  try {
    return holdFile(path, waitMs);
  } catch (error) {
    if (mayBeWritten(directory)) throw troubleWith(path) ?? new LibraryNotLockable(error);
    // Where nothing can be written a library can still be read, and there is nothing to guard.
    return () => undefined;
  }
}

/** What the system says of making the file, where that is something that a person can help. */
function troubleWith(path: string): Error | null {
  try {
    closeSync(openSync(path, 'a'));
    return null;
  } catch (error) {
    // Of something else in the lock's place the system has no more to say than that it is no file.
    if (!(error instanceof Error) || ('code' in error && error.code === 'EISDIR')) return null;
    return reasonOf(error) === error.message ? null : error;
  }
}

/** Whether this process may write anything of the library in a directory. */
export function mayBeWritten(directory: string): boolean {
  return ['', 'index.sqlite', 'state.sqlite'].some((name) => isWritable(join(directory, name)));
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

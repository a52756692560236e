/** Opens a library for a command: to read it beside a window, or as the only one who writes it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryStatus } from '../contract.ts';
import { isDamage, UnusableDatabase } from '../library/database.ts';
import { reasonOf, sqliteCode } from '../library/system-reasons.ts';
import { openStoredIndex, type StoredIndex } from '../library/index-store/stored-index.ts';
import { Library } from '../library/library.ts';
import {
  LibraryInUse,
  LibraryNotLockable,
  lockLibrary,
  mayBeWritten,
} from '../library/library-lock.ts';
import { openStoredState, type StoredState } from '../library/state-store/stored-state.ts';
import { CommandFailed, type Call } from './command.ts';

/** Paths of a library's files. */
export function filesOf(directory: string): { index: string; state: string } {
  return { index: join(directory, 'index.sqlite'), state: join(directory, 'state.sqlite') };
}

/** @throws {CommandFailed} where there is no library */
export function needLibrary(call: Call): void {
  if (existsSync(filesOf(call.library).state)) return;
  throw new CommandFailed(
    `There is no library in ${call.library}. “sheaf scan FOLDER” makes one, and --library=DIR names another place.`,
  );
}

/** Does work that reads the index, beside a window or not. */
export async function withIndex<T>(
  call: Call,
  work: (index: StoredIndex) => T | Promise<T>,
): Promise<T> {
  needLibrary(call);
  const { index } = filesOf(call.library);
  if (!existsSync(index)) throw new CommandFailed(NO_INDEX);
  return reading(index, openStoredIndex, work);
}

/** Does work that reads the person's state, beside a window or not. */
export async function withState<T>(
  call: Call,
  work: (state: StoredState) => T | Promise<T>,
): Promise<T> {
  needLibrary(call);
  return reading(filesOf(call.library).state, openStoredState, work);
}

/** Does work as the only one who writes the library, which is made where there is none. */
export async function withLock<T>(call: Call, work: () => T | Promise<T>): Promise<T> {
  const { library } = call;
  if (existsSync(library) && !mayBeWritten(library)) {
    throw new CommandFailed(`The library in ${library} cannot be written. ${MAY_WRITE}`);
  }
  const release = lockLibrary(library);
  try {
    return await work();
  } finally {
    release();
  }
}

/** Does work on the open library, within {@link withLock}. */
export async function withLibrary<T>(
  call: Call,
  onStatus: (status: LibraryStatus) => void,
  work: (library: Library) => T | Promise<T>,
): Promise<T> {
  const { readingScript, writingScript } = call.surroundings;
  const library = new Library({ directory: call.library, readingScript, writingScript, onStatus });
  try {
    const { notice } = library.status();
    if (notice !== null) call.output.tell(notice);
    return await work(library);
  } finally {
    await library.close();
  }
}

async function reading<S extends { close(): void }, T>(
  path: string,
  open: (path: string) => S,
  work: (store: S) => T | Promise<T>,
): Promise<T> {
  const store = open(path);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

const NO_INDEX = 'This library has no index. “sheaf scan” makes it from the watched folders.';

/** A fault of the world in words that say what to do, or null for a fault of the program. */
export function failureOf(error: unknown, directory: string): string | null {
  if (error instanceof CommandFailed) return error.message;
  if (error instanceof LibraryInUse) {
    return `${error.message} A window keeps its library up to date by itself; close it to use this command.`;
  }
  if (error instanceof LibraryNotLockable) {
    return `The library in ${directory} cannot be used: ${error.message}. Name a place on a disk of this computer with --library=DIR.`;
  }
  if (error instanceof UnusableDatabase) {
    const advice = {
      damaged: '“sheaf check” says more, and “sheaf rebuild” makes a damaged index anew',
      foreign: 'move it away, or name another place for the library with --library=DIR',
      newer: 'install the newer version',
      older: '“sheaf scan” brings it up to date',
    }[error.reason];
    return `${error.message}; ${advice}.`;
  }
  if (isDamage(error)) {
    return `The index in ${directory} is damaged. “sheaf rebuild” makes it anew from the folders.`;
  }
  const isSystem = error instanceof Error && 'syscall' in error;
  if (sqliteCode(error) === null && !isSystem) return null;
  return `The library in ${directory} could not be read or written: ${reasonOf(error)}. ${adviceFor(error)}`;
}

const MAY_WRITE =
  'See that your account may write there and that its disk is not read-only, or name another place for the library with --library=DIR. “sheaf list”, “search”, “show” and “check” only read.';

/** What to do about a disk, a right or another program. The numbers are SQLite's. */
function adviceFor(error: unknown): string {
  const code = sqliteCode(error) ?? (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 10:
    case 13:
    case 'ENOSPC':
    case 'EDQUOT':
      return 'Make room on that disk and run the command again; nothing of yours is lost.';
    case 5:
    case 6:
      return 'Another program holds it. Run the command again in a moment.';
    case 8:
    case 14:
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return MAY_WRITE;
    default:
      return 'Look after its disk, then run the command again.';
  }
}

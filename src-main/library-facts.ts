/** What a library takes up on the disk. */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryFacts, StoredPart } from './contract.ts';
import { samplesIn } from './samples.ts';

/** What is stored in a library's directory, and the captures, which are not. */
export function libraryFacts(directory: string, captures: LibraryFacts['captures']): LibraryFacts {
  const samples = samplesIn(directory);
  return {
    directory,
    captures,
    index: database(join(directory, 'index.sqlite')),
    state: database(join(directory, 'state.sqlite')),
    backups: part(join(directory, 'backups')),
    engine: part(join(directory, 'engine')),
    samples: existsSync(samples) ? samples : null,
  };
}

/** A database with the log files beside it. */
function database(path: string): StoredPart {
  const bytes = ['', '-wal', '-shm'].reduce((sum, ending) => sum + bytesOf(path + ending), 0);
  return { path, bytes };
}

function part(path: string): StoredPart {
  return { path, bytes: bytesOf(path) };
}

/** Bytes of a file, or of all files under a folder; those that go in the meantime count nothing. */
function bytesOf(path: string): number {
  try {
    const stat = lstatSync(path);
    if (!stat.isDirectory()) return stat.size;
    return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
  } catch {
    return 0;
  }
}

/** A real library on folders of the test's own. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ArticleRow } from '../../src-main/contract.ts';
import type { LibraryOptions } from '../../src-main/library/library-options.ts';
import { Library } from '../../src-main/library/library.ts';
import { LibraryThread } from '../../src-main/library-thread.ts';

export const READING_SCRIPT = new URL(
  '../../src-main/library/reading/reading-worker.ts',
  import.meta.url,
);

export const WRITING_SCRIPT = new URL(
  '../../src-main/library/index-store/writing-worker.ts',
  import.meta.url,
);

const LIBRARY_SCRIPT = new URL('../../src-main/library/worker.ts', import.meta.url);

/** The library's thread of the program, which follows no folders but those that it knows. */
export function libraryThread(directory: string): LibraryThread {
  const thread = new LibraryThread(LIBRARY_SCRIPT.pathname, {
    directory,
    readingScript: READING_SCRIPT.pathname,
    writingScript: WRITING_SCRIPT.pathname,
    watch: [],
    fallback: [],
  });
  onTestFinished(() => thread.close());
  return thread;
}

/** A folder that is removed when the test ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sheaf-test-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  return directory;
}

/** Opens a library that is closed when the test ends, if the test did not close it. */
export function openLibrary(directory: string, options: Partial<LibraryOptions> = {}): Library {
  const library = new Library({
    directory: join(directory, 'library'),
    readingScript: READING_SCRIPT,
    writingScript: WRITING_SCRIPT,
    ...options,
  });
  onTestFinished(() => library.close());
  return library;
}

/** A time at which nobody is writing any more: files that old are read at once. Seconds. */
const LONG_AGO_S = 1_700_000_000;

/** Writes a file, with the directories above it, that looks as if it had been there long; its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  utimesSync(path, LONG_AGO_S, LONG_AGO_S);
  return path;
}

/** Deletes the index of a closed library. */
export function removeIndex(directory: string): void {
  for (const ending of ['', '-wal', '-shm']) {
    rmSync(join(directory, 'library', `index.sqlite${ending}`), { force: true });
  }
}

/** All entries of the list, newest first. */
export function entries(library: Library): ArticleRow[] {
  return library.rows([...library.searching.order({ view: 'all' })]);
}

/** The list's titles, newest first. */
export function titles(library: Library): string[] {
  return entries(library).map((entry) => entry.title);
}

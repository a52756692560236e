/** `sheaf rebuild`: makes the index anew. */
import { existsSync } from 'node:fs';
import { sqliteCode, UnusableDatabase } from '../library/database.ts';
import { deleteIndex } from '../library/index-store/index-store.ts';
import { isAway } from '../library/folders/away.ts';
import type { Root } from '../library/folders/root.ts';
import { openStoredIndex } from '../library/index-store/stored-index.ts';
import { CommandFailed, type Command } from './command.ts';
import { filesOf, needLibrary, withLock, withState } from './open-library.ts';
import { scanAndTell } from './scan.ts';

/** The command. */
export const rebuild: Command = {
  name: 'rebuild',
  usage: '',
  summary: 'make the index anew from the watched folders',
  help: `Deletes the index, which is a cache of the watched folders, and scans them all again.
What you read, starred and tagged is kept apart from it and is not touched.

The folders have to be there: the articles of one that is away are known from the
index alone, so the command fails and changes nothing while one is. It also fails
while a window is open on the library.

JSON: as of “sheaf scan”.`,
  options: {},
  operands: [0, 0],
  run: (call) => {
    needLibrary(call);
    return withLock(call, async () => {
      const folders = await withState(call, (state) => state.folders()).catch((error: unknown) => {
        // Opening the library goes back to a copy of a damaged state.
        if (error instanceof UnusableDatabase && error.reason === 'damaged') return [];
        throw error;
      });
      const away = await awayAmong(folders, filesOf(call.library).index);
      if (away !== null) {
        throw new CommandFailed(
          `The folder ${away} is not there now, and only the index knows its articles, so nothing was changed. Connect its drive or restore it first.`,
        );
      }
      deleteIndex(filesOf(call.library).index);
      return scanAndTell(call, []);
    });
  },
};

/** The first of these folders that is not there now, or null. */
async function awayAmong(folders: readonly string[], index: string): Promise<string | null> {
  const roots = knownRoots(index);
  for (const path of folders) if (await isAway(path, roots.get(path) ?? null)) return path;
  return null;
}

/** The folders' directories as the index knows them; none where it is missing or cannot be used. */
function knownRoots(path: string): Map<string, Root | null> {
  if (!existsSync(path)) return new Map();
  try {
    const index = openStoredIndex(path);
    try {
      return new Map(index.reader.folders().map((folder) => [folder.path, folder.root]));
    } finally {
      index.close();
    }
  } catch (error) {
    if (error instanceof UnusableDatabase || sqliteCode(error) !== null) return new Map();
    throw error;
  }
}

/** `sheaf rebuild`: makes the index anew. */
import { awayAmong } from '../library/away-folders.ts';
import { UnusableDatabase } from '../library/database.ts';
import { deleteIndex } from '../library/index-store/index-store.ts';
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

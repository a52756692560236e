import { chosenCommands } from '../list/chosen-commands.ts';
import { listCommands } from '../list/list-commands.ts';
import { readerCommands, type ReaderHost } from '../reader/reader-commands.ts';
import { sourceCommands, type SourceCommandsHost } from '../sources/source-commands.ts';
import type { Commands } from './commands.ts';

/**
 * The commands of sources, list and reader. Where several have one of a name, the last goes first,
 * and the others have their turn where it finds nothing to do.
 */
export function libraryCommands(host: SourceCommandsHost & ReaderHost): readonly Commands[] {
  const { state } = host;
  const search = {
    run: () => {
      host.layout.show('list');
      void host.updateComplete.then(() => host.list?.focusSearch());
    },
  };
  const step = (by: 1 | -1) => ({ run: () => host.reader?.finding.step(by) ?? false });
  return [
    // Without an article there is only the list to find something in.
    { search, find: search },
    listCommands(host),
    sourceCommands(host),
    readerCommands(host),
    chosenCommands(state),
    {
      'focus-reader': {
        run: () => {
          host.layout.show('reader');
          void host.updateComplete.then(() => host.reader?.focus());
        },
      },
      // While matches are marked, these go through them.
      'next-unread': step(1),
      'previous-unread': step(-1),
      leave: {
        // Ends what was begun last: reading aloud, finding in the article, an article that stands
        // alone, else the search.
        run: () => {
          if (host.reader?.aloud.stop() === true) return true;
          if (host.reader?.closeFind() === true) return true;
          if (host.layout.sharing === 'alone' && host.layout.leave()) {
            void host.updateComplete.then(() => host.list?.focus());
            return true;
          }
          if (state.search.text.value === '') return false;
          state.search.clear();
          return true;
        },
      },
    },
  ];
}

/** What the main side does for each call of the window. */
import { dialog, shell, type BrowserWindow } from 'electron';
import type { Reply } from './contract.ts';
import { openOutside, refusals } from './hardening.ts';
import type { CallHandlers } from './ipc.ts';
import type { LibraryThread } from './library-thread.ts';
import type { AppScheme } from './scheme.ts';

/** The handlers of all calls. */
export function callHandlers(
  library: LibraryThread,
  scheme: AppScheme,
  window: () => BrowserWindow | null,
): CallHandlers {
  return {
    'library/status': () => library.ask('status', null),
    'articles/order': (query) => library.ask('order', query),
    'articles/rows': (numbers) => library.ask('rows', numbers),
    'articles/mark': (marks) => library.ask('mark', marks),
    'search/snippets': (query) => library.ask('snippets', query),
    'search/matches': (query) => library.ask('matches', query),
    'search/complete': (query) => library.ask('complete', query),
    'searches/list': () => library.ask('savedSearches', null),
    'searches/save': (search) => library.ask('saveSearch', search),
    'searches/remove': (id) => library.ask('removeSearch', id),
    'searches/reorder': (ids) => library.ask('reorderSearches', ids),
    'problems/list': () => library.ask('problems', null),
    'article/open': async (id) => {
      const reply = await library.ask('open', id);
      if (!reply.ok) return reply;
      scheme.keep(reply.value);
      return done(reply.value.article);
    },
    'article/reveal': async (id) => {
      const reply = await library.ask('locate', id);
      if (!reply.ok) return reply;
      shell.showItemInFolder(reply.value);
      return done(null);
    },
    'privacy/refused': () => done({ ...refusals }),
    'folders/choose': async () => {
      const path = await chooseFolder(window());
      if (path === null) return done(null);
      const reply = await library.ask('addFolder', path);
      return reply.ok ? done(path) : reply;
    },
    'folders/remove': (path) => library.ask('removeFolder', path),
    'folders/drop': (paths) => library.ask('drop', paths),
    'link/open': async (address) => {
      if (await openOutside(address)) return done(null);
      return {
        ok: false,
        error: {
          code: 'bad-arguments',
          message: 'Sheaf opens only web and mail addresses. This one was not opened.',
        },
      };
    },
  };
}

/** Asks the person for a folder; null where they chose none. */
export async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    title: 'Choose a folder of captures',
    buttonLabel: 'Watch this folder',
    properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[],
  };
  const result = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return result.filePaths[0] ?? null;
}

function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

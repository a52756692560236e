/** What the main side does for each call of the window. */
import { clipboard, dialog, shell, type BrowserWindow } from 'electron';
import type { Reply } from './contract.ts';
import { openOutside } from './hardening.ts';
import type { CallHandlers } from './ipc.ts';
import type { Leaving } from './leaving.ts';
import type { MenuBar } from './menu.ts';
import { Printing } from './printing.ts';
import { programCalls, type ProgramTools } from './program-calls.ts';
import type { AppScheme } from './scheme.ts';
import { say } from './sayings.ts';
import { speakAsChosen } from './language.ts';
import { showTheme } from './theme.ts';
import { words } from './words/words.ts';

/** The handlers of all calls. */
export function callHandlers(
  tools: ProgramTools,
  scheme: AppScheme,
  menuBar: MenuBar,
  leaving: Leaving,
): CallHandlers {
  const { library, window } = tools;
  const printing = new Printing(library, scheme, window);
  return {
    ...programCalls(tools),
    'library/status': () => library.ask('status', null),
    'articles/order': (query) => library.ask('order', query),
    'articles/rows': (numbers) => library.ask('rows', numbers),
    'articles/prepare': (ids) => library.ask('prepare', ids),
    'articles/mark': (marks) => library.ask('mark', marks),
    'articles/tag': (wish) => library.ask('tag', wish),
    'articles/tags': (rows) => library.ask('tags', rows),
    'articles/ids': (rows) => library.ask('ids', rows),
    'articles/unread': (rows) => library.ask('unread', rows),
    'articles/entries': (ids) => library.ask('entries', ids),
    'article/position': (place) => library.ask('position', place),
    'article/markdown': (id) => library.ask('markdown', id),
    'sources/list': () => library.ask('sources', null),
    'sources/days': (query) => library.ask('days', query),
    'settings/read': () => library.ask('settings', null),
    'settings/change': async (changed) => {
      const reply = await library.ask('changeSettings', changed);
      if (reply.ok && changed.language !== undefined) speakAsChosen(changed.language);
      if (reply.ok && changed.theme !== undefined) showTheme(changed.theme);
      return reply;
    },
    'search/passages': (query) => library.ask('passages', query),
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
    'article/details': async (id) => {
      const reply = await library.ask('open', id);
      return reply.ok ? done(reply.value.article) : reply;
    },
    'article/reveal': async (id) => {
      const reply = await library.ask('locate', id);
      if (!reply.ok) return reply;
      shell.showItemInFolder(reply.value);
      return done(null);
    },
    'article/print': (order) => printing.print(order),
    'article/save-pdf': (order) => printing.savePdf(order),
    'window/left': () => {
      leaving.answered();
      return done(null);
    },
    'text/copy': (text) => {
      clipboard.writeText(text);
      return done(null);
    },
    'folders/choose': async () => {
      const path = await chooseFolder(window());
      if (path === null) return done(null);
      const reply = await library.ask('addFolder', path);
      return reply.ok ? done(path) : reply;
    },
    'folders/reveal': async (path) => {
      const reply = await library.ask('locateFolder', path);
      if (!reply.ok) return reply;
      // Never opened: what the system takes for a program would be started.
      shell.showItemInFolder(reply.value);
      return done(null);
    },
    'folders/drop': (paths) => library.ask('drop', paths),
    'menu/show': (sections) => {
      menuBar.show(sections);
      return done(null);
    },
    'link/open': async (address) => {
      if (await openOutside(address)) return done(null);
      return {
        ok: false,
        error: {
          code: 'bad-arguments',
          message: say('address-not-opened'),
        },
      };
    },
  };
}

/** Asks the person for a folder; null where they chose none. */
async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    title: words.chooseFolder,
    buttonLabel: words.watchFolder,
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

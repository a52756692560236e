import type { ListPane } from '../list/list-pane.ts';
import type { ArticleReader } from '../reader/article-reader.ts';
import type { AppState } from './app-state.ts';
import type { Command, Commands } from './commands.ts';

/** The parts of the window that these commands move. */
export interface LibraryHost {
  readonly state: AppState;
  readonly list: ListPane | null;
  readonly reader: ArticleReader | null;
}

/** The commands of list and reader. */
export function libraryCommands(host: LibraryHost): Commands {
  const { state } = host;
  const chosen = (): boolean => state.selection.selected.value !== null;
  const reading = (): boolean => state.reading.article !== null;
  const step = (by: 1 | -1): boolean => host.reader?.stepMatch(by) ?? false;
  const scroll = (by: 1 | -1): boolean => host.reader?.scrollPage(by) ?? false;
  return {
    next: { run: () => state.move(1) },
    previous: { run: () => state.move(-1) },
    first: { run: () => state.move(-Infinity) },
    last: { run: () => state.move(Infinity) },
    'page-down': { run: () => state.move(host.list?.pageRows ?? 1) },
    'page-up': { run: () => state.move(-(host.list?.pageRows ?? 1)) },
    open: { run: () => (chosen() ? scroll(1) : state.move(1)) },
    'scroll-or-next': {
      run: () => {
        if (!scroll(1)) void state.nextUnread();
      },
    },
    'scroll-back': { run: () => scroll(-1) },
    'next-unread': {
      // While matches are marked, this goes through them.
      run: () => {
        if (!step(1)) void state.nextUnread();
      },
    },
    'previous-unread': { run: () => step(-1) },
    'next-match': { run: () => step(1) },
    'previous-match': { run: () => step(-1) },
    find: {
      run: () => {
        if (host.reader?.openFind() !== true) host.list?.focusSearch();
      },
    },
    search: { run: () => host.list?.focusSearch() },
    'toggle-read': { run: () => state.toggleRead(), available: () => chosen() || reading() },
    'toggle-star': { run: () => state.toggleStar(), available: reading },
    'open-original': {
      run: () => {
        const url = state.reading.article?.url ?? null;
        if (url === null) return false;
        void state.openLink(url);
        return true;
      },
      available: () => (state.reading.article?.url ?? null) !== null,
    },
    'reveal-file': { run: () => void state.reveal(), available: reading },
    'view-all': view(state, 'all'),
    'view-unread': view(state, 'unread'),
    'view-starred': view(state, 'starred'),
    'focus-list': { run: () => host.list?.focus() },
    leave: {
      // Ends what was begun last: finding in the article, else the search.
      run: () => {
        if (host.reader?.closeFind() === true) return true;
        if (state.search.text.value === '') return false;
        state.search.clear();
        return true;
      },
    },
  };
}

function view(state: AppState, shown: 'all' | 'unread' | 'starred'): Command {
  return {
    run: () => state.library.show({ view: shown }),
    checked: () => state.library.asked.value.view === shown,
  };
}

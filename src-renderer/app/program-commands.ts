import type { LibraryStatus, Settings } from '../../src-main/contract.ts';
import type { AppState } from './app-state.ts';
import type { Command, Commands } from './commands.ts';
import type { OpenDialog } from './dialogs-on-demand.ts';
import { settings } from './settings-state.ts';

/** The commands of the program itself, which are there whatever the window shows. */
export function programCommands(state: AppState, open: OpenDialog): Commands {
  const status = (): LibraryStatus | null => {
    const { value } = state.library.status;
    return value.kind === 'known' ? value.status : null;
  };
  return {
    palette: { run: () => open((dialogs) => dialogs.showPalette()) },
    'keys-help': { run: () => open((dialogs) => dialogs.showKeys()) },
    'search-help': { run: () => open((dialogs) => dialogs.showSearchHelp()) },
    'add-folder': { run: () => void state.chooseFolder() },
    folders: { run: () => open((dialogs) => dialogs.showSettings('folders')) },
    settings: { run: () => open((dialogs) => dialogs.showSettings()) },
    about: { run: () => open((dialogs) => dialogs.showSettings('about')) },
    'pause-scan': { run: () => state.togglePause(), checked: () => status()?.paused ?? false },
    'stop-scan': {
      run: () => void state.program.stop(true),
      available: () => status()?.phase === 'scanning' || status()?.paused === true,
    },
    'read-rest': {
      run: () => void state.program.stop(false),
      available: () => status()?.stopped ?? false,
    },
    'clear-recent': {
      run: () => state.settings.change({ recentFolders: [] }),
      available: () => settings.value.recentFolders.length > 0,
    },
    problems: { run: () => open((dialogs) => dialogs.showProblems()) },
    // Where the reader does not show the tags that are meant.
    'edit-tags': {
      run: () => open((dialogs) => dialogs.showTags()),
      available: () => state.list.anyChosen,
    },
    'theme-system': theme(state, 'system'),
    'theme-light': theme(state, 'light'),
    'theme-sepia': theme(state, 'sepia'),
    'theme-dark': theme(state, 'dark'),
    'theme-black': theme(state, 'black'),
  };
}

function theme(state: AppState, chosen: Settings['theme']): Command {
  return {
    run: () => state.settings.change({ theme: chosen }),
    checked: () => settings.value.theme === chosen,
  };
}

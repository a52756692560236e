import type { LibraryStatus, Settings } from '../../src-main/contract.ts';
import type { AppState } from './app-state.ts';
import type { Command, Commands } from './commands.ts';
import { settings } from './settings-state.ts';
import type { WindowDialogs } from './window-dialogs.ts';

/** The commands of the program itself, which are there whatever the window shows. */
export function programCommands(state: AppState, dialogs: () => WindowDialogs): Commands {
  const status = (): LibraryStatus | null => {
    const { value } = state.library.status;
    return value.kind === 'known' ? value.status : null;
  };
  return {
    palette: { run: () => dialogs().showPalette() },
    'keys-help': { run: () => dialogs().showKeys() },
    'search-help': { run: () => dialogs().showSearchHelp() },
    'add-folder': { run: () => void state.chooseFolder() },
    folders: { run: () => dialogs().showSettings('folders') },
    settings: { run: () => dialogs().showSettings() },
    about: { run: () => dialogs().showSettings('about') },
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
    problems: { run: () => dialogs().showProblems() },
    // Where the reader does not show the tags that are meant.
    'edit-tags': { run: () => dialogs().showTags(), available: () => state.list.anyChosen },
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

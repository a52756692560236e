import type { Settings } from '../../src-main/contract.ts';
import type { AppState } from './app-state.ts';
import type { Command, Commands } from './commands.ts';
import { settings } from './settings-state.ts';
import type { WindowDialogs } from './window-dialogs.ts';

/** The commands of the program itself, which are there whatever the window shows. */
export function programCommands(state: AppState, dialogs: () => WindowDialogs): Commands {
  return {
    palette: { run: () => dialogs().showPalette() },
    'keys-help': { run: () => dialogs().showKeys() },
    'search-help': { run: () => dialogs().showSearchHelp() },
    'add-folder': { run: () => void state.chooseFolder() },
    folders: { run: () => dialogs().showSettings('folders') },
    settings: { run: () => dialogs().showSettings() },
    'pause-scan': {
      run: () => state.togglePause(),
      checked: () => {
        const { value } = state.library.status;
        return value.kind === 'known' && value.status.paused;
      },
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

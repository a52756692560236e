import type { View } from '../../src-main/contract.ts';
import type { AppState } from '../app/app-state.ts';
import type { Commands } from '../app/commands.ts';
import type { Pane, PaneLayout } from '../app/pane-layout.ts';
import type { ListPane } from '../list/list-pane.ts';
import type { SourcesPane } from './sources-pane.ts';

/** The parts of the window that these commands move. */
export interface SourceCommandsHost {
  readonly state: AppState;
  readonly list: ListPane | null;
  readonly sources: SourcesPane | null;
  readonly layout: PaneLayout;
  readonly updateComplete: Promise<boolean>;
}

/** The commands of the sources and of going to them and to the list. */
export function sourceCommands(host: SourceCommandsHost): Commands {
  /** A view of everything: sources and times are left, which the list's own menu keeps. */
  const view = (of: View) => ({
    run: () => {
      host.state.places.go({ view: of, source: '', period: '' });
      host.layout.show('list');
    },
    checked: () => {
      const { view: now, source, period } = host.state.library.asked.value;
      return now === of && source === '' && period === '';
    },
  });
  const focus = (pane: Exclude<Pane, 'reader'>) => ({
    run: () => {
      host.layout.show(pane);
      void host.updateComplete.then(() => {
        host[pane]?.focus();
      });
    },
  });
  return {
    'view-all': view('all'),
    'view-unread': view('unread'),
    'view-starred': view('starred'),
    'view-today': view('today'),
    'view-archived': view('archived'),
    'toggle-sources': {
      run: () => {
        host.layout.toggleSources();
      },
      checked: () => host.layout.shows('sources'),
    },
    'focus-sources': focus('sources'),
    'focus-list': focus('list'),
  };
}

import type { Commands } from '../app/commands.ts';
import type { AppState } from '../app/app-state.ts';
import type { Stretch } from '../app/list-actions.ts';
import type { Mark } from '../app/marking.ts';
import type { PaneLayout } from '../app/pane-layout.ts';
import { settings } from '../app/settings-state.ts';
import type { ListArranged } from './list-events.ts';
import type { ListPane } from './list-pane.ts';

/** The parts of the window that the list's commands move. */
export interface ListCommandsHost {
  readonly state: AppState;
  readonly list: ListPane | null;
  readonly layout: PaneLayout;
}

/** The commands of the list. */
export function listCommands(host: ListCommandsHost): Commands {
  const { state } = host;
  const filled = (): boolean => state.library.order.value.rows.length > 0;
  const chosen = (): boolean => state.list.anyChosen;
  const page = (): number => host.list?.pageRows ?? 1;
  const move = (step: () => number) => ({
    run: () => {
      state.list.move(step());
    },
    available: filled,
  });
  const extend = (step: number) => ({
    run: () => {
      state.list.extendBy(step);
    },
    available: filled,
  });
  const toggle = (what: Mark['what']) => ({
    run: () => {
      state.list.toggleMark(what);
    },
    available: chosen,
    checked: () => state.list.has(what),
  });
  const markRead = (stretch: Stretch) => ({
    run: () => {
      state.list.markRead(stretch);
    },
    available: filled,
  });
  const unread = (direction: 1 | -1) => ({
    run: () => {
      void state.list.stepUnread(direction);
    },
  });
  const arrange = (change: ListArranged['change']) => ({
    run: () => {
      state.arrange(change);
    },
    checked: () =>
      Object.entries(change).every(
        ([name, value]) => settings.value[name as keyof typeof change] === value,
      ),
  });
  return {
    next: move(() => 1),
    previous: move(() => -1),
    first: move(() => -Infinity),
    last: move(() => Infinity),
    'page-down': move(page),
    'page-up': move(() => -page()),
    'extend-next': extend(1),
    'extend-previous': extend(-1),
    'select-all': {
      run: () => {
        state.list.selectAll();
      },
      available: filled,
    },
    open: {
      run: () => {
        if (state.selection.selected.value === null) state.list.move(1);
        else state.list.open();
        state.commands.run('focus-reader');
      },
      available: filled,
    },
    'next-unread': unread(1),
    'previous-unread': unread(-1),
    'toggle-read': toggle('read'),
    'toggle-star': toggle('starred'),
    'toggle-archived': toggle('archived'),
    'mark-above-read': markRead('above'),
    'mark-below-read': markRead('below'),
    'mark-all-read': markRead('all'),
    undo: { run: () => state.undo.undo(), available: () => state.undo.filled },
    'density-compact': arrange({ density: 'compact' }),
    'density-standard': arrange({ density: 'standard' }),
    'density-picture': arrange({ density: 'picture' }),
    'group-none': arrange({ grouping: 'none' }),
    'group-day': arrange({ grouping: 'day' }),
    'group-outlet': arrange({ grouping: 'outlet' }),
    'sort-date': arrange({ sort: 'date' }),
    'sort-published': arrange({ sort: 'published' }),
    'sort-title': arrange({ sort: 'title' }),
    'sort-length': arrange({ sort: 'length' }),
    'reverse-order': {
      run: () => {
        state.arrange({ reversed: !settings.value.reversed });
      },
      checked: () => settings.value.reversed,
    },
  };
}

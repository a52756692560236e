import type { MenuGroup } from '../app/popup-menu.ts';
import { words } from '../words/words.ts';
import type { SourceItem } from './source-items.ts';

/** What can be done with a source. */
export interface SourceActions {
  readonly show: () => void;
  readonly markAllRead: () => void;
  /** Shows its folder in the file manager. */
  readonly reveal: (folder: string) => void;
  /** Asks whether its folder is not to be watched any more; null where it is no watched one. */
  readonly stop: ((folder: string) => void) | null;
}

/** The menu of a source: an outlet, a folder, a tag or a view. */
export function sourceMenu(
  { folder, away = false, counts }: SourceItem,
  { show, markAllRead, reveal, stop }: SourceActions,
): readonly MenuGroup[] {
  const { action } = words.sources;
  const list = [
    { label: action.show, run: show },
    { label: action.markAllRead, disabled: counts?.unread === 0, run: markAllRead },
  ];
  if (folder === undefined) return [{ items: list }];
  const own = [
    {
      label: action.reveal,
      disabled: away,
      run: () => {
        reveal(folder);
      },
    },
    ...(stop === null
      ? []
      : [
          {
            label: action.stop,
            run: () => {
              stop(folder);
            },
          },
        ]),
  ];
  return [{ items: list }, { items: own }];
}

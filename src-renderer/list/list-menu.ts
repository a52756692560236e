import type { CommandRegistry } from '../app/command-registry.ts';
import type { CommandId } from '../app/commands.ts';
import type { ListActions } from '../app/list-actions.ts';
import type { MenuGroup, MenuItem } from '../app/popup-menu.ts';
import { settings } from '../app/settings-state.ts';
import { keysText } from '../keys/key-labels.ts';
import { bindingsOf, keymapOf } from '../keys/keymap.ts';
import { words } from '../words/words.ts';

/** What can be done with the chosen entries of the list. */
export function listMenu(list: ListActions, commands: CommandRegistry): readonly MenuGroup[] {
  const { action } = words.list;
  const { chosen } = list;
  const keymap = keymapOf(settings.value);
  const item = (label: string, command: CommandId): MenuItem => {
    const keys = bindingsOf(keymap, command)[0]?.chords.join(' ');
    return {
      label,
      keys: keys === undefined ? undefined : keysText(keys),
      disabled: !commands.isAvailable(command),
      run: () => commands.run(command),
    };
  };
  const toggle = (
    what: Parameters<ListActions['has']>[0],
    [give, take]: readonly [string, string],
    command: CommandId,
  ): MenuItem => item(list.has(what) ? take : give, command);
  // One file is shown and one original opened: several would be as many windows.
  const alone = (...items: readonly MenuItem[]): readonly MenuItem[] => (chosen > 1 ? [] : items);
  return [
    {
      items: [
        {
          label: action.open,
          run: () => {
            list.open();
          },
        },
        ...alone(item(action.openOriginal, 'open-original')),
      ],
    },
    {
      items: [
        toggle('read', [action.markRead, action.markUnread], 'toggle-read'),
        toggle('starred', [action.star, action.unstar], 'toggle-star'),
        item(action.tags, 'edit-tags'),
        toggle('archived', [action.archive, action.unarchive], 'toggle-archived'),
      ],
    },
    {
      items: [
        item(action.copyAddress(chosen), 'copy-address'),
        item(action.copyCitation(chosen), 'copy-citation'),
        item(action.copyMarkdown, 'copy-markdown'),
        ...alone(item(action.reveal, 'reveal-file')),
      ],
    },
    {
      items: [
        item(action.markAboveRead, 'mark-above-read'),
        item(action.markBelowRead, 'mark-below-read'),
        item(action.markAllRead, 'mark-all-read'),
      ],
    },
    { items: [item(action.selectAll, 'select-all')] },
  ];
}

import type { MenuGroup } from '../app/popup-menu.ts';
import type { ListActions } from '../app/list-actions.ts';
import { words } from '../words/words.ts';

/** What can be done with the chosen entries of the list. */
export function listMenu(list: ListActions): readonly MenuGroup[] {
  const { action } = words.list;
  const toggle = (what: 'read' | 'starred' | 'archived', give: string, take: string) => ({
    label: list.has(what) ? take : give,
    run: () => {
      list.toggleMark(what);
    },
  });
  const stretch = (label: string, which: 'above' | 'below' | 'all') => ({
    label,
    run: () => {
      list.markRead(which);
    },
  });
  return [
    {
      items: [
        {
          label: action.open,
          run: () => {
            list.open();
          },
        },
      ],
    },
    {
      items: [
        toggle('read', action.markRead, action.markUnread),
        toggle('starred', action.star, action.unstar),
        toggle('archived', action.archive, action.unarchive),
      ],
    },
    {
      items: [
        stretch(action.markAboveRead, 'above'),
        stretch(action.markBelowRead, 'below'),
        stretch(action.markAllRead, 'all'),
      ],
    },
    {
      items: [
        {
          label: action.selectAll,
          run: () => {
            list.selectAll();
          },
        },
      ],
    },
  ];
}

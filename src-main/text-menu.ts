/**
 * The menu of fields and of text, which the platform draws: what the page draws itself has menus of
 * its own, and an article's frame runs no script that could.
 */
import {
  BrowserWindow,
  clipboard,
  Menu,
  type ContextMenuParams,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';
import { ORIGIN } from './contract.ts';
import { openOutside, outsideAddress } from './hardening.ts';
import { words } from './words/words.ts';

type Entries = readonly MenuItemConstructorOptions[];

/** Offers the menu wherever a page leaves the wish for one to the program. */
export function offerTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const groups = groupsFor(params).filter(({ length }) => length > 0);
    const window = BrowserWindow.fromWebContents(contents);
    if (groups.length === 0 || window === null) return;
    const menu = Menu.buildFromTemplate(
      groups.flatMap((group, index) =>
        index === 0 ? group : [{ type: 'separator' as const }, ...group],
      ),
    );
    // By the keyboard it opens at the caret; at the pointer otherwise, which it finds itself.
    const atCaret = params.menuSourceType === 'keyboard';
    menu.popup({ window, ...(atCaret ? { x: params.x, y: params.y } : {}) });
  });
}

function groupsFor(params: ContextMenuParams): readonly Entries[] {
  if (params.isEditable) return fieldGroups(params);
  const inArticle = params.frameURL.startsWith(`${ORIGIN}/article/`);
  const link = inArticle ? linkEntries(params.linkURL) : [];
  const { copy, selectAll } = words.text;
  const hasSelection = params.selectionText.trim() !== '';
  // Beside text there is nothing to copy, and everything would be the whole window.
  if (!inArticle) return [hasSelection ? [{ role: 'copy', label: copy }] : []];
  return [
    link,
    [
      { role: 'copy', label: copy, enabled: hasSelection },
      { role: 'selectAll', label: selectAll },
    ],
  ];
}

function fieldGroups({ editFlags }: ContextMenuParams): readonly Entries[] {
  const { undo, redo, cut, copy, paste, selectAll } = words.text;
  return [
    [
      { role: 'undo', label: undo, enabled: editFlags.canUndo },
      { role: 'redo', label: redo, enabled: editFlags.canRedo },
    ],
    [
      { role: 'cut', label: cut, enabled: editFlags.canCut },
      { role: 'copy', label: copy, enabled: editFlags.canCopy },
      { role: 'paste', label: paste, enabled: editFlags.canPaste },
    ],
    [{ role: 'selectAll', label: selectAll, enabled: editFlags.canSelectAll }],
  ];
}

/** What can be done with a link that leads outside, where its address may leave the program. */
function linkEntries(link: string): Entries {
  const address = outsideAddress(link);
  if (address === null) return [];
  const { openLink, copyLink } = words.text;
  return [
    { label: openLink, click: () => void openOutside(address) },
    {
      label: copyLink,
      click: () => {
        clipboard.writeText(address);
      },
    },
  ];
}

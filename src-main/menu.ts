/** The menu bar: the native entries of each platform, and Sheaf's own. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from './contract.ts';

/** What the menu's own entries do. */
export interface MenuActions {
  readonly addFolder: () => void;
  readonly tellWindow: (command: MenuCommand) => void;
}

/** Sets the menu bar. */
export function setMenu(actions: MenuActions): void {
  const ours = (label: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label,
    click: () => {
      actions.tellWindow(command);
    },
  });
  const macOS = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(macOS ? [{ role: 'appMenu' as const }] : []),
      {
        role: 'fileMenu',
        submenu: [
          {
            label: 'Add Folder…',
            accelerator: 'CmdOrCtrl+O',
            click: actions.addFolder,
          },
          ours('Folders…', 'show-folders'),
          ours('Problems…', 'show-problems'),
          { type: 'separator' },
          { ...ours('Settings…', 'show-settings'), accelerator: 'CmdOrCtrl+,' },
          { type: 'separator' },
          macOS ? { role: 'close' } : { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
    ]),
  );
}

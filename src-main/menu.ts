/** The menu bar: what the window wants it to show, in the platform's own menus. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, MenuEntry, MenuSection } from './contract.ts';

/** What the menu bar is before the window has told, or where it does not tell. */
const FIRST: readonly MenuItemConstructorOptions[] = [
  ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
  { role: 'fileMenu' },
  { role: 'editMenu' },
  { role: 'windowMenu' },
];

/** Shows the menu bar and hears what is chosen in it. */
export class MenuBar {
  readonly #chosen: (command: MenuCommand) => void;
  #shape = '';

  constructor(chosen: (command: MenuCommand) => void) {
    this.#chosen = chosen;
  }

  /** Shows these menus; without any, the few that every program has. */
  show(sections: readonly MenuSection[]): void {
    const shape = JSON.stringify(sections, (key, value: unknown) =>
      key === 'checked' || key === 'enabled' ? true : value,
    );
    const menu = Menu.getApplicationMenu();
    // The same entries in another state: a new menu bar would close what is open.
    if (menu !== null && shape === this.#shape) update(menu, sections);
    else {
      this.#shape = shape;
      const template =
        sections.length === 0
          ? FIRST
          : sections.map((section, index) => this.#menu(section, index));
      Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
    }
  }

  #menu({ label, role, entries }: MenuSection, index: number): MenuItemConstructorOptions {
    const submenu = this.#entries(entries, String(index));
    return role === undefined ? { label, submenu } : { label, role, submenu };
  }

  #entries(entries: readonly MenuEntry[], above: string): MenuItemConstructorOptions[] {
    return entries.map((entry, index) => this.#entry(entry, `${above}.${String(index)}`));
  }

  #entry(entry: MenuEntry, id: string): MenuItemConstructorOptions {
    switch (entry.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'menu':
        return { label: entry.label, submenu: this.#entries(entry.entries, id) };
      case 'role': {
        const { role, label, accelerator } = entry;
        return accelerator === undefined ? { role, label } : { role, label, accelerator };
      }
      case 'command': {
        const { command, label, accelerator, checked, enabled = true } = entry;
        return {
          id,
          label,
          enabled,
          ...(checked === undefined ? {} : { type: 'checkbox', checked }),
          ...(accelerator === undefined ? {} : { accelerator }),
          // Keys are the window's: it knows where they were pressed.
          registerAccelerator: false,
          click: (item, _window, { triggeredByAccelerator }) => {
            // It turned itself over; the window says whether it is so.
            if (checked !== undefined) item.checked = !item.checked;
            // On macOS they are always registered, and come here if the window has left them alone.
            if (triggeredByAccelerator !== true) this.#chosen(command);
          },
        };
      }
    }
  }
}

function update(menu: Pick<Menu, 'getMenuItemById'>, sections: readonly MenuSection[]): void {
  const each = (entries: readonly MenuEntry[], above: string): void => {
    for (const [index, entry] of entries.entries()) {
      const id = `${above}.${String(index)}`;
      if (entry.kind === 'menu') each(entry.entries, id);
      const item = entry.kind === 'command' ? menu.getMenuItemById(id) : null;
      if (item === null || entry.kind !== 'command') continue;
      item.enabled = entry.enabled ?? true;
      if (entry.checked !== undefined) item.checked = entry.checked;
    }
  };
  for (const [index, { entries }] of sections.entries()) each(entries, String(index));
}

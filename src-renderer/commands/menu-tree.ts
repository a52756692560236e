import {
  GO,
  WATCH,
  type Folder,
  type MenuEntry,
  type MenuRole,
  type MenuSection,
} from '../../src-main/contract.ts';
import type { CommandRegistry } from '../app/command-registry.ts';
import type { CommandId } from '../app/commands.ts';
import { bindingsOf, type Keymap } from '../keys/keymap.ts';
import { folderQuery } from '../sources/source-query.ts';
import { words } from '../words/words.ts';
import { acceleratorOf } from './accelerator.ts';

/** What the menu bar depends on. */
export interface MenuState {
  readonly commands: Pick<CommandRegistry, 'isAvailable' | 'isChecked'>;
  readonly keymap: Keymap;
  readonly folders: readonly Folder[];
  /** Paths of folders that were watched or removed last. */
  readonly recent: readonly string[];
  readonly macOS: boolean;
}

/** A command, a native entry, a line, or entries made elsewhere. */
type Sketch = CommandId | { readonly native: MenuRole } | '-' | MenuEntry;

const LINE = { kind: 'separator' } as const;
/** The text's own size has the keys that a browser's zoom has. */
const ZOOM_KEYS: Partial<Record<MenuRole, string>> = {
  zoomIn: 'CmdOrCtrl+Alt+=',
  zoomOut: 'CmdOrCtrl+Alt+-',
  resetZoom: 'CmdOrCtrl+Alt+0',
};

/** The menu bar with every command, as each platform has it. */
export function menuTree(state: MenuState): readonly MenuSection[] {
  const { menu } = words;
  const { macOS } = state;
  const list = (...sketches: readonly Sketch[]) => sketches.map((sketch) => drawn(sketch, state));
  const inside = (label: string, ...sketches: readonly Sketch[]): MenuEntry => ({
    kind: 'menu',
    label,
    entries: list(...sketches),
  });
  return [
    ...(macOS ? [{ label: words.appName, entries: list(...appMenu()) }] : []),
    {
      label: menu.file,
      entries: list(
        'add-folder',
        ...(state.folders.length === 0 ? [] : [inside(menu.watched, ...watched(state.folders))]),
        ...(state.recent.length === 0
          ? []
          : [inside(menu.recent, ...recent(state), '-', 'clear-recent')]),
        'folders',
        'problems',
        '-',
        ...(['pause-scan', 'stop-scan', 'read-rest', '-'] as const),
        ...(['reveal-file', 'print', 'save-pdf', '-'] as const),
        ...(macOS ? [] : (['settings', '-'] as const)),
        { native: macOS ? 'close' : 'quit' },
      ),
    },
    {
      label: menu.edit,
      entries: list(
        'undo',
        ...natives('redo'),
        '-',
        ...natives('cut', 'copy', 'paste', 'delete', 'selectAll'),
        '-',
        inside(menu.copy, 'copy-address', 'copy-markdown', 'copy-citation'),
        '-',
        ...(['search', 'find', 'next-match', 'previous-match'] as const),
      ),
    },
    {
      label: menu.view,
      entries: list(
        'toggle-sources',
        '-',
        inside(menu.density, 'density-compact', 'density-standard', 'density-picture'),
        inside(menu.group, 'group-none', 'group-day', 'group-outlet'),
        inside(
          menu.sort,
          ...(['sort-date', 'sort-published', 'sort-title', 'sort-length', '-'] as const),
          'reverse-order',
        ),
        '-',
        inside(menu.text, 'larger-text', 'smaller-text', 'reset-text', '-', 'show-appearance'),
        inside(
          menu.theme,
          ...(['theme-system', 'theme-light', 'theme-sepia', 'theme-dark', 'theme-black'] as const),
        ),
        'show-contents',
        '-',
        ...natives('zoomIn', 'zoomOut', 'resetZoom'),
        '-',
        { native: 'togglefullscreen' },
      ),
    },
    {
      label: menu.go,
      entries: list(
        ...(['view-all', 'view-unread', 'view-starred', 'view-today', 'view-archived'] as const),
        '-',
        ...(['next', 'previous', 'next-unread', 'previous-unread', 'open'] as const),
        ...(['scroll-or-next', 'scroll-back', '-'] as const),
        inside(menu.list, 'first', 'last', 'page-down', 'page-up'),
        ...(['focus-sources', 'focus-list', 'focus-reader', 'leave'] as const),
      ),
    },
    {
      label: menu.article,
      entries: list(
        ...(['toggle-read', 'toggle-star', 'edit-tags', 'toggle-archived', '-'] as const),
        ...(['mark-above-read', 'mark-below-read', 'mark-all-read', '-'] as const),
        ...(['select-all', 'extend-next', 'extend-previous', '-'] as const),
        ...(['open-original', 'read-aloud'] as const),
      ),
    },
    {
      label: menu.window,
      role: 'window',
      entries: list(...natives('minimize', ...(macOS ? (['zoom', 'front'] as const) : []))),
    },
    {
      label: menu.help,
      role: 'help',
      entries: list(
        ...(['palette', 'keys-help', 'search-help'] as const),
        ...(macOS ? [] : (['-', 'about'] as const)),
      ),
    },
  ];
}

function appMenu(): readonly Sketch[] {
  return [
    'about',
    '-',
    'settings',
    '-',
    ...natives('services'),
    '-',
    ...natives('hide', 'hideOthers', 'unhide'),
    '-',
    ...natives('quit'),
  ];
}

/** The watched folders as places to go to. */
function watched(folders: readonly Folder[]): readonly Sketch[] {
  return folders.map(({ path }) => goTo(path));
}

/** Recent folders: those that are watched as places to go to, the others to be watched again. */
function recent({ recent: paths, folders }: MenuState): readonly Sketch[] {
  return paths.map((path) =>
    folders.some((folder) => folder.path === path)
      ? goTo(path)
      : { kind: 'command', command: `${WATCH}${path}`, label: words.menu.watchAgain(path) },
  );
}

function goTo(path: string): MenuEntry {
  return { kind: 'command', command: `${GO}${folderQuery(path)}`, label: path };
}

function natives(...roles: readonly MenuRole[]): readonly Sketch[] {
  return roles.map((native) => ({ native }));
}

function drawn(sketch: Sketch, state: MenuState): MenuEntry {
  if (sketch === '-') return LINE;
  if (typeof sketch === 'string') return commandEntry(sketch, state);
  if ('kind' in sketch) return sketch;
  const { native } = sketch;
  const accelerator = ZOOM_KEYS[native];
  return { kind: 'role', role: native, label: words.menu.role[native], accelerator };
}

function commandEntry(command: CommandId, { commands, keymap, macOS }: MenuState): MenuEntry {
  const keys = bindingsOf(keymap, command)
    .filter(({ chords }) => chords.length === 1)
    .map(({ chords: [chord = ''] }) => acceleratorOf(chord, macOS));
  return {
    kind: 'command',
    command,
    label: words.commands.name[command],
    accelerator: keys.find((key) => key !== null) ?? undefined,
    checked: commands.isChecked(command) ?? undefined,
    enabled: commands.isAvailable(command),
  };
}

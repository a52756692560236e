import type { FolderSource, SavedSearch, Sources } from '../../src-main/contract.ts';
import type { CommandRegistry } from '../app/command-registry.ts';
import { COMMAND_GROUPS, GROUP_NAMES } from '../app/command-groups.ts';
import type { CommandId } from '../app/commands.ts';
import { bindingsOf, type Keymap } from '../keys/keymap.ts';
import { folderQuery, outletQuery, tagQuery } from '../sources/source-query.ts';
import { words } from '../words/words.ts';
import { find, holds, type Found } from './fuzzy.ts';

/** What the palette lists: a command, or a place to go to. */
export interface PaletteEntry {
  /** What is done: a command, or going to the source that a query names. */
  readonly chosen: { readonly command: CommandId } | { readonly query: string };
  readonly label: string;
  /** What kind of entry it is. */
  readonly kind: string;
  /** Found by these words too, though they are not shown. */
  readonly also: string;
  /** The first keys of a command, or null. */
  readonly keys: string | null;
  readonly checked: boolean;
}

/** An entry with what was found in its label. */
export interface FoundEntry {
  readonly entry: PaletteEntry;
  readonly marks: ReadonlySet<number>;
}

/** Enough to go through by eye. */
const MOST_FOUND = 50;
const NO_MARKS: ReadonlySet<number> = new Set();
/** What is found by other words than those that are seen comes behind them. */
const UNSEEN = 0;

/** The commands that can be done now. */
export function commandEntries(registry: CommandRegistry, keymap: Keymap): readonly PaletteEntry[] {
  return GROUP_NAMES.flatMap((group) =>
    COMMAND_GROUPS[group]
      .filter((command) => command !== 'palette' && command !== 'leave')
      .filter((command) => registry.isAvailable(command))
      .map((command) => ({
        chosen: { command },
        label: words.commands.name[command],
        kind: words.commands.group[group],
        also: `${words.commands.group[group]} ${command.replaceAll('-', ' ')}`,
        keys: bindingsOf(keymap, command)[0]?.chords.join(' ') ?? null,
        checked: registry.isChecked(command) ?? false,
      })),
  );
}

/** Saved searches and sources as places to go to. */
export function placeEntries(
  saved: readonly SavedSearch[],
  sources: Sources | null,
): readonly PaletteEntry[] {
  const { palette } = words;
  return [
    ...saved.map(({ name, query }) => place(name, palette.saved, query)),
    ...(sources?.outlets ?? []).map(({ name }) => place(name, palette.outlet, outletQuery(name))),
    ...(sources?.tags ?? []).map(({ name }) => place(name, palette.tag, tagQuery(name))),
    ...flat(sources?.folders ?? []).map(({ path }) =>
      place(path, palette.folder, folderQuery(path)),
    ),
  ];
}

/** What fits what was typed, the best first; before anything is, all commands and no places. */
export function foundEntries(
  typed: string,
  commands: readonly PaletteEntry[],
  places: readonly PaletteEntry[],
): readonly FoundEntry[] {
  if (typed.trim() === '') return commands.map((entry) => ({ entry, marks: NO_MARKS }));
  return [...commands, ...places]
    .map((entry) => ({ entry, found: foundIn(entry, typed) }))
    .filter((each): each is { entry: PaletteEntry; found: Found } => each.found !== null)
    .sort((one, other) => other.found.score - one.found.score)
    .slice(0, MOST_FOUND)
    .map(({ entry, found }) => ({ entry, marks: found.marks }));
}

function foundIn({ label, also }: PaletteEntry, typed: string): Found | null {
  const seen = find(typed, label);
  if (seen !== null) return seen;
  return holds(typed, `${label} ${also}`) ? { score: UNSEEN, marks: NO_MARKS } : null;
}

function flat(folders: readonly FolderSource[]): readonly FolderSource[] {
  return folders.flatMap((folder) => [folder, ...flat(folder.folders)]);
}

function place(label: string, kind: string, query: string): PaletteEntry {
  return { chosen: { query }, label, kind, also: kind, keys: null, checked: false };
}

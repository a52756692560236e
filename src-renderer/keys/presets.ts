/**
 * The keys of each preset, as data. A command has none, one or several; a key that begins with
 * `list:` or `reader:` holds there alone.
 */
import type { Settings } from '../../src-main/contract.ts';
import type { CommandId } from '../app/commands.ts';

/** A set of keys. */
export type Preset = Partial<Readonly<Record<CommandId, readonly string[]>>>;

/** The name of a preset. */
export type PresetName = Settings['keyPreset'];

/** The names of all presets; the first one is that of a first start. */
export const PRESET_NAMES: readonly PresetName[] = ['sheaf', 'netnewswire', 'fluent-reader'];

/** Keys that are the same in all: those of every list and every desktop. */
const COMMON: Preset = {
  next: ['ArrowDown'],
  previous: ['ArrowUp'],
  first: ['Home'],
  last: ['End'],
  'page-down': ['PageDown'],
  'page-up': ['PageUp'],
  'extend-next': ['Shift+ArrowDown'],
  'extend-previous': ['Shift+ArrowUp'],
  'select-all': ['Mod+a'],
  open: ['Enter'],
  'scroll-or-next': ['Space'],
  'scroll-back': ['Shift+Space'],
  undo: ['Mod+z'],
  'toggle-sources': ['Mod+b'],
  'focus-sources': ['Mod+1'],
  'focus-list': ['Mod+2'],
  'focus-reader': ['Mod+3'],
  'copy-address': ['Mod+Shift+c'],
  print: ['Mod+p'],
  'larger-text': ['Mod+=', 'Mod++'],
  'smaller-text': ['Mod+-'],
  'reset-text': ['Mod+0'],
  find: ['Mod+f'],
  'next-match': ['F3', 'Mod+g'],
  'previous-match': ['Shift+F3', 'Mod+Shift+g'],
  search: ['Mod+Shift+f'],
  palette: ['Mod+k'],
  'keys-help': ['?'],
  settings: ['Mod+,'],
  'add-folder': ['Mod+o'],
  leave: ['Escape'],
};

const GO: Preset = {
  'view-all': ['g a'],
  'view-unread': ['g u'],
  'view-starred': ['g s'],
  'view-today': ['g t'],
  'view-archived': ['g e'],
};

/** Sheaf's own: the letters that web readers have used since Google Reader. */
const SHEAF: Preset = {
  ...COMMON,
  ...GO,
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  'next-unread': ['n'],
  'previous-unread': ['p'],
  'toggle-read': ['m'],
  'toggle-star': ['s'],
  'toggle-archived': ['e'],
  'edit-tags': ['t'],
  'mark-all-read': ['Shift+a'],
  'open-original': ['v'],
  search: ['/', 'Mod+Shift+f'],
};

/**
 * As NetNewsWire's help lists them. Its `l` and `m` (mark, then go on), `a` and `z` (from feed to
 * feed) have no counterpart here and stay free.
 */
const NETNEWSWIRE: Preset = {
  ...COMMON,
  ...GO,
  'next-unread': ['n', '+'],
  'previous-unread': ['-'],
  'toggle-read': ['r', 'u'],
  'mark-all-read': ['k'],
  'mark-below-read': ['o'],
  'toggle-star': ['s'],
  open: [],
  'open-original': ['b', 'Enter'],
  'focus-sources': ['list:ArrowLeft', 'Mod+1'],
  'focus-list': ['reader:ArrowLeft', 'Mod+2'],
  'focus-reader': ['list:ArrowRight', 'Mod+3'],
  'edit-tags': ['t'],
  search: ['/', 'Mod+Shift+f'],
};

/**
 * As Fluent Reader has them. Its `l` and `w` (fetch the page), F5 (refresh) and F8 (kinds of view)
 * have no counterpart here; F3 stays with the matches.
 */
const FLUENT_READER: Preset = {
  ...COMMON,
  ...GO,
  next: ['ArrowRight', 'ArrowDown'],
  previous: ['ArrowLeft', 'ArrowUp'],
  'next-unread': ['n'],
  'previous-unread': ['p'],
  'toggle-read': ['m'],
  'toggle-star': ['s'],
  'toggle-archived': ['h'],
  'open-original': ['b'],
  'edit-tags': ['t'],
  'toggle-sources': ['F1', 'Mod+b'],
  search: ['F2', '/', 'Mod+Shift+f'],
  'mark-all-read': ['F6'],
  problems: ['F7'],
  settings: ['F9', 'Mod+,'],
};

/** All presets by name. */
export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  sheaf: SHEAF,
  netnewswire: NETNEWSWIRE,
  'fluent-reader': FLUENT_READER,
};

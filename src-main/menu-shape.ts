/** The shape of what the window wants the menu bar to show. */
import * as v from 'valibot';
import { MENU_ROLES, type MenuEntry, type MenuSection } from './contract.ts';

/** More than any menu bar has room for. */
const MOST_SECTIONS = 16;
/** More entries than can be gone through. */
const MOST_ENTRIES = 500;
/** The longest label, in UTF-16 units: a path. */
const LONGEST_LABEL = 1000;
/** The longest name of a command, with the query that one may carry. */
const LONGEST_COMMAND = 2100;
const LONGEST_ACCELERATOR = 60;

const label = v.pipe(v.string(), v.maxLength(LONGEST_LABEL));
const accelerator = v.optional(v.pipe(v.string(), v.maxLength(LONGEST_ACCELERATOR)));

const leaves = [
  v.strictObject({
    kind: v.literal('command'),
    command: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_COMMAND)),
    label,
    accelerator,
    checked: v.optional(v.boolean()),
    enabled: v.optional(v.boolean()),
  }),
  v.strictObject({ kind: v.literal('role'), role: v.picklist(MENU_ROLES), label, accelerator }),
  v.strictObject({ kind: v.literal('separator') }),
] as const;

/** Menus inside menus go no deeper than two. */
const inner = entries(v.variant('kind', [...leaves]));
const middle = entries(
  v.variant('kind', [
    ...leaves,
    v.strictObject({ kind: v.literal('menu'), label, entries: inner }),
  ]),
);

/** The menus of the menu bar. */
export const MENU_BAR: v.GenericSchema<unknown, readonly MenuSection[]> = v.pipe(
  v.array(
    v.strictObject({
      label,
      role: v.optional(v.picklist(['window', 'help'])),
      entries: middle,
    }),
  ),
  v.maxLength(MOST_SECTIONS),
);

function entries<T extends MenuEntry>(entry: v.GenericSchema<unknown, T>) {
  return v.pipe(v.array(entry), v.maxLength(MOST_ENTRIES));
}

/**
 * Everything that a person can ask for, by name: keys, menus, the palette and buttons run the same
 * commands.
 */
import { COMMAND_GROUPS, type CommandGroup } from './command-groups.ts';

/** The name of a command. */
export type CommandId = (typeof COMMAND_GROUPS)[CommandGroup][number];

/** The names of all commands, each once. */
export const COMMAND_IDS: readonly CommandId[] = Object.values(COMMAND_GROUPS).flat();

/** What a command does. */
export interface Command {
  /** Does it; false where there was nothing to do and a key keeps its own meaning. */
  readonly run: () => unknown;
  /** Whether it can be done now; left out means always. */
  readonly available?: () => boolean;
  /** Whether what it chooses is chosen, for those that choose; left out means it does not. */
  readonly checked?: () => boolean;
}

/** Commands of one part of the window. */
export type Commands = Partial<Readonly<Record<CommandId, Command>>>;

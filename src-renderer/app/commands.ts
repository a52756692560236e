/**
 * Everything that a person can ask for, by name: keys, menus, the palette and buttons run the same
 * commands.
 */

/** The names of all commands. */
export const COMMAND_IDS = [
  // The list.
  'next',
  'previous',
  'first',
  'last',
  'page-down',
  'page-up',
  'extend-next',
  'extend-previous',
  'select-all',
  'open',
  'next-unread',
  'previous-unread',
  'toggle-read',
  'toggle-star',
  'edit-tags',
  'toggle-archived',
  'mark-above-read',
  'mark-below-read',
  'mark-all-read',
  'undo',
  'density-compact',
  'density-standard',
  'density-picture',
  'group-none',
  'group-day',
  'group-outlet',
  'sort-date',
  'sort-published',
  'sort-title',
  'sort-length',
  'reverse-order',
  // Sources and panes.
  'view-all',
  'view-unread',
  'view-starred',
  'view-today',
  'view-archived',
  'toggle-sources',
  'focus-sources',
  'focus-list',
  'focus-reader',
  // The reader.
  'scroll-or-next',
  'scroll-back',
  'open-original',
  'copy-address',
  'copy-markdown',
  'copy-citation',
  'reveal-file',
  'print',
  'save-pdf',
  'read-aloud',
  'show-contents',
  'show-appearance',
  'larger-text',
  'smaller-text',
  'reset-text',
  'find',
  'next-match',
  'previous-match',
  // The program.
  'search',
  'search-help',
  'palette',
  'keys-help',
  'settings',
  'add-folder',
  'folders',
  'problems',
  'pause-scan',
  'theme-system',
  'theme-light',
  'theme-sepia',
  'theme-dark',
  'theme-black',
  'leave',
] as const;

/** The name of a command. */
export type CommandId = (typeof COMMAND_IDS)[number];

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

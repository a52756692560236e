/**
 * The names of all commands, as a person finds them together in the help, the settings and the
 * palette.
 */
export const COMMAND_GROUPS = {
  move: [
    'next',
    'previous',
    'next-unread',
    'previous-unread',
    'scroll-or-next',
    'scroll-back',
    'open',
    'first',
    'last',
    'page-down',
    'page-up',
  ],
  organise: [
    'toggle-read',
    'toggle-star',
    'edit-tags',
    'toggle-archived',
    'mark-above-read',
    'mark-below-read',
    'mark-all-read',
    'select-all',
    'extend-next',
    'extend-previous',
    'undo',
  ],
  article: [
    'open-original',
    'copy-address',
    'copy-markdown',
    'copy-citation',
    'reveal-file',
    'print',
    'save-pdf',
    'read-aloud',
    'show-contents',
  ],
  find: ['search', 'find', 'next-match', 'previous-match', 'search-help'],
  go: [
    'view-all',
    'view-unread',
    'view-starred',
    'view-today',
    'view-archived',
    'focus-sources',
    'focus-list',
    'focus-reader',
    'toggle-sources',
  ],
  list: [
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
  ],
  appearance: [
    'larger-text',
    'smaller-text',
    'reset-text',
    'show-appearance',
    'theme-system',
    'theme-light',
    'theme-sepia',
    'theme-dark',
    'theme-black',
  ],
  program: [
    'palette',
    'keys-help',
    'settings',
    'add-folder',
    'folders',
    'problems',
    'pause-scan',
    'stop-scan',
    'read-rest',
    'clear-recent',
    'about',
    'leave',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of a group. */
export type CommandGroup = keyof typeof COMMAND_GROUPS;

/** The names of all groups, in order. */
export const GROUP_NAMES = Object.keys(COMMAND_GROUPS) as readonly CommandGroup[];

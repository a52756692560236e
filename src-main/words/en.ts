/** What the main side itself writes, in English. Other languages follow this shape. */
export const en = {
  chooseFolder: 'Choose a folder of captures',
  watchFolder: 'Watch this folder',
  exportState: 'Export what you read and starred',
  exportName: (day: string): string => `Sheaf ${day}`,
  doExport: 'Export',
  importState: 'Import what was read and starred elsewhere',
  doImport: 'Import',
  stateDocument: 'State of a Sheaf library',
  /** The menu of fields and of text. */
  text: {
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    openLink: 'Open link',
    copyLink: 'Copy link address',
  },
  /** A sentence with which the program ends. */
  told: (message: string): string => message,
  cannotOpen: 'Sheaf cannot open its library',
};

/** Words of the first start, and of files that are opened with Sheaf. */
export const welcome = {
  heading: 'Welcome to Sheaf',
  intro: 'Sheaf reads the articles that you keep as files.',
  promises: [
    'It lists what lies in the folder you choose, and never changes, moves or deletes a file.',
    'It works without a network and asks nothing of one: no account, no updates, no statistics.',
    'What you read, star and tag stays on this computer, and can be taken to another as one file.',
  ],
  choose: 'Choose a folder…',
  chooseHelp: 'Where your captured articles are, with all folders inside it.',
  make: 'Make a new folder',
  makeHelp: '“Sheaf” in Documents. What you put there appears here.',
  samples: 'Try the samples',
  samplesHelp: 'A few articles that came with Sheaf. They can be removed again under Folders.',
  import: 'Import from another computer…',
  importHelp: 'A file that Sheaf exported there: what you read, starred and tagged.',
  drop: 'Or drop a folder on this window.',

  samplesName: 'Samples',
  samplesQuestion:
    'Remove the samples? The copies that Sheaf made of them are deleted; a file that you put there stays.',
  removeSamples: 'Remove samples',

  openedTitle: 'This file is in no watched folder',
  opened: (name: string): string =>
    `Sheaf reads what lies in the folders that you chose. “${name}” lies elsewhere.`,
  watchIts: (folder: string): string => `Watch ${folder}`,
  watchItsHelp: 'It and all other articles in that folder are listed.',
  copyIt: (folder: string): string => `Copy it into ${folder}`,
  copyItHelp: 'The file itself stays where it is.',
  cancel: 'Cancel',
  watched: (path: string): string => `Watching ${path}.`,
  refused: (path: string, reason: string): string => `${path} could not be opened: ${reason}`,
};

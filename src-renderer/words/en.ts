import type { ErrorCode, NotTaken, ProblemCode } from '../../src-main/contract.ts';
import { appearance } from './en-appearance.ts';
import { commands, keys, menu, palette } from './en-commands.ts';
import { list } from './en-list.ts';
import { reader } from './en-reader.ts';
import { sources } from './en-sources.ts';
import { counted, digits, duration, LANGUAGE } from './en-numbers.ts';
import { search } from './en-search.ts';
import { settings } from './en-settings.ts';
import { welcome } from './en-welcome.ts';

/** The interface in English. Other languages follow this shape. */
export const en = {
  language: LANGUAGE,
  appName: 'Sheaf',
  /** Sentences one after the other. */
  sentences: (...all: readonly string[]): string => all.filter((one) => one !== '').join(' '),

  search,
  commands,
  palette,
  keys,
  menu,
  settings,
  welcome,
  appearance,

  list,

  sources,

  reader,

  folders: {
    title: 'Folders',
    intro: 'Sheaf lists the captures in these folders and in the folders inside them.',
    none: 'No folder is watched yet.',
    list: 'Watched folders',
    away: 'not there now',
    add: 'Add folder…',
    remove: 'Remove',
    removeNamed: (path: string): string => `Remove ${path}`,
    question:
      'Stop watching this folder? Its articles leave the list. The files stay as they are, and what you have read and starred is kept.',
    stop: 'Stop watching',
    keep: 'Keep',
    close: 'Close',
  },

  drop: {
    here: 'Drop here',
    watch: 'Folders will be watched.',
    copyInto: (path: string): string => `Files will be copied into ${path}.`,
    noFolder: 'Drop a folder to watch it.',
    watched: (path: string): string => `Watching ${path}.`,
    copied: (count: number, path: string): string =>
      `Copied ${counted(count, 'file', 'files')} into ${path}.`,
    refused: (count: number): string => `${counted(count, 'file was', 'files were')} not taken.`,
    more: (count: number): string => `And ${digits.format(count)} more.`,
    /** Why one was not taken; the detail is a sentence of the main side. */
    because: (_code: NotTaken | ProblemCode, detail: string): string => detail,
    named: (name: string, reason: string): string => `${name}: ${reason}`,
    nothing: 'Nothing was taken.',
  },

  status: {
    name: 'Library',
    articles: (count: number): string => counted(count, 'article', 'articles'),
    unread: (count: number): string => counted(count, 'unread', 'unread'),
    starting: 'Starting…',
    work: 'Reading files',
    looking: 'Looking for articles…',
    progress: (done: number, total: number): string =>
      `${digits.format(done)} of ${counted(total, 'file', 'files')}`,
    remaining: (milliseconds: number): string => `about ${duration(milliseconds)} left`,
    problems: (count: number): string => `Problems (${digits.format(count)})`,
    paused: 'Reading is paused',
    pause: 'Pause',
    resume: 'Go on',
    stop: 'Stop',
    stopped: 'Reading was stopped',
    readRest: 'Read the rest',
  },

  problems: {
    title: 'Problems',
    intro: (count: number): string =>
      `${counted(count, 'file or folder', 'files or folders')} could not be taken in.`,
    none: 'No problems. Every file became an article.',
    loading: 'Loading…',
    /** One problem; the detail is a sentence of the main side. */
    line: (reason: string, detail: string): string => `${reason}. ${detail}`,
    more: (count: number): string =>
      `And ${digits.format(count)} more. Copying takes them all along.`,
    copy: 'Copy all',
    copied: 'Copied',
    close: 'Close',
    reason: {
      'not-a-capture': 'Not a captured article',
      empty: 'Empty file',
      'no-body': 'No text in it',
      'too-large': 'Too large',
      unreadable: 'Could not be read',
      'over-limits': 'Too deeply nested or too many parts',
      'timed-out': 'Took too long',
      crashed: 'Reading it failed',
      'still-written': 'Still being written',
      'watch-failed': 'Changes in this folder are not noticed',
      'folder-away': 'The folder is not there now',
    } satisfies Record<ProblemCode, string>,
  },

  empty: {
    starting: 'Starting…',
    startingText: 'Opening the library.',
    chooseFolder: 'Choose a folder…',
    noArticles: 'No articles in this folder',
    noArticlesText:
      'Captured articles that arrive in it will appear here. You can also choose another folder.',
    reading: 'Reading the folder…',
    readingText: 'Articles appear here as they are found.',
    nothingUnread: 'Nothing unread',
    nothingUnreadText: 'You have read every article.',
    nothingStarred: 'Nothing starred',
    /** The key is that of the command now, or null where it has none. */
    nothingStarredText: (key: string | null): string =>
      key === null
        ? 'Articles that you star are gathered here.'
        : `Press ${key} to star the article that you are reading.`,
    nothingToday: 'Nothing captured today',
    nothingTodayText: 'What arrives today will appear here.',
    nothingArchived: 'Nothing archived',
    nothingArchivedText: 'Articles that you archive leave the lists and are kept here.',
    nothingSelected: 'No article selected',
    nothingSelectedText: (key: string | null): string =>
      key === null
        ? 'Choose one from the list.'
        : `Choose one from the list, or press ${key} for the next unread article.`,
    nothingFound: 'No article matches',
    nothingFoundText: 'Try fewer or shorter words, or look at how to search.',
    nothingFoundInView: 'Only some articles are searched now. Show all to search them all.',
    howToSearch: 'How to search',
    clearSearch: 'Clear search',
    folders: 'Folders…',
    tryAgain: 'Try again',
    dismiss: 'Dismiss',
  },

  failure: {
    settings: 'The settings could not be kept.',
    library: 'The library could not be opened',
    list: 'The list could not be loaded',
    article: 'This article could not be opened',
    frame: 'The article’s text could not be shown. Its file may have changed just now.',
    mark: 'The change could not be kept.',
    link: 'The link could not be opened.',
    reveal: 'The file could not be shown.',
    revealFolder: 'The folder could not be shown.',
    folder: 'The folder could not be added.',
    removeFolder: 'The folder could not be removed.',
    drop: 'What was dropped could not be taken.',
    saveSearch: 'The search could not be saved.',
    removeSearch: 'The search could not be removed.',
    makeFolder: 'The folder could not be made.',
    samples: 'The samples could not be shown.',
    pause: 'Reading could not be paused or resumed.',
    stop: 'Reading could not be stopped or taken up again.',
    facts: 'What is stored could not be looked up.',
    deleteIndex: 'The index could not be deleted.',
    export: 'The file could not be written.',
    import: 'The file could not be imported.',
    openFile: 'The file could not be opened.',
    rows: 'Some entries of the list could not be loaded.',
    problems: 'The problems could not be listed.',
    folderAway: (path: string): string =>
      `The folder ${path} is not there now. Its articles stay listed; connect its drive or put the folder back to read them.`,
    /** What went wrong; the detail is a sentence of the main side. */
    because: (_code: ErrorCode, detail: string): string => detail,
    /** A sentence of the library itself. */
    notice: (detail: string): string => detail,
    advice: {
      'bad-arguments': 'This is a fault in Sheaf. Restarting it may help.',
      'not-found': 'It may have been removed from its folder.',
      away: 'Connect the disk or put the folder back, then try again.',
      unreadable: 'Check that the file exists and that you may read it.',
      storage: 'Check that the disk is not full and that you may write to it.',
      internal: 'This is a fault in Sheaf. Restarting it may help.',
    } satisfies Record<ErrorCode, string>,
  },
};

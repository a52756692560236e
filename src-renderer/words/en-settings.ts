import type { Refusals, Settings } from '../../src-main/contract.ts';
import { byteSize } from './byte-size.ts';
import { counted, digits, LANGUAGE } from './en-numbers.ts';

/** A section of the settings. */
export type SectionName =
  'folders' | 'appearance' | 'reading' | 'keys' | 'language' | 'privacy' | 'about';

/** Words of the settings. */
export const settings = {
  title: 'Settings',
  sections: 'Sections',
  close: 'Close',
  section: {
    folders: 'Folders',
    appearance: 'Appearance',
    reading: 'Reading',
    keys: 'Keys',
    language: 'Language',
    privacy: 'Privacy',
    about: 'About',
  } satisfies Record<SectionName, string>,

  appearance: {
    text: 'Text of articles',
    list: 'List',
    densityHelp: {
      compact: 'One line for each article.',
      standard: 'Title, outlet and the beginning of the text.',
      picture: 'And the first picture, where it is on this computer.',
    } satisfies Record<Settings['density'], string>,
    sample: 'Sample',
    sampleTitle: 'The last ferry of the winter timetable',
    sampleText:
      'At 18:40 the lights on the pier go out one by one. “There is always one more passenger,” says the woman at the gate, and waits; in 2019 she waited forty minutes.',
    sampleOther:
      '夜市搬到桥下的第一个晚上，三十四个摊位只来了十九个。卖豆花的老陈说：“人会来的，路灯先亮就行。”',
    sampleOtherLanguage: 'zh-Hans',
    reset: 'Put back as at first',
  },

  reading: {
    readAfter: 'Mark as read',
    readAfterHelp: 'How long an article has to be shown before it counts as read.',
    readAfterNever: 'Never by itself',
    readAfterAtOnce: 'As soon as it is shown',
    readAfterTime: (milliseconds: number): string =>
      milliseconds < 1000
        ? 'After a moment'
        : `After ${counted(Math.round(milliseconds / 1000), 'second', 'seconds')}`,
    list: 'The list',
    search: 'Searching',
    exact: 'Tell simplified and traditional characters apart',
    exactHelp:
      'Otherwise 台湾 finds 臺灣 and 台灣 too. It can be changed for each search above its results.',
  },

  language: {
    name: 'Language of the window',
    system: 'As the system',
    systemIs: (name: string): string => `now ${name}`,
    help: 'Changes at once. Articles stay in the language they were written in.',
  },

  privacy: {
    promises: 'What Sheaf promises',
    promise: [
      'Nothing in an article runs: no scripts, no trackers, no embedded pages.',
      'Nothing goes out: no server, no statistics, no search for updates, no fetching of pictures.',
      'Links open in your browser, and only when you click them.',
      'Your files are read and never changed, moved or deleted.',
      'What you read, star and tag is on the disk at once, with copies.',
    ],
    refused: 'Refused since the start',
    refusedNothing: 'Nothing has asked for anything yet.',
    refusedText: (count: number): string =>
      `${counted(count, 'attempt was', 'attempts were')} stopped. Nothing went out.`,
    refusals: {
      requests: 'Requests to the network',
      navigations: 'Leaving the article',
      windows: 'New windows',
      permissions: 'Camera, location and the like',
      downloads: 'Downloads',
    } satisfies Record<keyof Refusals, string>,
    stored: 'What is stored where',
    what: 'What',
    where: 'Where',
    howMuch: 'Size',
    parts: {
      captures: 'Your articles',
      index: 'Index',
      state: 'What you read, starred and tagged',
      backups: 'Copies of it',
      engine: 'Caches of the window',
    },
    inFolders: (files: number): string => `${counted(files, 'file', 'files')} in your folders`,
    bytes: (bytes: number): string => byteSize(LANGUAGE, bytes),
    reveal: 'Show in the file manager',
    loading: 'Looking…',
    index: 'Index',
    indexHelp:
      'The index makes searching fast. It is made from your files and can be made anew at any time; nothing of yours is in it.',
    deleteIndex: 'Delete the index…',
    deleteQuestion:
      'Delete the index and make it anew? Your files and what you read and starred stay as they are. Until it is made, lists and search are not complete.',
    doDelete: 'Delete and make anew',
    keep: 'Keep',
    deleted: 'The index was deleted and is being made anew.',
    transfer: 'Taking it to another computer',
    transferHelp:
      'What you read, starred and tagged, your searches and settings, as one file. Importing adds to what is here and removes nothing.',
    export: 'Export…',
    import: 'Import…',
    exported: (path: string): string => `Written to ${path}.`,
    imported: (path: string): string => `Imported ${path}.`,
    importedArticles: (articles: number, added: number, updated: number): string =>
      `${counted(articles, 'article', 'articles')} in it: ${digits.format(added)} new, ${digits.format(updated)} with a newer change, the others as they were.`,
    importedFolders: (paths: readonly string[]): string => `Watched now: ${paths.join(', ')}.`,
    importedAway: (paths: readonly string[]): string =>
      `Not on this computer: ${paths.join(', ')}. Remove them under Folders, or put the folders there.`,
  },

  about: {
    version: (version: string): string => `Version ${version}`,
    tagline: 'A reader for folders of captured articles.',
    licence: 'Free software under the MIT licence.',
    engine: 'Engine',
    library: 'Library',
    packages: 'Made with',
    packagesIntro: (count: number): string =>
      `Sheaf is made with ${counted(count, 'package', 'packages')} of free software.`,
    package: (name: string, version: string): string => `${name} ${version}`,
  },
};

import { counted, digits, factor } from './en-numbers.ts';

/** What a citation is made of; times are written out already. */
export interface CitedArticle {
  readonly title: string;
  readonly author: string | null;
  readonly outlet: string;
  readonly published: string | null;
  readonly captured: string;
  readonly url: string | null;
  readonly sha256: string;
}

const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });

/** Words of the reader. */
export const reader = {
  name: 'Reader',
  frame: 'Article text',
  opening: 'Opening…',
  captured: (time: string): string => `Captured ${time}`,
  publishedAs: (text: string, here: string): string =>
    text === here ? here : `${here}, as the outlet wrote: ${text}`,
  readingTime: (minutes: number): string => `${counted(minutes, 'minute', 'minutes')} to read`,
  characters: (count: number): string => counted(count, 'character', 'characters'),
  /** Something to know about the capture; a sentence of the main side. */
  note: (note: string): string => note,
  star: 'Star',
  unstar: 'Remove star',
  markUnread: 'Mark as unread',
  markRead: 'Mark as read',
  openOriginal: 'Open original',
  opensAddress: (address: string): string => `Open ${address} in the browser`,
  noAddress: 'This article has no address.',
  reveal: 'Show file',
  newer: 'This article has a newer capture.',
  showNewer: 'Show',
  find: 'Find in article',
  closeFind: 'Close find',
  matches: 'Matches in this article',
  matchOf: (index: number, count: number): string =>
    `${digits.format(index)} of ${digits.format(count)}`,
  matchCount: (count: number): string => counted(count, 'match', 'matches'),
  noMatch: 'No match',
  nextMatch: 'Next match',
  previousMatch: 'Previous match',

  toolbar: 'Article',
  readSoFar: 'Read so far',
  readShare: (share: number): string => percent.format(share),
  back: 'Back to where you were',
  contents: 'Contents',
  more: 'More',

  tags: 'Tags',
  addTag: 'Add tag',
  newTag: 'New tag',
  newTagHint: 'Type a tag, Enter adds it',
  knownTags: 'Known tags',
  tagUses: (count: number): string => counted(count, 'article', 'articles'),
  removeTag: (tag: string): string => `Remove tag ${tag}`,
  tagsOf: (count: number): string => `Tags of ${counted(count, 'article', 'articles')}`,
  tagsOfOne: (title: string): string => `Tags of “${title}”`,
  noTags: 'No tags yet.',
  /** How many of the selected articles have a tag. */
  tagOf: (count: number, all: number): string => `${digits.format(count)} of ${digits.format(all)}`,
  statedTag: 'from the capture',

  menu: {
    'open-original': 'Open original',
    'copy-address': 'Copy address',
    'copy-markdown': 'Copy as Markdown',
    'copy-citation': 'Copy citation',
    'reveal-file': 'Show file',
    print: 'Print…',
    'save-pdf': 'Save as PDF…',
    'read-aloud': 'Read aloud',
    find: 'Find in article',
  },

  copied: {
    address: (count: number): string =>
      count === 1 ? 'Address copied.' : `${digits.format(count)} addresses copied.`,
    markdown: (count: number): string =>
      count === 1
        ? 'Article copied as Markdown.'
        : `${digits.format(count)} articles copied as Markdown.`,
    citation: (count: number): string =>
      count === 1 ? 'Citation copied.' : `${digits.format(count)} citations copied.`,
  },
  savedAs: (path: string): string => `Saved as ${path}.`,
  address: (url: string): string => `Address: ${url}`,
  publishedOn: (time: string): string => `Published ${time}`,
  /** As scholars name a source that was captured. */
  citation: ({ title, author, outlet, published, captured, url, sha256 }: CitedArticle): string =>
    [
      ...(author === null ? [] : [`${author}.`]),
      `“${title}.”`,
      published === null ? `${outlet}.` : `${outlet}, ${published}.`,
      ...(url === null ? [] : [`${url}.`]),
      `Captured ${captured}.`,
      `SHA-256 of the capture: ${sha256}.`,
    ].join(' '),

  picture: {
    name: 'Picture',
    enlarge: 'Enlarge picture',
    enlargeNamed: (text: string): string => `Enlarge picture: ${text}`,
    linkedPage: (host: string): string => `Page behind the picture: ${host}`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit to window',
    close: 'Close',
    scale: (scale: number): string => percent.format(scale),
    area: 'Picture: arrows move it, plus and minus zoom',
  },

  table: 'Table',
  code: 'Code',
  card: {
    video: 'Video',
    audio: 'Audio',
    tweet: 'Post',
    embed: 'Embedded page',
    picture: 'Picture',
  },

  aloud: {
    name: 'Reading aloud',
    start: 'Read aloud',
    pause: 'Pause',
    resume: 'Go on',
    stop: 'Stop',
    next: 'Next sentence',
    previous: 'Previous sentence',
    speed: 'Speed',
    slower: 'Slower',
    faster: 'Faster',
    times: (rate: number): string => `${factor.format(rate)}×`,
    voice: 'Voice',
    anyVoice: 'Best voice for the language',
    faults: {
      'no-voices':
        'This computer has no voice for this text. Install one in the system’s settings for speech, then start Sheaf again.',
      'no-text': 'There is no text here to read aloud.',
      failed: 'The system’s voice failed. Choose another voice, or try again.',
    },
  },

  failure: {
    tag: 'The tags could not be changed.',
    copy: 'Nothing was copied.',
    print: 'The article could not be printed.',
    pdf: 'The article could not be saved as PDF.',
    position: 'Where you are in the article could not be kept.',
  },
};

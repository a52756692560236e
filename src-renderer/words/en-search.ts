import type { SearchSort } from '../../src-main/contract.ts';
import { counted, digits } from './en-numbers.ts';

/** One line of the help: what may be written, and what it finds. */
export interface HelpLine {
  readonly examples: readonly string[];
  readonly meaning: string;
}

/** Words about searching. */
export const search = {
  name: 'Search articles',
  clear: 'Clear search',
  help: 'How to search',
  suggestions: 'Suggestions',
  hints: {
    title: 'words in the title',
    author: 'who wrote it',
    outlet: 'who published it',
    site: 'host of its address',
    from: 'an outlet by its whole name',
    lang: 'its language',
    tag: 'one of its tags',
    in: 'a folder by its path',
    is: 'unread, read, starred',
    has: 'image, video, versions',
    before: 'captured before',
    after: 'captured after',
    on: 'captured on',
    near: 'words close together',
  },
  matches: (count: number): string => counted(count, 'match', 'matches'),
  /** While more may be found. */
  matchesSoFar: (count: number): string => `${counted(count, 'match', 'matches')} so far…`,
  unchecked: (count: number): string =>
    `${counted(count, 'article', 'articles')} could not be checked: the folder is away.`,
  /** Before the author or the tags by which an entry was found. */
  foundIn: { author: 'Author: ', tags: 'Tags: ' },
  sort: 'Order',
  sorts: { date: 'Date', relevance: 'Relevance' } satisfies Record<SearchSort, string>,
  exact: 'Match simplified and traditional separately',
  exactSign: '简≠繁',
  save: 'Save this search',
  rename: 'Rename this saved search',
  saveName: 'Name of the search',
  saveDone: 'Save',
  cancel: 'Cancel',
  more: (text: string): string => `…${text}`,

  saved: 'Saved searches',
  savedCount: (name: string, articles: number, unread: number): string =>
    `${name}, ${counted(articles, 'article', 'articles')}, ${digits.format(unread)} unread`,
  count: (articles: number): string => digits.format(articles),
  actions: (name: string): string => `Actions for ${name}`,
  action: {
    read: 'Mark all as read',
    rename: 'Rename',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
  },
  key: { rename: 'F2', up: 'Alt+↑', down: 'Alt+↓', remove: 'Delete' },
  newName: (name: string): string => `New name for ${name}`,
  done: {
    saved: (name: string): string => `Saved the search “${name}”`,
    renamed: (before: string, now: string): string => `Renamed “${before}” to “${now}”`,
    moved: (name: string): string => `Moved “${name}”`,
    removed: (name: string): string => `Removed “${name}”`,
  },

  helpIntro:
    'Words are found in title, text, author, outlet and tags. Chinese is found wherever it stands; other words from their beginning, whatever their case and accents. Simplified and traditional find each other.',
  helpExample: 'Write',
  helpMeaning: 'To find',
  helpFullWidth: 'Full-width signs （ ） ： “ ” work like ( ) : ".',
  helpClose: 'Close',
  helpLines: [
    { examples: ['华为 芯片', 'river flood'], meaning: 'articles with all of these words' },
    { examples: ['"一国两制"', '"climate change"'], meaning: 'these words in this order, whole' },
    { examples: ['"说 ""好"" 了"', '"say ""yes"" now"'], meaning: 'with quotation marks inside' },
    { examples: ['地震 OR 海啸', 'quake OR tsunami'], meaning: 'either of them' },
    { examples: ['足球 -世界杯', 'football -cup'], meaning: 'the first without the second' },
    { examples: ['(北京 OR 上海) 房价', '(rent OR price) city'], meaning: 'parts taken together' },
    { examples: ['台湾 ~3 选举', 'bank ~5 rate'], meaning: 'words at most so far apart' },
    { examples: ['near:"经济 增长"', 'near:"bank rate"'], meaning: 'words close together' },
    { examples: ['title:疫情', 'title:election'], meaning: 'words in the title' },
    { examples: ['author:斯影', 'author:smith'], meaning: 'who wrote it' },
    { examples: ['outlet:端传媒', 'outlet:bbc'], meaning: 'who published it' },
    { examples: ['site:bbc.com', 'site:theinitium.com'], meaning: 'the host of its address' },
    { examples: ['from:"BBC 中文"', 'from:"BBC News"'], meaning: 'an outlet by its whole name' },
    { examples: ['lang:zh-Hant', 'lang:en'], meaning: 'its language' },
    { examples: ['tag:历史', 'tag:history'], meaning: 'one of its tags' },
    {
      examples: ['in:"/home/ada/News"', 'in:"C:\\News"'],
      meaning: 'files in a folder or below it',
    },
    { examples: ['is:unread', 'is:read', 'is:starred'], meaning: 'what you did with it' },
    { examples: ['has:image', 'has:video', 'has:versions'], meaning: 'what it has' },
    {
      examples: ['before:2021-03', 'after:2020-12-31', 'on:2021-01'],
      meaning: 'when it was captured: a year, a month or a day',
    },
  ] satisfies readonly HelpLine[],
};

import type { Grouping, ListSort, Settings, View } from '../../src-main/contract.ts';
import { counted, digits } from './en-numbers.ts';

const articles = (count: number): string => counted(count, 'article', 'articles');

/** Words about the list of articles and what is done with them. */
export const list = {
  name: 'Articles',
  loadingEntry: 'Loading…',
  unread: 'unread',
  starred: 'starred',
  away: 'not reachable',
  asText: 'shown as text',
  captures: (count: number): string => counted(count, 'capture', 'captures'),
  resize: 'Width of the list',

  views: 'Show',
  view: {
    all: 'All articles',
    unread: 'Unread',
    starred: 'Starred',
    today: 'Today',
    archived: 'Archived',
  } satisfies Record<View, string>,
  viewNow: (view: string): string => `Show: ${view}`,
  onlySource: (source: string): string => `Show not only ${source}`,

  options: 'Order and appearance of the list',
  density: 'Entries',
  densities: {
    compact: 'One line',
    standard: 'With excerpt',
    picture: 'With picture',
  } satisfies Record<Settings['density'], string>,
  group: 'Group by',
  groups: {
    none: 'Nothing',
    day: 'Day',
    outlet: 'Outlet',
  } satisfies Record<Grouping, string>,
  sort: 'Sort by',
  sorts: {
    date: 'Captured',
    published: 'Published',
    title: 'Title',
    length: 'Length',
    relevance: 'Relevance',
  } satisfies Record<ListSort, string>,
  reversed: 'Reverse order',
  noOutlet: 'Without an outlet',
  noDay: 'Without a date',
  today: 'Today',
  yesterday: 'Yesterday',

  arrived: (count: number): string => `${digits.format(count)} new`,
  showArrived: (count: number): string =>
    `${digits.format(count)} new. Show what has arrived above`,
  selected: (count: number): string => `${digits.format(count)} selected`,

  menu: 'Actions for the selected articles',
  action: {
    open: 'Open',
    markRead: 'Mark as read',
    markUnread: 'Mark as unread',
    star: 'Star',
    unstar: 'Remove star',
    archive: 'Archive',
    unarchive: 'Take out of the archive',
    markAboveRead: 'Mark above as read',
    markBelowRead: 'Mark below as read',
    markAllRead: 'Mark all as read',
    tags: 'Tags…',
    openOriginal: 'Open original',
    copyAddress: (count: number): string => (count === 1 ? 'Copy address' : 'Copy addresses'),
    copyCitation: (count: number): string => (count === 1 ? 'Copy citation' : 'Copy citations'),
    copyMarkdown: 'Copy as Markdown',
    reveal: 'Show in the file manager',
    selectAll: 'Select all',
  },
  done: {
    read: (count: number): string => `Marked ${articles(count)} as read`,
    unread: (count: number): string => `Marked ${articles(count)} as unread`,
    starred: (count: number): string => `Starred ${articles(count)}`,
    unstarred: (count: number): string => `Removed the star of ${articles(count)}`,
    archived: (count: number): string => `Archived ${articles(count)}`,
    unarchived: (count: number): string => `Took ${articles(count)} out of the archive`,
    tagged: (tag: string, count: number): string => `Added the tag “${tag}” to ${articles(count)}`,
    untagged: (tag: string, count: number): string =>
      `Removed the tag “${tag}” from ${articles(count)}`,
  },
  undo: 'Undo',
  dismiss: 'Dismiss',
  nothingUnread: 'Nothing unread here.',
  tooMany: (most: number): string => `Select at most ${articles(most)} for this.`,

  back: 'Articles',
  nothingHere: (place: string): string => `Nothing here for ${place}`,
  nothingHereText: 'Other articles may be there: show all of this source, or everything.',
  showAll: 'Show all articles',
};

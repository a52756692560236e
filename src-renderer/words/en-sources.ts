import { counted, digits } from './en-numbers.ts';

const articles = (count: number): string => counted(count, 'article', 'articles');

/** Words about the sources pane. */
export const sources = {
  name: 'Sources',
  views: 'Views',
  tree: 'Outlets, folders and tags',
  resize: 'Width of the sources',
  show: 'Show sources',
  hide: 'Hide sources',
  /** What stands behind the name of a source for those who hear it. */
  counts: (all: number, unread: number): string =>
    `${articles(all)}, ${digits.format(unread)} unread`,
  count: (count: number): string => digits.format(count),
  menu: (source: string): string => `Actions for ${source}`,
  action: {
    show: 'Show',
    markAllRead: 'Mark all as read',
    reveal: 'Show in the file manager',
    stop: 'Stop watching…',
  },
  outlets: 'Outlets',
  folders: 'Folders',
  tags: 'Tags',
  calendar: 'Calendar',
  away: 'not there now',
  showAll: (count: number): string => `Show all ${digits.format(count)}`,
  showFewer: 'Show fewer',
  period: {
    days: 'Days',
    months: 'Months',
    previousMonth: 'Month before',
    nextMonth: 'Month after',
    previousYear: 'Year before',
    nextYear: 'Year after',
    toMonths: (month: string): string => `${month}: show the months`,
    toDays: (year: string): string => `${year}: show the days`,
    day: (day: string, count: number): string =>
      count === 0 ? `${day}, no articles` : `${day}, ${articles(count)}`,
    today: 'today',
  },
};

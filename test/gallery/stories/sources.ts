import { html } from 'lit';
import type { FolderSource, Sources } from '../../../src-main/contract.ts';
import { EVERYTHING } from '../../../src-renderer/list/list-asked.ts';
import '../../../src-renderer/sources/day-calendar.ts';
import '../../../src-renderer/sources/saved-search-menu.ts';
import '../../../src-renderer/sources/saved-searches.ts';
import { sourceItems } from '../../../src-renderer/sources/source-items.ts';
import { outletQuery } from '../../../src-renderer/sources/source-query.ts';
import '../../../src-renderer/sources/source-tree.ts';
import type { Story } from '../story.ts';

const saved = [
  { id: 1, name: '太空', query: 'tag:太空', exact: false, articles: 214, unread: 12 },
  { id: 2, name: 'Rivers', query: 'river flood', exact: false, articles: 9, unread: 0 },
];

const count = { articles: 214, unread: 12 };
const inner: FolderSource = {
  ...count,
  name: '河边',
  path: '/home/ada/新闻/河边',
  away: false,
  folders: [],
};
const sources: Sources = {
  views: { all: count, unread: count, starred: count, today: count, archived: count },
  outlets: [
    { name: '小镇新闻', articles: 180, unread: 12 },
    { name: 'The Harbour Weekly', articles: 34, unread: 0 },
  ],
  tags: [{ name: '夜市', articles: 7, unread: 2 }],
  folders: [
    { ...inner, name: '新闻', path: '/home/ada/新闻', folders: [inner] },
    { ...count, name: 'archive', path: '/media/ada/archive', away: true, folders: [] },
  ],
};
const asked = { ...EVERYTHING, source: outletQuery('小镇新闻') };
const unfolded = { folded: new Set<string>(), whole: new Set<string>() };

/** Articles on most days of a month that is long past. */
const days = [1, 2, 3, 5, 8, 9, 13, 14, 15, 21, 22, 28].map((day, index) => ({
  day: `2021-11-${String(day).padStart(2, '0')}`,
  articles: (index % 4) * 3 + 1,
}));

/** Stories of the sources. */
export const sourceStories: readonly Story[] = [
  {
    name: 'source-tree',
    of: ['sheaf-source-tree'],
    width: 260,
    draw: () =>
      html`<sheaf-source-tree
        label="Outlets, folders and tags"
        .items=${sourceItems(sources, asked, unfolded)}
      ></sheaf-source-tree>`,
  },
  {
    name: 'saved-searches',
    of: ['sheaf-saved-searches', 'sheaf-saved-search', 'sheaf-saved-search-menu'],
    width: 260,
    draw: () =>
      html`<sheaf-saved-searches .searches=${saved} shown="tag:太空"></sheaf-saved-searches>`,
  },
  {
    name: 'day-calendar',
    of: ['sheaf-day-calendar'],
    width: 260,
    draw: () =>
      html`<sheaf-day-calendar .days=${days} .period=${'2021-11-13'}></sheaf-day-calendar>`,
  },
];

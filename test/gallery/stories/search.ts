import { html } from 'lit';
import '../../../src-renderer/search/result-bar.ts';
import '../../../src-renderer/sources/saved-search-menu.ts';
import '../../../src-renderer/sources/saved-searches.ts';
import '../../../src-renderer/search/search-field.ts';
import '../../../src-renderer/search/search-help.ts';
import type { Story } from '../story.ts';
import { show } from './samples.ts';

const saved = [
  { id: 1, name: '太空', query: 'tag:太空', articles: 214, unread: 12 },
  { id: 2, name: 'Rivers', query: 'river flood', articles: 9, unread: 0 },
];

/** Stories of searching. */
export const search: readonly Story[] = [
  {
    name: 'search-field',
    of: ['sheaf-search-field'],
    width: 384,
    draw: () => html`<sheaf-search-field text="夜市 -足球"></sheaf-search-field>`,
  },
  {
    name: 'result-bar',
    of: ['sheaf-result-bar'],
    width: 384,
    draw: () =>
      html`<sheaf-result-bar .count=${1204} sort="relevance" query="夜市"></sheaf-result-bar>`,
  },
  {
    name: 'saved-searches',
    of: ['sheaf-saved-searches', 'sheaf-saved-search', 'sheaf-saved-search-menu'],
    width: 384,
    draw: () =>
      html`<sheaf-saved-searches .searches=${saved} shown="tag:太空"></sheaf-saved-searches>`,
  },
  {
    name: 'search-help',
    of: ['sheaf-search-help'],
    width: 100,
    covers: true,
    draw: () => html`<sheaf-search-help></sheaf-search-help>`,
    act: show('sheaf-search-help'),
  },
];

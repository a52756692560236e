import { html } from 'lit';
import '../../../src-renderer/list/article-row.ts';
import '../../../src-renderer/list/list-head.ts';
import '../../../src-renderer/list/list-instead.ts';
import { EVERYTHING } from '../../../src-renderer/list/list-asked.ts';
import { outletQuery } from '../../../src-renderer/sources/source-query.ts';
import type { Story } from '../story.ts';
import { row } from './samples.ts';

const read = { ...row, read: true, starred: false, captures: 1, title: 'What does a river keep' };

/** Stories of the list. */
export const list: readonly Story[] = [
  {
    name: 'article-rows',
    of: ['sheaf-article-row'],
    width: 384,
    draw: () =>
      html`<sheaf-article-row .row=${row} .commonLanguage=${'zh-Hant'}></sheaf-article-row>
        <sheaf-article-row
          .row=${{ ...read, language: 'en', away: true }}
          .commonLanguage=${'zh-Hant'}
        ></sheaf-article-row>`,
  },
  {
    name: 'list-head',
    of: ['sheaf-list-head'],
    width: 384,
    draw: () =>
      html`<sheaf-list-head
        .asked=${{ ...EVERYTHING, view: 'unread', source: outletQuery('小镇新闻') }}
        alone
      ></sheaf-list-head>`,
  },
  {
    name: 'list-instead',
    of: ['sheaf-list-instead'],
    width: 384,
    height: 240,
    draw: () =>
      html`<sheaf-list-instead
        .list=${{ ...EVERYTHING, view: 'unread' }}
        ready
      ></sheaf-list-instead>`,
  },
];

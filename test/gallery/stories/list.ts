import { html } from 'lit';
import type { Passage, Settings } from '../../../src-main/contract.ts';
import '../../../src-renderer/list/article-list.ts';
import '../../../src-renderer/list/article-row.ts';
import '../../../src-renderer/list/list-head.ts';
import '../../../src-renderer/list/list-instead.ts';
import { EVERYTHING } from '../../../src-renderer/list/list-asked.ts';
import { outletQuery } from '../../../src-renderer/sources/source-query.ts';
import type { Story } from '../story.ts';
import { row } from './samples.ts';

const read = { ...row, read: true, starred: false, captures: 1, title: 'What does a river keep' };

const picture =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="gray"/></svg>';

const inChinese = {
  row: {
    ...read,
    title: '夜市搬到桥下以后的第一个冬天：三十四个摊位、两盏路灯和一条谁也没有走完过的长街',
    excerpt:
      '雨停的时候，第一盏灯亮了。摊主们把帐篷从河边搬到桥下，只用了一个下午，而街坊们看了一整天，谁也没有说话，直到天色暗下来，最后一张桌子也摆好了，大家才各自回家去吃晚饭。',
  },
  passage: passageOf(
    '人们后来常常说起那个晚上的河边和那座旧桥，说风从水面上来，带着油烟和桂花的味道，谁也不想先走。',
    '河边',
  ),
};

const inEnglish = {
  row: {
    ...read,
    language: 'en',
    title: 'What the river keeps under the old bridge when the market has gone home for the winter',
    excerpt: 'Nobody knows. It was cold.',
  },
  passage: passageOf(
    'People spoke for years of that evening by the riverbank and of the bridge, of the wind that came off the water with a smell of oil and osmanthus, and how nobody would leave first.',
    'riverbank',
  ),
};

/** A passage in the middle of a text, and where in it the word stands. */
function passageOf(text: string, word: string): Passage {
  const from = text.indexOf(word);
  return {
    ...{ row: row.row, looked: true, title: [], outlet: [], author: [], tags: [] },
    snippet: {
      ...{ row: row.row, text, cutBefore: true, cutAfter: true },
      marks: [{ from, to: from + word.length }],
    },
  };
}

/** What a search found, with titles that leave little room, in all densities; and one that was not. */
function found() {
  const entry = (
    { row: of, passage }: typeof inChinese | typeof inEnglish,
    density: Settings['density'],
  ) =>
    html`<sheaf-article-row
      .row=${{ ...of, picture }}
      .passage=${passage}
      .density=${density}
      .commonLanguage=${'zh-Hans'}
    ></sheaf-article-row>`;
  return html`${(['standard', 'picture', 'compact'] as const).map(
      (density) => html`${entry(inChinese, density)}${entry(inEnglish, density)}`,
    )}<sheaf-article-row .row=${inChinese.row} .commonLanguage=${'zh-Hans'}></sheaf-article-row>`;
}

/** More entries than an element is high enough for. */
const MANY = Float64Array.from({ length: 400_000 }, (_, entry) => 400_000 - entry);
const ofMany = {
  row: (number: number) => ({ ...read, row: number, title: `第 ${String(number)} 篇` }),
  passage: () => undefined,
  commonLanguage: null,
};

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
  { name: 'article-rows-found', of: ['sheaf-article-row'], width: 384, draw: found },
  // As narrow as the list can be made.
  { name: 'article-rows-found-narrow', of: ['sheaf-article-row'], width: 264, draw: found },
  {
    name: 'list-long',
    of: ['sheaf-article-list'],
    width: 384,
    height: 360,
    draw: () =>
      html`<sheaf-article-list
        style="height: 100%"
        key="long"
        .rows=${MANY}
        .source=${ofMany}
      ></sheaf-article-list>`,
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

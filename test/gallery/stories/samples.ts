/** What stories show: made up, with times that stay the same on every day. */
import {
  DEFAULT_SETTINGS,
  type ArticleRow,
  type Folder,
  type LibraryStatus,
  type OpenArticle,
} from '../../../src-main/contract.ts';
import type { Client } from '../../../src-renderer/client.ts';
import { keymapOf } from '../../../src-renderer/keys/keymap.ts';

const CAPTURED = Date.UTC(2021, 10, 13, 8, 30);

/** The keys of a first start. */
export const keymap = keymapOf(DEFAULT_SETTINGS);

export const folders: readonly Folder[] = [
  { path: '/home/ada/新闻', away: false },
  { path: '/media/ada/archive', away: true },
];

export const status: LibraryStatus = {
  phase: 'ready',
  done: 0,
  total: 0,
  filesPerSecond: 0,
  remainingMs: null,
  articles: 15_423,
  unread: 208,
  problems: 3,
  commonLanguage: 'zh-Hans',
  folders,
  notice: null,
  paused: false,
  stopped: false,
};

export const row: ArticleRow = {
  row: 1,
  id: '0123456789abcdef0123',
  title: '夜市搬到桥下：三十四个摊位的第一个晚上',
  outlet: '小镇新闻',
  author: '林晓',
  excerpt: '雨停的时候，第一盏灯亮了。摊主们把帐篷从河边搬到桥下，只用了一个下午。',
  captured: CAPTURED,
  language: 'zh-Hans',
  read: false,
  starred: true,
  archived: false,
  published: CAPTURED,
  characters: 1800,
  tags: ['夜市'],
  picture: null,
  captures: 2,
  away: false,
  asText: false,
};

export const article: OpenArticle = {
  id: row.id,
  title: row.title,
  url: 'https://news.example.com/night-market',
  outlet: row.outlet,
  author: row.author,
  captured: CAPTURED,
  published: { ms: CAPTURED, text: '2021-11-13', precision: 'day' },
  language: 'zh-Hans',
  characters: 1800,
  readingMinutes: 5,
  headings: [],
  tags: ['夜市', '小镇'],
  ownTags: ['重读'],
  starred: true,
  archived: false,
  position: null,
  frame: '',
  path: '/home/ada/新闻/night-market.md',
  sha256: '0'.repeat(64),
  notes: [],
};

/** A client that answers every call with this. */
export function replying(value: unknown): Client {
  return {
    pathsOf: () => [],
    // The story asks one call only, and this is its value.
    call: () => Promise.resolve({ ok: true, value: value as never }),
    on: () => () => undefined,
  };
}

/** Opens the dialog of a component. */
export function show(name: string): (stage: HTMLElement) => void {
  return (stage) => {
    // Each of them opens itself so.
    stage.querySelector<HTMLElement & { show: () => void }>(name)?.show();
  };
}

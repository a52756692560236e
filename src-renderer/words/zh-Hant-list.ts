import type { Words } from './words.ts';
import { counted, digits } from './zh-Hant-numbers.ts';

const articles = (count: number): string => counted(count, '篇文章');

/** Words about the list of articles, in traditional Chinese. */
export const list: Words['list'] = {
  name: '文章',
  loadingEntry: '載入中…',
  unread: '未讀',
  starred: '星號',
  away: '目前無法讀取',
  asText: '僅顯示文字',
  captures: (count) => counted(count, '個版本'),
  resize: '清單寬度',

  views: '顯示',
  view: {
    all: '所有文章',
    unread: '未讀',
    starred: '星號',
    today: '今天',
    archived: '已封存',
  },
  viewNow: (view) => `顯示：${view}`,
  onlySource: (source) => `不再只顯示「${source}」`,

  options: '清單的順序與外觀',
  density: '項目',
  densities: { compact: '單行', standard: '附摘要', picture: '附圖片' },
  group: '分組',
  groups: { none: '不分組', day: '依日期', outlet: '依媒體' },
  sort: '排序',
  sorts: {
    date: '收存時間',
    published: '發布時間',
    title: '標題',
    length: '篇幅',
    relevance: '相關度',
  },
  reversed: '反向排序',
  noOutlet: '沒有媒體名稱',
  noDay: '沒有日期',
  today: '今天',
  yesterday: '昨天',

  arrived: (count) => `${digits.format(count)} 篇新文章`,
  showArrived: (count) => `上方來了 ${articles(count)}，按此顯示`,
  selected: (count) => `已選 ${digits.format(count)} 篇`,

  menu: '對所選文章的動作',
  action: {
    open: '開啟',
    markRead: '標為已讀',
    markUnread: '標為未讀',
    star: '加上星號',
    unstar: '移除星號',
    archive: '封存',
    unarchive: '移出封存',
    markAboveRead: '將以上文章標為已讀',
    markBelowRead: '將以下文章標為已讀',
    markAllRead: '全部標為已讀',
    selectAll: '全選',
  },
  done: {
    read: (count) => `已將 ${articles(count)}標為已讀`,
    unread: (count) => `已將 ${articles(count)}標為未讀`,
    starred: (count) => `已為 ${articles(count)}加上星號`,
    unstarred: (count) => `已移除 ${articles(count)}的星號`,
    archived: (count) => `已封存 ${articles(count)}`,
    unarchived: (count) => `已將 ${articles(count)}移出封存`,
  },
  undo: '復原',
  dismiss: '關閉',

  back: '文章清單',
  nothingHere: (place) => `「${place}」裡沒有文章`,
  nothingHereText: '別處可能有：可以顯示這個來源的所有文章，或顯示全部文章。',
  showAll: '顯示所有文章',
};

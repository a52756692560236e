import type { Words } from './words.ts';
import { counted, digits } from './zh-Hans-numbers.ts';

const articles = (count: number): string => counted(count, '篇文章');

/** Words about the list of articles, in simplified Chinese. */
export const list: Words['list'] = {
  name: '文章',
  loadingEntry: '正在加载…',
  unread: '未读',
  starred: '星标',
  away: '目前无法读取',
  asText: '仅显示文字',
  captures: (count) => counted(count, '个版本'),
  resize: '列表宽度',

  views: '显示',
  view: {
    all: '全部文章',
    unread: '未读',
    starred: '星标',
    today: '今天',
    archived: '已归档',
  },
  viewNow: (view) => `显示：${view}`,
  onlySource: (source) => `不再只显示“${source}”`,

  options: '列表的顺序与外观',
  density: '条目',
  densities: { compact: '单行', standard: '附摘要', picture: '附图片' },
  group: '分组',
  groups: { none: '不分组', day: '按日期', outlet: '按媒体' },
  sort: '排序',
  sorts: {
    date: '收存时间',
    published: '发布时间',
    title: '标题',
    length: '篇幅',
    relevance: '相关度',
  },
  reversed: '倒序',
  noOutlet: '没有媒体名称',
  noDay: '没有日期',
  today: '今天',
  yesterday: '昨天',

  arrived: (count) => `${digits.format(count)} 篇新文章`,
  showArrived: (count) => `上方来了 ${articles(count)}，点此显示`,
  selected: (count) => `已选 ${digits.format(count)} 篇`,

  menu: '对所选文章的操作',
  action: {
    open: '打开',
    markRead: '标为已读',
    markUnread: '标为未读',
    star: '加星标',
    unstar: '移除星标',
    archive: '归档',
    unarchive: '移出归档',
    markAboveRead: '将以上文章标为已读',
    markBelowRead: '将以下文章标为已读',
    markAllRead: '全部标为已读',
    selectAll: '全选',
  },
  done: {
    read: (count) => `已将 ${articles(count)}标为已读`,
    unread: (count) => `已将 ${articles(count)}标为未读`,
    starred: (count) => `已为 ${articles(count)}加星标`,
    unstarred: (count) => `已移除 ${articles(count)}的星标`,
    archived: (count) => `已归档 ${articles(count)}`,
    unarchived: (count) => `已将 ${articles(count)}移出归档`,
  },
  undo: '撤销',
  dismiss: '关闭',

  back: '文章列表',
  nothingHere: (place) => `“${place}”中没有文章`,
  nothingHereText: '别处可能有：可以显示这个来源的全部文章，或显示所有文章。',
  showAll: '显示全部文章',
};

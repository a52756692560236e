import type { Words } from './words.ts';
import { counted, digits } from './zh-Hans-numbers.ts';

const articles = (count: number): string => counted(count, '篇文章');

/** Words about the sources pane, in simplified Chinese. */
export const sources: Words['sources'] = {
  name: '来源',
  views: '视图',
  tree: '媒体、文件夹与标签',
  resize: '来源栏宽度',
  show: '显示来源栏',
  hide: '隐藏来源栏',
  counts: (all, unread) => `${articles(all)}，${digits.format(unread)} 篇未读`,
  count: (count) => digits.format(count),
  menu: (source) => `“${source}”的操作`,
  action: {
    show: '显示',
    markAllRead: '全部标为已读',
    reveal: '在文件管理器中显示',
    stop: '不再收取…',
  },
  outlets: '媒体',
  folders: '文件夹',
  tags: '标签',
  calendar: '日历',
  away: '目前不在',
  showAll: (count) => `显示全部 ${digits.format(count)} 个`,
  showFewer: '收起',
  period: {
    days: '日',
    months: '月',
    previousMonth: '上个月',
    nextMonth: '下个月',
    previousYear: '上一年',
    nextYear: '下一年',
    toMonths: (month) => `${month}：显示各月`,
    toDays: (year) => `${year}：显示各日`,
    day: (day, count) => (count === 0 ? `${day}，没有文章` : `${day}，${articles(count)}`),
    today: '今天',
  },
};

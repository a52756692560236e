import type { Words } from './words.ts';
import { counted, digits } from './zh-Hant-numbers.ts';

const articles = (count: number): string => counted(count, '篇文章');

/** Words about the sources pane, in traditional Chinese. */
export const sources: Words['sources'] = {
  name: '來源',
  views: '檢視',
  tree: '媒體、資料夾與標籤',
  resize: '來源欄寬度',
  show: '顯示來源欄',
  hide: '隱藏來源欄',
  counts: (all, unread) => `${articles(all)}，${digits.format(unread)} 篇未讀`,
  count: (count) => digits.format(count),
  menu: (source) => `「${source}」的動作`,
  action: {
    show: '顯示',
    markAllRead: '全部標為已讀',
    reveal: '在檔案管理員中顯示',
    stop: '不再收取…',
  },
  outlets: '媒體',
  folders: '資料夾',
  tags: '標籤',
  calendar: '行事曆',
  away: '目前不在',
  showAll: (count) => `顯示全部 ${digits.format(count)} 個`,
  showFewer: '收合',
  period: {
    days: '日',
    months: '月',
    previousMonth: '上個月',
    nextMonth: '下個月',
    previousYear: '前一年',
    nextYear: '後一年',
    toMonths: (month) => `${month}：顯示各月`,
    toDays: (year) => `${year}：顯示各日`,
    day: (day, count) => (count === 0 ? `${day}，沒有文章` : `${day}，${articles(count)}`),
    today: '今天',
  },
};

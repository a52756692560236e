import {
  hansReasons as reasons,
  inOtherWords,
  type ErrorCode,
  type NotTaken,
  type ProblemCode,
} from '../../src-main/contract.ts';
import type { Words } from './words.ts';
import { appearance } from './zh-Hans-appearance.ts';
import { commands, keys, menu, palette } from './zh-Hans-commands.ts';
import { list } from './zh-Hans-list.ts';
import { reader } from './zh-Hans-reader.ts';
import { sayings } from './zh-Hans-sayings.ts';
import { sources } from './zh-Hans-sources.ts';
import { counted, digits, duration, LANGUAGE } from './zh-Hans-numbers.ts';
import { search } from './zh-Hans-search.ts';
import { settings } from './zh-Hans-settings.ts';
import { welcome } from './zh-Hans-welcome.ts';
import { reasonsOf } from './zh-reasons.ts';

const PROBLEMS: Record<ProblemCode, string> = {
  'not-a-capture': '不是收存的文章',
  empty: '空文件',
  'no-body': '没有正文',
  'too-large': '文件太大',
  unreadable: '无法读取',
  'over-limits': '嵌套太深或部件太多',
  'timed-out': '读取超时',
  crashed: '读取失败',
  'still-written': '仍在写入',
  'watch-failed': '无法察觉此文件夹中的变化',
  'folder-away': '文件夹目前不在',
};

const NOT_TAKEN: Record<NotTaken, string> = {
  ...sayings,
  'not-copied': '无法复制。',
  fault: 'Sheaf 自身出了故障。',
};

const FAILURES: Record<ErrorCode, string> = {
  'bad-arguments': '请求无效。',
  'not-found': '找不到了。',
  away: '它所在的文件夹目前不在。',
  unreadable: '文件无法读取。',
  storage: '资料库无法读写。',
  internal: 'Sheaf 自身出了故障。',
};

/** The interface in simplified Chinese. */
export const zhHans: Words = {
  language: LANGUAGE,
  appName: 'Sheaf',
  sentences: (...all) => all.join(''),

  search,
  commands,
  palette,
  keys,
  menu,
  settings,
  welcome,
  appearance,

  list,
  sources,

  reader,

  folders: {
    title: '文件夹',
    intro: 'Sheaf 列出这些文件夹以及其中所有子文件夹里的文章。',
    none: '尚未收取任何文件夹。',
    list: '收取的文件夹',
    away: '目前不在',
    add: '添加文件夹…',
    remove: '移除',
    removeNamed: (path) => `移除 ${path}`,
    question: '不再收取此文件夹？其中的文章会离开列表。文件保持原样，已读和星标也会保留。',
    stop: '不再收取',
    keep: '保留',
    close: '关闭',
  },

  drop: {
    here: '拖放到这里',
    watch: '将收取文件夹中的文章。',
    copyInto: (path) => `文件将复制到 ${path}。`,
    noFolder: '把文件夹拖到这里即可收取。',
    watched: (path) => `正在收取 ${path}。`,
    copied: (count, path) => `已将 ${counted(count, '个文件')}复制到 ${path}。`,
    refused: (count) => `${counted(count, '个文件')}未能收取。`,
    more: (count) => `另外还有 ${digits.format(count)} 个。`,
    because: reasonsOf(PROBLEMS, NOT_TAKEN, told),
    named: (name, reason) => `${name}：${reason}`,
    nothing: '没有收取任何东西。',
  },

  status: {
    name: '资料库',
    articles: (count) => counted(count, '篇文章'),
    unread: (count) => counted(count, '篇未读'),
    starting: '正在启动…',
    work: '正在读取文件',
    looking: '正在查找文章…',
    progress: (done, total) => `${digits.format(done)} / ${counted(total, '个文件')}`,
    remaining: (milliseconds) => `约剩 ${duration(milliseconds)}`,
    problems: (count) => `问题（${digits.format(count)}）`,
    paused: '读取已暂停',
    pause: '暂停',
    resume: '继续',
    stop: '停止',
    stopped: '读取已停止',
    readRest: '读取其余文件',
  },

  problems: {
    title: '问题',
    intro: (count) => `${counted(count, '个文件或文件夹')}未能收取。`,
    none: '没有问题。每个文件都成了文章。',
    loading: '正在加载…',
    line: (reason, detail) => `${reason}。${told(detail) ?? `（${detail}）`}`,
    more: (count) => `另外还有 ${digits.format(count)} 个。复制时会包含全部。`,
    copy: '全部复制',
    copied: '已复制',
    close: '关闭',
    reason: PROBLEMS,
  },

  empty: {
    starting: '正在启动…',
    startingText: '正在打开资料库。',
    chooseFolder: '选择文件夹…',
    noArticles: '此文件夹中没有文章',
    noArticlesText: '放进去的文章会出现在这里。您也可以选择另一个文件夹。',
    reading: '正在读取文件夹…',
    readingText: '找到的文章会陆续出现在这里。',
    nothingUnread: '没有未读文章',
    nothingUnreadText: '所有文章都已读过。',
    nothingStarred: '没有星标文章',
    nothingStarredText: (key) =>
      key === null ? '加了星标的文章会汇集在这里。' : `按 ${key} 为正在阅读的文章加星标。`,
    nothingToday: '今天没有收存的文章',
    nothingTodayText: '今天收存的文章会出现在这里。',
    nothingArchived: '没有归档的文章',
    nothingArchivedText: '归档的文章会离开其他列表，留在这里。文件保持原样。',
    nothingSelected: '没有选中文章',
    nothingSelectedText: (key) =>
      key === null ? '从列表中选择一篇。' : `从列表中选择一篇，或按 ${key} 阅读下一篇未读文章。`,
    nothingFound: '没有符合的文章',
    nothingFoundText: '试试更少或更短的词，或看看搜索方法。',
    nothingFoundInView: '目前只搜索了部分文章。切换到“全部”可搜索所有文章。',
    howToSearch: '搜索方法',
    clearSearch: '清除搜索',
    folders: '文件夹…',
    tryAgain: '重试',
    dismiss: '关闭',
  },

  failure: {
    library: '无法打开资料库',
    list: '无法加载列表',
    article: '无法打开这篇文章',
    frame: '无法显示文章正文。文件可能刚刚有了变化。',
    mark: '未能保存更改。',
    link: '无法打开链接。',
    reveal: '无法显示文件。',
    revealFolder: '无法显示文件夹。',
    folder: '无法添加文件夹。',
    removeFolder: '无法移除文件夹。',
    drop: '无法收取拖放的内容。',
    saveSearch: '无法保存搜索。',
    removeSearch: '无法移除搜索。',
    settings: '无法保存设置。',
    makeFolder: '无法新建文件夹。',
    samples: '无法显示示例。',
    pause: '无法暂停或继续读取。',
    stop: '无法停止或重新开始读取。',
    facts: '无法查看存储情况。',
    deleteIndex: '无法删除索引。',
    export: '无法写入文件。',
    import: '无法导入文件。',
    openFile: '无法打开文件。',
    rows: '列表中有些条目无法加载。',
    problems: '无法列出问题。',
    folderAway: (path) =>
      `文件夹 ${path} 目前不在。其中的文章仍会列出；请接上磁盘或放回文件夹，以便阅读。`,
    because: (code, detail) => told(detail) ?? `${FAILURES[code]}（${detail}）`,
    notice: (detail) => told(detail) ?? `资料库通知：${detail}`,
    advice: {
      'bad-arguments': '这是 Sheaf 的缺陷，重新启动或许有用。',
      'not-found': '它可能已从文件夹中移走。',
      away: '请接上磁盘或放回文件夹，然后重试。',
      unreadable: '请确认文件存在，并且您有权读取。',
      storage: '请确认磁盘未满，并且您有权写入。',
      internal: '这是 Sheaf 的缺陷，重新启动或许有用。',
    },
  },
};

/** A sentence of the main side in this language; null where its words are not known. */
function told(message: string): string | null {
  return inOtherWords(message, { sayings, reasons });
}

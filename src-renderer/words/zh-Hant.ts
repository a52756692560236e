import {
  hantReasons as reasons,
  inOtherWords,
  type ErrorCode,
  type NotTaken,
  type ProblemCode,
} from '../../src-main/contract.ts';
import type { Words } from './words.ts';
import { appearance } from './zh-Hant-appearance.ts';
import { commands, keys, menu, palette } from './zh-Hant-commands.ts';
import { list } from './zh-Hant-list.ts';
import { reader } from './zh-Hant-reader.ts';
import { sayings } from './zh-Hant-sayings.ts';
import { sources } from './zh-Hant-sources.ts';
import { counted, digits, duration, LANGUAGE } from './zh-Hant-numbers.ts';
import { search } from './zh-Hant-search.ts';
import { settings } from './zh-Hant-settings.ts';
import { welcome } from './zh-Hant-welcome.ts';
import { reasonsOf } from './zh-reasons.ts';

const PROBLEMS: Record<ProblemCode, string> = {
  'not-a-capture': '不是收存的文章',
  empty: '空白檔案',
  'no-body': '沒有內文',
  'too-large': '檔案太大',
  unreadable: '無法讀取',
  'over-limits': '巢狀層級太深或元件太多',
  'timed-out': '讀取逾時',
  crashed: '讀取失敗',
  'still-written': '仍在寫入',
  'watch-failed': '無法得知這個資料夾的變動',
  'folder-away': '資料夾目前不在',
};

const NOT_TAKEN: Record<NotTaken, string> = {
  ...sayings,
  'not-copied': '無法複製。',
  fault: 'Sheaf 本身發生錯誤。',
};

const FAILURES: Record<ErrorCode, string> = {
  'bad-arguments': '要求無效。',
  'not-found': '找不到了。',
  away: '它所在的資料夾目前不在。',
  unreadable: '檔案無法讀取。',
  storage: '資料庫無法讀寫。',
  internal: 'Sheaf 本身發生錯誤。',
};

/** The interface in traditional Chinese, as it is written in Taiwan. */
export const zhHant: Words = {
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
    title: '資料夾',
    intro: 'Sheaf 列出這些資料夾以及其中所有子資料夾裡的文章。',
    none: '尚未收取任何資料夾。',
    list: '收取的資料夾',
    away: '目前不在',
    add: '加入資料夾…',
    remove: '移除',
    removeNamed: (path) => `移除 ${path}`,
    question: '不再收取這個資料夾？其中的文章會離開清單。檔案維持原狀，已讀和星號也會保留。',
    stop: '不再收取',
    keep: '保留',
    close: '關閉',
  },

  drop: {
    here: '拖放到這裡',
    watch: '將收取資料夾裡的文章。',
    copyInto: (path) => `檔案將複製到 ${path}。`,
    noFolder: '把資料夾拖到這裡即可收取。',
    watched: (path) => `正在收取 ${path}。`,
    copied: (count, path) => `已將 ${counted(count, '個檔案')}複製到 ${path}。`,
    refused: (count) => `${counted(count, '個檔案')}未能收取。`,
    more: (count) => `另外還有 ${digits.format(count)} 個。`,
    because: reasonsOf(PROBLEMS, NOT_TAKEN, told),
    named: (name, reason) => `${name}：${reason}`,
    nothing: '沒有收取任何東西。',
  },

  status: {
    name: '資料庫',
    articles: (count) => counted(count, '篇文章'),
    unread: (count) => counted(count, '篇未讀'),
    starting: '啟動中…',
    work: '正在讀取檔案',
    looking: '正在尋找文章…',
    progress: (done, total) => `${digits.format(done)} / ${counted(total, '個檔案')}`,
    remaining: (milliseconds) => `約剩 ${duration(milliseconds)}`,
    problems: (count) => `問題（${digits.format(count)}）`,
    paused: '讀取已暫停',
    pause: '暫停',
    resume: '繼續',
    stop: '停止',
    stopped: '讀取已停止',
    readRest: '讀取其餘檔案',
  },

  problems: {
    title: '問題',
    intro: (count) => `${counted(count, '個檔案或資料夾')}未能收取。`,
    none: '沒有問題。每個檔案都成了文章。',
    loading: '載入中…',
    line: (reason, detail) => `${reason}。${told(detail) ?? `（${detail}）`}`,
    more: (count) => `另外還有 ${digits.format(count)} 個。複製時會包含全部。`,
    copy: '全部複製',
    copied: '已複製',
    close: '關閉',
    reason: PROBLEMS,
  },

  empty: {
    starting: '啟動中…',
    startingText: '正在開啟資料庫。',
    chooseFolder: '選擇資料夾…',
    noArticles: '這個資料夾裡沒有文章',
    noArticlesText: '放進去的文章會出現在這裡。您也可以選擇另一個資料夾。',
    reading: '正在讀取資料夾…',
    readingText: '找到的文章會陸續出現在這裡。',
    nothingUnread: '沒有未讀文章',
    nothingUnreadText: '所有文章都讀過了。',
    nothingStarred: '沒有星號文章',
    nothingStarredText: (key) =>
      key === null ? '加上星號的文章會彙集在這裡。' : `按 ${key} 為正在閱讀的文章加上星號。`,
    nothingToday: '今天沒有收存的文章',
    nothingTodayText: '今天收存的文章會出現在這裡。',
    nothingArchived: '沒有封存的文章',
    nothingArchivedText: '封存的文章會離開其他清單，留在這裡。檔案維持原狀。',
    nothingSelected: '沒有選取文章',
    nothingSelectedText: (key) =>
      key === null ? '從清單中選一篇。' : `從清單中選一篇，或按 ${key} 閱讀下一篇未讀文章。`,
    nothingFound: '沒有符合的文章',
    nothingFoundText: '試試更少或更短的詞，或看看搜尋方式。',
    nothingFoundInView: '目前只搜尋了部分文章。切換到「全部」可搜尋所有文章。',
    howToSearch: '搜尋方式',
    clearSearch: '清除搜尋',
    folders: '資料夾…',
    tryAgain: '再試一次',
    dismiss: '關閉',
  },

  failure: {
    library: '無法開啟資料庫',
    list: '無法載入清單',
    article: '無法開啟這篇文章',
    frame: '無法顯示文章內文。檔案可能剛剛有了變動。',
    mark: '未能儲存變更。',
    link: '無法開啟連結。',
    reveal: '無法顯示檔案。',
    revealFolder: '無法顯示資料夾。',
    folder: '無法加入資料夾。',
    removeFolder: '無法移除資料夾。',
    drop: '無法收取拖放的內容。',
    saveSearch: '無法儲存搜尋。',
    removeSearch: '無法移除搜尋。',
    settings: '無法儲存設定。',
    makeFolder: '無法新增資料夾。',
    samples: '無法顯示範例。',
    pause: '無法暫停或繼續讀取。',
    stop: '無法停止或重新開始讀取。',
    facts: '無法查看儲存情形。',
    deleteIndex: '無法刪除索引。',
    export: '無法寫入檔案。',
    import: '無法匯入檔案。',
    openFile: '無法開啟檔案。',
    rows: '清單中有些項目無法載入。',
    problems: '無法列出問題。',
    folderAway: (path) =>
      `資料夾 ${path} 目前不在。其中的文章仍會列出；請接上磁碟或放回資料夾，以便閱讀。`,
    because: (code, detail) => told(detail) ?? `${FAILURES[code]}（${detail}）`,
    notice: (detail) => told(detail) ?? `資料庫通知：${detail}`,
    advice: {
      'bad-arguments': '這是 Sheaf 的缺陷，重新啟動或許有幫助。',
      'not-found': '它可能已從資料夾中移走。',
      away: '請接上磁碟或放回資料夾，然後再試一次。',
      unreadable: '請確認檔案存在，而且您有權讀取。',
      storage: '請確認磁碟未滿，而且您有權寫入。',
      internal: '這是 Sheaf 的缺陷，重新啟動或許有幫助。',
    },
  },
};

/** A sentence of the main side in this language; null where its words are not known. */
function told(message: string): string | null {
  return inOtherWords(message, { sayings, reasons });
}

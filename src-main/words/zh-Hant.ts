import { inOtherWords, type LastWord } from '../sayings.ts';
import type { MainWords } from './words.ts';
import { reasons } from './zh-Hant-reasons.ts';

const sayings: Record<LastWord, string> = {
  'library-in-use':
    '另一個 Sheaf 正在寫入 {directory} 中的資料庫：可能是一個視窗，或仍在執行的命令。請等它完成，然後重新啟動 Sheaf。',
  'library-newer':
    '{path} 由更新版本的 Sheaf 寫成，其中沒有任何更動。請安裝更新的版本，或用另一個資料夾存放資料庫（--library=DIR）。',
  'library-unusable':
    '{path} 無法用於資料庫：{reason}。請將它移到別處，或用另一個資料夾存放資料庫（--library=DIR）。',
  'library-unopened':
    '無法開啟 {directory} 中的資料庫：{reason}。請確認磁碟還有空間，而且此資料夾可以寫入，然後重新啟動 Sheaf。',
  'library-failed': 'Sheaf 的資料庫停止了：{reason}。沒有遺失任何東西；請重新啟動 Sheaf。',
  'library-stopped': 'Sheaf 的資料庫停止了。請重新啟動 Sheaf。',
};

/** What the main side itself writes, in traditional Chinese as it is written in Taiwan. */
export const zhHant: MainWords = {
  chooseFolder: '選擇存放文章的資料夾',
  watchFolder: '收取此資料夾',
  exportState: '匯出已讀、星號等紀錄',
  exportName: (day) => `Sheaf ${day}`,
  doExport: '匯出',
  importState: '匯入另一台電腦的已讀、星號等紀錄',
  doImport: '匯入',
  stateDocument: 'Sheaf 閱讀紀錄',
  text: {
    undo: '復原',
    redo: '重做',
    cut: '剪下',
    copy: '拷貝',
    paste: '貼上',
    selectAll: '全選',
    openLink: '開啟連結',
    copyLink: '拷貝連結網址',
  },
  told: (message) => inOtherWords(message, { sayings, reasons }) ?? message,
  cannotOpen: 'Sheaf 無法開啟資料庫',
};

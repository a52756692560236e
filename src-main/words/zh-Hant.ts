import type { MainWords } from './words.ts';

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
  cannotOpen: 'Sheaf 無法開啟資料庫',
};

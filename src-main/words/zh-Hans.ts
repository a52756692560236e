import type { MainWords } from './words.ts';

/** What the main side itself writes, in simplified Chinese. */
export const zhHans: MainWords = {
  chooseFolder: '选择存放文章的文件夹',
  watchFolder: '收取此文件夹',
  exportState: '导出已读、星标等记录',
  exportName: (day) => `Sheaf ${day}`,
  doExport: '导出',
  importState: '导入另一台电脑的已读、星标等记录',
  doImport: '导入',
  stateDocument: 'Sheaf 阅读记录',
  cannotOpen: 'Sheaf 无法打开资料库',
};

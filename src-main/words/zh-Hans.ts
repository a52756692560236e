import { inOtherWords, type LastWord } from '../sayings.ts';
import type { MainWords } from './words.ts';
import { reasons } from './zh-Hans-reasons.ts';

const sayings: Record<LastWord, string> = {
  'library-in-use':
    '另一个 Sheaf 正在写入 {directory} 中的资料库：可能是一个窗口，或仍在运行的命令。请等它完成，然后重新启动 Sheaf。',
  'library-newer':
    '{path} 由更新版本的 Sheaf 写成，其中没有任何改动。请安装更新的版本，或用另一个文件夹存放资料库（--library=DIR）。',
  'library-unusable':
    '{path} 无法用于资料库：{reason}。请将它移到别处，或用另一个文件夹存放资料库（--library=DIR）。',
  'library-unopened':
    '无法打开 {directory} 中的资料库：{reason}。请确认磁盘还有空间，并且此文件夹可以写入，然后重新启动 Sheaf。',
  'library-failed': 'Sheaf 的资料库停止了：{reason}。没有丢失任何东西；请重新启动 Sheaf。',
  'library-stopped': 'Sheaf 的资料库停止了。请重新启动 Sheaf。',
};

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
  text: {
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    openLink: '打开链接',
    copyLink: '复制链接地址',
  },
  told: (message) => inOtherWords(message, { sayings, reasons }) ?? message,
  cannotOpen: 'Sheaf 无法打开资料库',
};

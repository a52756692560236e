import type { Words } from './words.ts';

/** Words of the first start, and of files that are opened with Sheaf, in simplified Chinese. */
export const welcome: Words['welcome'] = {
  heading: '欢迎使用 Sheaf',
  intro: 'Sheaf 用来阅读您以文件形式收存的文章。',
  promises: [
    '它只列出您所选文件夹里的内容，绝不修改、移动或删除任何文件。',
    '它不需要网络，也不使用网络：没有账号、更新或统计。',
    '已读、星标和标签只留在这台电脑上，也可以装进一个文件带到另一台电脑。',
  ],
  choose: '选择文件夹…',
  chooseHelp: '存放文章的文件夹，连同其中所有的子文件夹。',
  make: '新建文件夹',
  makeHelp: '在“文档”里新建“Sheaf”。放进去的文章会显示在这里。',
  samples: '看看示例',
  samplesHelp: 'Sheaf 自带的几篇文章。以后可以在“文件夹”中移除。',
  import: '从另一台电脑导入…',
  importHelp: 'Sheaf 在那台电脑上导出的文件：已读、星标和标签。',
  drop: '也可以把文件夹拖到这个窗口里。',

  samplesName: '示例',
  samplesQuestion: '移除示例？Sheaf 为它们制作的副本会被删除；您自己放进去的文件会保留。',
  removeSamples: '移除示例',

  openedTitle: '此文件不在任何收取的文件夹中',
  opened: (name) => `Sheaf 只阅读您所选文件夹里的内容，而“${name}”在别处。`,
  watchIts: (folder) => `收取 ${folder}`,
  watchItsHelp: '列出它以及该文件夹中的其他文章。',
  copyIt: (folder) => `复制到 ${folder}`,
  copyItHelp: '原文件留在原处。',
  cancel: '取消',
  watched: (path) => `正在收取 ${path}。`,
  refused: (path, reason) => `无法打开 ${path}：${reason}`,
};

import type { Words } from './words.ts';

/** Words of the first start, and of files that are opened with Sheaf, in traditional Chinese. */
export const welcome: Words['welcome'] = {
  heading: '歡迎使用 Sheaf',
  intro: 'Sheaf 用來閱讀您以檔案形式收存的文章。',
  promises: [
    '它只列出您所選資料夾裡的內容，絕不修改、移動或刪除任何檔案。',
    '它不需要網路，也不使用網路：沒有帳號、更新或統計。',
    '已讀、星號和標籤只留在這部電腦上，也可以裝進一個檔案帶到另一部電腦。',
  ],
  choose: '選擇資料夾…',
  chooseHelp: '存放文章的資料夾，連同其中所有的子資料夾。',
  make: '新增資料夾',
  makeHelp: '在「文件」裡新增「Sheaf」。放進去的文章會出現在這裡。',
  samples: '看看範例',
  samplesHelp: 'Sheaf 附帶的幾篇文章。之後可以在「資料夾」中移除。',
  import: '從另一部電腦匯入…',
  importHelp: 'Sheaf 在那部電腦上匯出的檔案：已讀、星號和標籤。',
  drop: '也可以把資料夾拖到這個視窗裡。',

  samplesName: '範例',
  samplesQuestion: '要移除範例嗎？Sheaf 為它們建立的副本會被刪除；您自己放進去的檔案會保留。',
  removeSamples: '移除範例',

  openedTitle: '這個檔案不在任何收取的資料夾中',
  opened: (name) => `Sheaf 只閱讀您所選資料夾裡的內容，而「${name}」在別處。`,
  watchIts: (folder) => `收取 ${folder}`,
  watchItsHelp: '列出它以及該資料夾中的其他文章。',
  copyIt: (folder) => `複製到 ${folder}`,
  copyItHelp: '原檔案留在原處。',
  cancel: '取消',
  watched: (path) => `正在收取 ${path}。`,
  refused: (path, reason) => `無法開啟 ${path}：${reason}`,
};

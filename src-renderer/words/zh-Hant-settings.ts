import { byteSize } from './byte-size.ts';
import type { Words } from './words.ts';
import { counted, digits, LANGUAGE } from './zh-Hant-numbers.ts';

/** Words of the settings, in traditional Chinese. */
export const settings: Words['settings'] = {
  title: '設定',
  sections: '分類',
  close: '關閉',
  section: {
    folders: '資料夾',
    appearance: '外觀',
    reading: '閱讀',
    keys: '快速鍵',
    language: '語言',
    privacy: '隱私權',
    about: '關於',
  },

  appearance: {
    text: '內文',
    list: '清單',
    densityHelp: {
      compact: '每篇文章一行。',
      standard: '標題、媒體與內文開頭。',
      picture: '再加上首圖（如果圖片在這部電腦上）。',
    },
    sample: '範例',
    sampleTitle: '小鎮圖書館的鐘停了十一年，這週四又開始走',
    sampleText:
      '傍晚六點四十分，碼頭的燈一盞一盞熄了。「總還有一位客人。」閘口的女人說著，又等了一會兒；2019 年那回，她足足等了四十分鐘。',
    sampleOther:
      'On its first night under the bridge, nineteen of the thirty-four stalls came. “People will follow,” said the cook, “once the lamps are lit.”',
    sampleOtherLanguage: 'en',
    reset: '回復預設外觀',
  },

  reading: {
    readAfter: '標為已讀',
    readAfterHelp: '文章顯示多久之後算是已讀。',
    readAfterNever: '永不自動標記',
    readAfterAtOnce: '一顯示就標記',
    readAfterTime: (milliseconds) =>
      milliseconds < 1000 ? '片刻之後' : `${counted(Math.round(milliseconds / 1000), '秒')}之後`,
    list: '清單',
    search: '搜尋',
    exact: '區分簡體字與繁體字',
    exactHelp: '不區分時，搜尋「台灣」也會找到「臺灣」和「台湾」。每次搜尋時可在結果上方更改。',
  },

  language: {
    name: '介面語言',
    system: '跟隨系統',
    systemIs: (name) => `目前為${name}`,
    help: '立即生效。文章維持原來的語言。',
  },

  privacy: {
    promises: 'Sheaf 的承諾',
    promise: [
      '文章裡的任何東西都不會執行：沒有指令碼、追蹤器或嵌入頁面。',
      '不會送出任何東西：沒有伺服器、統計或更新檢查，也不下載圖片。',
      '只有在您按下時，連結才會在瀏覽器中開啟。',
      '您的檔案只會被讀取，絕不會被修改、移動或刪除。',
      '已讀、星號和標籤會立即寫入磁碟，並留有備份。',
    ],
    refused: '這次啟動以來攔截的',
    refusedNothing: '尚無任何要求。',
    refusedText: (count) => `已攔截 ${counted(count, '次')}，沒有任何東西外流。`,
    refusals: {
      requests: '網路要求',
      navigations: '離開文章頁面',
      windows: '新視窗',
      permissions: '相機、位置等權限',
      downloads: '下載',
    },
    stored: '資料存放在哪裡',
    what: '內容',
    where: '位置',
    howMuch: '大小',
    parts: {
      captures: '您的文章',
      index: '索引',
      state: '已讀、星號和標籤',
      backups: '上一項的備份',
      engine: '視窗快取',
    },
    inFolders: (files) => `您資料夾中的 ${counted(files, '個檔案')}`,
    bytes: (bytes) => byteSize(LANGUAGE, bytes),
    reveal: '在檔案管理員中顯示',
    loading: '正在查看…',
    index: '索引',
    indexHelp: '索引讓搜尋變快。它由您的檔案產生，隨時可以重建；裡面沒有您自己的資料。',
    deleteIndex: '刪除索引…',
    deleteQuestion:
      '要刪除索引並重建嗎？您的檔案以及已讀、星號等紀錄都會保留。重建完成之前，清單和搜尋並不完整。',
    doDelete: '刪除並重建',
    keep: '保留',
    deleted: '索引已刪除，正在重建。',
    transfer: '換一部電腦',
    transferHelp:
      '把已讀、星號、標籤、儲存的搜尋和設定放進一個檔案。匯入只會新增，不會移除這裡已有的任何東西。',
    export: '匯出…',
    import: '匯入…',
    exported: (path) => `已寫入 ${path}。`,
    imported: (path) => `已匯入 ${path}。`,
    importedArticles: (articles, added, updated) =>
      `其中有 ${counted(articles, '篇文章')}：${digits.format(added)} 篇是新的，${digits.format(updated)} 篇有較新的變更，其餘不變。`,
    importedFolders: (paths) => `現在收取：${paths.join('、')}。`,
    importedAway: (paths) =>
      `這部電腦上沒有：${paths.join('、')}。請在「資料夾」中移除，或將資料夾放到那裡。`,
  },

  about: {
    version: (version) => `版本 ${version}`,
    tagline: '閱讀您收存在資料夾裡的文章。',
    licence: '自由軟體，採用 MIT 授權條款。',
    engine: '引擎',
    library: '資料庫',
    packages: '使用的套件',
    packagesIntro: (count) => `Sheaf 包含 ${counted(count, '個自由軟體套件')}。`,
    package: (name, version) => `${name} ${version}`,
  },
};

import type { Words } from './words.ts';
import { hantReasons as reasons, inOtherWords } from '../../src-main/contract.ts';
import { counted, digits, factor } from './zh-Hant-numbers.ts';
import { sayings } from './zh-Hant-sayings.ts';

const percent = new Intl.NumberFormat('zh-Hant', { style: 'percent' });

/** Words of the reader, in traditional Chinese. */
export const reader: Words['reader'] = {
  name: '閱讀區',
  frame: '文章內文',
  opening: '開啟中…',
  captured: (time) => `收存於 ${time}`,
  publishedAs: (text, here) => (text === here ? here : `${here}，媒體原文：${text}`),
  readingTime: (minutes) => `約需 ${counted(minutes, '分鐘')}`,
  characters: (count) => counted(count, '字'),
  note: (note) => inOtherWords(note, { sayings, reasons }) ?? note,
  star: '加上星號',
  unstar: '移除星號',
  markUnread: '標為未讀',
  markRead: '標為已讀',
  openOriginal: '開啟原文',
  opensAddress: (address) => `在瀏覽器中開啟 ${address}`,
  noAddress: '這篇文章沒有網址。',
  reveal: '顯示檔案',
  newer: '這篇文章有較新的版本。',
  showNewer: '顯示',
  find: '在文章中尋找',
  closeFind: '關閉尋找',
  matches: '文章中的相符處',
  matchOf: (index, count) => `第 ${digits.format(index)} 處，共 ${digits.format(count)} 處`,
  matchCount: (count) => counted(count, '處相符'),
  noMatch: '沒有相符處',
  nextMatch: '下一處',
  previousMatch: '上一處',

  toolbar: '文章',
  readSoFar: '已讀進度',
  readShare: (share) => percent.format(share),
  back: '回到剛才的位置',
  contents: '目錄',
  more: '更多',

  tags: '標籤',
  addTag: '加上標籤',
  newTag: '新標籤',
  newTagHint: '輸入標籤，按 Enter 加入',
  knownTags: '既有的標籤',
  tagUses: (count) => counted(count, '篇文章'),
  removeTag: (tag) => `移除標籤「${tag}」`,
  tagsOf: (count) => `${counted(count, '篇文章')}的標籤`,
  tagsOfOne: (title) => `〈${title}〉的標籤`,
  noTags: '還沒有標籤。',
  tagOf: (count, all) => `${digits.format(count)} / ${digits.format(all)} 篇`,
  statedTag: '來自收存的檔案',

  menu: {
    'open-original': '開啟原文',
    'copy-address': '拷貝網址',
    'copy-markdown': '拷貝為 Markdown',
    'copy-citation': '拷貝引用',
    'reveal-file': '顯示檔案',
    print: '列印…',
    'save-pdf': '存成 PDF…',
    'read-aloud': '朗讀',
    find: '在文章中尋找',
  },

  copied: {
    address: (count) => (count === 1 ? '已拷貝網址。' : `已拷貝 ${digits.format(count)} 個網址。`),
    markdown: (count) =>
      count === 1
        ? '已將文章拷貝為 Markdown。'
        : `已將 ${counted(count, '篇文章')}拷貝為 Markdown。`,
    citation: (count) => (count === 1 ? '已拷貝引用。' : `已拷貝 ${digits.format(count)} 條引用。`),
  },
  savedAs: (path) => `已存成 ${path}。`,
  address: (url) => `網址：${url}`,
  publishedOn: (time) => `發布於 ${time}`,
  citation: ({ title, author, outlet, published, captured, url, sha256 }) =>
    [
      `${author === null ? '' : `${author}：`}〈${title}〉`,
      published === null ? outlet : `${outlet}，${published}`,
      ...(url === null ? [] : [url]),
      `收存於 ${captured}`,
      `收存檔案的 SHA-256：${sha256}`,
    ].join('，') + '。',

  picture: {
    name: '圖片',
    enlarge: '放大圖片',
    enlargeNamed: (text) => `放大圖片：${text}`,
    linkedPage: (host) => `圖片連結的網頁：${host}`,
    zoomIn: '放大',
    zoomOut: '縮小',
    fit: '符合視窗',
    close: '關閉',
    scale: (scale) => percent.format(scale),
    area: '圖片：方向鍵移動，加號與減號縮放',
  },

  table: '表格',
  code: '程式碼',
  card: { video: '影片', audio: '音訊', tweet: '貼文', embed: '嵌入的網頁', picture: '圖片' },

  aloud: {
    name: '朗讀',
    start: '朗讀',
    pause: '暫停',
    resume: '繼續',
    stop: '停止',
    next: '下一句',
    previous: '上一句',
    speed: '語速',
    slower: '慢一些',
    faster: '快一些',
    times: (rate) => `${factor.format(rate)} 倍`,
    voice: '語音',
    anyVoice: '最適合該語言的語音',
    faults: {
      'no-voices': '這台電腦沒有適合這篇文章的語音。請在系統的語音設定中安裝，然後重新啟動 Sheaf。',
      'no-text': '這裡沒有可以朗讀的文字。',
      failed: '系統語音發生錯誤。請換一個語音，或再試一次。',
    },
  },

  failure: {
    tag: '無法更改標籤。',
    copy: '沒有拷貝任何內容。',
    print: '無法列印這篇文章。',
    pdf: '無法將這篇文章存成 PDF。',
    position: '無法儲存閱讀位置。',
  },
};

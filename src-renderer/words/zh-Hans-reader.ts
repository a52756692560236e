import type { Words } from './words.ts';
import { hansReasons as reasons, inOtherWords } from '../../src-main/contract.ts';
import { counted, digits, factor } from './zh-Hans-numbers.ts';
import { sayings } from './zh-Hans-sayings.ts';

const percent = new Intl.NumberFormat('zh-Hans', { style: 'percent' });

/** Words of the reader, in simplified Chinese. */
export const reader: Words['reader'] = {
  name: '阅读区',
  frame: '文章正文',
  opening: '正在打开…',
  captured: (time) => `收存于 ${time}`,
  publishedAs: (text, here) => (text === here ? here : `${here}，媒体原文：${text}`),
  readingTime: (minutes) => `约需 ${counted(minutes, '分钟')}`,
  characters: (count) => counted(count, '字'),
  note: (note) => inOtherWords(note, { sayings, reasons }) ?? note,
  star: '加星标',
  unstar: '移除星标',
  markUnread: '标为未读',
  markRead: '标为已读',
  openOriginal: '打开原文',
  opensAddress: (address) => `在浏览器中打开 ${address}`,
  noAddress: '这篇文章没有网址。',
  reveal: '显示文件',
  newer: '这篇文章有更新的版本。',
  showNewer: '显示',
  find: '在文章中查找',
  closeFind: '关闭查找',
  matches: '文章中的匹配',
  matchOf: (index, count) => `第 ${digits.format(index)} 个，共 ${digits.format(count)} 个`,
  matchCount: (count) => counted(count, '处匹配'),
  noMatch: '没有匹配',
  nextMatch: '下一处匹配',
  previousMatch: '上一处匹配',

  toolbar: '文章',
  readSoFar: '已读进度',
  readShare: (share) => percent.format(share),
  back: '回到刚才的位置',
  contents: '目录',
  more: '更多',

  tags: '标签',
  addTag: '添加标签',
  newTag: '新标签',
  newTagHint: '输入标签，按回车添加',
  knownTags: '已有的标签',
  tagUses: (count) => counted(count, '篇文章'),
  removeTag: (tag) => `移除标签“${tag}”`,
  tagsOf: (count) => `${counted(count, '篇文章')}的标签`,
  tagsOfOne: (title) => `《${title}》的标签`,
  noTags: '还没有标签。',
  tagOf: (count, all) => `${digits.format(count)} / ${digits.format(all)} 篇`,
  statedTag: '来自收存的文件',

  menu: {
    'open-original': '打开原文',
    'copy-address': '复制网址',
    'copy-markdown': '复制为 Markdown',
    'copy-citation': '复制引用',
    'reveal-file': '显示文件',
    print: '打印…',
    'save-pdf': '存为 PDF…',
    'read-aloud': '朗读',
    find: '在文章中查找',
  },

  copied: {
    address: (count) => (count === 1 ? '已复制网址。' : `已复制 ${digits.format(count)} 个网址。`),
    markdown: (count) =>
      count === 1
        ? '已将文章复制为 Markdown。'
        : `已将 ${counted(count, '篇文章')}复制为 Markdown。`,
    citation: (count) => (count === 1 ? '已复制引用。' : `已复制 ${digits.format(count)} 条引用。`),
  },
  savedAs: (path) => `已存为 ${path}。`,
  address: (url) => `网址：${url}`,
  publishedOn: (time) => `发布于 ${time}`,
  citation: ({ title, author, outlet, published, captured, url, sha256 }) =>
    [
      `${author === null ? '' : `${author}：`}《${title}》`,
      published === null ? outlet : `${outlet}，${published}`,
      ...(url === null ? [] : [url]),
      `收存于 ${captured}`,
      `收存文件的 SHA-256：${sha256}`,
    ].join('，') + '。',

  picture: {
    name: '图片',
    enlarge: '放大图片',
    enlargeNamed: (text) => `放大图片：${text}`,
    linkedPage: (host) => `图片链接的网页：${host}`,
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '适应窗口',
    close: '关闭',
    scale: (scale) => percent.format(scale),
    area: '图片：方向键移动，加号和减号缩放',
  },

  table: '表格',
  code: '代码',
  card: { video: '视频', audio: '音频', tweet: '帖子', embed: '嵌入的网页', picture: '图片' },

  aloud: {
    name: '朗读',
    start: '朗读',
    pause: '暂停',
    resume: '继续',
    stop: '停止',
    next: '下一句',
    previous: '上一句',
    speed: '语速',
    slower: '慢一些',
    faster: '快一些',
    times: (rate) => `${factor.format(rate)} 倍`,
    voice: '语音',
    anyVoice: '最适合该语言的语音',
    faults: {
      'no-voices': '这台电脑没有适合这篇文章的语音。请在系统的语音设置中安装，然后重新启动 Sheaf。',
      'no-text': '这里没有可以朗读的文字。',
      failed: '系统语音出错。请换一个语音，或再试一次。',
    },
  },

  failure: {
    tag: '无法更改标签。',
    copy: '没有复制任何内容。',
    print: '无法打印这篇文章。',
    pdf: '无法将这篇文章存为 PDF。',
    position: '无法保存阅读位置。',
  },
};

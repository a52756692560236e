import { byteSize } from './byte-size.ts';
import type { Words } from './words.ts';
import { counted, digits, LANGUAGE } from './zh-Hans-numbers.ts';

/** Words of the settings, in simplified Chinese. */
export const settings: Words['settings'] = {
  title: '设置',
  sections: '分类',
  close: '关闭',
  section: {
    folders: '文件夹',
    appearance: '外观',
    reading: '阅读',
    keys: '快捷键',
    language: '语言',
    privacy: '隐私',
    about: '关于',
  },

  appearance: {
    text: '正文',
    list: '列表',
    densityHelp: {
      compact: '每篇文章一行。',
      standard: '标题、媒体和正文开头。',
      picture: '另加首图（如果图片在这台电脑上）。',
    },
    sample: '示例',
    sampleTitle: '白螺岛渡船冬季时刻表：末班提前四十分钟',
    sampleText:
      '傍晚六点四十分，码头的灯一盏一盏熄了。“总还有一位客人。”闸口的女人说着，又等了一会儿；2019 年那回，她等了整整四十分钟。',
    sampleOther:
      'On its first night under the bridge, nineteen of the thirty-four stalls came. “People will follow,” said the cook, “once the lamps are lit.”',
    sampleOtherLanguage: 'en',
    reset: '恢复默认外观',
  },

  reading: {
    readAfter: '标为已读',
    readAfterHelp: '文章显示多久之后算作已读。',
    readAfterNever: '从不自动标记',
    readAfterAtOnce: '一显示就标记',
    readAfterTime: (milliseconds) =>
      milliseconds < 1000 ? '片刻之后' : `${counted(Math.round(milliseconds / 1000), '秒')}之后`,
    list: '列表',
    search: '搜索',
    exact: '区分简体字与繁体字',
    exactHelp: '不区分时，搜索“台湾”也会找到“臺灣”和“台灣”。每次搜索时可在结果上方更改。',
  },

  language: {
    name: '界面语言',
    system: '跟随系统',
    systemIs: (name) => `目前为${name}`,
    help: '立即生效。文章保持其原来的语言。',
  },

  privacy: {
    promises: 'Sheaf 的承诺',
    promise: [
      '文章中的任何东西都不会运行：没有脚本、追踪器或嵌入页面。',
      '不向外发送任何东西：没有服务器、统计或更新检查，也不下载图片。',
      '只有在您点击时，链接才会在浏览器中打开。',
      '您的文件只被读取，绝不会被修改、移动或删除。',
      '已读、星标和标签会立即写入磁盘，并留有备份。',
    ],
    refused: '本次启动以来拦截的',
    refusedNothing: '尚无任何请求。',
    refusedText: (count) => `已拦截 ${counted(count, '次')}，没有任何东西外泄。`,
    refusals: {
      requests: '网络请求',
      navigations: '离开文章页面',
      windows: '新窗口',
      permissions: '摄像头、位置等权限',
      downloads: '下载',
    },
    stored: '数据存放在哪里',
    what: '内容',
    where: '位置',
    howMuch: '大小',
    parts: {
      captures: '您的文章',
      index: '索引',
      state: '已读、星标和标签',
      backups: '上一项的备份',
      engine: '窗口缓存',
    },
    inFolders: (files) => `您文件夹中的 ${counted(files, '个文件')}`,
    bytes: (bytes) => byteSize(LANGUAGE, bytes),
    reveal: '在文件管理器中显示',
    loading: '正在查看…',
    index: '索引',
    indexHelp: '索引让搜索变快。它由您的文件生成，可以随时重建；其中没有您自己的数据。',
    deleteIndex: '删除索引…',
    deleteQuestion:
      '删除索引并重建？您的文件以及已读、星标等记录都会保留。重建完成之前，列表和搜索并不完整。',
    doDelete: '删除并重建',
    keep: '保留',
    deleted: '索引已删除，正在重建。',
    transfer: '换一台电脑',
    transferHelp:
      '把已读、星标、标签、保存的搜索和设置放进一个文件。导入只会添加，不会移除这里已有的任何东西。',
    export: '导出…',
    import: '导入…',
    exported: (path) => `已写入 ${path}。`,
    imported: (path) => `已导入 ${path}。`,
    importedArticles: (articles, added, updated) =>
      `其中有 ${counted(articles, '篇文章')}：${digits.format(added)} 篇是新的，${digits.format(updated)} 篇有更新的改动，其余不变。`,
    importedFolders: (paths) => `现在收取：${paths.join('、')}。`,
    importedAway: (paths) =>
      `这台电脑上没有：${paths.join('、')}。请在“文件夹”中移除，或将文件夹放到那里。`,
  },

  about: {
    version: (version) => `版本 ${version}`,
    tagline: '阅读您收存在文件夹中的文章。',
    licence: '自由软件，采用 MIT 许可证。',
    engine: '引擎',
    library: '资料库',
    packages: '所用组件',
    packagesIntro: (count) => `Sheaf 包含 ${counted(count, '个自由软件组件')}。`,
    package: (name, version) => `${name} ${version}`,
  },
};

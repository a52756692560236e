import type { LastWord, SayingCode } from '../../src-main/contract.ts';

/** What the main side says to a person. */
export const sayings: Readonly<Record<Exclude<SayingCode, LastWord>, string>> = {
  'file-empty': '文件是空的。如果它还在写入，之后会重新读取。',
  'ends-in-header':
    '“{title}”在文件头中就结束了。如果文件还在写入，它变化后会重新读取；否则请重新收存这篇文章。',
  'no-capture':
    '开头几行里没有“[标题](网址)”及其下方的一行短横线，没有注明来源的文前信息，也不是保存的网页。如果这不是文章，就无需处理。',
  'no-source-named':
    '开头几行里没有“[标题](网址)”及其下方的一行短横线，文前信息也没有注明来源（带网址的“source”“url”或“from”）。如果这是文章，请补上一个。',
  'nothing-behind-header':
    '“{title}”有文件头，后面却没有正文。如果文件还在写入，它变化后会重新读取；否则请重新收存这篇文章。',
  'page-without-text':
    '“{title}”是网页，但没有文字。如果它不是文章，就无需处理；否则请等网页加载完再重新保存。',
  'page-too-short':
    '“{title}”是网页，但文字太短，不像文章（{count} 个字符）。如果它不是文章，就无需处理；否则请等网页加载完再重新保存。',
  'page-of-links':
    '“{title}”是网页，但大部分文字是链接，像一份页面列表。如果它不是文章，就无需处理；否则请等网页加载完再重新保存。',
  'file-too-large':
    '文件有 {megabytes} MB；Sheaf 最多读取 {limit} MB 的文件。如果它是收存的文章，请去掉其中的图片后重新保存。',
  'file-unreadable': '文件无法读取：{reason}。文件变化后 Sheaf 会再试。',
  'took-too-long':
    '读取此文件的时间超出了 Sheaf 的限制，因此没有收取。文件本身没有改动。如果它是文章，请去掉正文以外的内容后重新保存。',
  'took-too-much':
    '读取此文件所需的内存超出了 Sheaf 的限制，因此没有收取。文件本身没有改动。如果它是文章，请去掉正文以外的内容后重新保存。',

  'shown-as-text': '“{title}”以纯文字显示。{because}',
  'markup-failed-before': '之前读取它的标记时失败了。',
  'page-too-deep': '网页的元素嵌套太深，无法安全排版。',
  'page-too-long': '网页太长，无法安全排版；只显示开头部分。',
  'too-many-marks': '它的 Markdown 标记超过 100,000 个，无法及时排版。',
  'endless-line': '它的 Markdown 中有一行超过四百万个字符，无法及时排版。',
  'over-text': '网页文字超过 {limit} 个字符，无法安全排版。',
  'over-attributes-of-a-tag': '网页中有一个标签带 {count} 个属性，无法安全排版。',
  'over-attributes': '网页的属性超过 {limit} 个，无法安全排版。',
  'over-elements': '网页的元素超过 {limit} 个，无法安全排版。',
  'over-attribute': '网页中有一个属性长 {count} 个字符，无法安全排版。',
  'over-depth': '网页的元素嵌套超过 {limit} 层，无法安全排版。',
  'over-unclosed': '网页中未关闭的格式元素超过 {limit} 个，无法安全排版。',

  'character-replaced': '有一个字符无法按 {encoding} 读取，显示为 \ufffd。',
  'characters-replaced': '有 {count} 个字符无法按 {encoding} 读取，显示为 \ufffd。',
  'capture-shown-as-text': '此文章以纯文字显示：{because}',
  'cut-in-markup': '文件在标记中间就结束了。',

  'folder-away':
    '文件夹目前不在。其中的文章仍会列出，文件夹回来后又可以阅读；请接上磁盘或恢复文件夹。',
  'part-unreadable':
    '这里无法读取：{reason}。Sheaf 已知的内容仍会列出。请确认磁盘已接上，并且您有权读取；Sheaf 会自行再看。',
  'still-written': '这个文件一直在写入。它静止片刻后，Sheaf 就会读取。',
  'not-watched': '无法监视此文件夹：{reason}。Sheaf 改为每 {seconds} 秒查看一次。',

  missing: '没有这个文件。它可能已被移动或改名：请从它现在的位置打开。',
  'neither-file-nor-folder': '它既不是文件也不是文件夹。请选择其中一种。',
  'other-kind':
    'Sheaf 只接受 .md、.markdown、.txt、.html、.htm 或没有扩展名的文件。如果它是收存的文章，请把扩展名改成其中之一。',
  paused: '读取已暂停。请继续读取，然后重新打开。',
  'not-yet': '暂时还无法读取，请稍后再试。',
  'no-folder': '没有可以复制到的文件夹。请先选择一个文件夹。',
  'listed-already': '它已经在收取的文件夹中：请在列表或问题中查找。',
  'not-copied':
    '无法复制到 {folder}：{reason}。请确认磁盘还有空间，并且此文件夹可以写入，然后重试。',

  'article-unlisted': '资料库中暂时没有这篇文章，因此没有任何更改。请等它的文件夹读取完毕后再试。',
  'article-gone':
    '资料库中已没有这篇文章：它的文件已移出收取的文件夹，或已删除。放回文件即可再次阅读。',
  'file-away': '这篇文章的文件目前无法读取：{path}。请接上磁盘或放回文件；已读和星标都会保留。',
  'search-not-kept': '这个搜索已不再保存。如果还需要，请重新保存。',
  'library-unwritten': '资料库无法写入：{reason}。请确认磁盘还有空间，并且 {directory} 可以写入。',
  'own-fault': 'Sheaf 自身出了故障：{reason}。请重试；如果再次发生，请重新启动 Sheaf。',
  'index-not-deleted':
    '文件夹 {folder} 目前不在，其中的文章只有索引知道，因此没有删除任何东西。请接上磁盘，或不再收取此文件夹。',
  'not-imported': '无法导入：{reason}。没有做任何更改。请选择由 Sheaf 导出的文件。',
  'address-not-opened':
    'Sheaf 只打开网页和邮件地址。这个地址没有打开；如果想在别处打开，请复制它。',
  'not-printed': '没有打印任何内容：{reason}。请确认已设置打印机，或将文章存储为 PDF。',
  'pdf-unwritten': 'PDF 无法写入 {path}：{reason}。请换一个位置或名称。',
  'folder-not-made': '无法新建文件夹 {path}：{reason}。请选择一个已有的文件夹。',
  'samples-missing': '此程序没有附带示例。请选择您自己的文件夹。',
  'samples-not-copied':
    '无法将示例复制到 {folder}：{reason}。请确认磁盘还有空间，并且此文件夹可以写入，然后重试。',
  'samples-not-removed': '无法移除 {folder} 中示例的副本：{reason}。请自行删除此文件夹。',
  'path-not-shown': '无法显示 {path}：{reason}。请自行在文件管理器中打开。',
  'path-unwritten': '无法写入 {path}：{reason}。请换一个位置或名称。',
  'path-unread': '无法读取 {path}：{reason}。请确认您有权读取，然后重试。',
  'because-of-file': '{because}文件是 {path}。',
  'call-of-others': '此请求并非来自 Sheaf 自己的窗口。',
  'call-unknown': '没有这种请求。这是 Sheaf 的缺陷：请重新启动。',
  'call-misshapen': '请求 {name} 的参数不合格式。这是 Sheaf 的缺陷：请重新启动。',

  'index-damaged': '索引已损坏。请重新启动 Sheaf：索引会根据您的文件夹重新建立。',
  'index-damaged-now':
    '索引已损坏。请重新启动 Sheaf：索引会根据您的文件夹重新建立。您的记录不会丢失。',
  'index-unwritten':
    '{directory} 中的索引无法写入：{reason}。在腾出空间之前，列表可能不是最新的；Sheaf 会自行重试。您的记录不会丢失。',
  'index-set-aside':
    '索引无法使用（{reason}）。它已另存为 {aside}，新的索引正根据您的文件夹建立。您的记录不会丢失。',
  'state-missing-restored': '保存已读和星标的文件不见了。Sheaf 已恢复到它的副本 {copy}。',
  'state-damaged-restored':
    '保存已读和星标的文件已损坏。Sheaf 已恢复到它的副本 {copy}。损坏的文件保留为 {aside}。',
  'state-missing-anew':
    '保存已读和星标的文件不见了，也没有完好的副本。Sheaf 将重新开始记录。如果您曾导出过，请在“设置 › 隐私”中导入。',
  'state-empty-restored': '保存已读和星标的文件是空的。Sheaf 已恢复到它的副本 {copy}。',
  'state-empty-anew':
    '保存已读和星标的文件是空的，也没有完好的副本。Sheaf 将重新开始记录。如果您曾导出过，请在“设置 › 隐私”中导入。',
  'state-damaged-anew':
    '保存已读和星标的文件已损坏，也没有完好的副本。Sheaf 将重新开始记录。损坏的文件保留为 {aside}。如果您曾导出过，请在“设置 › 隐私”中导入。',
  'state-renewed':
    '保存已读和星标的文件被 Sheaf 以外的东西改动过，例如磁盘出现了故障。检查后内容完好，没有丢失，文件已重新写入。',
  'state-not-saved':
    '无法保存已读和星标：{reason}。请确认资料库所在的磁盘还有空间、文件可以写入，然后重新启动 Sheaf。',
  'state-not-copied':
    '已读和星标都安全，但无法在 {folder} 中留下副本：{reason}。请腾出磁盘空间；下次启动时会再试。',
};

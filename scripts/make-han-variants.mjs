/**
 * Writes src-main/library/search/han-variants.ts and han-phrases.ts from OpenCC's tables.
 *
 *   npm install opencc-js@1.4.2     (anywhere; the program itself does not depend on it)
 *   node scripts/make-han-variants.mjs path/to/node_modules/opencc-js
 *
 * Characters: each pair of the tables simplified to traditional, traditional to simplified, and of
 * the variants of Taiwan and Hong Kong joins two characters; characters joined directly or through
 * others make one class, whose first member stands for all.
 *
 * Phrases: the words that regions say differently (software is 软件 or 軟體), and those that change
 * more than the shapes of their characters (坐标, 座標). Folded by the classes,
 * pairs that have become equal are left out. Only words that the tables pair directly are paired: by
 * way of a third one everything would soon mean everything.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = process.argv[2];
if (root === undefined) {
  console.error('usage: node scripts/make-han-variants.mjs path/to/node_modules/opencc-js');
  process.exit(2);
}
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
const target = join(import.meta.dirname, '..', 'src-main', 'library', 'search');

/** A table of OpenCC as `[key, values]` pairs. */
async function table(name) {
  const file = pathToFileURL(join(root, 'dist', 'esm-lib', 'dict', `${name}.js`)).href;
  const { default: text } = await import(file);
  return text.split('|').map((line) => {
    const space = line.indexOf(' ');
    return [line.slice(0, space), line.slice(space + 1).split(' ')];
  });
}

/** Joins values into classes. */
class Classes {
  #parents = new Map();
  find(value) {
    const parent = this.#parents.get(value) ?? value;
    return parent === value ? value : this.find(parent);
  }
  join(a, b) {
    for (const value of [a, b]) if (!this.#parents.has(value)) this.#parents.set(value, value);
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.#parents.set(x, y);
  }
  all() {
    const classes = new Map();
    for (const value of this.#parents.keys()) {
      const key = this.find(value);
      classes.set(key, [...(classes.get(key) ?? []), value]);
    }
    return [...classes.values()].filter((members) => members.length > 1);
  }
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const codePoints = (text) => [...text].length;

// Characters.
const characters = new Classes();
for (const name of ['TSCharacters', 'STCharacters', 'TWVariants', 'HKVariants']) {
  for (const [key, values] of await table(name)) {
    for (const value of values) {
      if (codePoints(key) === 1 && codePoints(value) === 1) characters.join(key, value);
    }
  }
}
const simplified = new Map();
for (const [key, values] of await table('TSCharacters')) simplified.set(key, values[0]);
const classes = characters.all().map((members) => {
  const votes = (member) => members.filter((other) => simplified.get(other) === member).length;
  // A member of the basic plane stands for the class wherever there is one, so that a table of 16-bit
  // units can hold it; among those the one that most members simplify to.
  return members.sort((a, b) => a.length - b.length || votes(b) - votes(a) || compare(a, b));
});
classes.sort((a, b) => compare(a[0], b[0]));

// Phrases.
const representative = new Map();
for (const members of classes) {
  for (const member of members) representative.set(member, members[0]);
}
const fold = (text) =>
  [...text]
    .map((c) => representative.get(c) ?? c)
    .join('')
    .toLowerCase();
/** Only words of Han characters alone, two at least: single ones would match far too much. */
const isWord = (text) => /^[\p{Script=Han}]{2,}$/u.test(text);
/**
 * Pairs that the tables make for the screens of programs, and that would mislead in running text: both
 * words, or the one that would be looked for too, are everyday words of both regions and mean
 * different things there.
 */
const MISLEADING = new Set(
  `行程=进程 支持=支援 开启=打开 执行=运行 查看=检视 检视=视图 指标=指针 创建=建立 发布=释出 传送=发送
   对象=物件 保存=储存 装置=设备 区域性=局部 全域性=全局 型别=类型 联系=联络 连接=连线 回圈=循环
   参数=引数 排程=调度 数据=资料 文件=档案 文件=文档 文档=档案 低级=低阶 高级=高阶 进阶=高级 高端=高阶
   进阶=高端 进阶=高阶 消息=讯息 即时=实时 图像=影像 声明=宣告 丢掷=抛出 存取=访问 审核=稽核 刷新=重新整理
   导入=汇入 导出=汇出 停用=禁用 列举=枚举 卷轴=滚动条 启用=激活 呼叫=调用 呼出=拨出 图库=相册 图库=相簿
   壁纸=桌布 外挂=插件 批次=批量 挂断=结束通话 整合=集成 新增=添加 智慧=智能 模拟=类比 仿真=模拟
   仿真=类比 社区=社群 设定=设置 过载=重载 重灌=重装 塞拉利昂=狮子山 尼日=尼日尔 任务栏=工作列
   指令码=脚本 介面=接口 分割槽=分区 子音=辅音 性能=效能 外接=外置 存档=存盘 宕机=死机 对映=映射
   屏蔽=遮蔽 嵌套=巢状 截取=撷取 查找=查询 程序=行程 程式=进程 缺省=预设 窗口=视窗 在线=线上
   触控=触摸 菜单=选单 粘贴=贴上 前处理器=预处理器 位址=地址 数位=数字 元件=组件
   变数=变量 伫列=队列 堆叠=堆栈 数组=阵列 模块=模组 注销=登出 登入=登录 冷盘=凉菜
   内核=核心 程序=进程 程序=程式 互动=交互 杀毒=防毒 专案=项目 串行=序列 主机板=主板 例项=实例 信道=通道
   位元=比特 位元组=字节 免提=扩音 剪下=剪切 加载=载入 单核心=宏内核 图标=图示 扩充套件=扩展 持久性=永续性
   数据源=资料来源 正规化=范式 汇编=组译 溢位=溢出 演示文稿=简报 片语=词组 回拨=回调 音讯=音频 预设=默认`
    .trim()
    .split(/\s+/),
);
/**
 * Pairs with a word that stands mostly where others meet or within a name: 多工 in 许多工作, 的士 in
 * 他们的士兵, 查德 in 理查德.
 */
const WITHIN_OTHERS = new Set(
  `多任务=多工 多型=多态 全形=全角 半形=半角 实模式=真实模式 快取=缓存 前缀=字首 操作数=运算元 数据报=资料包
   系结=绑定 调制=调变 进位制=进制 的士=计程车 布尔=布林 乍得=查德 夏农=香农 拉摩=拉莫 拉洛=拉罗 佛瑞=福雷`
    .trim()
    .split(/\s+/),
);
/** Longer words that a misleading pair was good for. */
const LONGER = ['应用程序=应用程式', '小程序=小程式', '电脑程序=电脑程式', '程序设计=程式设计'];
const pairs = new Set(LONGER);
const PHRASE_TABLES = [
  ...['STPhrases', 'TSPhrases', 'HKVariantsPhrases'],
  ...['TWPhrases', 'TWPhrasesRev', 'HKPhrases', 'HKPhrasesRev'],
];
for (const name of PHRASE_TABLES) {
  for (const [key, values] of await table(name)) {
    for (const value of values) {
      const [a, b] = [fold(key), fold(value)].sort(compare);
      const pair = `${a}=${b}`;
      if (MISLEADING.has(pair) || WITHIN_OTHERS.has(pair)) continue;
      if (a !== b && isWord(a) && isWord(b)) pairs.add(pair);
    }
  }
}
const groups = [...pairs].sort(compare);

/** Words set in lines of at most 96 UTF-16 units, so that a change shows as a change of lines. */
function lines(words) {
  const rows = [''];
  for (const word of words) {
    const row = rows.at(-1);
    if (row !== '' && row.length + 1 + word.length > 96) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows.join('\n');
}

const notice = ` * Made by scripts/make-han-variants.mjs from the tables of OpenCC (https://github.com/BYVoid/OpenCC)
 * as packed in opencc-js ${version}: Copyright Carbo Kuo and the OpenCC authors, Apache License 2.0
 * (https://www.apache.org/licenses/LICENSE-2.0). Changed: joined into classes and pairs. Do not edit by hand.`;

writeFileSync(
  join(target, 'han-variants.ts'),
  `/**
 * Simplified, traditional and regional shapes of the same Han characters.
 *
${notice}
 */

/** ${classes.length} classes with white space between; the first member stands for the others. */
export const HAN_VARIANTS = \`
${lines(classes.map((members) => members.join('')))}
\`;
`,
);
writeFileSync(
  join(target, 'han-phrases.ts'),
  `/**
 * Words that regions of the Chinese language say differently, such as 软件 and 軟體.
 *
${notice}
 */

/**
 * ${groups.length} pairs with white space between, their words with \`=\` between. Words are folded: each
 * character is the first of its class in HAN_VARIANTS.
 */
export const HAN_PHRASES = \`
${lines(groups)}
\`;
`,
);
console.log(`${classes.length} classes, ${groups.length} pairs of phrases`);

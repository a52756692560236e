import type { Words } from './words.ts';
import { digits, factor } from './zh-Hans-numbers.ts';

/** Words of how the window and the text of articles look. */
export const appearance: Words['appearance'] = {
  name: '外观',
  theme: '主题',
  themes: { system: '跟随系统', light: '浅色', sepia: '米黄', dark: '深色', black: '纯黑' },
  typeface: '字体',
  typefaces: { serif: '衬线', sans: '无衬线', song: '宋体', hei: '黑体', kai: '楷体' },
  notHere: '这台电脑上没有这种字体。',
  size: '字号',
  smaller: '缩小文字',
  larger: '放大文字',
  pixels: (size) => `${digits.format(size)} 像素`,
  lineHeight: '行高',
  byLanguage: '随语言而定',
  times: (value) => factor.format(value),
  measure: '行宽',
  justified: '两端对齐',
  reset: '还原',
};

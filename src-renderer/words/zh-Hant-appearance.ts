import type { Words } from './words.ts';
import { digits, factor } from './zh-Hant-numbers.ts';

/** Words of how the window and the text of articles look. */
export const appearance: Words['appearance'] = {
  name: '外觀',
  theme: '主題',
  themes: { system: '依系統', light: '淺色', sepia: '米黃', dark: '深色', black: '純黑' },
  typeface: '字體',
  typefaces: { serif: '襯線', sans: '無襯線', song: '明體', hei: '黑體', kai: '楷體' },
  notHere: '這台電腦上沒有這種字體。',
  size: '字級',
  smaller: '縮小文字',
  larger: '放大文字',
  pixels: (size) => `${digits.format(size)} 像素`,
  lineHeight: '行高',
  byLanguage: '依語言',
  times: (value) => factor.format(value),
  measure: '行寬',
  justified: '左右對齊',
  reset: '還原',
};

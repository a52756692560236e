import type { Settings } from '../../src-main/contract.ts';
import { digits, factor } from './en-numbers.ts';

/** Words of how the window and the text of articles look. */
export const appearance = {
  name: 'Appearance',
  theme: 'Theme',
  themes: {
    system: 'System',
    light: 'Light',
    sepia: 'Sepia',
    dark: 'Dark',
    black: 'Black',
  } satisfies Record<Settings['theme'], string>,
  typeface: 'Typeface',
  typefaces: {
    serif: 'Serif',
    sans: 'Sans serif',
    song: 'Song 宋',
    hei: 'Hei 黑',
    kai: 'Kai 楷',
  } satisfies Record<Settings['typeface'], string>,
  notHere: 'This computer has no such typeface.',
  size: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  pixels: (size: number): string => `${digits.format(size)} px`,
  lineHeight: 'Line height',
  byLanguage: 'By language',
  times: (value: number): string => factor.format(value),
  measure: 'Line length',
  justified: 'Justify lines',
  reset: 'Reset',
};

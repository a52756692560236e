import { chineseNumbers } from './zh-numbers.ts';

/** The language of the catalogue. */
export const LANGUAGE = 'zh-Hant-TW';

/** Numbers and stretches of time. */
export const { digits, factor, counted, duration } = chineseNumbers(LANGUAGE, '分鐘');

/** The words of what the main side draws itself: file dialogs and error boxes. */
import type { Settings } from '../contract.ts';
import { en } from './en.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

/** What a catalogue of the main side holds; each language has one. */
export type MainWords = typeof en;

/** A language that the main side speaks. */
type Language = Exclude<Settings['language'], 'system'>;

/** All catalogues. */
export const MAIN_CATALOGUES: Readonly<Record<Language, MainWords>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** Regions and scripts in which Chinese is written with traditional characters. */
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/iu;

/** The words of now: read them where they are shown. */
export let words: MainWords = en;

/** Has the main side speak the language that is wished for, on a system that speaks these. */
export function speak(wish: Settings['language'], system: readonly string[]): void {
  words = MAIN_CATALOGUES[wish === 'system' ? systemLanguage(system) : wish];
}

function systemLanguage(system: readonly string[]): Language {
  for (const tag of system) {
    if (/^en\b/iu.test(tag)) return 'en';
    if (/^zh\b/iu.test(tag)) return TRADITIONAL.test(tag) ? 'zh-Hant' : 'zh-Hans';
  }
  return 'en';
}

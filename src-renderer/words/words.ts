import type { Settings } from '../../src-main/contract.ts';
import { en } from './en.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

/** What a catalogue of words holds; each language has one. */
export type Words = typeof en;

/** A language that the interface speaks. */
export type Language = Exclude<Settings['language'], 'system'>;

/** All catalogues. */
export const CATALOGUES: Readonly<Record<Language, Words>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/**
 * The words of the interface, in the language of now. It is another object after {@link speak}: read
 * it where words are drawn, and keep nothing that was made from it.
 */
export let words: Words = en;

/** Has the interface speak this language from its next drawing on. */
export function speak(language: Language): void {
  words = CATALOGUES[language];
}

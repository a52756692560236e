import { words } from '../words/words.ts';

/** Scripts of Chinese, which people tell apart by these signs. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['zh-Hans', '简'],
  ['zh-Hant', '繁'],
  ['zh', '中'],
  ['ja', '日'],
  ['ko', '한'],
]);

/** A short sign for a language. */
export function languageSign(tag: string): string {
  return SIGNS.get(tag) ?? (tag.split('-')[0] ?? tag).toUpperCase();
}

const names = new Map<string, Intl.DisplayNames>();

/** A language's name in the language of the interface. */
export function languageName(tag: string): string {
  const known =
    names.get(words.language) ?? new Intl.DisplayNames([words.language], { type: 'language' });
  names.set(words.language, known);
  try {
    return known.of(tag) ?? tag;
  } catch {
    // What a capture states need not be a language tag.
    return tag;
  }
}

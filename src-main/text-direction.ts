/** Which way a language is written; `auto` where it is not known and the text itself has to tell. */
export function textDirection(language: string | null): 'ltr' | 'rtl' | 'auto' {
  if (language === null) return 'auto';
  try {
    return new Intl.Locale(language).getTextInfo().direction ?? 'auto';
  } catch {
    return 'auto'; // No language tag.
  }
}

/** What a page states of an element's text: its language, and which way it runs. */
import type { Element } from 'domhandler';

/** Null where nothing sane is stated. */
export interface Stated {
  readonly lang: string | null;
  readonly dir: string | null;
}

export const NOTHING_STATED: Stated = { lang: null, dir: null };

/** `lang` and `dir` of an element where they are sane. */
export function statedOf({ attribs }: Element): Stated {
  const lang = attribs['lang']?.trim() ?? '';
  const dir = attribs['dir']?.trim().toLowerCase() ?? '';
  return {
    lang: /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(lang) ? lang : null,
    dir: /^(?:ltr|rtl|auto)$/.test(dir) ? dir : null,
  };
}

/** Letters of scripts that are written from the right. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether a text has letters that are written from the right. */
export function runsBothWays(text: string): boolean {
  return FROM_THE_RIGHT.test(text);
}

/** What holds of an element inside another one. */
export function within(inner: Stated, outer: Stated): Stated {
  return { lang: inner.lang ?? outer.lang, dir: inner.dir ?? outer.dir };
}

/** Both as attributes; '' where nothing is stated. */
export function statedAttributes({ lang, dir }: Stated): string {
  return (lang === null ? '' : ` lang="${lang}"`) + (dir === null ? '' : ` dir="${dir}"`);
}

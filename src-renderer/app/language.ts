import { LitElement } from 'lit';
import type { Settings } from '../../src-main/contract.ts';
import { speak, words, type Language } from '../words/words.ts';
import { settings } from './settings-state.ts';

/** Regions and scripts in which Chinese is written with traditional characters. */
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/iu;

/** The language that a wish means on a system that speaks these, the one it likes best first. */
export function languageFor(wish: Settings['language'], system: readonly string[]): Language {
  if (wish !== 'system') return wish;
  for (const tag of system) {
    if (/^en\b/iu.test(tag)) return 'en';
    if (/^zh\b/iu.test(tag)) return TRADITIONAL.test(tag) ? 'zh-Hant' : 'zh-Hans';
  }
  return 'en';
}

/** The languages of the system, the one it likes best first. */
export function systemLanguages(): readonly string[] {
  return window.sheaf?.languages ?? navigator.languages;
}

/** Has the whole window speak the language that is chosen, now and whenever that changes. */
export function followLanguage(): () => void {
  return settings.subscribe(({ language: wish }) => {
    const language = languageFor(wish, systemLanguages());
    speak(language);
    if (document.documentElement.lang === words.language) return;
    document.documentElement.lang = words.language;
    redraw(document);
  });
}

/** Draws every component anew, and only its words change: what the person did stays. */
function redraw(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof LitElement) element.requestUpdate();
    if (element.shadowRoot !== null) redraw(element.shadowRoot);
  }
}

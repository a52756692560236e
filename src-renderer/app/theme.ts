import type { Settings } from '../../src-main/contract.ts';
import { settings } from './settings-state.ts';

/** What of the settings a document shows by its style. */
export type Appearance = Pick<
  Settings,
  'theme' | 'typeface' | 'textSize' | 'lineHeight' | 'measure' | 'justified'
>;

/** Keeps the window's document as the settings say. */
export function followTheme(): () => void {
  return settings.subscribe((chosen) => {
    applyAppearance(document.documentElement, chosen);
  });
}

/**
 * Writes an appearance on a document's root element, for tokens.css: attributes for what is one of
 * several, properties for sizes. What the style decides by itself is left away.
 */
export function applyAppearance(root: HTMLElement, chosen: Appearance): void {
  root.toggleAttribute('data-justified', chosen.justified);
  attribute(root, 'data-theme', chosen.theme === 'system' ? null : chosen.theme);
  attribute(root, 'data-typeface', chosen.typeface === 'serif' ? null : chosen.typeface);
  const line = chosen.lineHeight === 0 ? '' : String(chosen.lineHeight);
  root.style.setProperty('--read-size', `${String(chosen.textSize)}px`);
  root.style.setProperty('--read-line', line);
  root.style.setProperty('--read-line-cjk', line);
  root.style.setProperty('--read-measure', `${String(chosen.measure)}px`);
}

function attribute(root: HTMLElement, name: string, value: string | null): void {
  if (value === null) root.removeAttribute(name);
  else root.setAttribute(name, value);
}

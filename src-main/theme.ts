/**
 * The theme that the person chose, as far as the main side shows it: what is seen of the window
 * before its page is drawn, and the system's own menus and dialogues.
 */
import { BrowserWindow, nativeTheme } from 'electron';
import type { Settings } from './contract.ts';
import { PAPERS } from './papers.ts';

type Theme = Settings['theme'];

const SIDES: Readonly<Record<Theme, 'system' | 'light' | 'dark'>> = {
  system: 'system',
  light: 'light',
  sepia: 'light',
  dark: 'dark',
  black: 'dark',
};

let shown: Theme = 'system';

/** The theme that is shown now. */
export function shownTheme(): Theme {
  return shown;
}

/** The colour of an empty page. */
export function paper(): string {
  const side = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
  return PAPERS[shown === 'system' ? side : shown];
}

/** Shows this theme from now on. */
export function showTheme(theme: Theme): void {
  shown = theme;
  nativeTheme.themeSource = SIDES[theme];
  for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(paper());
}

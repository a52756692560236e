import { signal } from '@lit-labs/preact-signals';

/** `system` follows what the person chose for the whole desktop. */
export type Theme = 'system' | 'light' | 'dark';

const STORED = 'sheaf.theme';

/** The theme of the window and of the article inside it. */
export const theme = signal<Theme>(stored());

/** Keeps the document's `data-theme` as {@link theme} says. */
export function followTheme(): () => void {
  return theme.subscribe((chosen) => {
    applyTheme(document.documentElement, chosen);
    localStorage.setItem(STORED, chosen);
  });
}

/** Writes a theme on a document's root element; `system` leaves the attribute away. */
export function applyTheme(root: HTMLElement, chosen: Theme): void {
  if (chosen === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', chosen);
}

function stored(): Theme {
  const value = localStorage.getItem(STORED);
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** The window: its options and its picture. */
import { app, BrowserWindow, screen } from 'electron';
import { writeFileSync } from 'node:fs';
import { ORIGIN } from './contract.ts';
import { paper, shownTheme, showTheme } from './theme.ts';
import { keepPlace, SMALLEST, windowPlace } from './window-place.ts';

/**
 * Opens the window where it was when it was last closed, in the theme that it had; it shows itself
 * once it has painted.
 *
 * @param place - the file that keeps where it was
 */
export function openWindow(preload: string, place: string): BrowserWindow {
  const main = screen.getPrimaryDisplay().workArea;
  const displays = [main, ...screen.getAllDisplays().map(({ workArea }) => workArea)];
  const { bounds, maximised, fullScreen, theme } = windowPlace(place, displays);
  showTheme(theme);
  const window = new BrowserWindow({
    ...bounds,
    ...SMALLEST,
    fullscreen: fullScreen,
    title: 'Sheaf',
    show: false,
    // What is seen before the first paint: the page's own paper.
    backgroundColor: paper(),
    webPreferences: {
      preload,
      additionalArguments: [`--sheaf-languages=${app.getPreferredSystemLanguages().join(',')}`],
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
      // What is released has no door for looking inside; a clone's own window has.
      devTools: !app.isPackaged,
    },
  });
  if (maximised) window.maximize();
  keepPlace(window, place, shownTheme);
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

/** Saves what the window shows as a PNG file. */
export async function savePicture(window: BrowserWindow, path: string): Promise<void> {
  const image = await window.webContents.capturePage();
  writeFileSync(path, image.toPNG());
}

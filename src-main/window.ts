/** The window: its options and its picture. */
import { app, BrowserWindow, nativeTheme } from 'electron';
import { writeFileSync } from 'node:fs';
import { ORIGIN } from './contract.ts';

/** Smaller than this, list and reader do not fit side by side. */
const SMALLEST = { minWidth: 480, minHeight: 360 };

/** Opens the window; it shows itself once it has painted. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1240,
    height: 820,
    ...SMALLEST,
    title: 'Sheaf',
    show: false,
    // What is seen before the first paint: the page's own paper.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c1b19' : '#fbfaf7',
    webPreferences: {
      preload,
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

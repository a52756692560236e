/** The window: its options, its menu, its picture. */
import { BrowserWindow, Menu, nativeTheme } from 'electron';
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
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

/** The least menu that the platforms' keys for editing, zoom and quitting need. */
export function setMenu(): void {
  const application = process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...application,
      { role: 'fileMenu' },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
    ]),
  );
}

/** Saves what the window shows as a PNG file. */
export async function savePicture(window: BrowserWindow, path: string): Promise<void> {
  const image = await window.webContents.capturePage();
  writeFileSync(path, image.toPNG());
}

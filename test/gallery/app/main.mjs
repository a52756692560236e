// @ts-check
/** Opens the gallery's one page in a window as shut as Sheaf's own. */
import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

const page = join(import.meta.dirname, '../../../node_modules/.cache/sheaf-gallery/index.html');

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1000, height: 800, title: 'Gallery' });
  window.setMenuBarVisibility(false);
  void window.loadFile(page);
});

// @ts-check
/** The least that Electron can be: one window of Sheaf's size with one word in it. */
import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

app.setPath('userData', process.env['BENCH_ENGINE'] ?? app.getPath('userData'));
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1240, height: 820 });
  void window.loadFile(join(import.meta.dirname, 'index.html'));
});

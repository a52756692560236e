/** A picture of the window for machines without a display: waits, saves, says so, ends. */
import { app, type BrowserWindow } from 'electron';
import type { LibraryStatus } from './contract.ts';
import type { LibraryThread } from './library-thread.ts';
import { savePicture } from './window.ts';

/** After the last change the window has so long to fetch and paint, in ms. */
const PAINTED_AFTER_MS = 1500;

/** Waits until the library is up to date and the window shows it; then saves the picture and ends. */
export async function takePicture(
  library: LibraryThread,
  window: BrowserWindow,
  path: string,
): Promise<void> {
  const status = await upToDate(library);
  await loaded(window);
  await new Promise((resolve) => setTimeout(resolve, PAINTED_AFTER_MS / 2));
  // The first article, opened as a person would.
  for (const type of ['keyDown', 'keyUp'] as const) {
    window.webContents.sendInputEvent({ type, keyCode: 'j' });
  }
  await new Promise((resolve) => setTimeout(resolve, PAINTED_AFTER_MS));
  await savePicture(window, path);
  const folders = status.folders.map((folder) => folder.path).join(', ');
  process.stdout.write(`Picture: ${path} (${String(status.articles)} articles from ${folders})\n`);
  app.quit();
}

function upToDate(library: LibraryThread): Promise<LibraryStatus> {
  return new Promise((resolve) => {
    const look = (status: LibraryStatus) => {
      if (status.phase !== 'ready') return;
      library.off('status', look);
      resolve(status);
    };
    library.on('status', look);
    void library.ask('status', null).then((reply) => {
      if (reply.ok) look(reply.value);
    });
  });
}

function loaded(window: BrowserWindow): Promise<void> {
  if (!window.webContents.isLoading()) return Promise.resolve();
  return new Promise((resolve) => {
    window.webContents.once('did-finish-load', () => {
      resolve();
    });
  });
}

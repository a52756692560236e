/** How far a scan is, on the taskbar or in the dock. */
import type { BrowserWindow } from 'electron';
import type { LibraryStatus } from './contract.ts';

/** A scan of fewer files than this is over before anyone looks. */
const FEWEST_FILES = 200;

/** Shows how far the library's scan is; what is over or short is not shown. */
export function showOnTaskbar(window: BrowserWindow | null, status: LibraryStatus): void {
  if (!window || window.isDestroyed()) return;
  const { done, total } = status;
  const shown = status.phase === 'scanning' && total >= FEWEST_FILES;
  window.setProgressBar(shown ? done / total : -1);
}

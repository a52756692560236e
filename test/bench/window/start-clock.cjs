// @ts-check
/**
 * Loaded by Electron before an app (`electron -r start-clock.cjs APP`): prints when the app's first
 * window shows what BENCH_WAITS_FOR names. Times are ms since 1970, to be compared with when the
 * program was started.
 */
/* global document, requestAnimationFrame -- of the window, where two of the functions run */
const { app } = require('electron');
const { format } = require('node:util');

/** Runs in the window: when its first paint was. */
async function firstPaint() {
  for (;;) {
    const [paint] = performance.getEntriesByType('paint');
    if (paint) return performance.timeOrigin + paint.startTime;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Runs in the window: when the first entries of a list of articles were painted. */
async function firstList() {
  /** @param {Document | ShadowRoot} root @returns {Element | null} */
  const entryIn = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches('[role=option]') && element.shadowRoot?.querySelector('.title')) {
        return element;
      }
      const inside = element.shadowRoot && entryIn(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (entryIn(document)) break;
  }
  // What is posted in a frame comes when that frame is painted.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  return performance.timeOrigin + performance.now();
}

const waitsFor = process.env['BENCH_WAITS_FOR'] === 'list' ? firstList : firstPaint;

app.once('browser-window-created', (_event, window) => {
  const shown = new Promise((resolve) => {
    if (window.isVisible()) resolve(0);
    else window.once('show', () => resolve(performance.timeOrigin + performance.now()));
  });
  window.webContents.once('dom-ready', async () => {
    const painted = await window.webContents.executeJavaScript(`(${waitsFor})()`);
    // Nobody can use a list in a window that is not shown.
    process.stdout.write(format('usable %d\n', Math.max(painted, await shown)));
  });
});

/** Sees what a window does behind the interface's back: scripts, requests, navigations. */
import type { CDPSession, ElectronApplication, Page } from '@playwright/test';
import { ORIGIN } from '../../src-main/contract.ts';

/** What must not happen. Each entry names one thing that did. */
export interface Happenings {
  readonly scripts: string[];
  readonly requests: string[];
  readonly navigations: string[];
  readonly windows: string[];
}

/** Marks scripts that the test itself has the window run. */
const OWN = 'sheaf-test.js';

/** The window, watched, with a way to ask it that leaves no trace in what is counted. */
export interface Watched {
  readonly happenings: Happenings;
  /** The value of an expression in the window's page; promises are waited for. */
  ask<T>(expression: string): Promise<T>;
  /** Presses a key. */
  press(key: string): Promise<void>;
  /**
   * What a hand does at a point of the window: points, clicks, lets an address go that was dragged
   * from elsewhere, goes on with Tab and presses Enter.
   */
  touch(x: number, y: number, address: string): Promise<void>;
}

/** Counts from now on. */
export async function watch(app: ElectronApplication, page: Page): Promise<Watched> {
  const happenings: Happenings = { scripts: [], requests: [], navigations: [], windows: [] };
  const session = await page.context().newCDPSession(page);
  // The page's own modules are parsed by now; each is told once when the debugger is enabled.
  await countScripts(session, happenings.scripts);
  page.on('request', (request) => {
    if (!isOurs(request.url())) happenings.requests.push(request.url());
  });
  page.on('framenavigated', (frame) => {
    const url = frame.url();
    const right = frame.parentFrame() === null ? `${ORIGIN}/index.html` : `${ORIGIN}/article/`;
    if (!url.startsWith(right) && url !== '' && url !== 'about:blank') {
      happenings.navigations.push(url);
    }
  });
  app.on('window', (window) => happenings.windows.push(window.url()));
  return {
    happenings,
    ask: async <T>(expression: string) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `${expression}\n//# sourceURL=${OWN}`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      // The caller knows what its expression gives.
      return result.value as T;
    },
    press: async (key) => {
      await Promise.all(keyStroke(session, key));
    },
    touch: async (x, y, address) => {
      const at = { x, y, button: 'left', clickCount: 1 } as const;
      const items = [{ mimeType: 'text/uri-list', data: address }];
      const data = { items, dragOperationsMask: 1 };
      // The window takes them in this order; waiting for each to be painted would take minutes.
      await Promise.all([
        session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y }),
        session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at }),
        session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at }),
        ...(['dragEnter', 'dragOver', 'drop'] as const).map((type) =>
          session.send('Input.dispatchDragEvent', { type, x, y, data }),
        ),
        ...keyStroke(session, 'Tab'),
        ...keyStroke(session, 'Enter'),
      ]);
    },
  };
}

/** Keys by what the engine wants to be told of them. */
const KEY_CODES: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, Home: 36, j: 74 };

function keyStroke(session: CDPSession, key: string): Promise<unknown>[] {
  const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
  const code = { key, windowsVirtualKeyCode: KEY_CODES[key] ?? 0 };
  const down =
    text === undefined
      ? { ...code, type: 'rawKeyDown' as const }
      : { ...code, type: 'keyDown' as const, text };
  return [
    session.send('Input.dispatchKeyEvent', down),
    session.send('Input.dispatchKeyEvent', { ...code, type: 'keyUp' }),
  ];
}

async function countScripts(session: CDPSession, scripts: string[]): Promise<void> {
  session.on('Debugger.scriptParsed', ({ url, scriptId, length, executionContextAuxData }) => {
    // Playwright looks into pages from worlds of its own, which no page can reach.
    const context = executionContextAuxData as { isDefault?: boolean } | undefined;
    if (context?.isDefault === false) return;
    // Playwright greets a page with `void 0`; no attack is that short.
    if (url === '' && length === 'void 0'.length) return;
    if (url === OWN || url.startsWith(`${ORIGIN}/assets/`)) return;
    const found = scripts.push(url) - 1;
    void session
      .send('Debugger.getScriptSource', { scriptId })
      .then(({ scriptSource }) => (scripts[found] = `${url} ${scriptSource.slice(0, 200)}`))
      .catch(() => undefined);
  });
  await session.send('Debugger.enable');
}

function isOurs(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`);
}

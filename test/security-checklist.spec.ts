/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security), point by
 * point, read back from the running program.
 */
import type { ElectronApplication } from '@playwright/test';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ORIGIN } from '../src-main/contract.ts';
import { plainCapture } from './library/plain-capture.ts';
import { answers } from './security/answers.ts';
import { expect, test, type Program } from './app/program.ts';

/** A program with one article, which is open. */
async function opened(start: () => Promise<Program>, folder: string): Promise<Program> {
  await writeFile(join(folder, 'a.md'), plainCapture({ title: 'The ferry lamp' }));
  const program = await start();
  const { page } = program;
  await page.getByRole('option', { name: /^The ferry lamp/u }).click();
  await expect(page.frameLocator('iframe').getByRole('paragraph')).toBeVisible();
  return program;
}

/** The settings that the window was made with, as the engine holds them. */
function preferences(app: ElectronApplication) {
  return app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    // Left out of Electron's types since its name says that it may change.
    return (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
  });
}

test('1. only local content: every document is served by the program itself', async ({
  folder,
  start,
}) => {
  const { page, strayRequests } = await opened(start, folder);
  for (const frame of page.frames()) expect(frame.url()).toMatch(/^app:\/\/sheaf\//u);
  expect(strayRequests).toEqual([]);
});

test('2, 3, 4, 6, 8, 9, 11. the window has no Node, is isolated, sandboxed and keeps web security', async ({
  folder,
  start,
}) => {
  const { app, page } = await opened(start, folder);
  expect(await preferences(app)).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  // The engine tells of these only where they are on.
  const { nodeIntegrationInWorker, spellcheck, navigateOnDragDrop, enableBlinkFeatures } =
    await preferences(app);
  expect([nodeIntegrationInWorker, spellcheck, navigateOnDragDrop, enableBlinkFeatures]).toEqual([
    undefined,
    undefined,
    undefined,
    '',
  ]);
  for (const frame of page.frames()) {
    const seen = await frame.evaluate(() =>
      ['require', 'process', 'module'].filter((name) => name in window),
    );
    expect(seen).toEqual([]);
  }
  const bridge = await page.evaluate(() =>
    Object.keys((window as unknown as { sheaf: object }).sheaf),
  );
  expect(bridge.sort()).toEqual(['call', 'languages', 'on', 'pathsOf']);
  const inFrame = await page.frames()[1]?.evaluate(() => 'sheaf' in window);
  expect(inFrame).toBe(false);
});

test('5. no permission is given, whoever asks', async ({ folder, start }) => {
  const { page } = await opened(start, folder);
  const names =
    'geolocation notifications camera microphone midi clipboard-read persistent-storage local-fonts storage-access window-management idle-detection screen-wake-lock'.split(
      ' ',
    );
  const states = await page.evaluate(
    (names) =>
      Promise.all(
        names.map(async (name) => {
          try {
            // Names that this engine does not know throw.
            return (await navigator.permissions.query({ name: name as PermissionName })).state;
          } catch {
            return 'unknown';
          }
        }),
      ),
    names,
  );
  expect(states).not.toContain('granted');
  expect(states.filter((state) => state === 'denied').length).toBeGreaterThan(5);
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('7. a policy comes with every document, and forbids what is not named', async ({
  folder,
  start,
}) => {
  const { app, page } = await opened(start, folder);
  const [, frame] = page.frames();
  const urls = [`${ORIGIN}/index.html`, frame?.url() ?? ''];
  const [interfacePolicy, articlePolicy] = (await answers(app, urls)).map(({ policy }) => policy);
  for (const policy of [interfacePolicy, articlePolicy]) {
    expect(policy).toMatch(/^default-src 'none'; /u);
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/u);
  }
  expect(interfacePolicy).toContain("require-trusted-types-for 'script'");
  expect(articlePolicy).not.toContain('script-src');
  expect(articlePolicy).not.toContain('data:');
  expect(articlePolicy).toContain('sandbox allow-same-origin');
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin');
});

test('10, 12. a web view that is written into the page stays empty', async ({ folder, start }) => {
  const { app, page } = await opened(start, folder);
  await page.evaluate(() => document.body.append(document.createElement('webview')));
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('13. no frame goes anywhere but to an opened article', async ({ folder, start }) => {
  const { page } = await opened(start, folder);
  const before = page.frames().map((frame) => frame.url());
  const targets = [
    'https://news.example.com/',
    'file:///etc/passwd',
    'data:text/html,x',
    `${ORIGIN}/index.html?x`,
  ];
  for (const target of targets) {
    await page.evaluate((target) => {
      for (const each of [window, window.frames[0]]) {
        try {
          if (each) each.location.href = target;
        } catch {
          // The engine itself refuses some.
        }
      }
    }, target);
    await page.waitForTimeout(100);
    expect(page.frames().map((frame) => frame.url())).toEqual(before);
  }
});

test('14. no window is opened', async ({ folder, start }) => {
  const { app, page } = await opened(start, folder);
  for (const target of [
    'https://news.example.com/',
    'about:blank',
    `${ORIGIN}/index.html`,
    'file:///etc/passwd',
  ]) {
    expect(await page.evaluate((target) => window.open(target) === null, target)).toBe(true);
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('15. nothing but web and mail addresses is handed to the system', async ({
  folder,
  start,
}) => {
  const { app, page } = await opened(start, folder);
  await app.evaluate(({ shell }) => {
    shell.openExternal = (address) => {
      throw new Error(`opened ${address}`);
    };
  });
  const replies = await page.evaluate(async () => {
    const bridge = (
      window as unknown as { sheaf: { call(name: string, argument: unknown): Promise<unknown> } }
    ).sheaf;
    const addresses = [
      'file:///etc/passwd',
      'javascript:1',
      'smb://a/b',
      'ms-msdt:/id',
      'x',
      '',
      ' http://a',
      'C:\\a.exe',
    ];
    return Promise.all(addresses.map((address) => bridge.call('link/open', address)));
  });
  for (const reply of replies.filter((_, at) => at !== 6)) {
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
  }
});

test('16. the engine is a version that is supported', async ({ folder, start }) => {
  const { app } = await opened(start, folder);
  const electron = await app.evaluate(() => process.versions.electron);
  expect(Number(electron.split('.')[0])).toBeGreaterThanOrEqual(43);
});

test('18. nothing is read from file:, and the own scheme has no more rights than https', async ({
  folder,
  start,
}) => {
  const { page } = await opened(start, folder);
  const rights = await page.evaluate(async () => ({
    secure: isSecureContext,
    worker: await navigator.serviceWorker.register('/x.js').then(
      () => 'registered',
      () => 'refused',
    ),
    file: await fetch('file:///etc/passwd').then(
      () => 'read',
      () => 'refused',
    ),
    own: await fetch('app://other/index.html').then(
      (response) => String(response.status),
      () => 'refused',
    ),
  }));
  expect(rights).toEqual({ secure: true, worker: 'refused', file: 'refused', own: 'refused' });
});

test('20. the bridge gives nothing of Electron to the page', async ({ folder, start }) => {
  const { page } = await opened(start, folder);
  const leaked = await page.evaluate(() => {
    const bridge = (
      window as unknown as {
        sheaf: { on(name: string, heard: (...all: unknown[]) => void): () => void };
      }
    ).sheaf;
    const end = bridge.on('library/status', () => undefined);
    return [typeof end, ...Object.keys(end), 'ipcRenderer' in window, Object.isFrozen(bridge)];
  });
  expect(leaked).toEqual(['function', false, true]);
});

test('beyond the list: no look-ups, dictionaries, downloads or second program', async ({
  directory,
  folder,
  start,
}) => {
  const { app, page } = await opened(start, folder);
  const engine = await app.evaluate(async ({ app, session }) => ({
    rules: app.commandLine.getSwitchValue('host-resolver-rules'),
    quiet: ['disable-background-networking', 'disable-component-update', 'no-pings'].map((name) =>
      app.commandLine.hasSwitch(name),
    ),
    languages: session.defaultSession.getSpellCheckerLanguages(),
    spelling: session.defaultSession.isSpellCheckerEnabled(),
    alone: app.hasSingleInstanceLock(),
    proxy: await session.defaultSession.resolveProxy('https://news.example.com/'),
    other: await session
      .fromPartition('another')
      .fetch('https://news.example.com/')
      .then(() => 'sent', String),
  }));
  expect(engine).toMatchObject({
    rules: 'MAP * ~NOTFOUND',
    quiet: [true, true, true],
    languages: [],
    spelling: false,
    alone: true,
  });
  expect(engine.other).toContain('ERR_BLOCKED_BY_CLIENT');

  await app.evaluate(({ webContents }, origin) => {
    webContents.getAllWebContents()[0]?.downloadURL(`${origin}/index.html`);
  }, ORIGIN);
  await page.waitForTimeout(300);
  expect(existsSync(join(directory, 'index.html'))).toBe(false);
  for (const url of [
    'https://news.example.com/',
    'wss://news.example.com/',
    'file:///etc/passwd',
  ]) {
    const sent = await app.evaluate(
      ({ net }, url) => net.fetch(url).then((response) => `${response.status}`, String),
      url,
    );
    expect(sent).toContain('Error');
  }
});

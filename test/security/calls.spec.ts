/** The door between window and main side: who may call, and with what. */
import type { ElectronApplication } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ORIGIN } from '../../src-main/contract.ts';
import { plainCapture } from '../library/plain-capture.ts';
import { expect, ROOT, test, libraryStatus } from '../app/program.ts';

/** The names of all calls, as the contract states them. */
function callNames(): string[] {
  const contract = readFileSync(join(ROOT, 'src-main', 'contract.ts'), 'utf8');
  const [, calls = ''] = contract.split('export interface Calls {');
  return [...(calls.split('\n}')[0] ?? '').matchAll(/^ {2}'([a-z-]+\/[a-z-]+)':/gmu)].map(
    ([, name]) => name ?? '',
  );
}

/**
 * Asks the main side as a sender would, from inside the main process, so that the sender can be
 * any; the handler is the program's own, taken from where Electron keeps it.
 */
async function callAs(
  app: ElectronApplication,
  sender: Sender,
  calls: readonly Call[],
): Promise<string[]> {
  return app.evaluate(
    async ({ BrowserWindow, ipcMain }, [sender, calls, origin]) => {
      // Not in Electron's types: the map in which it keeps what answers `invoke`.
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (...all: unknown[]) => unknown> }
      )._invokeHandlers;
      const handler = handlers.get('sheaf');
      const [window] = BrowserWindow.getAllWindows();
      if (!handler || !window) throw new Error('Nothing answers calls.');
      const { mainFrame } = window.webContents;
      const senders: Record<string, unknown> = {
        window: mainFrame,
        article: mainFrame.frames[0],
        nobody: null,
        'another page': { url: `${origin}/index.html`, top: null },
        'the window, elsewhere': new Proxy(mainFrame, {
          get: (frame, name) =>
            name === 'url' ? 'https://news.example.com/' : (Reflect.get(frame, name) as unknown),
        }),
      };
      const outcomes: string[] = [];
      for (const [name, argument] of calls) {
        try {
          const reply = await handler(
            { senderFrame: senders[sender], sender: window.webContents },
            name,
            argument,
          );
          const { ok, error } = reply as { ok: boolean; error?: { code: string } };
          outcomes.push(ok ? 'ok' : (error?.code ?? 'no code'));
        } catch (error) {
          outcomes.push(`threw ${String(error)}`);
        }
      }
      return outcomes;
    },
    [sender, calls, ORIGIN] as const,
  );
}

type Call = readonly [name: string, argument: unknown];
type Sender = 'window' | 'article' | 'nobody' | 'another page' | 'the window, elsewhere';

test('only the main frame of the window is answered', async ({ folder, start }) => {
  await writeFile(join(folder, 'a.md'), plainCapture({ title: 'The ferry lamp' }));
  const { app, page } = await start();
  await page.getByRole('option', { name: /^The ferry lamp/u }).click();
  await expect(page.frameLocator('iframe').getByRole('paragraph')).toBeVisible();
  const calls: Call[] = callNames().map((name) => [name, null]);
  expect(await callAs(app, 'window', [['library/status', null]])).toEqual(['ok']);
  for (const sender of ['article', 'nobody', 'another page', 'the window, elsewhere'] as const) {
    const outcomes = await callAs(app, sender, calls);
    expect([sender, ...new Set(outcomes)]).toEqual([sender, 'bad-arguments']);
  }
});

/**
 * Calls for which `null` is the right argument, and which then do something: open a dialogue of the
 * system or its file manager, make and watch a folder, delete the index.
 */
const ACTING = [
  'folders/choose',
  'folders/make',
  'samples/add',
  'library/reveal',
  'library/delete-index',
  'state/export',
  'state/import',
];

test('a thousand malformed arguments for each call are refused and harm nothing', async ({
  folder,
  start,
}) => {
  test.setTimeout(120_000);
  await writeFile(join(folder, 'a.md'), plainCapture({ title: 'The ferry lamp' }));
  const { app, page, errors } = await start();
  await expect(page.getByRole('option', { name: /^The ferry lamp/u })).toBeVisible();
  const names = callNames();
  expect(names.length).toBeGreaterThan(10);
  expect(names).toEqual(expect.arrayContaining(ACTING));
  const wrong = [
    '',
    'sheaf',
    '__proto__',
    'constructor',
    'toString',
    'article/open ',
    'ARTICLE/OPEN',
  ];
  const tools = join(import.meta.dirname, 'malformed.mjs');
  const counted = await app.evaluate(malform, {
    names: [...names, ...wrong],
    acting: ACTING,
    tools,
    count: 1000,
  });
  console.log(`malformed arguments of ${names.length} calls: ${JSON.stringify(counted)}`);
  const outcomes = Object.keys(counted);
  expect(outcomes.filter((each) => !['ok', 'bad-arguments', 'not-found'].includes(each))).toEqual(
    [],
  );
  expect(counted['bad-arguments']).toBeGreaterThan(names.length * 500);
  expect(errors).toEqual([]);
  await expect(libraryStatus(page)).toHaveText('1 article');
  await page.getByRole('option', { name: /^The ferry lamp/u }).click();
  await expect(page.frameLocator('iframe').getByRole('paragraph')).toBeVisible();
});

/** Calls the program's own handler from within the main process, as the window would. */
async function malform(
  { BrowserWindow, ipcMain }: typeof Electron.CrossProcessExports,
  order: { names: string[]; acting: readonly string[]; tools: string; count: number },
): Promise<Record<string, number>> {
  const require = process.getBuiltinModule('node:module').createRequire(order.tools);
  // A module of ours, whose type this function cannot name where it runs.
  const { malformed } = require(order.tools) as { malformed: (count: number) => unknown[] };
  // Not in Electron's types: the map in which it keeps what answers `invoke`.
  const { _invokeHandlers } = ipcMain as unknown as {
    _invokeHandlers: Map<
      string,
      (...all: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>
    >;
  };
  const handler = _invokeHandlers.get('sheaf');
  const [window] = BrowserWindow.getAllWindows();
  if (!handler || !window) throw new Error('Nothing answers calls.');
  const event = { senderFrame: window.webContents.mainFrame, sender: window.webContents };
  const counted: Record<string, number> = {};
  for (const name of order.names) {
    for (const value of malformed(order.count)) {
      if (value === null && order.acting.includes(name)) continue;
      const outcome = await handler(event, name, value).then(
        (reply) => (reply.ok ? 'ok' : (reply.error?.code ?? 'no code')),
        (error: unknown) => `threw ${name}: ${String(error)}`,
      );
      const shown = outcome === 'internal' ? `internal ${name} ${JSON.stringify(value)}` : outcome;
      counted[shown] = (counted[shown] ?? 0) + 1;
    }
  }
  return counted;
}

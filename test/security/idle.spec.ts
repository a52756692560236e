/** The program by itself and on a tour of all it has: it asks nothing of any network. */
import { readdir } from 'node:fs/promises';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, ROOT, test, libraryStatus } from '../app/program.ts';
import { endNetLog, markEnd, networkUse } from './net-log.ts';

/** How long the program is left alone, in seconds. */
const IDLE_S = Number(process.env['SHEAF_IDLE'] ?? '10');

test(`${IDLE_S} s of idling and a tour leave no request and no look-up in the net log`, async ({
  directory,
  folder,
  start,
}) => {
  test.setTimeout((IDLE_S + 60) * 1000);
  await cp(join(ROOT, 'seeds'), folder, { recursive: true });
  const netLog = join(directory, 'net-log.json');
  const { app, page, strayRequests } = await start(
    `--log-net-log=${netLog}`,
    '--net-log-capture-mode=Everything',
  );
  const total = (await readdir(folder)).length;
  await expect(libraryStatus(page)).toHaveText(`${total} articles`);
  const list = page.getByRole('listbox', { name: 'Articles' });
  await list.focus();
  for (let n = 0; n < total; n++) {
    await page.keyboard.press(n === 0 ? 'Home' : 'j');
    await expect(page.frameLocator('iframe').getByRole('paragraph').first()).toBeVisible();
    await page.keyboard.press('s');
    await page.keyboard.press('Space');
  }
  for (const command of ['folders', 'problems']) {
    await app.evaluate(({ BrowserWindow }, command) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('sheaf:menu/chosen', command);
    }, command);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.keyboard.type('words of a search');
  await page.waitForTimeout(IDLE_S * 1000);
  await endNetLog(netLog, (name) => app.evaluate(markEnd, name));
  await app.close();
  expect(await networkUse(netLog)).toEqual({ requests: [], lookups: [], refused: [], sockets: [] });
  expect(strayRequests).toEqual([]);
});

/** The counter of what was refused: 0 while nothing is tried, one more for each thing that is. */
import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bridge, Refusals } from '../../src-main/contract.ts';
import { expect, test } from '../app/program.ts';
import { plainCapture } from '../library/plain-capture.ts';

const NOTHING = { requests: 0, navigations: 0, windows: 0, permissions: 0, downloads: 0 };

/** What the window would show. */
async function refused(page: Page): Promise<Refusals> {
  const reply = await page.evaluate(() =>
    (window as unknown as { sheaf: Bridge }).sheaf.call('privacy/refused', null),
  );
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

test('what is refused is counted by its kind', async ({ folder, start }) => {
  await writeFile(join(folder, 'a.md'), plainCapture({ title: 'The ferry lamp' }));
  const { app, page } = await start();
  await page.getByRole('option', { name: /^The ferry lamp/u }).click();
  await expect(page.frameLocator('iframe').getByRole('paragraph')).toBeVisible();
  expect(await refused(page)).toEqual(NOTHING);

  // As if the layers before the session had let all of it through.
  await app.evaluate(async ({ session }) => {
    const fetched = session.defaultSession.fetch('https://c1.hostile.test/1');
    await fetched.then(() => undefined).catch(() => undefined);
  });
  await expect.poll(() => refused(page)).toEqual({ ...NOTHING, requests: 1 });

  await page.evaluate(() => {
    window.open('https://c2.hostile.test/');
  });
  await expect.poll(() => refused(page)).toEqual({ ...NOTHING, requests: 1, windows: 1 });

  await page.evaluate(() => {
    window.location.href = 'https://c3.hostile.test/';
  });
  await expect.poll(async () => (await refused(page)).navigations).toBe(1);

  await page.evaluate(() => Notification.requestPermission());
  await expect.poll(async () => (await refused(page)).permissions).toBeGreaterThan(0);

  await app.evaluate(({ session }) => {
    session.defaultSession.downloadURL('app://sheaf/index.html');
  });
  await expect.poll(async () => (await refused(page)).downloads).toBe(1);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

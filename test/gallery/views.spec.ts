/**
 * Photographs the views of the real window in both themes, wide and narrow;
 * `npm test -- e2e test/gallery -u` takes new references.
 */
import type { ElectronApplication } from '@playwright/test';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, libraryStatus, ROOT, test } from '../app/program.ts';
import { entry, field, list, matchCount, source } from '../app/search-page.ts';

const SAMPLES = join(ROOT, 'seeds');

/** Samples of a year that is over: dates of this year are told without it. */
const OF_BEFORE = /_20(?:1\d|2[0-5])-/u;

const WIDE = 1240;
const NARROW = 600;
const HEIGHT = 780;

async function widen(app: ElectronApplication, width: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      for (const window of BrowserWindow.getAllWindows()) {
        window.setContentSize(size.width, size.height);
      }
    },
    { width, height: HEIGHT },
  );
}

for (const theme of ['light', 'dark'] as const) {
  test(`views look as they did, ${theme}`, async ({ folder, start }) => {
    const samples = (await readdir(SAMPLES)).filter((name) => OF_BEFORE.test(name));
    expect(samples.length).toBeGreaterThan(4);
    for (const name of samples) await copyFile(join(SAMPLES, name), join(folder, name));
    const { app, page } = await start();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await widen(app, WIDE);
    await expect(libraryStatus(page)).toContainText(`${String(samples.length)} articles`);
    const looks = async (view: string) => {
      await expect.soft(page).toHaveScreenshot(`view-${view}-${theme}.png`, {
        animations: 'disabled',
      });
    };
    await entry(page, '夜市搬到桥下').click();
    await expect(page.getByRole('heading', { name: /夜市搬到桥下/u })).toBeVisible();
    // It is read by now, and everything says so.
    await expect(source(page, 'Unread')).toContainText(String(samples.length - 1));
    await looks('reading');

    await field(page).fill('河');
    await expect(matchCount(page)).toHaveText(/match/u);
    await looks('searching');
    await field(page).fill('');

    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+,');
    await page.getByRole('tab', { name: 'Reading' }).click();
    await expect(page.getByRole('tabpanel', { name: 'Reading' })).toBeVisible();
    await looks('settings');
    await page.keyboard.press('Escape');

    await widen(app, NARROW);
    await looks('narrow-reading');
    await page.keyboard.press('ControlOrMeta+2');
    await expect(list(page)).toBeVisible();
    await looks('narrow-list');
  });
}

import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { entry, list, ready, source, write } from '../app/search-page.ts';
import { heading, oneEachDay } from '../list/list-page.ts';

async function resize(app: ElectronApplication, width: number) {
  await app.evaluate(({ BrowserWindow }, wide) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(wide, 700);
  }, width);
}

test('below 900 pixels the sources lie over the other panes', async ({ folder, start }) => {
  await write(folder, oneEachDay(5));
  const { app, page, errors } = await start();
  await ready(page, 5);
  await resize(app, 860);
  await expect(page.getByRole('tree')).toHaveCount(0);
  await expect(list(page)).toBeVisible();
  await expect(page.getByText('No article selected')).toBeVisible();
  await page.getByRole('button', { name: 'Show sources' }).click();
  await expect(source(page, 'All articles')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tree')).toHaveCount(0);
  await expect(list(page)).toBeFocused();
  await page.getByRole('button', { name: 'Show sources' }).click();
  await source(page, 'Starred').click();
  await expect(page.getByRole('tree')).toHaveCount(0);
  await expect(page.getByText('Nothing starred')).toBeVisible();
  expect(errors).toEqual([]);
});

test('below 640 pixels there is one pane at a time', async ({ folder, start }) => {
  await write(folder, oneEachDay(5));
  const { app, page, errors } = await start();
  await ready(page, 5);
  await resize(app, 600);
  await expect(page.getByText('No article selected')).toBeHidden();
  await expect(page.getByRole('tree')).toHaveCount(0);
  await entry(page, '第2篇').click();
  await expect(heading(page)).toHaveText('第2篇');
  await expect(list(page)).toBeHidden();
  await page.getByRole('button', { name: 'Articles' }).click();
  await expect(list(page)).toBeFocused();
  await expect(entry(page, '第2篇')).toHaveAttribute('aria-selected', 'true');
  // What is opened out of sight is not read.
  await page.keyboard.press('ArrowDown');
  await expect(entry(page, '第3篇')).toHaveAttribute('aria-selected', 'true');
  await page.waitForTimeout(900);
  await expect(entry(page, '第3篇')).toHaveAccessibleName(/unread/u);
  await page.getByRole('button', { name: 'Show sources' }).click();
  await expect(list(page)).toBeHidden();
  await source(page, 'Unread').click();
  await expect(list(page)).toBeVisible();
  await expect(page.getByRole('tree')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(600);

  // Twice as large, a window of the first width is as narrow.
  await resize(app, 1240);
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(2);
  });
  await expect(page.getByRole('tree')).toHaveCount(0);
  await expect(list(page)).toBeVisible();
  expect(errors).toEqual([]);
});

test('what is chosen in the palette or the menu comes forward in a narrow window', async ({
  folder,
  start,
}) => {
  await write(folder, [
    { title: '甲', url: 'https://www.bbc.com/zhongwen/simp/1' },
    { title: '乙', url: 'https://example.org/2' },
  ]);
  const { app, page, errors } = await start();
  await ready(page, 2);
  await resize(app, 600);
  const openFirst = async () => {
    await entry(page, '甲').click();
    await expect(heading(page)).toHaveText('甲');
    await expect(list(page)).toBeHidden();
  };
  await openFirst();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('example.org');
  await expect(page.getByRole('option', { name: /example\.org/u })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeFocused();
  await expect(entry(page, '乙')).toBeVisible();
  await expect(entry(page, '甲')).toHaveCount(0);

  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await openFirst();
  await app.evaluate(({ BrowserWindow }, query) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('sheaf:menu/chosen', `go:${query}`);
  }, `in:"${folder}"`);
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Control+3');
  await expect(list(page)).toBeHidden();
  await expect(heading(page)).toBeVisible();
  expect(errors).toEqual([]);
});

test('a file that is opened with Sheaf comes forward in a narrow window', async ({
  directory,
  folder,
  start,
  launch,
}) => {
  await write(folder, [{ title: '甲' }, { title: '乙' }]);
  const first = await start();
  await ready(first.page, 2);
  await resize(first.app, 600);
  await expect(heading(first.page)).toBeHidden();
  await first.app.close();
  const { page } = await launch([join(directory, 'captures', '1 乙.md')]);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(640);
  await expect(heading(page)).toHaveText('乙');
  await expect(heading(page)).toBeVisible();
  await expect(list(page)).toBeHidden();
});

import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { entry, list, ready, source, write } from '../app/search-page.ts';
import { heading, oneEachDay } from '../list/list-page.ts';
import { PICTURE } from '../reader/reader-page.ts';
import { showSettings } from '../settings/settings-page.ts';

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

  expect(errors).toEqual([]);
});

test('a list that is out of sight follows what is chosen, and shows it when it is back', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(60));
  const { app, page, errors } = await start();
  await ready(page, 60);
  await resize(app, 600);
  await entry(page, '第0篇').click();
  await expect(list(page)).toBeHidden();
  for (let next = 1; next <= 40; next++) {
    await page.keyboard.press('j');
    await expect(heading(page)).toHaveText(`第${String(next)}篇`);
  }
  await page.getByRole('button', { name: 'Articles' }).click();
  await expect(entry(page, '第40篇')).toHaveAttribute('aria-selected', 'true');
  await expect(entry(page, '第40篇')).toBeInViewport({ ratio: 1 });
  await expect(entry(page, '第39篇')).toBeInViewport();
  expect(errors).toEqual([]);
});

test('twice as large, list, article and settings fit into a window of the first width', async ({
  folder,
  start,
}) => {
  await write(folder, [
    { title: '长桥', body: `${PICTURE}<pre>${'let river = bridge; '.repeat(20)}</pre>` },
    ...oneEachDay(3),
  ]);
  const program = await start();
  const { app, page, errors } = program;
  await ready(page, 4);
  await resize(app, 1240);
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(2);
  });
  const fits = (): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  await expect(page.getByRole('tree')).toHaveCount(0);
  await expect(list(page)).toBeVisible();
  expect(await fits()).toBe(true);

  await entry(page, '长桥').click();
  await expect(heading(page)).toBeVisible();
  await expect(list(page)).toBeHidden();
  expect(await fits()).toBe(true);
  // The page scrolls one way only.
  const reader = page.getByRole('article');
  expect(await reader.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
  for (const name of ['Star', 'More', 'Articles']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport();
  }

  const dialog = await showSettings(program);
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(dialog.getByRole('tabpanel')).toBeInViewport();
    expect(await fits()).toBe(true);
    expect(await dialog.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
  }
  expect(errors).toEqual([]);
});

test('the keys go into an article that stands alone, and back to the list', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(5));
  const { app, page, errors } = await start();
  await ready(page, 5);
  await resize(app, 600);
  const reader = page.getByRole('article');
  await list(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(reader).toBeFocused();
  await expect(heading(page)).toHaveText('第0篇');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
  await expect(entry(page, '第0篇')).toHaveAttribute('aria-selected', 'true');

  await entry(page, '第2篇').click();
  await expect(reader).toBeFocused();
  await expect(heading(page)).toHaveText('第2篇');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();

  // Beside the list, an article leaves the keys where they are.
  await resize(app, 1240);
  await entry(page, '第3篇').click();
  await expect(heading(page)).toHaveText('第3篇');
  await expect(list(page)).toBeFocused();
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

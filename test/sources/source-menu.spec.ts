/** The menus of views, outlets, folders and tags. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { entries, entry, ready, source, write } from '../app/search-page.ts';
import { recordShown } from '../app/system.ts';
import { act, told } from '../list/list-page.ts';

const BBC = 'https://www.bbc.com/zhongwen/';

async function choose(page: Page, name: string, action: string): Promise<void> {
  await act(page, source(page, name), action);
}

test('an outlet is marked as read where another list is shown, and that is undone', async ({
  folder,
  start,
}) => {
  await write(folder, [
    { title: '甲', url: `${BBC}1` },
    { title: '乙', url: `${BBC}2` },
    { title: '丙', url: 'https://www.economist.com/1' },
  ]);
  const { page, errors } = await start();
  await ready(page, 3);
  await choose(page, 'BBC 中文', 'Mark all as read');
  await expect(told(page)).toContainText('Marked 2 articles as read');
  await expect(source(page, 'BBC 中文')).toHaveAccessibleName('BBC 中文, 2 articles, 0 unread');
  await expect(entry(page, '甲')).not.toHaveAccessibleName(/unread/u);
  await expect(entry(page, '丙')).toHaveAccessibleName(/unread/u);
  await told(page).getByRole('button', { name: 'Undo' }).click();
  await expect(source(page, 'BBC 中文')).toHaveAccessibleName('BBC 中文, 2 articles, 2 unread');

  // By the keyboard, of a view.
  await source(page, 'All articles').focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Actions for All articles' });
  await expect(menu.getByRole('menuitem', { name: 'Show', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(told(page)).toContainText('Marked 3 articles as read');
  await expect(source(page, 'All articles')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(entry(page, '丙')).toHaveAccessibleName(/unread/u);

  await choose(page, 'BBC 中文', 'Show');
  await expect(entries(page)).toHaveCount(2);
  await act(page, entry(page, '甲'), 'Tags…');
  await page.keyboard.insertText('灯');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await choose(page, '灯', 'Mark all as read');
  await expect(told(page)).toContainText('Marked 1 article as read');
  expect(errors).toEqual([]);
});

test('folders are shown in the file manager; one that is watched is left after a question', async ({
  folder,
  start,
}) => {
  await mkdir(join(folder, '年'));
  await write(folder, [{ title: '甲' }]);
  await write(join(folder, '年'), [{ title: '乙' }]);
  const { app, page, errors } = await start();
  await ready(page, 2);
  const shown = await recordShown(app);
  await choose(page, '年', 'Show in the file manager');
  await expect.poll(shown).toEqual([join(folder, '年')]);
  await source(page, '年').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Mark all as read' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Stop watching…' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await choose(page, 'captures', 'Stop watching…');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings.getByRole('button', { name: 'Keep' })).toBeFocused();
  await settings.getByRole('button', { name: 'Keep' }).click();
  await expect(settings.getByRole('button', { name: 'Keep' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await choose(page, 'captures', 'Stop watching…');
  await settings.getByRole('button', { name: 'Stop watching' }).click();
  await expect(settings).toContainText('No folder is watched yet.');
  expect(errors).toEqual([]);
});

test('only watched folders are shown', async ({ folder, start }) => {
  await write(folder, [{ title: '甲' }]);
  const { app, page } = await start();
  await ready(page, 1);
  const shown = await recordShown(app);
  const reveal = (path: string) =>
    page.evaluate((asked) => window.sheaf?.call('folders/reveal', asked), path);
  expect(await reveal('/etc')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await reveal(join(folder, '..'))).toMatchObject({ ok: false });
  expect(await reveal(join(folder, '0 甲.md'))).toMatchObject({ ok: false });
  expect(await shown()).toEqual([]);
});

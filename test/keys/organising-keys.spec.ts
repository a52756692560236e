/** The keys that mark, tag, move between panes and size the text. */
import type { Page } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { entry, list, source, write } from '../app/search-page.ts';
import { recordShown } from '../app/system.ts';
import { heading, oneEachDay, told } from '../list/list-page.ts';
import { recordOutside } from '../security/outside.ts';
import { kept } from '../settings/settings-page.ts';
import { settled } from './settled.ts';

const note = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

test('m marks, p and n go through what is unread, and say where nothing is', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(3));
  const { page, errors } = await start();
  await settled(page, 3);
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('第0篇');
  await expect(entry(page, '第0篇')).not.toHaveAccessibleName(/unread/u);
  await page.keyboard.press('m');
  await expect(entry(page, '第0篇')).toHaveAccessibleName(/unread/u);
  await page.keyboard.press('n');
  await expect(heading(page)).toHaveText('第1篇');
  await expect(entry(page, '第1篇')).not.toHaveAccessibleName(/unread/u);
  // Past the first one, from the other end.
  await page.keyboard.press('p');
  await expect(heading(page)).toHaveText('第0篇');
  await expect(entry(page, '第0篇')).not.toHaveAccessibleName(/unread/u);
  await page.keyboard.press('p');
  await expect(heading(page)).toHaveText('第2篇');
  await expect(entry(page, '第2篇')).not.toHaveAccessibleName(/unread/u);
  for (const key of ['n', 'p']) {
    await expect(note(page, 'Nothing unread here.')).toHaveCount(0);
    await page.keyboard.press(key);
    await expect(note(page, 'Nothing unread here.')).toBeVisible();
    await expect(heading(page)).toHaveText('第2篇');
  }
  expect(errors).toEqual([]);
});

test('Shift+A marks all; Ctrl+Z takes it back when the toast has long gone', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(5));
  const { page, errors } = await start();
  await settled(page, 5);
  await list(page).focus();
  await page.keyboard.press('Shift+A');
  await expect(told(page)).toContainText('Marked 5 articles as read');
  await expect(source(page, 'Unread')).toHaveAccessibleName('Unread, 0 articles, 0 unread');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(told(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(source(page, 'Unread')).toHaveAccessibleName('Unread, 5 articles, 5 unread');
  // Nothing is left to be taken back.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(source(page, 'Unread')).toHaveAccessibleName('Unread, 5 articles, 5 unread');
  expect(errors).toEqual([]);
});

test('v opens the original; the command for the file shows it', async ({ folder, start }) => {
  const url = 'https://news.example.com/a?b=1';
  await write(folder, [{ title: '甲', url }]);
  const { app, page, errors } = await start();
  await settled(page, 1);
  const outside = await recordOutside(app);
  const shown = await recordShown(app);
  await page.keyboard.press('v');
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('甲');
  expect(await outside.opened()).toEqual([]);
  await page.keyboard.press('v');
  await expect.poll(() => outside.opened()).toEqual([url]);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Show file' }).click();
  await expect.poll(shown).toEqual([`${folder}/0 甲.md`]);
  expect(errors).toEqual([]);
});

test('Ctrl+1, 2 and 3 go to sources, list and article; Ctrl with +, - and 0 sizes the text', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(2));
  const { page, errors } = await start();
  await settled(page, 2);
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('第0篇');
  await page.keyboard.press('ControlOrMeta+1');
  await expect(source(page, 'All articles')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+3');
  await expect(page.getByRole('article')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+2');
  await expect(list(page)).toBeFocused();

  const size = async () => (await kept(page))['textSize'];
  const before = Number(await size());
  await page.keyboard.press('ControlOrMeta+=');
  await page.keyboard.press('ControlOrMeta++');
  await expect.poll(size).toBe(before + 2);
  const text = page.frameLocator('iframe').locator('p').first();
  await expect(text).toHaveCSS('font-size', `${String(before + 2)}px`);
  await page.keyboard.press('ControlOrMeta+-');
  await expect.poll(size).toBe(before + 1);
  await page.keyboard.press('ControlOrMeta+0');
  await expect.poll(size).toBe(before);
  await expect(text).toHaveCSS('font-size', `${String(before)}px`);
  expect(errors).toEqual([]);
});

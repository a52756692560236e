import type { Page } from '@playwright/test';
import { violations } from '../app/axe.ts';
import { expect, test } from '../app/program.ts';
import {
  articleFrame,
  entries,
  entry,
  field,
  list,
  matchCount,
  source,
  write,
} from '../app/search-page.ts';
import { settled } from './settled.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find a command' });
const input = (page: Page) => palette(page).getByRole('combobox', { name: 'Find a command' });
const options = (page: Page) => palette(page).getByRole('option');
const active = (page: Page) => palette(page).getByRole('option', { selected: true });

test('the palette finds commands, shows their keys and does them', async ({ folder, start }) => {
  await write(folder, [{ title: '甲' }, { title: '乙' }]);
  const { page } = await start();
  await settled(page, 2);
  await page.keyboard.press('j');
  await expect(page.frameLocator('iframe').getByRole('paragraph').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(input(page)).toBeFocused();
  await expect(active(page)).toContainText('Next article');
  await expect(active(page)).toContainText('J');
  await expect(palette(page).getByRole('option', { name: /^All articles/u })).toContainText('on');

  await page.keyboard.type('star or');
  await expect(active(page)).toContainText('Star or remove star');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(entry(page, '甲')).toHaveAccessibleName(/starred/u);

  await page.keyboard.press('Control+k');
  await expect(input(page)).toHaveValue('');
  await page.keyboard.press('ArrowUp');
  await expect(active(page)).toContainText('About Sheaf');
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).toContainText('Next article');
  await page.keyboard.type('xyzzy');
  await expect(palette(page).getByRole('status')).toHaveText('Nothing is called that');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toHaveCount(0);
});

test('Escape puts the focus back where it was, in the list, in a field and in the frame', async ({
  folder,
  start,
}) => {
  await write(folder, [{ title: '甲' }]);
  const { page } = await start();
  await settled(page, 1);
  for (const place of [list(page), field(page)]) {
    await place.focus();
    await page.keyboard.press('Control+k');
    await expect(input(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(place).toBeFocused();
  }
  await entry(page, '甲').click();
  await expect(page.frameLocator('iframe').getByRole('paragraph').first()).toBeVisible();
  await page.locator('iframe').focus();
  await articleFrame(page).locator('body').press('Control+k');
  await expect(input(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('iframe')).toBeFocused();
});

test('the palette goes to outlets, tags, folders and saved searches', async ({ folder, start }) => {
  await write(folder, [
    { title: '甲', url: 'https://www.bbc.com/zhongwen/1' },
    { title: '乙', url: 'https://other.example.com/1' },
  ]);
  const { page } = await start();
  await settled(page, 2);
  await page.evaluate(() =>
    window.sheaf?.call('searches/save', {
      id: null,
      name: '第一个',
      query: 'title:甲',
      exact: false,
    }),
  );
  await page.reload();
  await settled(page, 2);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bbc');
  await expect(active(page)).toContainText('Outlet');
  await page.keyboard.press('Enter');
  await expect(source(page, 'BBC 中文')).toHaveAttribute('aria-selected', 'true');
  await expect(entries(page)).toHaveCount(1);
  await expect(entry(page, '甲')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('第一');
  await expect(active(page)).toContainText('Saved search');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('title:甲');
  await expect(matchCount(page)).toHaveText('1 match');
  await expect(source(page, 'BBC 中文')).toHaveAttribute('aria-selected', 'false');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('captures');
  await expect(active(page)).toContainText('Folder');
  await page.keyboard.press('Enter');
  // A place is all of it: the search has ended.
  await expect(field(page)).toHaveValue('');
  await expect(source(page, 'captures')).toHaveAttribute('aria-selected', 'true');
  await expect(entries(page)).toHaveCount(2);

  await entry(page, '乙').click();
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('乙');
  await page.keyboard.press('t');
  await expect(page.getByRole('combobox', { name: 'New tag' })).toBeFocused();
  await page.keyboard.insertText('Rivers');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(source(page, 'Rivers')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rivers');
  await expect(active(page)).toContainText('Tag');
  await page.keyboard.press('Enter');
  await expect(source(page, 'Rivers')).toHaveAttribute('aria-selected', 'true');
  await expect(entries(page)).toHaveCount(1);
  await expect(entry(page, '乙')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`palette, help and hint have no fault that axe knows, ${colorScheme}`, async ({
    folder,
    start,
  }) => {
    await write(folder, [{ title: '甲' }]);
    const { page } = await start();
    await page.emulateMedia({ colorScheme });
    await settled(page, 1);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('art');
    await expect(options(page).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await expect(page.getByRole('group', { name: 'What may follow' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

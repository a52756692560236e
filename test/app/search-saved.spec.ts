import type { Page } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { told } from '../list/list-page.ts';
import { expect, test } from './program.ts';
import { entries, field, list, matchCount, ready, saved, source, write } from './search-page.ts';

const NEWS = [{ title: '桥上' }, { title: '桥下' }, { title: '河边' }];

const names = (page: Page) =>
  page.getByRole('list', { name: 'Saved searches' }).getByRole('listitem');

async function save(page: Page, query: string, name?: string) {
  await field(page).fill(query);
  await expect(matchCount(page)).toBeVisible();
  await page.getByRole('button', { name: 'Save this search' }).click();
  const prompt = page.getByRole('textbox', { name: 'Name of the search' });
  await expect(prompt).toBeFocused();
  await expect(prompt).toHaveValue(query);
  if (name !== undefined) await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
  await expect(saved(page, name ?? query)).toBeVisible();
}

test('searches are saved, chosen, and their counts follow the folder', async ({
  folder,
  directory,
  start,
}) => {
  await write(folder, NEWS);
  const { app, page } = await start();
  await ready(page, 3);
  await save(page, '桥', '关于桥');
  await expect(saved(page, '关于桥')).toHaveAccessibleName('关于桥, 2 articles, 2 unread');
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(entries(page)).toHaveCount(3);

  await write(folder, [{ title: '断桥' }]);
  await expect(saved(page, '关于桥')).toHaveAccessibleName('关于桥, 3 articles, 3 unread');
  await source(page, 'Unread').click();
  await saved(page, '关于桥').click();
  await expect(field(page)).toHaveValue('桥');
  await expect(source(page, 'All articles')).toHaveAttribute('aria-selected', 'true');
  await expect(entries(page)).toHaveCount(3);
  await expect(saved(page, '关于桥')).toHaveAttribute('aria-current', 'true');
  await list(page).focus();
  await page.keyboard.press('Home');
  await expect(saved(page, '关于桥')).toHaveAccessibleName('关于桥, 3 articles, 2 unread');
  await rm(join(folder, '0 断桥.md'));
  await expect(saved(page, '关于桥')).toHaveAccessibleName(/^关于桥, 2 articles/u);

  await app.close();
  const again = await start();
  await expect(saved(again.page, '关于桥')).toBeVisible();
  expect(directory).not.toBe('');
});

test('saved searches are renamed, reordered and removed by keyboard', async ({ folder, start }) => {
  await write(folder, NEWS);
  const { page, errors } = await start();
  await ready(page, 3);
  for (const query of ['桥', '河', '上']) await save(page, query);
  await page.keyboard.press('Escape');
  await expect(names(page)).toHaveText([/桥/u, /河/u, /上/u]);

  await saved(page, '桥').focus();
  await page.keyboard.press('ArrowDown');
  await expect(saved(page, '河')).toBeFocused();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'New name for 河' })).toBeFocused();
  await page.keyboard.insertText('河流');
  await page.keyboard.press('Enter');
  await expect(saved(page, '河流')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.insertText('不要');
  await page.keyboard.press('Escape');
  await expect(saved(page, '河流')).toBeFocused();

  await page.keyboard.press('Alt+ArrowDown');
  await expect(names(page)).toHaveText([/桥/u, /上/u, /河流/u]);
  await expect(saved(page, '河流')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(names(page)).toHaveText([/河流/u, /桥/u, /上/u]);
  await expect(saved(page, '河流')).toBeFocused();

  await page.keyboard.press('Delete');
  await expect(names(page)).toHaveText([/桥/u, /上/u]);
  // The keys stay where it was.
  await expect(saved(page, '桥')).toBeFocused();
  await expect(told(page)).toContainText('Removed “河流”');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(names(page)).toHaveText([/河流/u, /桥/u, /上/u]);
  await expect(told(page)).toHaveCount(0);
  await saved(page, '上').focus();
  await page.keyboard.press('Delete');
  await told(page).getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(names(page)).toHaveText([/河流/u, /桥/u]);

  // Back through all that was done: the removal, three moves, the name, and the one before it.
  const steps = [
    [/河流/u, /桥/u, /上/u],
    [/桥/u, /河流/u, /上/u],
    [/桥/u, /上/u, /河流/u],
    [/桥/u, /河流/u, /上/u],
    [/桥/u, /^\s*河\s*\d/u, /上/u],
  ];
  for (const step of steps) {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(names(page)).toHaveText(step);
  }
  expect(errors).toEqual([]);
});

test('a saved search keeps how characters are matched', async ({ folder, start }) => {
  await write(folder, [
    { title: '華為', body: '<p>門市。</p>' },
    { title: '华为', body: '<p>手机。</p>' },
  ]);
  const { page } = await start();
  await ready(page, 2);
  const apart = page.getByRole('switch', { name: 'Match simplified and traditional separately' });
  await field(page).fill('華為');
  await apart.click();
  await expect(matchCount(page)).toHaveText('1 match');
  await save(page, '華為');
  await field(page).fill('手机');
  await apart.click();
  await expect(apart).toHaveAttribute('aria-checked', 'false');
  await names(page).getByRole('button').first().click();
  await expect(apart).toHaveAttribute('aria-checked', 'true');
  await expect(matchCount(page)).toHaveText('1 match');
});

test('the same is done with the mouse', async ({ folder, start }) => {
  await write(folder, NEWS);
  const { page, errors } = await start();
  await ready(page, 3);
  for (const query of ['桥', '河', '上']) await save(page, query);
  const act = async (name: string, action: string) => {
    await saved(page, name).hover();
    await page.getByRole('button', { name: `Actions for ${name}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await act('桥', 'Mark all as read');
  await expect(told(page)).toContainText('Marked 2 articles as read');
  await expect(saved(page, '桥')).toHaveAccessibleName('桥, 2 articles, 0 unread');
  await expect(saved(page, '河')).toHaveAccessibleName('河, 1 article, 1 unread');
  await act('上', 'Rename');
  await page.keyboard.insertText('之上');
  await field(page).click();
  await expect(names(page)).toHaveText([/桥/u, /河/u, /之上/u]);
  await act('之上', 'Move up');
  await expect(names(page)).toHaveText([/桥/u, /之上/u, /河/u]);
  await names(page).nth(2).dragTo(names(page).nth(0));
  await expect(names(page)).toHaveText([/河/u, /桥/u, /之上/u]);
  await saved(page, '桥').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(names(page)).toHaveText([/河/u, /之上/u]);
  await told(page).getByRole('button', { name: 'Undo' }).click();
  await expect(names(page)).toHaveText([/河/u, /桥/u, /之上/u]);
  expect(errors).toEqual([]);
});

/** Tags of several articles at once, and taking them back. */
import type { Page } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { entries, entry, ready, source, write } from '../app/search-page.ts';
import { act, heading, oneEachDay, selected, told } from './list-page.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Tags of/u });
const box = (page: Page, tag: string) => dialog(page).getByRole('checkbox', { name: tag });

test('t tags all that are selected; boxes tell who has what; each change is undone', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(4));
  const { page, errors } = await start();
  await ready(page, 4);
  await entry(page, '第0篇').click();
  await expect(heading(page)).toHaveText('第0篇');
  // One that is open has its own field for tags.
  await page.keyboard.press('t');
  await page.keyboard.insertText('桥');
  await page.keyboard.press('Enter');
  await expect(told(page)).toContainText('Added the tag “桥” to 1 article');
  await page.keyboard.press('Escape');

  await entry(page, '第2篇').click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveCount(3);
  await page.keyboard.press('t');
  await expect(dialog(page)).toHaveAccessibleName('Tags of 3 articles');
  await expect(box(page, '桥')).toBeChecked({ indeterminate: true });
  await expect(dialog(page)).toContainText('1 of 3');
  await expect(page.getByRole('combobox', { name: 'New tag' })).toBeFocused();
  await page.keyboard.insertText('灯');
  await page.keyboard.press('Enter');
  await expect(box(page, '灯')).toBeChecked();
  await box(page, '桥').click();
  await expect(box(page, '桥')).toBeChecked();
  await expect(dialog(page)).not.toContainText(/\d of 3/u);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(told(page)).toContainText('Added the tag “桥” to 2 articles');
  await expect(source(page, '桥')).toHaveAccessibleName(/^桥, 3 articles/u);
  await expect(source(page, '灯')).toHaveAccessibleName(/^灯, 3 articles/u);

  // Back step by step: the one that had it before keeps it.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(source(page, '桥')).toHaveAccessibleName(/^桥, 1 article,/u);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(source(page, '灯')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(source(page, '桥')).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Tags' })).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a tag is taken from all, and from an entry that is not open', async ({ folder, start }) => {
  await write(folder, oneEachDay(3));
  const { page, errors } = await start();
  await ready(page, 3);
  await entry(page, '第0篇').click();
  await expect(heading(page)).toHaveText('第0篇');
  await page.keyboard.press('ControlOrMeta+a');
  await act(page, entry(page, '第1篇'), 'Tags…');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.insertText('灯');
  await page.keyboard.press('Enter');
  await expect(box(page, '灯')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(source(page, '灯')).toHaveAccessibleName(/^灯, 3 articles/u);

  await entry(page, '第1篇').click();
  await act(page, entry(page, '第2篇'), 'Tags…');
  await expect(dialog(page)).toHaveAccessibleName('Tags of “第2篇”');
  await box(page, '灯').click();
  await expect(box(page, '灯')).not.toBeChecked();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(source(page, '灯')).toHaveAccessibleName(/^灯, 2 articles/u);
  await expect(told(page)).toContainText('Removed the tag “灯” from 1 article');
  await told(page).getByRole('button', { name: 'Undo' }).click();
  await expect(source(page, '灯')).toHaveAccessibleName(/^灯, 3 articles/u);
  await expect(entries(page)).toHaveCount(3);
  expect(errors).toEqual([]);
});

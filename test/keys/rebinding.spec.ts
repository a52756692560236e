/** Keys that a person sets in the settings, pressed and clicked as a person does. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { entry, ready, write } from '../app/search-page.ts';
import { told } from '../list/list-page.ts';
import { kept, showSettings } from '../settings/settings-page.ts';
import { settled } from './settled.ts';

const THREE = [{ title: '甲' }, { title: '乙' }, { title: '丙' }];

const heading = (page: Page) => page.getByRole('article').getByRole('heading', { level: 1 });
const ownKeys = async (page: Page) => (await kept(page))['ownKeys'];
const row = (dialog: Locator, command: string) =>
  dialog.getByRole('group', { name: command, exact: true });

test('a key that is set in the settings acts at once, stays, and goes again', async ({
  folder,
  start,
}) => {
  await write(folder, THREE);
  const program = await start();
  const { page, app } = program;
  await settled(page, 3);
  const dialog = await showSettings(program, 'Keys');
  await dialog.getByRole('button', { name: 'Add a key for “Next article”' }).click();
  await page.keyboard.press('x');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(row(dialog, 'Next article')).toContainText('X');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('x');
  await expect(heading(page)).toHaveText('甲');
  // Beside the preset's own.
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('乙');
  await expect.poll(() => ownKeys(page)).toEqual({ next: ['j', 'ArrowDown', 'x'] });
  await app.close();

  const again = await start();
  await settled(again.page, 3);
  await again.page.keyboard.press('?');
  const help = again.page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toContainText('You have changed some of them.');
  await again.page.keyboard.press('Escape');
  await entry(again.page, '甲').click();
  await again.page.keyboard.press('x');
  await expect(heading(again.page)).toHaveText('乙');

  const second = await showSettings(again, 'Keys');
  await second.getByRole('button', { name: 'Remove X from “Next article”' }).click();
  await second.getByRole('button', { name: 'Remove J from “Next article”' }).click();
  await again.page.keyboard.press('Escape');
  await again.page.keyboard.press('x');
  await again.page.keyboard.press('j');
  await again.page.keyboard.press('ArrowDown');
  await expect(heading(again.page)).toHaveText('丙');
  await showSettings(again, 'Keys');
  await second.getByRole('button', { name: 'Reset the keys of “Next article”' }).click();
  await again.page.keyboard.press('Escape');
  await entry(again.page, '甲').click();
  await again.page.keyboard.press('j');
  await expect(heading(again.page)).toHaveText('乙');
  await expect.poll(() => ownKeys(again.page)).toEqual({});
  expect([...program.errors, ...again.errors]).toEqual([]);
});

test('a key that another command has is taken over from it', async ({ folder, start }) => {
  await write(folder, THREE);
  const program = await start();
  const { page, errors } = program;
  await settled(page, 3);
  const dialog = await showSettings(program, 'Keys');
  await dialog.getByRole('button', { name: 'Add a key for “Star or remove star”' }).click();
  await page.keyboard.press('j');
  await expect(dialog.getByText('J is the key of “Next article”.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take it over' }).click();
  await page.keyboard.press('Escape');
  await entry(page, '甲').click();
  await page.keyboard.press('j');
  await expect(entry(page, '甲')).toHaveAccessibleName(/starred/u);
  await expect(heading(page)).toHaveText('甲');
  expect(errors).toEqual([]);
});

test('the keys of NetNewsWire act, and those of Sheaf no more', async ({ folder, start }) => {
  await write(folder, THREE);
  const program = await start();
  const { page, errors } = program;
  await ready(page, 3);
  const dialog = await showSettings(program, 'Keys');
  await dialog.getByRole('radio', { name: 'NetNewsWire' }).check();
  await expect(row(dialog, 'Mark all as read')).toContainText('K');
  await page.keyboard.press('Escape');
  await expect.poll(() => kept(page)).toMatchObject({ keyPreset: 'netnewswire' });

  await page.keyboard.press('ArrowDown');
  await expect(heading(page)).toHaveText('甲');
  // J is no key there; + is the next unread one.
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(entry(page, '甲')).toHaveAccessibleName(/starred/u);
  await page.keyboard.press('+');
  await expect(heading(page)).toHaveText('乙');
  await page.keyboard.press('k');
  await expect(told(page)).toContainText('Marked');
  await expect(entry(page, '丙')).not.toHaveAccessibleName(/unread/u);
  expect(errors).toEqual([]);
});

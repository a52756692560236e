import type { Page } from '@playwright/test';
import { expect, test } from './gallery-program.ts';

const row = (page: Page, command: string) =>
  page.getByRole('group', { name: command, exact: true });
const add = (page: Page, command: string) =>
  page.getByRole('button', { name: `Add a key for “${command}”` });
const recorder = (page: Page) => page.getByRole('button', { name: /^Press the new key/u });

test.beforeEach(async ({ gallery }) => {
  await gallery.open('only=key-settings');
});

test('a key is added by pressing it, removed, and reset', async ({ gallery: { page } }) => {
  const open = 'Open original in browser';
  await add(page, open).click();
  await expect(recorder(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+O');
  await expect(recorder(page)).toContainText('Ctrl');
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(add(page, open)).toBeFocused();
  await expect(row(page, open)).toContainText('Ctrl Shift O'.replaceAll(' ', ''));
  await expect(page.getByText(`Ctrl+Shift+O is now a key of “${open}”.`)).toBeVisible();

  await page.getByRole('button', { name: `Remove V from “${open}”` }).click();
  await expect(page.getByRole('button', { name: `Remove V from “${open}”` })).toHaveCount(0);
  await page.getByRole('button', { name: `Reset the keys of “${open}”` }).click();
  await expect(page.getByRole('button', { name: `Remove V from “${open}”` })).toBeVisible();
  await expect(row(page, open)).not.toContainText('Shift');
});

test('what is in the way is told in words and taken over, by the keyboard alone', async ({
  gallery: { page },
}) => {
  await add(page, 'Print…').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await expect(page.getByText('J is the key of “Next article”.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Print…')).toContainText('J');
  await expect(page.getByRole('button', { name: 'Remove J from “Next article”' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Reset all keys' }).click();
  await expect(page.getByRole('button', { name: 'Remove J from “Next article”' })).toBeVisible();
});

test('sequences are recorded; reserved keys are refused; Escape gives up', async ({
  gallery: { page },
}) => {
  const command = 'Copy as Markdown';
  await add(page, command).click();
  await page.keyboard.press('c');
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Remove C M from “${command}”` })).toBeVisible();

  await add(page, command).click();
  await page.keyboard.press('g');
  await expect(page.getByText(/G A is a key of “All articles”, which could not/u)).toBeVisible();
  await page.keyboard.press('Control+C');
  await expect(page.getByText('Ctrl+C belongs to the system or to editing text.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(recorder(page)).toHaveCount(0);
  await expect(add(page, command)).toBeFocused();
});

test('commands are found by name and by key; presets and single keys are chosen', async ({
  gallery: { page },
}) => {
  const search = page.getByRole('textbox', { name: 'Find a command or key' });
  await search.fill('citation');
  await expect(page.getByRole('group')).toHaveCount(1);
  await expect(row(page, 'Copy as citation')).toContainText('No key');
  await search.fill('shift+a');
  await expect(row(page, 'Mark all as read')).toBeVisible();
  await search.fill('no such thing');
  await expect(page.getByText('No command or key is called that.')).toBeVisible();
  await search.fill('mark all as read');
  await page.getByRole('radio', { name: 'NetNewsWire' }).check();
  await expect(row(page, 'Mark all as read')).toContainText('K');
  const single = page.getByRole('checkbox', { name: /^Single keys/u });
  await single.uncheck();
  await expect(single).not.toBeChecked();
});

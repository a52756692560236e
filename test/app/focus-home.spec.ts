/** When what has the focus goes away, the focus is in the pane that it was in, or in the list. */
import { rename } from 'node:fs/promises';
import { expect, test } from './program.ts';
import { article, openFirst, paragraphs, text, title } from '../reader/reader-page.ts';
import { entry, field, list, ready, write } from './search-page.ts';
import { oneEachDay } from '../list/list-page.ts';
import { showSettings } from '../settings/settings-page.ts';

test('the list has the focus when a search, a filter or a notice goes', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(3));
  const { page } = await start();
  await ready(page, 3);
  await field(page).fill('第1篇');
  await page.getByRole('radio', { name: 'Relevance' }).check();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  const all = page.getByRole('button', { name: 'Show all articles' });
  await all.focus();
  await page.keyboard.press('Enter');
  await expect(entry(page, '第0篇')).toBeVisible();
  await expect(list(page)).toBeFocused();
  await page.getByRole('treeitem', { level: 2 }).first().click();
  const chip = page.getByRole('button', { name: /^Show not only/u });
  await chip.press('Enter');
  await expect(chip).toHaveCount(0);
  await expect(list(page)).toBeFocused();
});

test('a dialog keeps the focus when what had it there goes away', async ({ folder, start }) => {
  await write(folder, oneEachDay(3));
  const program = await start();
  const { page } = program;
  await ready(page, 3);
  const dialog = await showSettings(program, 'Folders');
  await dialog.getByRole('button', { name: `Remove ${folder}` }).press('Enter');
  await dialog.getByRole('button', { name: 'Stop watching' }).press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveCount(0);
  await expect(dialog.locator(':focus')).not.toHaveCount(0);
});

test('the article has the focus when it can be opened again', async ({ folder, start }) => {
  await write(folder, oneEachDay(3));
  const { page } = await start();
  await ready(page, 3);
  await entry(page, '第0篇').click();
  await expect(title(page)).toHaveText('第0篇');
  await rename(folder, `${folder}-away`);
  await expect(
    page
      .getByRole('alert')
      .or(page.getByRole('status'))
      .filter({ hasText: /not there/u })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('j');
  const again = page.getByRole('button', { name: 'Try again' });
  await again.focus();
  await rename(`${folder}-away`, folder);
  // Nobody has to press it.
  await expect(title(page)).toHaveText('第1篇');
  await expect(article(page)).toBeFocused();
});

test('Enter goes from the list into the text, and the list shows its focus to who presses keys', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  await openFirst(page, folder, [{ title: '长桥', body: paragraphs(3) }]);
  await expect(text(page).getByText('1', { exact: false }).first()).toBeVisible();
  const ring = () => list(page).evaluate((element) => element.matches(':focus-visible'));
  await list(page).click({ position: { x: 40, y: 40 } });
  expect(await ring()).toBe(false);
  await page.keyboard.press('j');
  expect(await ring()).toBe(true);
  await page.keyboard.press('Enter');
  await expect(article(page)).toBeFocused();
});

import { expect, test } from '../app/program.ts';
import { entries, entry, list, ready, source, write } from '../app/search-page.ts';
import { act, heading, oneEachDay, selected, told } from './list-page.ts';

test('several entries are chosen with the mouse and marked together; that is undone', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(6));
  const { page, errors } = await start();
  await ready(page, 6);
  await entry(page, '第0篇').click();
  await expect(heading(page)).toHaveText('第0篇');
  await expect(entry(page, '第0篇')).not.toHaveAccessibleName(/unread/u);
  await entry(page, '第2篇').click({ modifiers: ['ControlOrMeta'] });
  await entry(page, '第4篇').click({ modifiers: ['ControlOrMeta'] });
  await expect(selected(page)).toHaveCount(3);
  await expect(page.getByRole('status').filter({ hasText: '3 selected' })).toBeVisible();
  await entry(page, '第2篇').click({ modifiers: ['ControlOrMeta'] });
  await expect(selected(page)).toHaveCount(2);
  // What is chosen beside it does not take the reader's place.
  await expect(heading(page)).toHaveText('第0篇');

  await act(page, entry(page, '第4篇'), 'Star');
  await expect(told(page)).toContainText('Starred 2 articles');
  await expect(entry(page, '第0篇')).toHaveAccessibleName(/starred/u);
  await expect(entry(page, '第4篇')).toHaveAccessibleName(/starred/u);
  await expect(entry(page, '第2篇')).not.toHaveAccessibleName(/starred/u);
  await expect(source(page, 'Starred')).toHaveAccessibleName('Starred, 2 articles, 1 unread');
  await page.getByRole('button', { name: 'Remove star' }).waitFor();
  await told(page).getByRole('button', { name: 'Undo' }).click();
  await expect(entry(page, '第4篇')).not.toHaveAccessibleName(/starred/u);
  await expect(source(page, 'Starred')).toHaveAccessibleName('Starred, 0 articles, 0 unread');

  await entry(page, '第1篇').click();
  await expect(entry(page, '第1篇')).not.toHaveAccessibleName(/unread/u);
  await entry(page, '第4篇').click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveCount(4);
  await act(page, entry(page, '第3篇'), 'Mark as read');
  // The first of them was read by being opened: it is not among those that come back.
  await expect(told(page)).toContainText('Marked 3 articles as read');
  await expect(entry(page, '第3篇')).not.toHaveAccessibleName(/unread/u);
  await told(page).getByRole('button', { name: 'Undo' }).click();
  await expect(entry(page, '第3篇')).toHaveAccessibleName(/unread/u);
  await expect(entry(page, '第1篇')).not.toHaveAccessibleName(/unread/u);
  expect(errors).toEqual([]);
});

test('the same by keyboard, and the menu of an entry', async ({ folder, start }) => {
  await write(folder, oneEachDay(30));
  const { page, errors } = await start();
  await ready(page, 30);
  await entry(page, '第1篇').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selected(page)).toHaveCount(3);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(selected(page)).toHaveCount(2);
  await expect(heading(page)).toHaveText('第1篇');

  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Actions for the selected articles' });
  await expect(menu).toBeVisible();
  await expect(menu.getByRole('menuitem', { name: 'Open', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(menu.getByRole('menuitem', { name: 'Select all' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('s');
  await expect(menu.getByRole('menuitem', { name: 'Star', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(entry(page, '第1篇')).toHaveAccessibleName(/starred/u);
  await expect(entry(page, '第2篇')).toHaveAccessibleName(/starred/u);
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(list(page)).toBeFocused();

  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByText('30 selected')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(selected(page)).toHaveCount(1);
  await expect(selected(page)).toHaveAccessibleName(/^第3篇/u);
  expect(errors).toEqual([]);
});

test('above, below and all are marked as read, and stay until one leaves the view', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(5));
  const { page, errors } = await start();
  await ready(page, 5);
  await source(page, 'Unread').click();
  await act(page, entry(page, '第2篇'), 'Mark above as read');
  await expect(told(page)).toContainText('Marked 2 articles as read');
  await expect(entry(page, '第0篇')).not.toHaveAccessibleName(/unread/u);
  await expect(entry(page, '第2篇')).toHaveAccessibleName(/unread/u);
  await expect(source(page, 'Unread')).toHaveAccessibleName('Unread, 3 articles, 3 unread');
  await expect(entries(page)).toHaveCount(5);
  await act(page, entry(page, '第2篇'), 'Mark below as read');
  await expect(source(page, 'Unread')).toHaveAccessibleName('Unread, 1 article, 1 unread');
  await expect(entries(page)).toHaveCount(5);

  await source(page, 'All articles').click();
  await source(page, 'Unread').click();
  await expect(entries(page)).toHaveCount(1);
  await act(page, entry(page, '第2篇'), 'Mark all as read');
  await source(page, 'All articles').click();
  await source(page, 'Unread').click();
  await expect(page.getByText('Nothing unread')).toBeVisible();
  await told(page).getByRole('button', { name: 'Undo' }).click();
  await expect(entries(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Dismiss' }).waitFor({ state: 'hidden' });
  expect(errors).toEqual([]);
});

test('what is archived leaves the lists, its file stays, and it comes back', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(4));
  const { page, errors } = await start();
  await ready(page, 4);
  await entry(page, '第1篇').click();
  await entry(page, '第2篇').click({ modifiers: ['Shift'] });
  await act(page, entry(page, '第2篇'), 'Archive');
  await expect(told(page)).toContainText('Archived 2 articles');
  await expect(entries(page)).toHaveCount(2);
  await expect(source(page, 'Archived')).toHaveAccessibleName(/^Archived, 2 articles/u);
  await source(page, 'Archived').click();
  await expect(entries(page)).toHaveCount(2);
  await act(page, entry(page, '第1篇'), 'Take out of the archive');
  await expect(entries(page)).toHaveCount(1);
  await source(page, 'All articles').click();
  await expect(entries(page)).toHaveCount(3);
  await told(page).getByRole('button', { name: 'Undo' }).click();
  await expect(entries(page)).toHaveCount(2);
  expect(errors).toEqual([]);
});

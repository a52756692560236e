/** Where keys go on from in a list: after a restart, in another list, behind what left it. */
import { expect, test } from '../app/program.ts';
import { entries, entry, list, ready, source, write } from '../app/search-page.ts';
import { heading, oneEachDay, selected, told } from './list-page.ts';

test('what is still unread goes on behind what was read, also after a restart', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(40));
  const { app, page } = await start();
  await ready(page, 40);
  await source(page, 'Unread').click();
  await expect(entry(page, '第0篇')).toBeVisible();
  await entry(page, '第4篇').click();
  await expect(entry(page, '第4篇')).not.toHaveAccessibleName(/unread/u);
  for (const n of [5, 6]) {
    await page.keyboard.press('j');
    await expect(heading(page)).toHaveText(`第${String(n)}篇`);
    await expect(entry(page, `第${String(n)}篇`)).not.toHaveAccessibleName(/unread/u);
  }
  await source(page, 'Starred').click();
  await source(page, 'Unread').click();
  await expect(entry(page, '第6篇')).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('第7篇');
  await expect(entry(page, '第7篇')).not.toHaveAccessibleName(/unread/u);
  await app.close();

  const again = await start();
  await ready(again.page, 40);
  await expect(heading(again.page)).toHaveText('第7篇');
  await expect(entry(again.page, '第7篇')).toHaveCount(0);
  await again.page.keyboard.press('n');
  await expect(heading(again.page)).toHaveText('第8篇');
  await again.page.keyboard.press('k');
  await expect(heading(again.page)).toHaveText('第3篇');
});

test('keys go on from what is in sight where nothing is chosen', async ({ folder, start }) => {
  await write(folder, oneEachDay(60));
  const { page } = await start();
  await ready(page, 60);
  // Where it rests is known once scrolling has ended.
  await list(page).evaluate(
    (scroller) =>
      new Promise((resolve) => {
        scroller.addEventListener('scrollend', resolve, { once: true });
        scroller.scrollTop = 41 * 104;
      }),
  );
  await expect(entry(page, '第41篇')).toBeInViewport();
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('第41篇');
});

test('what comes back out of the archive is in sight, and nothing new', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(30));
  const { page, errors } = await start();
  await ready(page, 30);
  await page.keyboard.press('Home');
  await page.keyboard.press('e');
  await expect(entry(page, '第0篇')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(entry(page, '第0篇')).toBeInViewport();
  await expect(selected(page)).toHaveAccessibleName(/^第0篇/u);

  for (const key of ['Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'e'])
    await page.keyboard.press(key);
  await expect(told(page)).toContainText('Archived 3 articles');
  await expect(entries(page).first()).toHaveAccessibleName(/^第3篇/u);
  await page.keyboard.press('Control+z');
  await expect(entry(page, '第0篇')).toBeInViewport();
  await expect(selected(page)).toHaveCount(3);
  await expect(page.getByRole('button', { name: /new/u })).toHaveCount(0);
  expect(errors).toEqual([]);
});

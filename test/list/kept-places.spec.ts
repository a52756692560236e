import type { Page } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { entry, list, ready, source, write } from '../app/search-page.ts';
import { kept } from '../settings/settings-page.ts';
import { oneEachDay } from './list-page.ts';

const ARTICLES = 400;

/** The height of an entry, in CSS pixels. */
const ENTRY = 104;

/** Drags the bar of the list to an entry, a little of which is above the edge. */
async function scrollTo(page: Page, number: number): Promise<void> {
  await list(page).evaluate(
    (scroller, to) => {
      scroller.scrollTop = to;
    },
    number * ENTRY + 30,
  );
  await expect(entry(page, `第${String(number)}篇`)).toBeVisible();
}

/** Where an entry stands in the window, in CSS pixels. */
const top = async (page: Page, title: string): Promise<number> =>
  (await entry(page, title).boundingBox())?.y ?? NaN;

test('each list goes on where it was left, also after a restart', async ({ folder, start }) => {
  await write(folder, oneEachDay(ARTICLES));
  const first = await start();
  await ready(first.page, ARTICLES);
  await entry(first.page, '第1篇').click();
  // Far behind the first of the list that a start asks for.
  await scrollTo(first.page, 300);
  await expect.poll(async () => JSON.stringify(await kept(first.page))).toContain('listPlaces":[{');
  await source(first.page, 'Unread').click();
  await expect(entry(first.page, '第0篇')).toBeVisible();
  await scrollTo(first.page, 100);
  const unread = await top(first.page, '第100篇');
  await source(first.page, 'All articles').click();
  await expect(entry(first.page, '第300篇')).toBeVisible();
  const all = await top(first.page, '第300篇');
  await first.app.close();

  const { app, page, errors } = await start();
  await ready(page, ARTICLES);
  await expect(entry(page, '第300篇')).toBeVisible();
  expect(Math.abs((await top(page, '第300篇')) - all)).toBeLessThan(2);
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('第1篇');
  await source(page, 'Unread').click();
  await expect(entry(page, '第100篇')).toBeVisible();
  expect(Math.abs((await top(page, '第100篇')) - unread)).toBeLessThan(2);

  // A list at its top is seen from its top on.
  await list(page).focus();
  await list(page).evaluate((scroller) => {
    scroller.scrollTop = 0;
  });
  await expect(entry(page, '第0篇')).toBeVisible();
  await app.close();
  const again = await start();
  await ready(again.page, ARTICLES);
  await expect(entry(again.page, '第0篇')).toBeVisible();
  expect(errors).toEqual([]);
});

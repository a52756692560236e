import type { Page } from '@playwright/test';
import { expect, test } from './program.ts';
import {
  articleFrame,
  entry,
  field,
  list,
  marked,
  matchCount,
  ready,
  write,
} from './search-page.ts';

const filler = '<p>与此无关的一段，只为让文章长一些，好看出滚动。</p>'.repeat(40);
const LONG = {
  title: '華為的十年',
  body: `<p>华为<b>之</b>路。</p>${filler}<p>後來，華<i>為</i>又來了。</p>${filler}<p>末段：华为。</p>`,
};

/** Clicks into the article's text where no link is. */
async function clickIntoText(page: Page) {
  const pane = await page.getByRole('article').boundingBox();
  await page.mouse.click((pane?.x ?? 0) + 120, (pane?.y ?? 0) + (pane?.height ?? 0) / 2);
  await expect(page.locator('iframe')).toBeFocused();
}

/** Without those of Playwright's own listeners in the frame, which runs no scripts, not even these. */
const ofTheProgram = (errors: readonly string[]) =>
  errors.filter((error) => !error.startsWith('Blocked script execution in'));

test('all matches are marked in the reader, and keys go through them', async ({
  folder,
  start,
}) => {
  await write(folder, [LONG, { title: '别的', body: '<p>华为只一次。</p>' }]);
  const { page, errors } = await start();
  await ready(page, 2);
  await field(page).fill('华为');
  await expect(matchCount(page)).toHaveText('2 matches');
  await page.keyboard.press('Enter');
  const reader = page.getByRole('article');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('華為的十年');
  const bar = page.getByRole('group', { name: 'Matches in this article' });
  await expect(bar).toContainText('4 matches');
  expect(await marked(page, 'sheaf-matches')).toEqual(['華為']);
  expect(await marked(articleFrame(page), 'sheaf-matches')).toEqual(['华为', '華為', '华为']);

  await page.keyboard.press('n');
  await expect(bar).toContainText('1 of 4');
  expect(await marked(page, 'sheaf-match')).toEqual(['華為']);
  await page.keyboard.press('n');
  await page.keyboard.press('F3');
  await expect(bar).toContainText('3 of 4');
  expect(await marked(page, 'sheaf-match')).toEqual([]);
  expect(await marked(articleFrame(page), 'sheaf-match')).toEqual(['華為']);
  // The match is in the middle.
  const text = page.frameLocator('iframe[title="Article text"]');
  const match = await text.getByText('後來，華').boundingBox();
  const pane = await reader.boundingBox();
  const middle = (pane?.y ?? 0) + (pane?.height ?? 0) / 2;
  expect(Math.abs((match?.y ?? 0) + (match?.height ?? 0) / 2 - middle)).toBeLessThan(40);

  await page.keyboard.press('n');
  await expect(bar).toContainText('4 of 4');
  await page.keyboard.press('n');
  await expect(bar).toContainText('1 of 4');
  await page.keyboard.press('p');
  await expect(bar).toContainText('4 of 4');
  await page.keyboard.press('Shift+F3');
  await expect(bar).toContainText('3 of 4');
  await bar.getByRole('button', { name: 'Next match' }).click();
  await expect(bar).toContainText('4 of 4');

  // From the field too, and from inside the text.
  await field(page).focus();
  await page.keyboard.press('F3');
  await expect(bar).toContainText('1 of 4');
  await clickIntoText(page);
  await page.keyboard.press('n');
  await expect(bar).toContainText('2 of 4');

  // Another article has its own; without a search there are none.
  await list(page).focus();
  await page.keyboard.press('j');
  await expect(bar).toContainText('1 match');
  expect(await marked(articleFrame(page), 'sheaf-matches')).toEqual(['华为']);
  expect(await marked(page, 'sheaf-matches')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  expect(ofTheProgram(errors)).toEqual([]);
});

test('without marked matches, n goes to the next unread article', async ({ folder, start }) => {
  await write(folder, [{ title: '甲' }, { title: '乙' }, { title: '丙' }]);
  const { page } = await start();
  await ready(page, 3);
  await field(page).fill('is:unread');
  await expect(matchCount(page)).toHaveText('3 matches');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('article').getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('甲');
  await expect(entry(page, '甲')).not.toHaveAccessibleName(/unread/u);
  await page.keyboard.press('n');
  await expect(heading).toHaveText('乙');
});

test('Control+F finds in the open article', async ({ folder, start }) => {
  const body = `<p>Café au lait, <em>Cafe</em> noir.</p>${filler}<p>國際新聞，国际新闻。</p><p>A cafeteria.</p>`;
  await write(folder, [{ title: '咖啡', body }]);
  const { page, errors } = await start();
  await ready(page, 1);
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await entry(page, '咖啡').click();
  const text = page.frameLocator('iframe[title="Article text"]');
  await expect(text.getByText('au lait')).toBeVisible();
  await clickIntoText(page);
  await page.keyboard.press('Control+f');
  const find = page.getByRole('searchbox', { name: 'Find in article' });
  await expect(find).toBeFocused();
  const bar = page.getByRole('search', { name: 'Find in article' });
  await page.keyboard.type('cafe');
  await expect(bar).toContainText('1 of 3');
  expect(await marked(articleFrame(page), 'sheaf-matches')).toEqual(['Café', 'Cafe', 'cafe']);
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('2 of 3');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('3 of 3');
  const found = await text.getByText('A cafeteria.').boundingBox();
  const pane = await page.getByRole('article').boundingBox();
  expect(found?.y).toBeGreaterThan(pane?.y ?? 0);
  expect(found?.y).toBeLessThan((pane?.y ?? 0) + (pane?.height ?? 0));
  await page.keyboard.press('Shift+Enter');
  await expect(bar).toContainText('2 of 3');
  await page.keyboard.press('F3');
  await expect(bar).toContainText('3 of 3');

  await find.fill('国际新闻');
  await expect(bar).toContainText('1 of 2');
  expect(await marked(articleFrame(page), 'sheaf-matches')).toEqual(['國際新聞', '国际新闻']);
  await find.fill('，国');
  await expect(bar).toContainText(/of [12]/u);
  await find.fill('没有的词');
  await expect(bar).toContainText('No match');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('article')).toBeFocused();
  expect(await marked(articleFrame(page), 'sheaf-matches')).toEqual([]);
  expect(ofTheProgram(errors)).toEqual([]);
});

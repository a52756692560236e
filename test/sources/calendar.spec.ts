import { expect, test } from '../app/program.ts';
import { entries, ready, source, write } from '../app/search-page.ts';

const noon = (year: number, month: number, day: number) =>
  new Date(year, month - 1, day, 12).getTime();

const ARCHIVE = [
  ...[1, 2, 3, 4, 5].map((n) => ({ title: `三月${n}`, time: noon(2021, 3, 9) + n * 1000 })),
  { title: '三月末', time: noon(2021, 3, 31) },
  { title: '二月', time: noon(2021, 2, 28) },
  { title: '早年', time: noon(2019, 7, 1) },
];

test('a day or a month narrows the list; colours tell how full they are', async ({
  folder,
  start,
}) => {
  await write(folder, ARCHIVE);
  const { page, errors } = await start();
  await ready(page, 8);
  const grid = (name: string) => page.getByRole('grid', { name });
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });
  // The month of the newest article is shown.
  await expect(grid('March 2021')).toBeVisible();
  await expect(grid('March 2021').getByRole('columnheader')).toHaveCount(7);
  const full = cell('9 March 2021, 5 articles');
  await expect(full).toHaveAttribute('data-heat', '4');
  await expect(cell('31 March 2021, 1 article')).toHaveAttribute('data-heat', /[12]/u);
  await expect(cell('10 March 2021, no articles')).toHaveAttribute('data-heat', '0');
  await full.click();
  await expect(full).toHaveAttribute('aria-selected', 'true');
  await expect(entries(page)).toHaveCount(5);
  await cell('10 March 2021, no articles').click();
  await expect(page.getByText('Nothing here for 10 March 2021')).toBeVisible();
  await page.getByRole('button', { name: 'Show not only 10 March 2021' }).click();
  await expect(entries(page)).toHaveCount(8);

  await page.getByRole('button', { name: 'Month before' }).click();
  await expect(cell('28 February 2021, 1 article')).toBeVisible();
  await page.getByRole('button', { name: 'February 2021: show the months' }).click();
  await expect(grid('2021')).toBeVisible();
  await cell('March 2021, 6 articles').click();
  await expect(entries(page)).toHaveCount(6);
  await expect(grid('March 2021')).toBeVisible();
  await page.getByRole('button', { name: 'March 2021: show the months' }).click();
  await page.getByRole('button', { name: 'Year before' }).click();
  await page.getByRole('button', { name: 'Year before' }).click();
  await cell('July 2019, 1 article').click();
  await expect(entries(page)).toHaveCount(1);

  // The days are those of the view and the source.
  await source(page, 'Starred').click();
  await expect(cell('1 July 2019, no articles')).toBeVisible();
  expect(errors).toEqual([]);
});

test('the calendar is gone through by keyboard', async ({ folder, start }) => {
  await write(folder, ARCHIVE);
  const { page } = await start();
  await ready(page, 8);
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });
  const grid = page.getByRole('grid', { name: 'March 2021' });
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await cell('31 March 2021, 1 article').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(cell('30 March 2021, no articles')).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(cell('28 February 2021, 1 article')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(1);
  await expect(cell('28 February 2021, 1 article')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell('7 March 2021, no articles')).toBeFocused();
  await page.keyboard.press('Shift+PageUp');
  await expect(cell('7 March 2020, no articles')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(cell('2 March 2020, no articles')).toBeFocused();
});

test('today is marked', async ({ folder, start }) => {
  await write(folder, [{ title: '刚才', time: Date.now() }]);
  const { page } = await start();
  await ready(page, 1);
  await expect(page.locator('[aria-current="date"]')).toHaveAccessibleName(/, 1 article$/u);
  await source(page, 'Today').click();
  await expect(entries(page)).toHaveCount(1);
});

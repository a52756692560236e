import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { entries, entry, field, list, ready, source, write } from '../app/search-page.ts';
import { expect, test } from '../app/program.ts';
import { heading } from '../list/list-page.ts';

const HAN = 'https://www.bbc.com/zhongwen/';
const ECONOMIST = 'https://www.economist.com/';
const NEWS = [
  { title: '桥上', url: `${HAN}1` },
  { title: '桥下', url: `${HAN}2` },
  { title: 'A river', url: `${ECONOMIST}1` },
];

test('views, outlets and folders narrow the list, and lead back when chosen again', async ({
  folder,
  start,
}) => {
  await mkdir(join(folder, '年', '月'), { recursive: true });
  await write(folder, NEWS);
  await write(join(folder, '年'), [{ title: '河边', url: `${HAN}3` }]);
  await write(join(folder, '年', '月'), [{ title: '渡口', url: `${ECONOMIST}2` }]);
  const { page, errors } = await start();
  await ready(page, 5);
  await expect(source(page, 'All articles')).toHaveAccessibleName(
    'All articles, 5 articles, 5 unread',
  );
  const bbc = source(page, 'BBC 中文');
  await expect(bbc).toHaveAccessibleName('BBC 中文, 3 articles, 3 unread');
  await bbc.click();
  await expect(entries(page)).toHaveCount(3);
  await expect(bbc).toHaveAttribute('aria-selected', 'true');
  await expect(bbc).toHaveAttribute('aria-current', 'true');
  await entry(page, '桥上').click();
  await expect(bbc).toHaveAccessibleName('BBC 中文, 3 articles, 2 unread');
  await source(page, 'Unread').click();
  await expect(entries(page)).toHaveCount(2);
  await field(page).fill('河');
  await expect(entries(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(entries(page)).toHaveCount(2);
  // A source that is chosen during a search stays when the search ends.
  await field(page).fill('桥');
  await source(page, 'All articles').click();
  await expect(entries(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(entries(page)).toHaveCount(3);
  await source(page, 'Unread').click();
  await page.getByRole('button', { name: 'Show not only BBC 中文' }).click();
  await expect(entries(page)).toHaveCount(4);
  await expect(bbc).toHaveAttribute('aria-selected', 'false');
  await source(page, 'Unread').click();
  await expect(source(page, 'All articles')).toHaveAttribute('aria-selected', 'true');
  await expect(entries(page)).toHaveCount(5);
  await bbc.click();
  await bbc.click();
  await expect(entries(page)).toHaveCount(5);

  await source(page, '年').click();
  await expect(entries(page)).toHaveCount(2);
  await expect(source(page, '月')).toHaveCount(0);
  await source(page, '年').locator('.twist').click();
  await source(page, '月').click();
  await expect(entries(page)).toHaveCount(1);
  await expect(entry(page, '渡口')).toBeVisible();
  expect(errors).toEqual([]);
});

test('the trees are gone through by keyboard', async ({ folder, start }) => {
  await mkdir(join(folder, 'inner'));
  await write(folder, NEWS);
  await write(join(folder, 'inner'), [{ title: '里面', url: `${ECONOMIST}9` }]);
  const { page, errors } = await start();
  await ready(page, 4);
  await source(page, 'All articles').focus();
  await page.keyboard.press('ArrowDown');
  await expect(source(page, 'Unread')).toBeFocused();
  await page.keyboard.press('End');
  await expect(source(page, 'Archived')).toBeFocused();
  await page.keyboard.press('u');
  await expect(source(page, 'Unread')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing starred')).toBeVisible();
  await expect(source(page, 'Starred')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(entries(page)).toHaveCount(4);
  // One stop for Tab in each tree.
  const stops = page.getByRole('tree', { name: 'Views' }).locator('[tabindex="0"]');
  await expect(stops).toHaveCount(1);

  await source(page, 'Outlets').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(source(page, 'BBC 中文')).toHaveCount(0);
  await expect(source(page, 'Outlets')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('treeitem', { name: /BBC|Economist/u }).first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(source(page, 'Outlets')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await source(page, 'captures').focus();
  await page.keyboard.press('ArrowRight');
  await expect(source(page, 'inner')).toBeFocused();
  await expect(source(page, 'inner')).toHaveAttribute('aria-level', '3');
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(1);
  // Letters that begin no source keep their meaning.
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('里面');
  expect(errors).toEqual([]);
});

test('what is folded stays so, and the pane can be hidden', async ({ folder, start }) => {
  await write(folder, NEWS);
  const { app, page, errors } = await start();
  await ready(page, 3);
  await source(page, 'Outlets').click();
  await expect(source(page, 'BBC 中文')).toHaveCount(0);
  await page.getByRole('button', { name: 'Calendar' }).click();
  await expect(page.getByRole('grid')).toHaveCount(0);
  const widthOf = async () => (await list(page).boundingBox())?.x;
  const before = await widthOf();
  const splitter = page.getByRole('separator', { name: 'Width of the sources' });
  await splitter.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(widthOf).toBe((before ?? NaN) + 16);
  const mine = page.getByRole('separator', { name: 'Width of the list' });
  await mine.hover();
  await page.mouse.down();
  await page.mouse.move(700, 300);
  await page.mouse.up();
  await expect(mine).toHaveAttribute('aria-valuenow', /^45[01]$/u);
  await page.getByRole('button', { name: 'Hide sources' }).click();
  await expect(page.getByRole('tree')).toHaveCount(0);
  await expect(list(page)).toBeFocused();
  await page.getByRole('button', { name: 'Show: All articles' }).click();
  await page.getByRole('menuitemradio', { name: 'Starred' }).click();
  await expect(page.getByText('Nothing starred')).toBeVisible();
  await app.close();

  const again = await start();
  await expect(again.page.getByText('Nothing starred')).toBeVisible();
  await expect(again.page.getByRole('tree')).toHaveCount(0);
  await expect(again.page.getByRole('separator', { name: 'Width of the list' })).toHaveAttribute(
    'aria-valuenow',
    /^45[01]$/u,
  );
  await again.page.getByRole('button', { name: 'Show sources' }).click();
  await expect(source(again.page, 'Starred')).toBeFocused();
  await expect(source(again.page, 'Outlets')).toHaveAttribute('aria-expanded', 'false');
  await expect(again.page.getByRole('grid')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a folder that is away says so and keeps its articles', async ({
  folder,
  directory,
  start,
}) => {
  const other = join(directory, 'other');
  await mkdir(other);
  await write(folder, [{ title: '近处' }]);
  await write(other, [{ title: '远处' }]);
  const { page } = await start(`--watch=${other}`);
  await ready(page, 2);
  await source(page, 'other').click();
  await expect(entries(page)).toHaveCount(1);
  await rename(other, join(directory, 'elsewhere'));
  await expect(page.getByRole('treeitem', { name: /^other, not there now/u })).toBeVisible();
  await expect(entry(page, '远处')).toBeVisible();
});

test('tags that captures state are sources', async ({ folder, start }) => {
  const { writeFile } = await import('node:fs/promises');
  const capture = (title: string, tag: string) =>
    `---\ntitle: ${title}\nurl: https://news.example.com/${encodeURIComponent(title)}\ndate: 2021-03-09\ntags: [${tag}]\n---\n\n<p>${'一句话。'.repeat(20)}</p>\n`;
  await writeFile(join(folder, 'a.md'), capture('火箭', '太空'));
  await writeFile(join(folder, 'b.md'), capture('飞船', '太空'));
  await writeFile(join(folder, 'c.md'), capture('河', '水'));
  const { page } = await start();
  await ready(page, 3);
  await expect(source(page, '太空')).toHaveAccessibleName('太空, 2 articles, 2 unread');
  await source(page, '太空').click();
  await expect(entries(page)).toHaveCount(2);
});

test('the keys of the views lead out of source and time; the list’s own menu stays in them', async ({
  folder,
  start,
}) => {
  await write(folder, NEWS);
  const { page, errors } = await start();
  await ready(page, 3);
  const go = async (key: string) => {
    await list(page).focus();
    await page.keyboard.press('g');
    await page.keyboard.press(key);
  };
  const bbc = source(page, 'BBC 中文');
  await bbc.click();
  await expect(entries(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Show: All articles' }).click();
  await page.getByRole('menuitemradio', { name: 'Unread' }).click();
  await expect(entries(page)).toHaveCount(2);
  await expect(bbc).toHaveAttribute('aria-current', 'true');
  await go('a');
  await expect(entries(page)).toHaveCount(3);
  await expect(page.getByRole('button', { name: /^Show not only/u })).toHaveCount(0);
  for (const [key, count] of [
    ['u', 3],
    ['s', 0],
    ['t', 0],
    ['a', 3],
  ] as const) {
    await bbc.click();
    await expect(bbc).toHaveAttribute('aria-current', 'true');
    await go(key);
    await expect(bbc).not.toHaveAttribute('aria-current', 'true');
    await expect(entries(page)).toHaveCount(count);
  }
  expect(errors).toEqual([]);
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../app/program.ts';
import {
  entries,
  entry,
  field,
  list,
  matchCount,
  ready,
  source,
  write,
} from '../app/search-page.ts';
import { plainCapture } from '../library/plain-capture.ts';
import { pictureAddress } from './picture.ts';
import { arrange, heading, oneEachDay, selected, titles } from './list-page.ts';

const long = (sentences: number): string => `<p>${'一句话。'.repeat(sentences)}</p>`;

test('the list is sorted by time, title and length, either way round, also after a restart', async ({
  folder,
  start,
}) => {
  await write(folder, [
    { title: 'Bravo', body: long(3) },
    { title: 'Alpha', body: long(9) },
    { title: 'Charlie', body: long(1) },
  ]);
  const { app, page, errors } = await start();
  await ready(page, 3);
  await expect.poll(() => titles(page)).toEqual(['Bravo', 'Alpha', 'Charlie']);
  await arrange(page, 'Sort by', 'Title');
  await expect.poll(() => titles(page)).toEqual(['Alpha', 'Bravo', 'Charlie']);
  await arrange(page, null, 'Reverse order');
  await expect.poll(() => titles(page)).toEqual(['Charlie', 'Bravo', 'Alpha']);
  await arrange(page, 'Sort by', 'Length');
  await expect.poll(() => titles(page)).toEqual(['Alpha', 'Bravo', 'Charlie']);
  await page.getByRole('button', { name: 'Order and appearance of the list' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Length' })).toBeChecked();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Reverse order' })).toBeChecked();
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);

  await app.close();
  const again = await start();
  await ready(again.page, 3);
  await expect.poll(() => titles(again.page)).toEqual(['Alpha', 'Bravo', 'Charlie']);
});

test('entries stand under their days, whose headings stay in sight', async ({ folder, start }) => {
  const now = new Date();
  const at = (daysAgo: number, hour: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo, hour).getTime();
  await write(folder, [
    { title: '今早', time: at(0, 0) },
    { title: '昨晚', time: at(1, 20) },
    { title: '昨早', time: at(1, 8) },
    ...oneEachDay(40),
  ]);
  const { page, errors } = await start();
  await ready(page, 43);
  await arrange(page, 'Group by', 'Day');
  const day = (name: string | RegExp) => list(page).getByRole('group', { name });
  await expect(day('Today').getByRole('option')).toHaveCount(1);
  await expect(day('Yesterday').getByRole('option')).toHaveCount(2);
  await expect(day(/Friday,? 30 June 2023/u).getByRole('option')).toHaveCount(1);

  await entry(page, '今早').click();
  const listTop = (await list(page).boundingBox())?.y ?? NaN;
  for (let n = 0; n < 20; n += 1) await page.keyboard.press('ArrowDown');
  await expect(selected(page)).toHaveAccessibleName(/^第17篇/u);
  const box = await selected(page).boundingBox();
  const end = listTop + ((await list(page).boundingBox())?.height ?? NaN);
  expect(box?.y ?? NaN).toBeGreaterThan(listTop);
  expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThanOrEqual(end + 1);
  for (let n = 0; n < 15; n += 1) await page.keyboard.press('ArrowUp');
  await expect(selected(page)).toHaveAccessibleName(/^第2篇/u);
  // Below the heading of its own day, not behind one that sticks.
  const own = list(page).getByRole('group', { name: /Wednesday,? 28 June 2023/u });
  const sticky = await own.locator(':scope > .heading').boundingBox();
  const chosen = await selected(page).boundingBox();
  expect(chosen?.y).toBeGreaterThanOrEqual((sticky?.y ?? NaN) + (sticky?.height ?? NaN) - 1);

  await arrange(page, 'Group by', 'Outlet');
  await expect(list(page).getByRole('group')).toHaveCount(1);
  await arrange(page, 'Group by', 'Nothing');
  await expect(list(page).getByRole('group')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('entries stand under their outlets, and by the time that the outlet states', async ({
  folder,
  start,
}) => {
  const bbc = 'https://www.bbc.com/zhongwen/simp/';
  const economist = 'https://www.economist.com/china/';
  const captured = (hour: number): number => Date.UTC(2021, 2, 11, hour);
  // Captured in this order, newest first; published in another.
  await write(folder, [
    { title: 'Harbour', url: `${economist}2021/03/09/harbour`, time: captured(4) },
    { title: '桥上', url: `${bbc}2021/03/11/above`, time: captured(3) },
    { title: 'Ferry', url: `${economist}2021/03/12/ferry`, time: captured(2) },
    { title: '桥下', url: `${bbc}2021/03/10/below`, time: captured(1) },
  ]);
  const { page, errors } = await start();
  await ready(page, 4);
  await arrange(page, 'Group by', 'Outlet');
  const outlet = (name: string) => list(page).getByRole('group', { name });
  await expect(list(page).getByRole('group')).toHaveCount(2);
  const inside = (name: string) =>
    outlet(name).getByRole('option').locator('.title').allInnerTexts();
  await expect.poll(() => inside('BBC 中文')).toEqual(['桥上', '桥下']);
  await expect.poll(() => inside('The Economist')).toEqual(['Harbour', 'Ferry']);
  await arrange(page, 'Sort by', 'Published');
  await expect.poll(() => inside('The Economist')).toEqual(['Ferry', 'Harbour']);
  await arrange(page, 'Group by', 'Nothing');
  await expect.poll(() => titles(page)).toEqual(['Ferry', '桥上', '桥下', 'Harbour']);
  await expect(entry(page, 'Ferry')).toHaveAccessibleName(/12 (?:Mar|March) 2021/u);
  expect(errors).toEqual([]);
});

test('entries have three densities, one of them with their picture', async ({ folder, start }) => {
  const dot =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await write(folder, [
    { title: '有图', body: `<p><img src="${dot}"></p>${long(20)}` },
    { title: '无图', body: long(20) },
  ]);
  const { page, errors } = await start();
  await ready(page, 2);
  const height = async () => (await entry(page, '有图').boundingBox())?.height;
  expect(await height()).toBe(104);
  await arrange(page, 'Entries', 'One line');
  await expect.poll(height).toBe(32);
  await arrange(page, 'Entries', 'With picture');
  await expect.poll(height).toBe(104);
  await expect(entry(page, '无图').locator('img')).toHaveCount(0);
  await entry(page, '有图').click();
  await expect(heading(page)).toHaveText('有图');
  expect(errors).toEqual([]);
});

test('versions and another language are told', async ({ folder, start }) => {
  const url = 'https://news.example.com/twice';
  await write(folder, [
    { title: '第一回', url, body: long(30) },
    { title: '第一回改', url, time: 1_700_000_500_000, body: long(31) },
    { title: '别的', body: long(30) },
    { title: 'In English', body: `<p>${'An English sentence of some length. '.repeat(20)}</p>` },
  ]);
  const { page } = await start();
  await ready(page, 3);
  await expect(entry(page, '第一回改')).toHaveAccessibleName(/2 captures/u);
  await expect(entry(page, 'In English')).toHaveAccessibleName(/English,/u);
  await expect(entry(page, 'In English').getByText('EN', { exact: true })).toBeVisible();
  await expect(entry(page, '别的')).not.toHaveAccessibleName(/Chinese/u);
});

test('what arrives moves nothing; a button tells of it and shows it', async ({ folder, start }) => {
  await write(folder, oneEachDay(60));
  const { page, errors } = await start();
  await ready(page, 60);
  await entry(page, '第3篇').click();
  await expect(heading(page)).toHaveText('第3篇');
  const place = await entry(page, '第3篇').boundingBox();
  for (let n = 0; n < 12; n += 1) {
    const capture = plainCapture({ title: `新到${n}`, time: 1_800_000_000_000 + n });
    await writeFile(join(folder, `new ${n}.md`), capture);
  }
  const arrived = page.getByRole('button', { name: '12 new. Show what has arrived above' });
  await expect(arrived).toBeVisible();
  await expect(arrived).toHaveText('12 new');
  expect(await entry(page, '第3篇').boundingBox()).toEqual(place);
  await expect(selected(page)).toHaveAccessibleName(/^第3篇/u);
  await arrived.click();
  await expect(entry(page, '新到11')).toBeInViewport();
  await expect(arrived).toHaveCount(0);
  await expect(list(page)).toBeFocused();
  await expect(heading(page)).toHaveText('第3篇');
  expect(errors).toEqual([]);
});

test('each view and source goes on where it was left, also after a restart', async ({
  folder,
  start,
}) => {
  await write(folder, oneEachDay(80));
  const { app, page, errors } = await start();
  await ready(page, 80);
  await list(page).focus();
  await page.keyboard.press('Home');
  while ((await entry(page, '第40篇').count()) === 0) await page.keyboard.press('PageDown');
  await entry(page, '第40篇').click();
  await expect(heading(page)).toHaveText('第40篇');
  const place = await entry(page, '第40篇').boundingBox();
  await source(page, 'Unread').click();
  await expect(entry(page, '第1篇')).toBeVisible();
  await entry(page, '第1篇').click();
  await expect(heading(page)).toHaveText('第1篇');
  await source(page, 'All articles').click();
  await expect(heading(page)).toHaveText('第40篇');
  await expect(entry(page, '第40篇')).toHaveAttribute('aria-selected', 'true');
  expect(await entry(page, '第40篇').boundingBox()).toEqual(place);

  await arrange(page, 'Sort by', 'Title');
  await expect(selected(page)).toHaveAccessibleName(/^第40篇/u);
  await arrange(page, 'Sort by', 'Captured');
  await source(page, 'Starred').click();
  await expect(page.getByText('Nothing starred')).toBeVisible();
  await page.getByRole('button', { name: 'Show all articles' }).click();
  await source(page, 'Unread').click();
  await entry(page, '第5篇').click();
  await expect(heading(page)).toHaveText('第5篇');
  await expect(entry(page, '第5篇')).not.toHaveAccessibleName(/unread/u);
  // Longer than the window takes to write down which article is open.
  await page.waitForTimeout(900);
  expect(errors).toEqual([]);
  await app.close();

  const again = await start();
  await expect(source(again.page, 'Unread')).toHaveAttribute('aria-selected', 'true');
  await expect(heading(again.page)).toHaveText('第5篇');
});

test('a search is sorted as lists are, or by relevance', async ({ folder, start }) => {
  await write(folder, [
    { title: 'B', body: '<p>灯，灯，灯。</p>' },
    { title: 'A', body: '<p>只有一盏灯，其余说的是别的事情。</p>' },
  ]);
  const { page } = await start();
  await ready(page, 2);
  await arrange(page, 'Sort by', 'Title');
  await field(page).fill('灯');
  await expect(matchCount(page)).toHaveText('2 matches');
  await expect.poll(() => titles(page)).toEqual(['A', 'B']);
  await page.getByRole('radio', { name: 'Relevance' }).check();
  await expect.poll(() => titles(page)).toEqual(['B', 'A']);
  await arrange(page, 'Sort by', 'Captured');
  await expect(page.getByRole('radio', { name: 'Date' })).toBeChecked();
  await expect.poll(() => titles(page)).toEqual(['B', 'A']);
  await expect(entries(page)).toHaveCount(2);
});

test('lead pictures that a capture carries stand in the list, light and dark', async ({
  folder,
  start,
}) => {
  const body = (source: string) =>
    `<p>傍晚六点四十分，码头的灯一盏一盏熄了。</p><img alt="桥" src="${source}"><p>夜里的风。</p>`;
  await write(folder, [
    { title: '宽的一张', body: body(pictureAddress(640, 360)) },
    { title: '高的一张', body: body(pictureAddress(120, 480)) },
    { title: '坏的一张', body: body(`data:image/png;base64,${'iVBO'.repeat(200)}`) },
    { title: '远处的一张', body: body('https://pictures.example/bridge.jpg') },
  ]);
  const { page, strayRequests } = await start();
  await ready(page, 4);
  const pictures = list(page).locator('img');
  await expect(pictures).toHaveCount(0);
  await arrange(page, 'Entries', 'With picture');
  const sizes = () =>
    pictures.evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .map((each) => (each instanceof HTMLImageElement ? each.naturalWidth : 0)),
    );
  await expect.poll(sizes).toEqual([640, 120]);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(sizes).toEqual([640, 120]);
    const [picture, row] = await Promise.all([
      pictures.first().boundingBox(),
      entry(page, '宽的一张').boundingBox(),
    ]);
    // A square within its entry, right of the text.
    expect(picture?.width).toBe(picture?.height);
    expect(picture?.width).toBeGreaterThan(60);
    expect(picture?.y).toBeGreaterThanOrEqual(row?.y ?? Infinity);
    expect((picture?.x ?? 0) + (picture?.width ?? 0)).toBeLessThanOrEqual(
      (row?.x ?? 0) + (row?.width ?? 0),
    );
  }
  expect(strayRequests).toEqual([]);
});

/** What the menu of an entry offers beside marking it. */
import { join } from 'node:path';
import { expect, test } from '../app/program.ts';
import { entry, ready, write } from '../app/search-page.ts';
import { clipboard, recordShown } from '../app/system.ts';
import { recordOutside } from '../security/outside.ts';
import { act, heading } from './list-page.ts';

const url = (name: string): string => `https://news.example.com/${name}`;

test('an entry’s original, address, citation, text and file, while another article is open', async ({
  folder,
  start,
}) => {
  await write(folder, [
    { title: '甲', url: url('a') },
    { title: '乙', url: url('b'), body: '<p>灯<b>亮</b>了。</p>' },
  ]);
  const { app, page, errors } = await start();
  await ready(page, 2);
  const shown = await recordShown(app);
  const outside = await recordOutside(app);
  await entry(page, '甲').click();
  await expect(heading(page)).toHaveText('甲');

  await act(page, entry(page, '乙'), 'Copy address');
  await expect(page.getByText('Address copied.')).toBeVisible();
  expect(await clipboard(app)).toBe(url('b'));
  await act(page, entry(page, '乙'), 'Copy citation');
  await expect(page.getByText('Citation copied.')).toBeVisible();
  expect(await clipboard(app)).toContain('“乙.”');
  await act(page, entry(page, '乙'), 'Copy as Markdown');
  await expect(page.getByText('Article copied as Markdown.')).toBeVisible();
  expect(await clipboard(app)).toContain('灯**亮**了。');
  await act(page, entry(page, '乙'), 'Show in the file manager');
  await expect.poll(shown).toEqual([join(folder, '1 乙.md')]);
  await act(page, entry(page, '乙'), 'Open original');
  await expect.poll(() => outside.opened()).toEqual([url('b')]);
  // All that without opening it.
  await expect(heading(page)).toHaveText('甲');
  await expect(entry(page, '乙')).toHaveAccessibleName(/unread/u);
  expect(errors).toEqual([]);
});

test('what is copied of several stands in the order of the list', async ({ folder, start }) => {
  await write(folder, [
    { title: '甲', url: url('a') },
    { title: '乙', url: url('b') },
    { title: '丙', url: url('c') },
  ]);
  const { app, page, errors } = await start();
  await ready(page, 3);
  await entry(page, '丙').click();
  await entry(page, '甲').click({ modifiers: ['ControlOrMeta'] });
  await entry(page, '甲').click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Actions for the selected articles' });
  await expect(menu.getByRole('menuitem', { name: 'Tags…' })).toBeVisible();
  await expect(menu.getByRole('menuitem', { name: 'Open original' })).toHaveCount(0);
  await expect(menu.getByRole('menuitem', { name: /file manager/u })).toHaveCount(0);
  await menu.getByRole('menuitem', { name: 'Copy addresses' }).click();
  await expect(page.getByText('2 addresses copied.')).toBeVisible();
  expect(await clipboard(app)).toBe(`${url('a')}\n${url('c')}`);
  // The key of the same command means the same.
  await entry(page, '乙').click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(page.getByText('3 addresses copied.')).toBeVisible();
  expect(await clipboard(app)).toBe([url('a'), url('b'), url('c')].join('\n'));
  await act(page, entry(page, '甲'), 'Copy as Markdown');
  await expect(page.getByText('3 articles copied as Markdown.')).toBeVisible();
  expect((await clipboard(app)).indexOf('甲')).toBeLessThan((await clipboard(app)).indexOf('乙'));
  await act(page, entry(page, '甲'), 'Copy citations');
  await expect(page.getByText('3 citations copied.')).toBeVisible();
  expect((await clipboard(app)).split('\n\n')).toHaveLength(3);
  expect(errors).toEqual([]);
});

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { entry, field, matchCount, ready, source, write } from '../app/search-page.ts';
import { violations } from '../app/axe.ts';
import { expect, test } from '../app/program.ts';
import { act, arrange, oneEachDay, told } from '../list/list-page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`sources and list have no fault that axe knows, ${colorScheme}`, async ({
    folder,
    start,
  }) => {
    await mkdir(join(folder, 'inner'));
    await write(folder, oneEachDay(20));
    await write(join(folder, 'inner'), [
      {
        title: 'In English',
        url: 'https://www.economist.com/1',
        body: '<p>A sentence in English.</p>'.repeat(9),
      },
      ...[1, 2, 3].map((n) => ({ title: `桥${n}`, url: `https://www.bbc.com/zhongwen/${n}` })),
    ]);
    const { app, page } = await start();
    await page.emulateMedia({ colorScheme });
    await ready(page, 24);
    await entry(page, '第1篇').click();
    await entry(page, '第3篇').click({ modifiers: ['Shift'] });
    await act(page, entry(page, '第3篇'), 'Star');
    await expect(told(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await arrange(page, 'Group by', 'Day');
    await arrange(page, 'Entries', 'One line');
    await source(page, 'inner').click();
    await page
      .getByRole('gridcell', { name: /, 1 article$/u })
      .first()
      .click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /show the months$/u }).click();
    await arrange(page, 'Entries', 'With picture');
    await page.getByRole('button', { name: 'Order and appearance of the list' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await field(page).fill('桥');
    await expect(matchCount(page)).toBeVisible();
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Saved searches' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear search' }).first().click();
    await source(page, 'Archived').click();
    await expect(page.getByText(/^Nothing (?:here|archived)/u).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);

    for (const width of [860, 600]) {
      await app.evaluate(({ BrowserWindow }, wide) => {
        for (const window of BrowserWindow.getAllWindows()) window.setContentSize(wide, 700);
      }, width);
      await expect(page.getByRole('tree')).toHaveCount(0);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Show sources' }).click();
      await expect(page.getByRole('tree').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

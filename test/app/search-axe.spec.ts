import { violations } from './axe.ts';
import { expect, test } from './program.ts';
import { field, matchCount, ready, write } from './search-page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`searching has no fault that axe knows, ${colorScheme}`, async ({ folder, start }) => {
    await write(folder, [
      { title: '桥上', body: '<p>桥下的夜市在桥上看得见。</p>' },
      { title: '桥下' },
      { title: '河边' },
    ]);
    const { app, page } = await start();
    await page.emulateMedia({ colorScheme });
    await ready(page, 3);
    expect(await violations(page)).toEqual([]);

    await field(page).fill('is');
    await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);

    await field(page).fill('桥');
    await expect(matchCount(page)).toHaveText('2 matches');
    await page.getByRole('button', { name: 'Save this search' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await field(page).press('Enter');
    await expect(page.getByRole('group', { name: 'Matches in this article' })).toBeVisible();
    await page.keyboard.press('n');
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('Control+f');
    await page.keyboard.insertText('夜市');
    await expect(page.getByText('1 of 1')).toBeVisible();
    expect(await violations(page)).toEqual([]);

    const actions = page.getByRole('button', { name: /^Actions for/u });
    await actions.focus();
    await actions.press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await field(page).fill('无此一物');
    await expect(page.getByText('No article matches')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'How to search' }).first().click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.send('sheaf:menu/chosen', 'folders');
    });
    await page.getByRole('button', { name: `Remove ${folder}` }).click();
    expect(await violations(page)).toEqual([]);
  });
}

import { violations } from '../app/axe.ts';
import { expect, test } from '../app/program.ts';
import { ready, write } from '../app/search-page.ts';
import { showSettings } from './settings-page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the settings have no fault that axe knows, ${colorScheme}`, async ({ folder, start }) => {
    await write(folder, [{ title: '近处的一篇' }]);
    const program = await start();
    const { page } = program;
    await page.emulateMedia({ colorScheme });
    await ready(page, 1);
    const dialog = await showSettings(program);
    for (const tab of await dialog.getByRole('tab').all()) {
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      expect(await violations(page)).toEqual([]);
    }
    await dialog.getByRole('tab', { name: 'Folders' }).click();
    await dialog.getByRole('button', { name: `Remove ${folder}` }).click();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('tab', { name: 'Privacy' }).click();
    await dialog.getByRole('button', { name: 'Delete the index…' }).click();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Delete and make anew' }).click();
    await expect(dialog.getByRole('status')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test(`the first start has no fault that axe knows, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch(['--no-samples']);
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole('heading', { name: 'Welcome to Sheaf' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { showSettings } from '../settings/settings-page.ts';
import { expect, test, type Program } from './program.ts';
import { entry, ready, write } from './search-page.ts';

/** The labels of a menu inside the menu “File”; null where there is none. */
function labels({ app }: Program, menu: string): Promise<string[] | null> {
  return app.evaluate(({ Menu }, name) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    const found = items?.find(({ label }) => label === name)?.submenu?.items;
    return found?.map(({ label, type }) => (type === 'separator' ? '-' : label)) ?? null;
  }, menu);
}

function press({ app }: Program, name: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const flat = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
      (menu?.items ?? []).flatMap((item) => [item, ...flat(item.submenu)]);
    flat(Menu.getApplicationMenu())
      .find(({ label }) => label === wanted)
      ?.click({});
  }, name);
}

test('a folder that was removed is among the recent ones, and is watched again', async ({
  folder,
  directory,
  start,
}) => {
  await write(folder, [{ title: '近处的一篇' }]);
  const other = join(directory, 'other');
  await mkdir(other);
  await write(other, [{ title: '远处的一篇' }]);
  const program = await start(`--watch=${other}`);
  const { page, errors } = program;
  await ready(page, 2);
  expect(await labels(program, 'Recent folders')).toBeNull();
  const dialog = await showSettings(program, 'Folders');
  await dialog.getByRole('button', { name: `Remove ${other}` }).click();
  await dialog.getByRole('button', { name: 'Stop watching' }).click();
  await page.keyboard.press('Escape');
  await ready(page, 1);
  await expect
    .poll(() => labels(program, 'Recent folders'))
    .toEqual([`Watch again: ${other}`, '-', 'Clear recent folders']);

  await press(program, `Watch again: ${other}`);
  await ready(page, 2);
  await expect(entry(page, '远处的一篇')).toBeVisible();
  await expect
    .poll(() => labels(program, 'Recent folders'))
    .toEqual([other, '-', 'Clear recent folders']);
  await press(program, 'Clear recent folders');
  await expect.poll(() => labels(program, 'Recent folders')).toBeNull();
  expect(errors).toEqual([]);
});

test('the menu’s “About Sheaf” shows what the settings say about it', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await ready(page, 0);
  await expect.poll(() => labels(program, 'Watched folders')).not.toBeNull();
  await press(program, 'About Sheaf');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog.getByRole('tab', { name: 'About' })).toHaveAttribute('aria-selected', 'true');
});

test('what went wrong is told in the language of now', async ({ folder, start }) => {
  await write(folder, [{ title: '近处的一篇' }]);
  const program = await start();
  const { app, page } = program;
  await ready(page, 1);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('sheaf:menu/chosen', 'watch:/no/such/place');
  });
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('There is no such file.');
  const dialog = await showSettings(program, 'Language');
  await dialog.getByRole('radio', { name: '简体中文' }).check({ force: true });
  await page.keyboard.press('Escape');
  await expect(notice).not.toContainText('There is no such file.');
  await expect(notice).toContainText('/no/such/place');
  await expect(notice).toContainText(/[一-龥]/u);
});

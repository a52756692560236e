import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainCapture } from '../library/plain-capture.ts';
import { drag } from './drag.ts';
import { expect, test, type Program } from './program.ts';
import { entry, ready, write } from './search-page.ts';

async function showFolders({ app, page }: Program) {
  // The menus are there once the window has told what they show.
  await expect
    .poll(() =>
      app.evaluate(({ Menu }) => {
        const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
        const found = items?.find(({ label }) => label === 'Folders…');
        found?.click({});
        return found !== undefined;
      }),
    )
    .toBe(true);
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('the folders are listed, those that are away marked, and one is removed', async ({
  folder,
  directory,
  start,
}) => {
  await write(folder, [{ title: '近处的一篇' }]);
  const other = join(directory, 'other');
  await mkdir(other);
  await write(other, [{ title: '远处的一篇' }]);
  const program = await start(`--watch=${other}`);
  const { page } = program;
  await ready(page, 2);
  const dialog = await showFolders(program);
  const items = dialog.getByRole('listitem');
  await expect(items).toHaveCount(2);
  await expect(items.nth(0)).toContainText(folder);

  await rename(other, join(directory, 'elsewhere'));
  await expect(items.nth(1)).toContainText('not there now');
  await dialog.getByRole('button', { name: `Remove ${other}` }).click();
  await expect(dialog).toContainText('what you have read and starred is kept');
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(items).toHaveCount(2);
  await expect(dialog.getByRole('button', { name: `Remove ${other}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Stop watching' }).click();
  await expect(items).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(entry(page, '远处的一篇')).toHaveCount(0);
  await expect(entry(page, '近处的一篇')).toBeVisible();
  expect(await readdir(join(directory, 'elsewhere'))).toHaveLength(1);
});

test('folders that are dropped are watched, files are copied in', async ({
  folder,
  directory,
  start,
}) => {
  await write(folder, [{ title: '先在的一篇', body: '<p>字。</p>'.repeat(80) }]);
  const dropped = join(directory, 'dropped');
  await mkdir(dropped);
  await write(dropped, [{ title: '夹里的一篇' }]);
  const file = join(directory, 'single.md');
  await writeFile(file, plainCapture({ title: '单独的一篇' }));
  const picture = join(directory, 'picture.png');
  await writeFile(picture, 'no picture');

  const { page, errors } = await start();
  await ready(page, 1);
  const address = page.url();
  await entry(page, '先在的一篇').click();
  await expect(page.frameLocator('iframe').getByText('字。').first()).toBeVisible();
  const veil = page.getByText('Drop here');

  await drag(page, [dropped, file, picture], { x: 200, y: 400 });
  await expect(veil).toBeVisible();
  await expect(page.getByText(`Files will be copied into ${folder}.`)).toBeVisible();
  // The protocol’s own cancelling tells the page nothing.
  await page.evaluate(() => dispatchEvent(new DragEvent('dragleave')));
  await expect(veil).toBeHidden();

  // Over the article's frame as well.
  const second = await drag(page, [dropped, file, picture], { x: 800, y: 600 });
  await expect(veil).toBeVisible();
  await second('drop');
  await expect(veil).toBeHidden();
  await ready(page, 3);
  await expect(entry(page, '夹里的一篇')).toBeVisible();
  await expect(entry(page, '单独的一篇')).toBeVisible();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(`Watching ${dropped}.`);
  await expect(notice).toContainText(`Copied 1 file into ${folder}.`);
  await expect(notice).toContainText('picture.png: Sheaf takes files that end in');
  expect(await readdir(folder)).toContain('single.md');
  expect(page.url()).toBe(address);
  expect(page.frames()).toHaveLength(2);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  expect(errors).toEqual([]);
});

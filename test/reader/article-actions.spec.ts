import type { ElectronApplication } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../app/program.ts';
import { choose, openEntry, openFirst, paragraphs, PICTURE, text, title } from './reader-page.ts';

const clipboard = (app: ElectronApplication) =>
  app.evaluate(({ clipboard }) => clipboard.readText());

test('address, citation and Markdown are copied', async ({ folder, start }) => {
  const { app, page } = await start();
  const url = 'https://news.example.com/bridge';
  await openFirst(page, folder, [{ title: '长桥', url, body: '<p>桥<b>通车</b>了。</p>' }]);
  await choose(page, 'Copy address');
  await expect(page.getByText('Address copied.')).toBeVisible();
  expect(await clipboard(app)).toBe(url);

  await choose(page, 'Copy citation');
  await expect(page.getByText('Citation copied.')).toBeVisible();
  const [name = ''] = await readdir(folder);
  const sha256 = createHash('sha256')
    .update(await readFile(join(folder, name)))
    .digest('hex');
  const citation = await clipboard(app);
  for (const part of ['“长桥.”', url, sha256, '2023-11-1']) expect(citation).toContain(part);

  await choose(page, 'Copy as Markdown');
  await expect(page.getByText('Article copied as Markdown.')).toBeVisible();
  const markdown = await clipboard(app);
  expect(markdown).toContain('长桥');
  expect(markdown).toContain('桥**通车**了。');
});

test('the menu goes by keys as menus do', async ({ folder, start }) => {
  const { page } = await start();
  await openFirst(page, folder, [{ title: '长桥' }]);
  const button = page.getByRole('button', { name: 'More', exact: true });
  await button.press('Enter');
  const item = (name: string) => page.getByRole('menuitem', { name });
  await expect(item('Open original')).toBeFocused();
  await page.keyboard.press('End');
  await expect(item('Print…')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(item('Open original')).toBeFocused();
  await page.keyboard.press('s');
  await expect(item('Show file')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(page.getByRole('menu', { name: 'More' })).toBeHidden();
});

test('an article is saved as PDF, and printed from the same page', async ({
  folder,
  directory,
  start,
}) => {
  const { app, page, strayRequests } = await start();
  const body = `${paragraphs(80)}${PICTURE}<table><tr><td>甲</td><td>乙</td></tr></table>`;
  await openFirst(page, folder, [{ title: '长桥：图"文', body }]);
  const path = join(directory, 'bridge.pdf');
  // The system's dialogue cannot be worked with: a person's choice stands in for it.
  await app.evaluate(({ dialog }, chosen) => {
    const state = globalThis as { offered?: string };
    dialog.showSaveDialog = ((_window: unknown, options: { defaultPath?: string }) => {
      state.offered = options.defaultPath ?? '';
      return Promise.resolve({ canceled: false, filePath: chosen });
    }) as typeof dialog.showSaveDialog;
  }, path);
  await choose(page, 'Save as PDF…');
  await expect(page.getByText(`Saved as ${path}.`)).toBeVisible({ timeout: 30_000 });
  const bytes = await readFile(path);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.toString('latin1').match(/\/Type ?\/Page\b/gu)?.length).toBeGreaterThan(2);
  expect((await stat(path)).size).toBeGreaterThan(10_000);
  const offered = await app.evaluate(() => (globalThis as { offered?: string }).offered);
  expect(offered).toMatch(/长桥：图 文\.pdf$/u);
  // The window that laid it out is gone, and nothing was asked of the network.
  await expect.poll(() => app.windows().length).toBe(1);
  expect(strayRequests).toEqual([]);

  await app.evaluate(({ app: program }) => {
    const state = globalThis as { printed?: string };
    program.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        state.printed = contents.getURL();
        done?.(true, '');
      };
    });
  });
  await choose(page, 'Print…');
  const printed = () => app.evaluate(() => (globalThis as { printed?: string }).printed ?? '');
  await expect.poll(printed).toMatch(/^app:\/\/sheaf\/print\//u);
});

test('tags are added with completion and removed, and are there after a new start', async ({
  folder,
  start,
}) => {
  const { app, page } = await start();
  await openFirst(page, folder, [{ title: '长桥' }, { title: '短桥' }]);
  const add = page.getByRole('button', { name: 'Add tag' });
  await add.click();
  const fieldOfTag = page.getByRole('combobox', { name: 'New tag' });
  await expect(fieldOfTag).toBeFocused();
  await page.keyboard.type('桥梁');
  await page.keyboard.press('Enter');
  const tags = page.getByRole('list', { name: 'Tags' });
  await expect(tags.getByRole('listitem')).toHaveText(['桥梁']);
  await page.keyboard.type('#Rivers，');
  await expect(tags.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();

  await openEntry(page, '短桥');
  await add.click();
  await page.keyboard.type('riv');
  const known = page.getByRole('listbox', { name: 'Known tags' });
  await expect(known.getByRole('option')).toHaveText([/Rivers/u]);
  await page.keyboard.press('ArrowDown');
  await expect(known.getByRole('option', { selected: true })).toHaveText(/Rivers/u);
  await page.keyboard.press('Enter');
  await expect(tags.getByRole('listitem')).toHaveText(['Rivers']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove tag Rivers' }).click();
  await expect(tags).toHaveCount(0);
  await app.close();

  const { page: again } = await start();
  await openEntry(again, '长桥');
  await expect(again.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveCount(2);
});

test('typeface, sizes and justification are seen at once and remembered', async ({
  folder,
  start,
}) => {
  const { app, page } = await start();
  await openFirst(page, folder, [{ title: '长桥', body: paragraphs(3) }]);
  await page.getByRole('button', { name: 'Appearance', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Appearance' });
  await panel.getByRole('radio', { name: 'Sepia' }).check();
  await panel.getByRole('radio', { name: 'Sans serif' }).check();
  await panel.getByRole('checkbox', { name: 'Justify lines' }).check();
  await panel.getByRole('slider', { name: 'Line height' }).fill('2');
  await panel.getByRole('slider', { name: 'Line length' }).fill('500');
  const style = (name: string) =>
    text(page)
      .getByText('第0段')
      .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
  await expect.poll(() => style('line-height')).toBe('36px');
  expect(await style('text-align')).toBe('justify');
  expect(await style('font-family')).toContain('system-ui');
  expect((await text(page).getByText('第0段').boundingBox())?.width).toBeLessThanOrEqual(500);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(240, 228, 203)');
  await app.close();

  const { page: again } = await start();
  await openEntry(again, '长桥');
  await expect(title(again)).toBeVisible();
  const inFrame = text(again).getByText('第0段');
  expect(await inFrame.evaluate((element) => getComputedStyle(element).lineHeight)).toBe('36px');
});

/** The menu of fields and of the article's text, which the platform draws. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './program.ts';
import { entry, field, ready, write } from './search-page.ts';
import { clipboard } from './system.ts';
import { openEntry } from '../reader/reader-page.ts';
import { recordOutside } from '../security/outside.ts';

/** An entry of a menu as it was opened; a line has no label. */
interface Item {
  readonly label: string;
  readonly enabled: boolean;
}

/** Menus of which nothing is drawn: nobody could close them; gives the entries of the last one. */
async function recordMenus(app: ElectronApplication) {
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function (this: Electron.Menu) {
      Object.assign(globalThis, { sheafMenu: this });
    };
  });
  return {
    items: () =>
      app.evaluate(() =>
        ((globalThis as { sheafMenu?: Electron.Menu }).sheafMenu?.items ?? []).map(
          ({ label, enabled }): Item => ({ label, enabled }),
        ),
      ),
    choose: (label: string) =>
      app.evaluate(({ BrowserWindow }, wanted) => {
        const { sheafMenu } = globalThis as { sheafMenu?: Electron.Menu };
        const item = sheafMenu?.items.find((each) => each.label === wanted);
        if (item === undefined) throw new Error(`There is no ${wanted}`);
        const [window] = BrowserWindow.getAllWindows();
        // Typed as any function; Electron calls it with these.
        const click = item.click as (event: object, ...more: unknown[]) => void;
        click({}, window, window?.webContents);
      }, label),
    forget: () =>
      app.evaluate(() => {
        Object.assign(globalThis, { sheafMenu: undefined });
      }),
  };
}

const labels = (items: readonly Item[]) => items.map(({ label }) => label).filter(Boolean);
const text = (page: Page) => page.frameLocator('iframe[title="Article text"]');

test('a field is cut, copied, pasted into and selected', async ({ folder, start }) => {
  await write(folder, [{ title: '甲' }]);
  const { app, page } = await start();
  await ready(page, 1);
  const menus = await recordMenus(app);
  await field(page).fill('abc');
  await field(page).click({ button: 'right' });
  await expect
    .poll(async () => labels(await menus.items()))
    .toEqual(['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select all']);
  await menus.choose('Select all');
  await field(page).click({ button: 'right' });
  await expect
    .poll(async () => (await menus.items()).find(({ label }) => label === 'Cut')?.enabled)
    .toBe(true);
  await menus.choose('Cut');
  await expect(field(page)).toHaveValue('');
  expect(await clipboard(app)).toBe('abc');
  await menus.choose('Paste');
  await expect(field(page)).toHaveValue('abc');
});

test('the text is copied, and its links are opened and copied, as far as they may be', async ({
  folder,
  start,
}) => {
  const url = 'https://news.example.com/next';
  const body = `<p>灯亮了。</p><p><a href="${url}">下一篇</a> <a href="#x">此处</a> <a href="ftp://x.example.com/">别处</a></p>`;
  await write(folder, [{ title: '甲', body }]);
  const { app, page, strayRequests, errors } = await start();
  await ready(page, 1);
  const menus = await recordMenus(app);
  const outside = await recordOutside(app);
  await openEntry(page, '甲');
  await text(page).getByText('灯亮了。').click({ button: 'right' });
  await expect
    .poll(() => menus.items())
    .toEqual([
      { label: 'Copy', enabled: false },
      { label: 'Select all', enabled: true },
    ]);
  await menus.choose('Select all');
  await text(page).getByText('灯亮了。').click({ button: 'right' });
  await expect.poll(async () => (await menus.items())[0]?.enabled).toBe(true);
  await menus.choose('Copy');
  await expect.poll(() => clipboard(app)).toContain('灯亮了。');

  await text(page).getByRole('link', { name: '下一篇' }).click({ button: 'right' });
  await expect
    .poll(async () => labels(await menus.items()))
    .toEqual(['Open link', 'Copy link address', 'Copy', 'Select all']);
  await menus.choose('Copy link address');
  await expect.poll(() => clipboard(app)).toBe(url);
  expect(await outside.opened()).toEqual([]);
  await menus.choose('Open link');
  await expect.poll(() => outside.opened()).toEqual([url]);

  // Within the article there is nothing to open, and what may not be opened is not offered.
  for (const name of ['此处', '别处']) {
    await menus.forget();
    await text(page).getByText(name).click({ button: 'right' });
    await expect.poll(async () => labels(await menus.items())).toEqual(['Copy', 'Select all']);
  }
  // What the window draws itself has its own menus, or none.
  await menus.forget();
  await entry(page, '甲').click({ button: 'right' });
  await expect(page.getByRole('menu', { name: 'Actions for the selected articles' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More', exact: true }).click({ button: 'right' });
  await field(page).click();
  expect(await menus.items()).toEqual([]);
  expect(strayRequests).toEqual([]);
  expect(errors).toEqual([]);
});

test('the menu speaks the language of the window', async ({ folder, launch }) => {
  await write(folder, [{ title: '甲' }]);
  const { app, page } = await launch([`--watch=${folder}`], 'zh_CN');
  const menus = await recordMenus(app);
  await page.getByRole('searchbox').click({ button: 'right' });
  await expect
    .poll(async () => labels(await menus.items()))
    .toEqual(['撤销', '重做', '剪切', '复制', '粘贴', '全选']);
});

import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { entries, entry, field, source, write } from '../app/search-page.ts';
import { settled } from './settled.ts';

/** An entry of the native menu bar. */
interface Item {
  readonly label: string;
  readonly accelerator: string;
  readonly enabled: boolean;
  readonly checked: boolean;
}

/** The entries of the native menu bar by their way, such as `Edit › Find in article`. */
function items(app: ElectronApplication): Promise<Record<string, Item>> {
  return app.evaluate(({ Menu }) => {
    const found: Record<string, Item> = {};
    const walk = (menu: Electron.Menu | null | undefined, above: string): void => {
      for (const { label, accelerator, enabled, checked, submenu } of menu?.items ?? []) {
        const way = above === '' ? label : `${above} › ${label}`;
        found[way] = { label, accelerator: accelerator ?? '', enabled, checked };
        walk(submenu, way);
      }
    };
    walk(Menu.getApplicationMenu(), '');
    return found;
  });
}

/** Chooses an entry as a click does. */
function choose(app: ElectronApplication, ...way: string[]): Promise<void> {
  return app.evaluate(({ Menu, BrowserWindow }, labels) => {
    let menu = Menu.getApplicationMenu();
    let item: Electron.MenuItem | undefined;
    for (const wanted of labels) {
      item = menu?.items.find(({ label }) => label === wanted);
      menu = item?.submenu ?? null;
    }
    if (item === undefined) throw new Error(`There is no ${labels.join(' › ')}`);
    const [window] = BrowserWindow.getAllWindows();
    // Typed as any function; Electron calls it with these.
    const click = item.click as (event: object, ...more: unknown[]) => void;
    click({}, window, window?.webContents);
  }, way);
}

test('the menu bar has every command with its key, follows the window and does what is chosen', async ({
  folder,
  start,
}) => {
  await write(folder, [{ title: '甲' }, { title: '乙' }]);
  const { app, page } = await start();
  await settled(page, 2);
  await expect.poll(async () => Object.keys(await items(app))).toContain('View › Theme');
  await expect
    .poll(async () => (await items(app))['Article › Star or remove star'])
    .toMatchObject({ enabled: false, accelerator: 'S' });
  expect((await items(app))['Go › All articles']).toMatchObject({ checked: true });
  expect((await items(app))['Edit › Find in article']).toMatchObject({
    accelerator: 'CmdOrCtrl+F',
    enabled: true,
  });

  await choose(app, 'Go', 'Next article');
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('甲');
  await expect
    .poll(async () => (await items(app))['Article › Star or remove star'])
    .toMatchObject({ enabled: true });
  await choose(app, 'Article', 'Star or remove star');
  await expect(entry(page, '甲')).toHaveAccessibleName(/starred/u);

  await choose(app, 'Go', 'Unread articles');
  await expect
    .poll(async () => {
      const all = await items(app);
      return [all['Go › All articles']?.checked, all['Go › Unread articles']?.checked];
    })
    .toEqual([false, true]);
  // Choosing what is chosen leaves it chosen.
  await choose(app, 'Go', 'Unread articles');
  expect((await items(app))['Go › Unread articles']).toMatchObject({ checked: true });

  await choose(app, 'File', 'Problems…');
  await expect(page.getByRole('dialog', { name: 'Problems' })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(app, 'File', 'Watched folders', folder);
  await expect(source(page, 'captures')).toHaveAttribute('aria-selected', 'true');
  await expect(source(page, 'All articles')).toHaveAttribute('aria-selected', 'true');
  await expect(entries(page)).toHaveCount(2);
});

test('its keys are those that hold, and undo in a field undoes writing', async ({
  folder,
  start,
}) => {
  await write(folder, [{ title: '甲' }]);
  const { app, page } = await start();
  await settled(page, 1);
  await page.evaluate(() =>
    window.sheaf?.call('settings/change', { ownKeys: { palette: ['Mod+Shift+p'] } }),
  );
  await page.reload();
  await settled(page, 1);
  await expect
    .poll(async () => (await items(app))['Help › Find a command']?.accelerator)
    .toBe('CmdOrCtrl+Shift+P');
  await page.keyboard.press('Control+Shift+p');
  await expect(page.getByRole('dialog', { name: 'Find a command' })).toBeVisible();
  await page.keyboard.press('Escape');

  await field(page).pressSequentially('abc');
  await choose(app, 'Edit', 'Undo');
  await expect(field(page)).not.toHaveValue('abc');
});

test('what is not of the menu’s shape is refused', async ({ folder, start }) => {
  await write(folder, [{ title: '甲' }]);
  const { app, page } = await start();
  await settled(page, 1);
  await expect.poll(async () => Object.keys(await items(app))).toContain('Help › All keys');
  const reply = await page.evaluate(() =>
    window.sheaf?.call('menu/show', [
      { label: 'X', entries: [{ kind: 'role', role: 'reload' as never, label: 'X' }] },
    ]),
  );
  expect(reply).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
  expect(Object.keys(await items(app))).toContain('Help › All keys');
});

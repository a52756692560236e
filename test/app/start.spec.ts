import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchArguments } from '../../scripts/launch.mjs';
import { runtimePath } from '../../scripts/runtime.mjs';
import { plainCapture } from '../library/plain-capture.ts';
import { choosePath, showSettings } from '../settings/settings-page.ts';
import { expect, libraryStatus, ROOT, test, type Program } from './program.ts';
import { heading } from '../list/list-page.ts';
import { entries, entry, ready, write } from './search-page.ts';

const SEEDS = readdir(join(ROOT, 'seeds'));

test('the first start says what happens, and shows the samples, which go again', async ({
  directory,
  launch,
}) => {
  const program = await launch(['--no-samples']);
  const { page, errors } = program;
  await expect(page.getByRole('heading', { name: 'Welcome to Sheaf' })).toBeVisible();
  await expect(page.getByText('never changes, moves or deletes a file')).toBeVisible();
  await expect(page.getByText('works without a network')).toBeVisible();
  await page.getByRole('button', { name: /^Try the samples/u }).click();
  const seeds = await SEEDS;
  await expect.poll(() => entries(page).count()).toBeGreaterThan(3);
  const copies = join(directory, 'library', 'samples');
  expect(await readdir(copies)).toEqual(seeds);

  const dialog = await showSettings(program, 'Folders');
  await dialog.getByRole('button', { name: 'Remove Samples' }).click();
  await expect(dialog.getByText('The copies that Sheaf made of them are deleted')).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove samples', exact: true }).click();
  await expect(dialog.getByText('No folder is watched yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Welcome to Sheaf' })).toBeVisible();
  // The folder is out of the library first, and what is in no library any more is deleted then.
  await expect.poll(() => existsSync(copies)).toBe(false);
  expect(await readdir(join(ROOT, 'seeds'))).toEqual(seeds);
  expect(errors).toEqual([]);
});

test('the first start makes a folder, or watches one that is chosen', async ({
  directory,
  folder,
  launch,
}) => {
  await write(folder, [{ title: '近处的一篇' }]);
  const program = await launch(['--no-samples']);
  const { app, page } = program;
  const documents = join(directory, 'documents');
  await mkdir(documents);
  await app.evaluate(({ app: running }, path) => {
    running.setPath('documents', path);
  }, documents);
  await page.getByRole('button', { name: /^Make a new folder/u }).click();
  await expect(page.getByText('No articles in this folder')).toBeVisible();
  await writeFile(join(documents, 'Sheaf', 'a.md'), plainCapture({ title: '放进来的一篇' }));
  await expect(entry(page, '放进来的一篇')).toBeVisible();

  await choosePath(program, folder);
  const dialog = await showSettings(program, 'Folders');
  await dialog.getByRole('button', { name: 'Add folder…' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expect(entry(page, '近处的一篇')).toBeAttached();
});

test('a clone begins with its samples', async ({ launch }) => {
  const { page } = await launch([]);
  await expect.poll(() => entries(page).count()).toBeGreaterThan(3);
});

/** Starts the program once more on the same library, as from a file manager; ends with it. */
async function startAgain(directory: string, ...paths: string[]): Promise<number> {
  const library = `--library=${join(directory, 'library')}`;
  const child = spawn(runtimePath(), [...launchArguments(), '.', library, ...paths], { cwd: ROOT });
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}

test('a second start focuses the first and has it show the file', async ({
  directory,
  folder,
  start,
}) => {
  await write(folder, [{ title: '第一篇' }, { title: '第二篇' }]);
  const program = await start();
  const { app, page } = program;
  await ready(page, 2);
  // A display without a window manager minimises nothing: what would be done is written down.
  await app.evaluate(({ BrowserWindow }) => {
    const done: string[] = [];
    Object.assign(globalThis, { done });
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    window.isMinimized = () => true;
    window.restore = () => void done.push('restore');
    window.focus = () => void done.push('focus');
  });
  expect(await startAgain(directory, join(folder, '1 第二篇.md'))).toBe(0);
  await expect(page.frameLocator('iframe').getByText('第二篇')).toBeVisible();
  await expect(entry(page, '第二篇')).toHaveAttribute('aria-selected', 'true');
  const done = await app.evaluate(() => (globalThis as { done?: string[] }).done);
  expect(done).toEqual(['restore', 'focus']);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);

  // A file that has only just come is read for it.
  const path = join(folder, '刚到.md');
  await writeFile(path, plainCapture({ title: '刚到的一篇' }));
  await startAgain(directory, path);
  await expect(page.frameLocator('iframe').getByText('刚到的一篇')).toBeVisible();

  // What is no capture says why.
  await writeFile(join(folder, 'note.md'), 'Milk, bread.');
  await startAgain(directory, join(folder, 'note.md'));
  await expect(page.getByRole('alert')).toContainText('note.md could not be opened:');

  // A folder is watched.
  const other = join(directory, 'other');
  await mkdir(other);
  await writeFile(join(other, 'a.md'), plainCapture({ title: '夹里的一篇' }));
  await startAgain(directory, other);
  await expect(entry(page, '夹里的一篇')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: `Watching ${other}` })).toBeVisible();
});

test('a start with a file shows its article', async ({ folder, start }) => {
  await write(folder, [{ title: '第一篇' }, { title: '第二篇' }]);
  const { page } = await start(join(folder, '1 第二篇.md'));
  await expect(page.frameLocator('iframe').getByText('第二篇')).toBeVisible();
});

test('a file from elsewhere is copied in, or its folder watched, as one says', async ({
  directory,
  folder,
  start,
}) => {
  await write(folder, [{ title: '第一篇' }]);
  const elsewhere = join(directory, 'elsewhere');
  await mkdir(elsewhere);
  for (const title of ['甲', '乙']) {
    await writeFile(join(elsewhere, `${title}.md`), plainCapture({ title: `别处的${title}` }));
  }
  const { page } = await start(join(elsewhere, '甲.md'));
  const dialog = page.getByRole('dialog', { name: 'This file is in no watched folder' });
  await expect(dialog).toContainText(join(elsewhere, '甲.md'));
  await dialog.getByRole('button', { name: `Copy it into ${folder}` }).click();
  await expect(page.frameLocator('iframe').getByText('别处的甲')).toBeVisible();
  expect(await readdir(folder)).toContain('甲.md');
  expect(await readdir(elsewhere)).toContain('甲.md');

  await startAgain(directory, join(elsewhere, '乙.md'));
  await expect(dialog).toContainText(join(elsewhere, '乙.md'));
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await ready(page, 2);
  await startAgain(directory, join(elsewhere, '乙.md'));
  await dialog.getByRole('button', { name: `Watch ${elsewhere}` }).click();
  await expect(page.frameLocator('iframe').getByText('别处的乙')).toBeVisible();
  await ready(page, 3);
});

test('the window comes back where it was', async ({ directory, start }) => {
  const first = await start();
  await expect(libraryStatus(first.page)).toHaveText('0 articles');
  const bounds = { x: 40, y: 30, width: 900, height: 640 };
  await first.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await expect.poll(() => first.page.evaluate(() => innerWidth)).toBe(900);
  await first.app.close();
  const kept: unknown = JSON.parse(readFileSync(join(directory, 'library', 'window.json'), 'utf8'));
  expect(kept).toMatchObject({ bounds: { width: 900, height: 640 }, maximised: false });

  const second = await start();
  await expect(libraryStatus(second.page)).toHaveText('0 articles');
  expect(
    await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize()),
  ).toEqual([900, 640]);
  await second.app.close();

  // A display that is gone, or a file that was tampered with, never hides the window.
  const place = join(directory, 'library', 'window.json');
  const far = { x: 90_000, y: -5000, width: 1000, height: 700 };
  await writeFile(place, JSON.stringify({ bounds: far, maximised: false, fullScreen: false }));
  const third = await start();
  await expect(libraryStatus(third.page)).toHaveText('0 articles');
  expect(await seenOnDisplay(third)).toBe(true);
});

test('the window opens in the theme that was chosen, whatever the system’s is', async ({
  directory,
  start,
}) => {
  const first = await start();
  await expect(libraryStatus(first.page)).toHaveText('0 articles');
  const dialog = await showSettings(first, 'Appearance');
  await dialog.getByRole('radio', { name: 'Black' }).check({ force: true });
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'black');
  await first.app.close();
  const kept: unknown = JSON.parse(readFileSync(join(directory, 'library', 'window.json'), 'utf8'));
  expect(kept).toMatchObject({ theme: 'black' });

  const { app } = await start();
  const shown = await app.evaluate(({ BrowserWindow, nativeTheme }) => [
    nativeTheme.themeSource,
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
  ]);
  expect(shown).toEqual(['dark', '#000000']);
});

function seenOnDisplay({ app }: Program): Promise<boolean> {
  return app.evaluate(({ BrowserWindow, screen }) => {
    const { x = -1, y = -1 } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? {};
    const { width, height } = screen.getPrimaryDisplay().bounds;
    return x >= 0 && y >= 0 && x < width && y < height;
  });
}

test('what was opened and where one read is there again, however soon the window was closed', async ({
  folder,
  start,
}) => {
  const body = Array.from({ length: 80 }, (_, n) => `<p>第${n}段，河水慢慢地流过去。</p>`).join('');
  await write(folder, [{ title: '甲' }, { title: '乙', body }, { title: '丙' }]);
  const first = await start();
  await ready(first.page, 3);
  await entry(first.page, '甲').click();
  await expect(heading(first.page)).toHaveText('甲');
  await entry(first.page, '乙').click();
  await expect(heading(first.page)).toHaveText('乙');
  const article = first.page.getByRole('article');
  await expect
    .poll(() => article.evaluate((page) => page.scrollHeight - page.clientHeight))
    .toBeGreaterThan(1000);
  // As a person closes it: by the button of the window, and at once.
  await article.evaluate((page) => {
    page.scrollTo({ top: 700, behavior: 'instant' });
  });
  const ended = first.app.waitForEvent('close');
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await ended;

  const second = await start();
  await expect(heading(second.page)).toHaveText('乙');
  const again = second.page.getByRole('article');
  await expect.poll(() => again.evaluate((page) => page.scrollTop)).toBeGreaterThan(600);
  await entry(second.page, '丙').click();
  await expect(heading(second.page)).toHaveText('丙');
  await second.app.close();

  const third = await start();
  await expect(heading(third.page)).toHaveText('丙');
});

test('a window that is closed while an article comes into it keeps what was opened', async ({
  folder,
  start,
}) => {
  await write(folder, [{ title: '甲' }, { title: '乙' }]);
  const { app, page } = await start();
  await ready(page, 2);
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.once('did-start-loading', () => {
      window.close();
    });
  });
  await entry(page, '甲').click();
  await ended;

  const again = await start();
  await expect(heading(again.page)).toHaveText('甲');
});

test('what the library says is said in the language of the window', async ({ folder, launch }) => {
  await writeFile(join(folder, '空.md'), '');
  await writeFile(join(folder, '便条.md'), '买菜');
  const broken = Buffer.from(plainCapture({ title: '缺字的一篇' }));
  await writeFile(join(folder, '缺字.md'), Buffer.concat([broken, Buffer.from([0xff])]));
  const { page } = await launch([`--watch=${folder}`], 'zh_CN');
  await page.getByRole('button', { name: /^问题/u }).click();
  const problems = page.getByRole('dialog', { name: '问题' }).getByRole('listitem');
  await expect(problems).toHaveCount(2);
  await expect(problems.filter({ hasText: '空.md' })).toContainText(
    '空文件。文件是空的。如果它还在写入，之后会重新读取。',
  );
  await expect(problems.filter({ hasText: '便条.md' })).toContainText('也不是保存的网页');
  await expect(page.getByText(/the file|The first lines/u)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await entry(page, '缺字的一篇').click();
  await expect(page.getByText('有一个字符无法按 utf-8 读取，显示为 \ufffd。')).toBeVisible();
});

test('an empty list names the key that holds, or none', async ({ folder, start }) => {
  await write(folder, [{ title: '甲' }]);
  const first = await start();
  await ready(first.page, 1);
  await expect(first.page.getByText('or press N for the next unread article')).toBeVisible();
  await first.page.evaluate(() =>
    window.sheaf?.call('settings/change', {
      ownKeys: { 'toggle-star': ['Mod+d'], 'next-unread': [] },
    }),
  );
  await first.app.close();
  const { page } = await start();
  await ready(page, 1);
  await expect(page.getByText('Choose one from the list.', { exact: true })).toBeVisible();
  await page.getByRole('treeitem', { name: /^Starred/u }).click();
  await expect(page.getByText(/^Press (?:Ctrl\+D|⌘D) to star/u)).toBeVisible();
});

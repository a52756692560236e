import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, libraryStatus, test } from '../app/program.ts';
import { entry, field, ready, write } from '../app/search-page.ts';
import { choosePath, kept, showSettings } from './settings-page.ts';

test('appearance and reading are changed at once and kept', async ({ folder, start }) => {
  await write(folder, [{ title: '近处的一篇' }]);
  const program = await start();
  const { page, app } = program;
  await ready(page, 1);
  const dialog = await showSettings(program, 'Appearance');
  const sample = dialog.getByRole('article', { name: 'Sample' });
  const text = sample.getByRole('paragraph').nth(1);

  await dialog.getByRole('slider', { name: 'Text size' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(text).toHaveCSS('font-size', '20px');
  const height = dialog.getByRole('slider', { name: 'Line height' });
  await expect(height).toHaveAttribute('aria-valuetext', 'By language');
  await height.focus();
  await page.keyboard.press('End');
  await expect(height).toHaveAttribute('aria-valuetext', '2.4');
  await expect(text).toHaveCSS('line-height', '48px');
  await dialog.getByRole('slider', { name: 'Line length' }).focus();
  await page.keyboard.press('Home');
  await expect(sample).toHaveCSS('max-width', '400px');
  await dialog.getByRole('checkbox', { name: 'Justify lines' }).check();
  await expect(text).toHaveCSS('text-align', 'justify');
  await dialog.getByRole('radio', { name: 'Sepia' }).check();
  await dialog.getByRole('radio', { name: 'Kai 楷' }).check();
  await dialog.getByRole('radio', { name: 'One line' }).check();

  await dialog.getByRole('tab', { name: 'Reading' }).click();
  await dialog.getByRole('combobox', { name: 'Mark as read' }).selectOption('Never by itself');
  await dialog.getByRole('radio', { name: 'Day' }).check();
  await dialog.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await dialog.getByRole('checkbox', { name: 'Reverse order' }).check();
  await dialog.getByRole('checkbox', { name: 'Tell simplified and traditional' }).check();
  const chosen = {
    textSize: 20,
    lineHeight: 2.4,
    measure: 400,
    justified: true,
    theme: 'sepia',
    typeface: 'kai',
    density: 'compact',
    readAfter: null,
    grouping: 'day',
    sort: 'title',
    reversed: true,
    exactSearch: true,
  };
  await expect.poll(() => kept(page)).toMatchObject(chosen);
  await app.close();

  const again = await start();
  await ready(again.page, 1);
  const second = await showSettings(again, 'Appearance');
  await expect(second.getByRole('slider', { name: 'Text size' })).toHaveValue('20');
  await expect(second.getByRole('radio', { name: 'Sepia' })).toBeChecked();
  await second.getByRole('button', { name: 'Put back as at first' }).click();
  await expect(second.getByRole('slider', { name: 'Text size' })).toHaveValue('18');
  await expect
    .poll(() => kept(again.page))
    .toMatchObject({ textSize: 18, theme: 'system', typeface: 'serif', sort: 'title' });
  expect([...program.errors, ...again.errors]).toEqual([]);
});

test('keys are chosen, act at once and stay', async ({ folder, start }) => {
  await write(folder, [{ title: '近处的一篇' }, { title: '另外一篇' }]);
  const program = await start();
  const { page, app } = program;
  await ready(page, 2);
  const dialog = await showSettings(program, 'Keys');
  await dialog.getByRole('checkbox', { name: /^Single keys/u }).uncheck();
  await expect.poll(() => kept(page)).toMatchObject({ singleKeys: false });
  await page.keyboard.press('Escape');
  await entry(page, '另外一篇').click();
  await page.keyboard.press('s');
  await expect(entry(page, '另外一篇')).not.toHaveAccessibleName(/starred/u);
  await app.close();

  const again = await start();
  await ready(again.page, 2);
  const second = await showSettings(again, 'Keys');
  const single = second.getByRole('checkbox', { name: /^Single keys/u });
  await expect(single).not.toBeChecked();
  await single.check();
  await again.page.keyboard.press('Escape');
  await entry(again.page, '另外一篇').click();
  await again.page.keyboard.press('s');
  await expect(entry(again.page, '另外一篇')).toHaveAccessibleName(/starred/u);
  expect([...program.errors, ...again.errors]).toEqual([]);
});

test('the sections are gone through with the keyboard', async ({ folder, start }) => {
  await write(folder, [{ title: '近处的一篇' }]);
  const program = await start();
  const { page } = program;
  await ready(page, 1);
  const dialog = await showSettings(program);
  const folders = dialog.getByRole('tab', { name: 'Folders' });
  await folders.focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('tab', { name: 'Appearance' })).toBeFocused();
  await expect(dialog.getByRole('tabpanel', { name: 'Appearance' })).toBeVisible();
  await page.keyboard.press('End');
  await expect(dialog.getByRole('tab', { name: 'About' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('tabpanel', { name: 'About' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the language changes at once, for the main side too, and stays', async ({
  folder,
  start,
}) => {
  await write(folder, [{ title: '近处的一篇' }, { title: '另外一篇' }]);
  const program = await start();
  const { page, app } = program;
  await ready(page, 2);
  await entry(page, '另外一篇').click();
  await expect(page.frameLocator('iframe').getByText('另外一篇')).toBeVisible();
  await field(page).fill('一篇');
  const dialog = await showSettings(program, 'Language');
  await expect(dialog.getByRole('radio', { name: 'As the system (now English)' })).toBeChecked();
  await dialog.getByRole('radio', { name: '简体中文' }).check();

  // What the person did stays; every word is another.
  await expect(dialog.getByRole('tab', { name: '语言', selected: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: '搜索文章' })).toHaveValue('一篇');
  await expect(page.getByRole('status').filter({ hasText: '篇符合' })).toHaveText('2 篇符合');
  await expect(page.getByRole('option', { selected: true })).toContainText('另外一篇');
  await expect(libraryStatus(page)).toHaveText('2 篇文章');
  const title = await choosePath(program, folder);
  const again = await showSettings(program, '文件夹');
  await again.getByRole('button', { name: '添加文件夹…' }).click();
  expect(await title()).toBe('选择存放文章的文件夹');

  await again.getByRole('tab', { name: '语言' }).click();
  await again.getByRole('radio', { name: '繁體中文' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-TW');
  await expect(again.getByRole('tab', { name: '隱私權' })).toBeVisible();
  await expect.poll(() => kept(page)).toMatchObject({ language: 'zh-Hant' });
  await app.close();

  const next = await start();
  await expect(next.page.getByRole('listbox', { name: '文章' })).toBeVisible();
  await expect(libraryStatus(next.page)).toHaveText('2 篇文章');
  const nextTitle = await choosePath(next, folder);
  const last = await showSettings(next, '資料夾');
  await last.getByRole('button', { name: '加入資料夾…' }).click();
  expect(await nextTitle()).toBe('選擇存放文章的資料夾');
  expect([...program.errors, ...next.errors]).toEqual([]);
});

for (const [languages, words] of [
  ['zh_TW:zh', '搜尋文章'],
  ['zh_CN', '搜索文章'],
  ['fr_FR:en', 'Search articles'],
] as const) {
  test(`a system of ${languages} has its language at the start`, async ({ folder, launch }) => {
    await write(folder, [{ title: '近处的一篇' }]);
    const { page } = await launch([`--watch=${folder}`], languages);
    await expect(page.getByRole('searchbox', { name: words })).toBeVisible();
  });
}

test('privacy says what is stored where, and what was refused', async ({ folder, start }) => {
  await write(folder, [{ title: '近处的一篇' }, { title: '另外一篇' }]);
  const program = await start();
  const { page } = program;
  await ready(page, 2);
  const dialog = await showSettings(program, 'Privacy');
  await expect(dialog.getByRole('list', { name: 'What Sheaf promises' })).toContainText(
    'Nothing goes out',
  );
  const table = dialog.getByRole('table', { name: 'What is stored where' });
  const facts = await page.evaluate(() => window.sheaf?.call('library/facts', null));
  if (facts?.ok !== true) throw new Error('There are no facts.');
  const { captures, index, state, samples } = facts.value;
  expect(captures.files).toBe(2);
  const sizes = (await readdir(folder)).map((name) => readFileSync(join(folder, name)).length);
  expect(captures.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
  expect(index.bytes).toBeGreaterThanOrEqual(readFileSync(index.path).length);
  expect(existsSync(state.path)).toBe(true);
  expect(samples).toBeNull();
  await expect(table.getByRole('row', { name: /Your articles/u })).toContainText('2 files');
  await expect(table.getByRole('row', { name: /Index/u })).toContainText(index.path);

  const requests = dialog.getByText('Requests to the network').locator('..');
  await expect(requests).toContainText('0');
  await page.evaluate(() => {
    // Refused by the page's policy already; the session refuses what gets past it.
    const picture = new Image();
    picture.src = 'https://example.com/pixel.png';
    document.body.append(picture);
  });
  await program.app.evaluate(async ({ session }) => {
    await session.defaultSession.fetch('https://example.com/').catch(() => undefined);
  });
  await expect(requests).toContainText('1');
  await expect(dialog.getByText('1 attempt was stopped.')).toBeVisible();
});

test('the index is deleted and made anew, and what was read stays', async ({
  directory,
  folder,
  start,
}) => {
  await write(folder, [{ title: '近处的一篇' }, { title: '另外一篇' }]);
  const program = await start();
  const { page } = program;
  await ready(page, 2);
  await entry(page, '另外一篇').click();
  await expect(page.getByRole('contentinfo').getByText('1 unread')).toBeVisible();
  const index = join(directory, 'library', 'index.sqlite');
  const before = statSync(index).birthtimeMs;

  let dialog = await showSettings(program, 'Privacy');
  await dialog.getByRole('button', { name: 'Delete the index…' }).click();
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Delete and make anew' }).click();
  await expect(dialog.getByRole('status')).toContainText('is being made anew');
  await page.keyboard.press('Escape');
  await ready(page, 2);
  await expect(page.getByRole('contentinfo').getByText('1 unread')).toBeVisible();
  expect(statSync(index).birthtimeMs).not.toBe(before);
  await write(folder, [{ title: '后来的一篇' }]);
  await expect(entry(page, '后来的一篇')).toBeVisible();
  await entry(page, '后来的一篇').click();
  await expect(page.frameLocator('iframe').getByText('后来的一篇')).toBeVisible();

  // A folder that is away is known from the index alone.
  await rename(folder, `${folder}-away`);
  dialog = await showSettings(program, 'Privacy');
  await dialog.getByRole('button', { name: 'Delete the index…' }).click();
  await dialog.getByRole('button', { name: 'Delete and make anew' }).click();
  await expect(dialog.getByRole('status')).toContainText('nothing was deleted');
  await rename(`${folder}-away`, folder);
});

test('what is the person’s own goes to another library as a file', async ({
  directory,
  folder,
  start,
  launch,
}) => {
  await write(folder, [{ title: '近处的一篇' }, { title: '另外一篇' }]);
  const program = await start();
  await ready(program.page, 2);
  await entry(program.page, '另外一篇').click();
  await expect(program.page.getByRole('contentinfo').getByText('1 unread')).toBeVisible();
  const file = join(directory, 'state.json');
  const title = await choosePath(program, file);
  const dialog = await showSettings(program, 'Privacy');
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByRole('status')).toHaveText(`Written to ${file}.`);
  expect(await title()).toBe('Export what you read and starred');
  const exported: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(exported).toMatchObject({ format: 'sheaf-state', folders: [{ path: folder }] });
  await program.app.close();
  await rename(join(directory, 'library'), join(directory, 'before'));

  const other = await launch(['--no-samples']);
  await expect(other.page.getByRole('heading', { name: 'Welcome to Sheaf' })).toBeVisible();
  await choosePath(other, file);
  await other.page.getByRole('button', { name: /^Import from another computer/u }).click();
  await ready(other.page, 2);
  await expect(other.page.getByRole('contentinfo').getByText('1 unread')).toBeVisible();
  await expect(other.page.getByRole('alert')).toContainText('1 article in it: 1 new');

  // What is no state changes nothing, and says so.
  await choosePath(other, join(folder, '0 近处的一篇.md'));
  const last = await showSettings(other, 'Privacy');
  await last.getByRole('button', { name: 'Import…' }).click();
  await expect(last.getByRole('status')).toContainText('it is not JSON. Nothing was changed.');
});

test('about names the program, its engine and what it is made with', async ({ folder, start }) => {
  await write(folder, [{ title: '近处的一篇' }]);
  const program = await start();
  const { page, app } = program;
  await ready(page, 1);
  const dialog = await showSettings(program, 'About');
  const versions = await app.evaluate(({ app: running }) => ({
    own: running.getVersion(),
    electron: process.versions.electron,
  }));
  await expect(dialog.getByText(`Version ${versions.own}`)).toBeVisible();
  await expect(dialog.getByText('Electron').locator('..')).toContainText(versions.electron);
  await dialog.getByText(/packages of free software/u).click();
  await expect(dialog.getByText(/^lit-html 3\./u).locator('..')).toContainText('BSD-3-Clause');
  await expect(dialog.getByText(/^valibot 1\./u).locator('..')).toContainText('MIT');
  await page.keyboard.press('Escape');
});

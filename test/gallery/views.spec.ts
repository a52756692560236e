/**
 * Photographs the views of the real window in both themes, wide and narrow, and in Chinese;
 * `npm test -- e2e test/gallery -u` takes new references. A test takes many pictures of one started
 * program: starting costs more than a picture.
 */
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, libraryStatus, ROOT, test, type Program } from '../app/program.ts';
import { entry, field, list, matchCount, source } from '../app/search-page.ts';
import { plainCapture } from '../library/plain-capture.ts';
import { arrange } from '../list/list-page.ts';
import { pictureAddress } from '../list/picture.ts';
import { showSettings } from '../settings/settings-page.ts';

const SAMPLES = join(ROOT, 'seeds');

/** Samples of a year that is over: dates of this year are told without it. */
const OF_BEFORE = /_20(?:1\d|2[0-5])-/u;

/** An article with a picture of its own. */
const PICTURED = plainCapture({
  title: '长桥',
  url: 'https://zoo.example.com/bridge',
  time: Date.UTC(2018, 3, 1),
  body: `<p>河水在桥下慢慢流过。</p><img alt="桥" src="${pictureAddress(160, 120)}">`,
});

const THEMES = ['light', 'dark'] as const;

const WIDE = { width: 1240, height: 780 };
/** Wide enough for all panes, and no more. */
const ENOUGH = { width: 1000, height: 640 };
const NARROW = { width: 600, height: 780 };

async function resize(app: ElectronApplication, size: { width: number; height: number }) {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height);
  }, size);
}

/** Photographs the window, or a part of it; `hidden` is what differs from run to run. */
async function looks(
  page: Page,
  view: string,
  { of = page, hidden = [], themes = THEMES }: Partial<Picture> = {},
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect.soft(of).toHaveScreenshot(`view-${view}-${colorScheme}.png`, {
      animations: 'disabled',
      mask: [...hidden],
      // As what lies beside it.
      maskColor: '#8f8571',
    });
  }
}

interface Picture {
  readonly of: Page | Locator;
  readonly hidden: readonly Locator[];
  readonly themes: readonly (typeof THEMES)[number][];
}

/** Copies the samples into a folder; how many there are. */
async function copySamples(folder: string): Promise<number> {
  const samples = (await readdir(SAMPLES)).filter((name) => OF_BEFORE.test(name));
  expect(samples.length).toBeGreaterThan(4);
  for (const name of samples) await copyFile(join(SAMPLES, name), join(folder, name));
  return samples.length;
}

/** Starts the program on the samples. */
async function onSamples(folder: string, start: () => Promise<Program>): Promise<Program> {
  const samples = await copySamples(folder);
  const program = await start();
  await resize(program.app, WIDE);
  await expect(libraryStatus(program.page)).toContainText(`${String(samples)} articles`);
  return program;
}

/** Opens an article, which is read by then, and everything says so. */
async function read(page: Page): Promise<void> {
  await entry(page, '夜市搬到桥下').click();
  await expect(page.getByRole('heading', { name: /夜市搬到桥下/u })).toBeVisible();
  await expect(page.frameLocator('iframe').locator('body')).toBeVisible();
  await expect(entry(page, '夜市搬到桥下')).not.toHaveAccessibleName(/unread|未读|未讀/u);
  const unread = page.getByRole('treeitem', { name: /^(?:Unread|未读|未讀)[,，]/u });
  await expect(unread).toContainText(String((await page.getByRole('option').count()) - 1));
}

test('reading and searching look as they did', async ({ folder, start }) => {
  const { page } = await onSamples(folder, start);
  await read(page);
  await looks(page, 'reading');

  await field(page).fill('河');
  await expect(matchCount(page)).toHaveText(/match/u);
  await looks(page, 'searching');
  await field(page).fill('');
  await page.keyboard.press('Escape');

  const pane = page.locator('sheaf-list-pane');
  await arrange(page, 'Entries', 'One line');
  await looks(page, 'list-compact', { of: pane });
  await field(page).fill('河');
  await expect(matchCount(page)).toHaveText(/match/u);
  await looks(page, 'list-compact-found', { of: pane });
  await field(page).fill('');
  await writeFile(join(folder, 'bridge.md'), PICTURED);
  await expect(libraryStatus(page)).toContainText('7 articles');
  await arrange(page, 'Entries', 'With picture');
  await arrange(page, 'Group by', 'Outlet');
  await entry(page, '长桥').scrollIntoViewIfNeeded();
  await expect(entry(page, '长桥').locator('img')).toBeVisible();
  await looks(page, 'list-grouped', { of: pane });
});

test('settings look as they did', async ({ folder, start }) => {
  test.setTimeout(120_000);
  const program = await onSamples(folder, start);
  const { page } = program;
  await read(page);
  const dialog = await showSettings(program, 'Reading');
  await looks(page, 'settings');
  for (const tab of ['Folders', 'Appearance', 'Keys', 'Language', 'Privacy', 'About']) {
    await dialog.getByRole('tab', { name: tab }).click();
    const panel = dialog.getByRole('tabpanel', { name: tab });
    await expect(panel).toBeVisible();
    if (tab === 'Privacy') await expect(panel.getByRole('table')).toBeVisible();
    // Where this machine has its folders, how much is in them, and what the program is made of.
    const differing = tab === 'About' ? '.path, section:first-of-type dd, summary' : '.path, td';
    const hidden = [panel.locator(differing)];
    await looks(page, `settings-${tab.toLowerCase()}`, { of: dialog, hidden });
  }
});

test('what opens over the window looks as it did', async ({ folder, start }) => {
  await writeFile(join(folder, 'note.md'), 'Milk, bread.');
  await writeFile(join(folder, 'empty.md'), '');
  const { page } = await onSamples(folder, start);
  await page.getByRole('button', { name: 'Problems (2)' }).click();
  const problems = page.getByRole('dialog', { name: 'Problems' });
  await expect(problems.getByRole('listitem')).toHaveCount(2);
  await looks(page, 'problems', { of: problems, hidden: [problems.locator('.path')] });
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Find a command' });
  // No name of a temporary folder has these letters in this order.
  await page.keyboard.type('search');
  await expect(palette.getByRole('option').first()).toBeVisible();
  await looks(page, 'palette', { of: palette });
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await looks(page, 'keys-help', { of: page.getByRole('dialog', { name: 'Keys' }) });
});

test('a narrow window looks as it did', async ({ folder, start }) => {
  const program = await onSamples(folder, start);
  const { app, page } = program;
  await read(page);
  await resize(app, NARROW);
  await expect(list(page)).toBeHidden();
  await looks(page, 'narrow-reading');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(list(page)).toBeVisible();
  await looks(page, 'narrow-list');
  await page.getByRole('button', { name: 'Show sources' }).click();
  await expect(source(page, 'Unread')).toBeVisible();
  await looks(page, 'narrow-sources');
  await page.keyboard.press('Escape');
  await field(page).fill('河');
  await expect(matchCount(page)).toHaveText(/match/u);
  await looks(page, 'narrow-searching');
  await field(page).fill('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByText('Nothing starred')).toBeVisible();
  await looks(page, 'narrow-empty');
  await showSettings(program, 'Reading');
  await looks(page, 'narrow-settings');
});

test('the first start looks as it did', async ({ launch }) => {
  const { app, page } = await launch(['--no-samples']);
  await resize(app, ENOUGH);
  await expect(page.getByRole('heading', { name: 'Welcome to Sheaf' })).toBeVisible();
  await looks(page, 'welcome');
});

for (const { language, system, theme, tab } of [
  { language: 'zh-Hans', system: 'zh_CN', theme: 'light', tab: '阅读' },
  { language: 'zh-Hant', system: 'zh_TW', theme: 'dark', tab: '閱讀' },
] as const) {
  test(`the window looks as it did in ${language}`, async ({ folder, launch }) => {
    const samples = await copySamples(folder);
    const program = await launch([`--watch=${folder}`], system);
    const { app, page } = program;
    const themes = [theme];
    await resize(app, ENOUGH);
    await expect(libraryStatus(page)).toContainText(`${String(samples)} 篇文章`);
    await read(page);
    await looks(page, `${language}-reading`, { themes });
    await page.getByRole('searchbox').fill('河');
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: /^\d+ 篇/u })
        .first(),
    ).toBeVisible();
    await looks(page, `${language}-searching`, { themes });
    await page.getByRole('searchbox').fill('');
    await page.keyboard.press('Escape');
    await showSettings(program, tab);
    await looks(page, `${language}-settings`, { themes });
  });
}

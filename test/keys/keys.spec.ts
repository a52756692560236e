import type { Page } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { articleFrame, entry, field, list, write } from '../app/search-page.ts';
import { kept } from '../settings/settings-page.ts';
import { settled } from './settled.ts';

const THREE = [
  { title: '甲', body: `<p>第一篇。</p>${'<p>写给滚动的一段。</p>'.repeat(60)}` },
  { title: '乙' },
  { title: '丙' },
];
const heading = (page: Page) => page.getByRole('article').getByRole('heading', { level: 1 });
const chosenView = (page: Page) =>
  page.getByRole('tree', { name: 'Views' }).getByRole('treeitem', { selected: true });
const hint = (page: Page) => page.getByRole('group', { name: 'What may follow' });

test('keys mean the same in the list and inside the article’s frame, and nothing in fields', async ({
  folder,
  start,
}) => {
  await write(folder, THREE);
  const { page } = await start();
  await settled(page, 3);
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('甲');
  await expect(page.frameLocator('iframe').getByText('第一篇。')).toBeVisible();
  await page.locator('iframe').focus();
  await articleFrame(page).locator('body').press('j');
  await expect(heading(page)).toHaveText('乙');
  await page.keyboard.press('k');
  await expect(heading(page)).toHaveText('甲');
  await page.keyboard.press('s');
  await expect(entry(page, '甲')).toHaveAccessibleName(/starred/u);

  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('js?g a');
  await expect(field(page)).toHaveValue('js?g a');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(entry(page, '甲').and(page.getByText('starred'))).toHaveCount(0);
});

test('a sequence shows how it goes on, goes on, and is forgotten', async ({ folder, start }) => {
  await write(folder, THREE);
  const { page } = await start();
  await settled(page, 3);
  await page.keyboard.press('g');
  await expect(hint(page)).toContainText('Unread articles');
  await expect(hint(page)).toContainText('Starred articles');
  await page.keyboard.press('u');
  await expect(chosenView(page)).toHaveAccessibleName(/^Unread,/u);
  await expect(hint(page)).toHaveCount(0);

  await page.keyboard.press('g');
  await expect(hint(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hint(page)).toHaveCount(0);
  await page.keyboard.press('a');
  await expect(chosenView(page)).toHaveAccessibleName(/^Unread,/u);

  // By itself, too.
  await page.keyboard.press('g');
  await expect(hint(page)).toBeVisible();
  await expect(hint(page)).toHaveCount(0);
  await page.keyboard.press('a');
  await expect(chosenView(page)).toHaveAccessibleName(/^Unread,/u);

  // A key that does not go on with it means what it always does.
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('甲');
  await page.locator('iframe').focus();
  await articleFrame(page).locator('body').press('g');
  await articleFrame(page).locator('body').press('a');
  await expect(chosenView(page)).toHaveAccessibleName(/^All articles,/u);
});

test('what is composed and what a dialog is open for is left alone', async ({ folder, start }) => {
  await write(folder, THREE);
  const { page } = await start();
  await settled(page, 3);
  await list(page).dispatchEvent('keydown', { key: 'j', code: 'KeyJ', isComposing: true });
  await list(page).dispatchEvent('keydown', { key: 'Process', code: 'KeyJ', keyCode: 229 });
  await expect(page.getByText('No article selected')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('No article selected')).toBeVisible();
  // Another layout: the key where j is.
  await list(page).dispatchEvent('keydown', { key: 'о', code: 'KeyJ' });
  await expect(heading(page)).toHaveText('甲');
});

test('presets, one’s own keys and single keys hold at once and after the next start', async ({
  folder,
  start,
}) => {
  await write(folder, THREE);
  const first = await start();
  await settled(first.page, 3);
  const change = (page: Page, settings: object) =>
    page.evaluate((changed) => window.sheaf?.call('settings/change', changed), settings);
  await change(first.page, {
    keyPreset: 'fluent-reader',
    ownKeys: { 'toggle-star': ['x'] },
    singleKeys: true,
  });
  await first.app.close();

  const { app, page } = await start();
  await settled(page, 3);
  await page.keyboard.press('j');
  await expect(page.getByText('No article selected')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText('甲');
  await page.keyboard.press('s');
  await page.keyboard.press('x');
  await expect(entry(page, '甲')).toHaveAccessibleName(/starred/u);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toContainText('The keys of Fluent Reader');
  await expect(help.getByRole('term').filter({ hasText: 'Star or remove star' })).toBeVisible();
  await change(page, { singleKeys: false, keyPreset: 'netnewswire' });
  await expect.poll(async () => (await kept(page))['lastArticle']).not.toBeNull();
  await app.close();

  const last = await start();
  await settled(last.page, 3);
  await expect(heading(last.page)).toHaveText('甲');
  await last.page.keyboard.press('n');
  await last.page.keyboard.press('?');
  await expect(last.page.getByRole('dialog')).toHaveCount(0);
  // One step from where the last start ended: `n` has not gone on.
  await last.page.keyboard.press('ArrowDown');
  await expect(heading(last.page)).toHaveText('乙');
});

test('the help shows every key that holds, and is printed alone', async ({ folder, start }) => {
  await write(folder, THREE);
  const { page } = await start();
  await settled(page, 3);
  await list(page).focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help.getByRole('heading', { level: 3 })).toHaveText([
    'Moving',
    'Organising',
    'Article',
    'Finding',
    'Going to',
    'Appearance',
    'Program',
  ]);
  const next = help.locator('dl > div').filter({ hasText: /^\s*Next article/u });
  await expect(next).toContainText('J');
  await expect(next).toContainText('Down arrow');
  await expect(help).toContainText('G then A');

  // What would go to the printer, looked at while it is asked for.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', document.title);
  });
  await help.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
  await expect(page.locator('html')).not.toHaveAttribute('data-printing');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.documentElement.setAttribute('data-printing', 'keys'));
  await expect(help).toBeVisible();
  await expect(field(page)).toBeHidden();
  await expect(help.getByRole('button', { name: 'Print' })).toBeHidden();
  await page.evaluate(() => document.documentElement.removeAttribute('data-printing'));
  await page.emulateMedia({ media: null });
  await help.getByRole('button', { name: 'Close' }).click();
  await expect(list(page)).toBeFocused();
});

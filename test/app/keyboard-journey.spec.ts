/** A session without the mouse, from the start to the end. */
import type { Page } from '@playwright/test';
import { once } from 'node:events';
import { expect, test } from './program.ts';
import { entry, field, matchCount, write } from './search-page.ts';
import { settled } from '../keys/settled.ts';

/** The focused element, through shadow roots, and whether the focus can be seen on it. */
function focused(page: Page) {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active === null || active === document.body) return { name: 'nothing', seen: false };
    // Lists and segments draw it on a part of themselves; fields on what is around them.
    const around = [
      active,
      active.parentElement,
      active.nextElementSibling,
      active.querySelector('[aria-selected=true]'),
    ];
    const seen = around.some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow.includes('inset');
    });
    const { tagName, title } = active as HTMLElement;
    const name = active.getAttribute('aria-label') ?? (title || active.textContent.trim());
    return { name: name || tagName, seen };
  });
}

test('start, find, read, star, search and quit by the keyboard alone', async ({
  folder,
  start,
}) => {
  const body = `<p>开头。</p>${'<p>写给滚动的一段。</p>'.repeat(80)}<p>末段。</p>`;
  await write(folder, [
    { title: '夜市', body },
    { title: '桥下' },
    { title: '河边', body: '<p>河水与灯。</p>' },
  ]);
  const { app, page, errors } = await start();
  await settled(page, 3);
  const heading = page.getByRole('article').getByRole('heading', { level: 1 });
  const scroller = page.getByRole('article');

  // Read: the first one, page by page, then on to the next unread.
  await page.keyboard.press('j');
  await expect(heading).toHaveText('夜市');
  await expect(page.frameLocator('iframe').getByText('开头。')).toBeVisible();
  expect(await focused(page)).toMatchObject({ name: 'Articles', seen: true });
  await expect(entry(page, '夜市')).not.toHaveAccessibleName(/unread/u);
  await page.keyboard.press('Space');
  await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
  await page.keyboard.press('n');
  await expect(heading).toHaveText('桥下');

  // Star it by its key, and take it back by the palette.
  await page.keyboard.press('s');
  await expect(entry(page, '桥下')).toHaveAccessibleName(/starred/u);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('remove star');
  expect((await focused(page)).seen).toBe(true);
  await page.keyboard.press('Enter');
  await expect(entry(page, '桥下')).not.toHaveAccessibleName(/starred/u);
  await page.keyboard.press('s');

  // Tag it: the keyboard is back among the tags, then with the list.
  await page.keyboard.press('t');
  const newTag = page.getByRole('combobox', { name: 'New tag' });
  await expect(newTag).toBeFocused();
  expect((await focused(page)).seen).toBe(true);
  await page.keyboard.insertText('桥梁');
  await page.keyboard.press('Enter');
  const tags = page.getByRole('list', { name: 'Tags' });
  await expect(tags.getByRole('listitem')).toHaveText(['桥梁']);
  await page.keyboard.press('Escape');
  await expect(newTag).toHaveCount(0);
  expect(await focused(page)).toMatchObject({ name: 'Add tag', seen: true });
  await page.keyboard.press('Control+2');
  expect(await focused(page)).toMatchObject({ name: 'Articles', seen: true });

  // Set the window dark, and come back to the list.
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('tab', { selected: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('tabpanel', { name: 'Appearance' })).toBeVisible();
  expect((await focused(page)).seen).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('radio', { name: 'System' })).toBeFocused();
  for (const theme of ['Light', 'Sepia', 'Dark']) {
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('radio', { name: theme })).toBeChecked();
  }
  expect((await focused(page)).seen).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await focused(page)).toMatchObject({ name: 'Articles', seen: true });

  // Search, read what is found, find in it, and back.
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  expect((await focused(page)).seen).toBe(true);
  await page.keyboard.insertText('河水');
  await expect(matchCount(page)).toHaveText('1 match');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('河边');
  await expect(page.frameLocator('iframe').getByText('河水与灯。')).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('灯');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');

  // What is starred, what keys there are.
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toBeVisible();
  expect((await focused(page)).seen).toBe(true);
  await page.keyboard.press('Escape');

  // Each place where Tab stops shows that it has the focus.
  const stops = new Set<string>();
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab');
    const { name, seen } = await focused(page);
    stops.add(name);
    expect(seen, name).toBe(true);
  }
  expect([...stops]).toEqual(
    expect.arrayContaining(['Search articles', 'Articles', 'Remove star']),
  );
  expect(errors).toEqual([]);

  const program = app.process();
  const ended = once(program, 'exit');
  // As the system's keyboard does it: Playwright's keys do not reach the menu bar.
  // Only a window with the focus hears them, and other windows are on the screen.
  await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('There is no window');
    if (!window.isFocused()) {
      const focus = new Promise((resolve) => window.once('focus', resolve));
      window.focus();
      await focus;
    }
    for (const type of ['keyDown', 'keyUp'] as const) {
      window.webContents.sendInputEvent({ type, keyCode: 'Q', modifiers: ['control'] });
    }
  });
  await ended;
});

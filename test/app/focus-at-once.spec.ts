/** What opens has the focus with its opening: the next key may be there before any event tells of it. */
import type { Locator } from '@playwright/test';
import { openFirst, paragraphs } from '../reader/reader-page.ts';
import { expect, test } from './program.ts';

const BODY = ['桥头', '桥中', '桥尾'].map((name) => `<h2>${name}</h2>${paragraphs(2)}`).join('');

/** What has the focus when a click on the button is done with, before the next event. */
function focusedByClick(button: Locator): Promise<string | null> {
  return button.evaluate(async (element: HTMLElement) => {
    element.focus();
    element.click();
    // Components are drawn anew within the same task.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return (
      (focused instanceof HTMLInputElement ? focused.labels?.[0] : focused)?.textContent ?? null
    );
  });
}

test('menus and panels have the focus when they are shown', async ({ folder, start }) => {
  const { page } = await start();
  await openFirst(page, folder, [{ title: '长桥', body: BODY }]);
  for (const [name, first] of [
    ['Contents', '桥头'],
    ['Appearance', 'System'],
    ['More', 'Open original'],
    ['Order and appearance of the list', 'Captured'],
    ['Show: All articles', 'All articles'],
  ] as const) {
    const focused = await focusedByClick(page.getByRole('button', { name, exact: true }));
    expect(focused?.trim(), name).toContain(first);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  }
});

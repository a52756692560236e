import type { Locator } from '@playwright/test';
import { showSettings } from '../settings/settings-page.ts';
import { expect, test } from './program.ts';
import { entry, field, ready, source, write } from './search-page.ts';

/** How something stands out: its colours and edges, drawn by the system's palette. */
const drawn = (place: Locator) =>
  place.evaluate((element) => {
    const { color, backgroundColor, borderColor, outlineStyle, outlineColor } =
      getComputedStyle(element);
    return [color, backgroundColor, borderColor, outlineStyle, outlineColor].join(' ');
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is chosen stands out in the colours that the system forces, ${colorScheme}`, async ({
    folder,
    start,
  }) => {
    await write(folder, [{ title: '河上' }, { title: '河下' }]);
    const program = await start();
    const { page } = program;
    await ready(page, 2);
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await entry(page, '河上').click();
    await expect(entry(page, '河上')).toHaveAttribute('aria-selected', 'true');
    expect(await drawn(entry(page, '河上'))).not.toBe(await drawn(entry(page, '河下')));
    expect(await drawn(source(page, 'All articles'))).not.toBe(await drawn(source(page, 'Unread')));

    await field(page).fill('河');
    const exact = page.getByRole('switch');
    const before = await drawn(exact);
    await exact.click();
    await expect(exact).toBeChecked();
    expect(await drawn(exact)).not.toBe(before);
    await page.keyboard.press('Escape');

    const dialog = await showSettings(program, 'Appearance');
    const theme = (name: string) =>
      dialog.getByRole('radio', { name }).locator('xpath=following-sibling::span');
    expect(await drawn(theme('System'))).not.toBe(await drawn(theme('Dark')));
  });
}

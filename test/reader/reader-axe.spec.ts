import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { openFirst, paragraphs, PICTURE, text } from './reader-page.ts';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const theme of ['Light', 'Sepia', 'Dark', 'Black']) {
  test(`the reader has no fault that axe knows, ${theme}`, async ({ folder, start }) => {
    const { page } = await start();
    const sections = ['甲', '乙', '丙'].map((name) => `<h2>${name}</h2>${paragraphs(12)}`).join('');
    await openFirst(page, folder, [{ title: '长桥', body: `${PICTURE}${sections}` }]);
    await page.getByRole('button', { name: 'Appearance', exact: true }).click();
    await page.getByRole('radio', { name: theme, exact: true }).check();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Contents' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Back to where you were' })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'More', exact: true }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Back to where you were' }).click();

    await page.getByRole('button', { name: 'Add tag' }).click();
    await page.keyboard.type('桥');
    await page.keyboard.press('Enter');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await text(page)
      .getByRole('button', { name: /^Enlarge picture/u })
      .click();
    await expect(page.getByRole('dialog', { name: '河上的桥' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

/** What comes over the window or between its parts, and the window in Chinese, by axe's rules. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainCapture } from '../library/plain-capture.ts';
import { withVoices } from '../reader/voices.ts';
import { showSettings } from '../settings/settings-page.ts';
import { articleViolations, violations } from './axe.ts';
import { drag } from './drag.ts';
import { expect, test } from './program.ts';
import { articleFrame, entry, ready, write } from './search-page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what comes over the window has no fault that axe knows, ${colorScheme}`, async ({
    directory,
    folder,
    start,
  }) => {
    await write(folder, [{ title: '长桥' }, { title: '河边' }]);
    await writeFile(join(folder, 'note.md'), 'Milk, bread.');
    const outside = join(directory, 'outside.md');
    await writeFile(outside, plainCapture({ title: '外面的一篇' }));
    const { page } = await start(outside);
    await page.emulateMedia({ colorScheme });
    const asked = page.getByRole('dialog', { name: 'This file is in no watched folder' });
    await expect(asked).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await ready(page, 2);

    await page.getByRole('button', { name: 'Problems (1)' }).click();
    const problems = page.getByRole('dialog', { name: 'Problems' });
    await expect(problems.getByRole('listitem')).toHaveCount(1);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await withVoices(page, [{ name: 'Mandarin', lang: 'zh-CN' }]);
    await ready(page, 2);
    await entry(page, '长桥').click();
    await page.getByRole('button', { name: 'Read aloud' }).click();
    await expect(page.getByRole('group', { name: 'Reading aloud' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop' }).click();

    await writeFile(
      join(folder, 'again.md'),
      plainCapture({ title: '长桥', time: 1_700_000_100_000, body: '<p>河水又涨了。</p>' }),
    );
    await expect(page.getByRole('button', { name: 'Show', exact: true })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await drag(page, [outside], { x: 200, y: 400 });
    await expect(page.getByText('Drop here')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

for (const [language, colorScheme, words] of [
  ['zh_CN', 'light', { field: '搜索文章' }],
  ['zh_TW', 'dark', { field: '搜尋文章' }],
] as const) {
  test(`the window in ${language} has no fault that axe knows`, async ({ folder, launch }) => {
    test.setTimeout(90_000);
    await write(folder, [{ title: '长桥' }, { title: '河边' }]);
    await writeFile(join(folder, 'note.md'), 'Milk, bread.');
    const program = await launch([`--watch=${folder}`], language);
    const { page } = program;
    await page.emulateMedia({ colorScheme });
    await entry(page, '长桥').click();
    await expect(page.frameLocator('iframe').locator('body')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await articleViolations(articleFrame(page))).toEqual([]);

    await page.getByRole('searchbox', { name: words.field }).fill('河');
    await expect(page.getByRole('option')).toHaveCount(1);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    const dialog = await showSettings(program);
    for (const tab of await dialog.getByRole('tab').all()) {
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      expect(await violations(page)).toEqual([]);
    }
  });
}

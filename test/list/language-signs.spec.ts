/** The signs by which entries tell that they are not in the language of most others. */
import { expect, test } from '../app/program.ts';
import { entries, entry, list, ready, write } from '../app/search-page.ts';

const HANS = '<p>这一段只为试验而写。</p>';
const OLDEST = '第149篇';

test('signs stay with one side while one scrolls, and at the next start', async ({
  folder,
  start,
}) => {
  // What is seen first is not what most articles are.
  const captures = Array.from({ length: 150 }, (_each, n) =>
    n < 40 ? { title: `第${n}篇` } : { title: `第${n}篇`, body: HANS },
  );
  await write(folder, captures);
  const first = await start();
  const look = async ({ page }: typeof first) => {
    await ready(page, 150);
    const signs = list(page).locator('.language');
    await expect(entry(page, '第0篇').locator('.language')).toHaveText('繁');
    await expect(entry(page, '第0篇')).toHaveAccessibleName(/Traditional Chinese/u);
    await list(page).focus();
    await page.keyboard.press('End');
    await expect(entry(page, OLDEST)).toBeVisible();
    await expect(signs).toHaveCount(0);
    await expect(entry(page, OLDEST)).not.toHaveAccessibleName(/Chinese/u);
    await page.keyboard.press('Home');
    await expect(entry(page, '第0篇').locator('.language')).toHaveText('繁');
    expect(new Set(await signs.allTextContents())).toEqual(new Set(['繁']));
  };
  await look(first);
  await first.app.close();

  const second = await start();
  await expect(entries(second.page).first()).toBeVisible();
  await look(second);
});

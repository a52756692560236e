import { expect, test } from '../app/program.ts';
import { list, ready, source, write } from '../app/search-page.ts';
import { arrange } from './list-page.ts';

test('days are named anew when another one begins', async ({ folder, start }) => {
  const now = new Date();
  const noon = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12).getTime();
  await write(folder, [{ title: '今天的', time: noon }]);
  const { page } = await start();
  await ready(page, 1);
  await arrange(page, 'Group by', 'Day');
  const day = (name: string) => list(page).getByRole('group', { name });
  await expect(day('Today')).toBeVisible();
  const time = await list(page).getByRole('option').locator('.date').textContent();

  // Tomorrow at nine, somebody comes back to the window.
  await page.clock.setFixedTime(noon + 21 * 3_600_000);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(day('Yesterday')).toBeVisible();
  await expect(day('Today')).toHaveCount(0);
  await arrange(page, 'Group by', 'Nothing');
  await expect(list(page).getByRole('option').locator('.date')).not.toHaveText(time ?? '');
  await expect(source(page, 'Today')).toBeVisible();
});

/** A damaged index is made anew while the program runs, and the person is told. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, libraryStatus } from '../app/program.ts';
import { plainCapture } from '../library/plain-capture.ts';

test('damage that is found while the program runs costs nothing but a moment', async ({
  directory,
  folder,
  start,
}) => {
  for (let n = 0; n < 40; n++) {
    const path = join(folder, `${n}.md`);
    const url = `https://news.example.com/${n}`;
    await writeFile(path, plainCapture({ title: `Lamp ${n}`, url, time: 1.6e12 + n * 6e4 }));
    await utimes(path, 1.7e9, 1.7e9);
  }
  const first = await start();
  const status = libraryStatus(first.page);
  await expect(status).toHaveText('40 articles');
  await first.page.getByRole('option', { name: /^Lamp 39/u }).click();
  await first.page.keyboard.press('s');
  await expect(first.page.getByRole('option', { name: /^Lamp 39.*starred/u })).toBeVisible();
  await first.app.close();

  const index = join(directory, 'library', 'index.sqlite');
  expect(existsSync(`${index}.seal`)).toBe(true);
  // As after a power cut: no seal tells at once, and the damage lies where opening does not look.
  rmSync(`${index}.seal`);
  const damaged = readFileSync(index);
  const page = damaged.indexOf('https://news.example.com/7');
  expect(page).toBeGreaterThan(4096);
  const start4096 = Math.floor(page / 4096) * 4096;
  damaged.fill(0x5a, start4096, start4096 + 8);
  writeFileSync(index, damaged);

  const again = await start();
  const notice = again.page.getByText('is being made anew from your folders');
  await expect(notice).toBeVisible({ timeout: 20_000 });
  await expect(libraryStatus(again.page)).toHaveText('40 articles', { timeout: 20_000 });
  await expect(again.page.getByRole('option', { name: /^Lamp 39.*starred/u })).toBeVisible();
  await expect(again.page.getByText('could not be loaded')).toHaveCount(0);
  await again.page.getByRole('option', { name: /^Lamp 38/u }).click();
  await expect(again.page.frameLocator('iframe').getByRole('paragraph')).toBeVisible();
});

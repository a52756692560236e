import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainCapture } from '../library/plain-capture.ts';
import { choosePath } from '../settings/settings-page.ts';
import { expect, test, type Program } from './program.ts';
import { ready } from './search-page.ts';

/** So many that reading them takes a while. */
const FILES = 1200;

async function writeMany(folder: string): Promise<void> {
  const body = '<p>一段很长的文字，只为试验而写。</p>'.repeat(400);
  for (let number = 0; number < FILES; number++) {
    const file = join(folder, `${number}.md`);
    const time = 1_600_000_000_000 + number;
    await writeFile(file, plainCapture({ title: `第 ${number} 篇`, time, body }));
    // What was written just now is read a little later, as what comes then.
    await utimes(file, time / 1000, time / 1000);
  }
}

/** What the library says of itself. */
async function statusOf({ page }: Program) {
  const reply = await page.evaluate(() => window.sheaf?.call('library/status', null));
  return reply?.ok === true ? reply.value : null;
}

/** How many articles the library has. */
async function articlesOf(program: Program): Promise<number> {
  return (await statusOf(program))?.articles ?? -1;
}

test('long work is stopped, and the rest is read when that is wished', async ({
  folder,
  launch,
}) => {
  const program = await launch(['--no-samples']);
  const { app, page } = program;
  await expect(page.getByRole('heading', { name: 'Welcome to Sheaf' })).toBeVisible();
  await writeMany(folder);
  await choosePath(program, folder);
  await page.getByRole('button', { name: /^Choose a folder/u }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const told = page.getByText('Reading was stopped');
  await expect(told).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  // What was read by then is still stored.
  await expect.poll(async () => (await statusOf(program))?.phase).toBe('ready');
  const some = await articlesOf(program);
  expect(some).toBeLessThan(FILES);

  // What comes now is listed; coming back to the window reads no more than that.
  await writeFile(join(folder, 'new.md'), plainCapture({ title: '新来的' }));
  await app.evaluate(({ app: electron }) => electron.emit('browser-window-focus'));
  await expect.poll(() => articlesOf(program)).toBe(some + 1);
  await expect(told).toBeVisible();

  await page.getByRole('button', { name: 'Read the rest' }).click();
  await expect.poll(() => articlesOf(program), { timeout: 30_000 }).toBe(FILES + 1);
  await expect(told).toHaveCount(0);
  await ready(page, FILES + 1);
});

test('long work is told on the taskbar, pauses and goes on', async ({ folder, launch }) => {
  const program = await launch(['--no-samples']);
  const { app, page } = program;
  await expect(page.getByRole('heading', { name: 'Welcome to Sheaf' })).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    const shown: number[] = [];
    Object.assign(globalThis, { shown });
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.setProgressBar = (progress) => void shown.push(progress);
  });
  await writeMany(folder);
  await choosePath(program, folder);
  await page.getByRole('button', { name: /^Choose a folder/u }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Reading is paused')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(await articlesOf(program)).toBeLessThan(FILES);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => articlesOf(program), { timeout: 30_000 }).toBe(FILES);
  await ready(page, FILES);
  await expect(page.getByText('Reading is paused')).toHaveCount(0);
  const shown = await app.evaluate(() => (globalThis as { shown?: number[] }).shown ?? []);
  expect(shown.filter((progress) => progress > 0 && progress <= 1).length).toBeGreaterThan(2);
  expect(shown.at(-1)).toBe(-1);
});

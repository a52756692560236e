/** Searching as one types: from the press of a key to the painted list. */
import type { Page } from '@playwright/test';
import type { Figure } from '../report.ts';
import type { Chosen } from '../search.ts';
import { spread, spreadLines } from '../spread.ts';
import type { Program } from './program.ts';

/** What 95 in 100 queries may take, in ms. */
const REACH_MS = 100;

/** Types each query; the last key, or the text that an input method commits, is timed. */
export async function measureSearch(
  { page }: Program,
  queries: readonly Chosen[],
): Promise<Figure[]> {
  const field = page.getByRole('searchbox', { name: 'Search articles' });
  const times: number[] = [];
  for (const { search } of queries) {
    await field.fill('');
    await shown(page, '');
    await field.focus();
    const byKeys = /^[a-z]+$/iu.test(search);
    const before = byKeys ? search.slice(0, -1) : '';
    await page.keyboard.type(before);
    await shown(page, before);
    await page.evaluate((wanted) => {
      window.bench.arm(() => window.bench.showsSearch(wanted));
    }, search);
    if (byKeys) await page.keyboard.press(search.slice(-1));
    else await page.keyboard.insertText(search);
    times.push(await page.evaluate(() => window.bench.taken()));
  }
  await field.fill('');
  await shown(page, '');
  return spreadLines(
    `search: key press to painted list, ${String(times.length)} queries`,
    spread(times),
    { of: 'usual', ms: REACH_MS },
  );
}

/** Waits until a list is painted and the window has nothing left to do for it. */
async function shown(page: Page, search: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    await window.bench.paintedOnce(() => window.bench.showsSearch(wanted));
    await window.bench.rested();
  }, search);
}

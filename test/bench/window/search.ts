/** Searching as one types: from the press of a key to the painted list. */
import type { Page } from '@playwright/test';
import type { Figure } from '../report.ts';
import type { Chosen } from '../search.ts';
import { spread, spreadLines } from '../spread.ts';
import type { Program } from './program.ts';

/** What 95 in 100 queries may take, in ms. */
const REACH_MS = 100;

/** Orders of results, by the names of their switches. */
const ORDERS = { 'by date': 'Date', 'by relevance': 'Relevance' } as const;

/** Times the list in both orders, and after it how many articles were found. */
export async function measureSearch(
  { page }: Program,
  queries: readonly Chosen[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [order, name] of Object.entries(ORDERS)) {
    await choose(page, name);
    const { lists, counts } = await typed(page, queries);
    const told = (what: string) =>
      `search ${order}: key press to ${what}, ${String(queries.length)} queries`;
    const reach = { of: 'usual', ms: REACH_MS } as const;
    figures.push(...spreadLines(told('painted list'), spread(lists), reach));
    figures.push(...spreadLines(told('exact count'), spread(counts), null));
  }
  await choose(page, ORDERS['by date']);
  await fieldOf(page).fill('');
  await shown(page, '');
  return figures;
}

/** A search for which nothing is offered that would lie over the switches. */
const PLAIN = '中国';

/** Has results come in this order. */
async function choose(page: Page, order: string): Promise<void> {
  await fieldOf(page).fill(PLAIN);
  await shown(page, PLAIN);
  await page.getByRole('radio', { name: order }).check();
}

const fieldOf = (page: Page) => page.getByRole('searchbox', { name: 'Search articles' });

/** Types each query; the last key, or the text that an input method commits, is timed, in ms. */
async function typed(page: Page, queries: readonly Chosen[]) {
  const field = fieldOf(page);
  const lists: number[] = [];
  const counts: number[] = [];
  for (const { search } of queries) {
    const byKeys = /^[a-z]+$/iu.test(search);
    const before = byKeys ? search.slice(0, -1) : '';
    await field.fill(before);
    await shown(page, before);
    await field.focus();
    await page.evaluate((wanted) => {
      window.bench.arm(
        () => window.bench.showsSearch(wanted),
        () => window.bench.showsCount(wanted),
      );
    }, search);
    if (byKeys) await page.keyboard.press(search.slice(-1));
    else await page.keyboard.insertText(search);
    lists.push(await page.evaluate(() => window.bench.taken()));
    counts.push(await page.evaluate(() => window.bench.takenByBoth()));
  }
  return { lists, counts };
}

/** Waits until a list is painted and the window has nothing left to do for it. */
async function shown(page: Page, search: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    await window.bench.paintedOnce(() => window.bench.showsSearch(wanted));
    await window.bench.rested();
  }, search);
}

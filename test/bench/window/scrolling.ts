/** Scrolling through the whole list: how long the window goes without a new frame. */
import type { Page } from '@playwright/test';
import type { Figure } from '../report.ts';
import { spread, spreadLines } from '../spread.ts';
import type { Program } from './program.ts';

/** Turns of the wheel, or moves of the scrollbar, in which the whole list goes by. */
const STEPS = 400;

/** No frame may take longer, in ms. */
const REACH_MS = 50;

/** A place on the scrollbar's thumb at the top: px from the right and the upper edge of the list. */
const BAR = { fromRight: 7, fromTop: 22 };

/** Measures the wheel, then the scrollbar. */
export async function measureScrolling({ page }: Program): Promise<Figure[]> {
  const place = await page.getByRole('listbox', { name: 'Articles' }).boundingBox();
  if (place === null) throw new Error('The list is not in sight.');
  const { x, y, width, height } = place;
  await toTop(page);
  await page.mouse.move(x + width / 2, y + height / 2);
  const wheel = await framesWhile(page, async () => {
    const { length } = await scrolled(page);
    for (let step = 0; step < STEPS; step++) {
      await page.mouse.wheel(0, Math.ceil(length / STEPS));
      await page.evaluate(() => window.bench.painted());
    }
  });
  await toTop(page);
  const [barX, barY] = [x + width - BAR.fromRight, y + BAR.fromTop];
  await page.mouse.move(barX, barY);
  const bar = await framesWhile(page, async () => {
    await page.mouse.down();
    for (let step = 1; step <= STEPS; step++) {
      await page.mouse.move(barX, barY + (height * step) / STEPS);
      await page.evaluate(() => window.bench.painted());
    }
    await page.mouse.up();
  });
  const lines = (name: string, gaps: readonly number[]) =>
    spreadLines(`scrolling by ${name}, ${String(gaps.length)} frames`, spread(gaps), {
      of: 'most',
      ms: REACH_MS,
    });
  return [...lines('the wheel', wheel), ...lines('the scrollbar', bar)];
}

/** Ms between frames while the list is scrolled from its top to its end. */
async function framesWhile(page: Page, scroll: () => Promise<void>): Promise<number[]> {
  const { at } = await scrolled(page);
  const frames = await page.evaluateHandle(() => window.bench.frames());
  await scroll();
  await page.evaluate(() => window.bench.rested());
  const gaps = await frames.evaluate((end) => end());
  const after = await scrolled(page);
  if (at !== 0 || after.at < after.length) {
    throw new Error(`The list was scrolled from ${at} to ${after.at} of ${after.length} px only.`);
  }
  return gaps;
}

async function toTop(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Articles' }).press('Home');
  await page.evaluate(() => window.bench.rested());
}

/** Where the list is scrolled to, and how far it can be, in whole px. */
async function scrolled(page: Page): Promise<{ at: number; length: number }> {
  return page.evaluate(() => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = window.bench.list() ?? {};
    return { at: Math.ceil(scrollTop), length: scrollHeight - clientHeight };
  });
}

/** A list that is higher than the engine can make an element, to its ends and in its middle. */
import type { Page } from '@playwright/test';
import { expect, test } from './gallery-program.ts';

test.describe.configure({ mode: 'default' });

test.beforeEach(async ({ gallery }) => {
  await gallery.open('only=list-long');
});

const ENTRIES = 400_000;
/** A place on the scrollbar's thumb at the top: px from the right and the upper edge of the list. */
const THUMB = { fromRight: 7, fromTop: 22 };

const list = (page: Page) => page.getByRole('listbox', { name: 'Articles' });
const entry = (page: Page, number: number) =>
  list(page).getByRole('option', { name: new RegExp(`^第 ${String(number)} 篇`, 'u') });

/** The number of the entry that is wholly in sight first, and how far below the list's edge it is. */
async function firstInSight(page: Page): Promise<{ entry: number; below: number }> {
  return list(page).evaluate((scroller) => {
    const { top } = scroller.getBoundingClientRect();
    for (const option of scroller.querySelectorAll('[role=option]')) {
      const below = option.getBoundingClientRect().top - top;
      if (below >= 0) return { entry: Number(option.getAttribute('aria-posinset')), below };
    }
    throw new Error('No entry is in sight.');
  });
}

/** Ends once the list has not been scrolled for some frames. */
async function rested(page: Page): Promise<void> {
  await list(page).evaluate(async (scroller) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let [before, still] = [-1, 0];
    while (still < 12) {
      await frame();
      still = scroller.scrollTop === before ? still + 1 : 0;
      before = scroller.scrollTop;
    }
  });
}

async function place(page: Page) {
  const box = await list(page).boundingBox();
  if (box === null) throw new Error('The list is not in sight.');
  return box;
}

/** Drags the thumb from the top of the scrollbar to a part of its way. */
async function drag(page: Page, part: number): Promise<void> {
  const box = await place(page);
  const x = box.x + box.width - THUMB.fromRight;
  const y = box.y + THUMB.fromTop;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) {
    await page.mouse.move(x, y + (box.height * part * step) / 20);
  }
  await page.mouse.up();
}

async function wheel(page: Page, by: number): Promise<void> {
  const box = await place(page);
  await page.mouse.move(box.x + 50, box.y + 50);
  await page.mouse.wheel(0, by);
}

function choose(page: Page, number: number): Promise<void> {
  return page.locator('sheaf-article-list').evaluate((element, row) => {
    const chosen = element as HTMLElement & { selectedRow: number; choice: number };
    chosen.selectedRow = row;
    chosen.choice += 1;
  }, number);
}

/** Has the list show its first entries alone. */
function showFirst(page: Page, entries: number): Promise<void> {
  return page.locator('sheaf-article-list').evaluate(async (element, length) => {
    const list = element as HTMLElement & { rows: Float64Array; updateComplete: Promise<unknown> };
    const { buffer } = list.rows;
    list.rows = new Float64Array(buffer, 0, length);
    await list.updateComplete;
  }, entries);
}

test('the scrollbar comes to the last entry, and the wheel back from it', async ({ gallery }) => {
  const { page } = gallery;
  await expect(entry(page, ENTRIES)).toBeInViewport({ ratio: 1 });
  await drag(page, 1.2);
  await expect(entry(page, 1)).toBeInViewport({ ratio: 1 });
  const edges = await list(page).evaluate((scroller) => {
    const last = scroller.querySelector('[aria-posinset="400000"]');
    return [scroller, last].map((each) => each?.getBoundingClientRect().bottom);
  });
  expect(edges[1]).toBe(edges[0]);

  await wheel(page, -520);
  await expect(entry(page, 1)).not.toBeInViewport();
  await expect(entry(page, 7)).toBeInViewport({ ratio: 1 });
  await wheel(page, 4000);
  await expect(entry(page, 1)).toBeInViewport({ ratio: 1 });
});

test('in its middle the wheel moves it px for px, and nothing moves when it rests', async ({
  gallery,
}) => {
  const { page } = gallery;
  await drag(page, 0.5);
  await expect(entry(page, ENTRIES)).not.toBeInViewport();
  await rested(page);
  const middle = await firstInSight(page);
  expect(middle.entry).toBeGreaterThan(0.3 * ENTRIES);
  expect(middle.entry).toBeLessThan(0.7 * ENTRIES);
  let at = middle.entry;
  for (const turn of [1, 1, 1, -1, -1, -1, -1, -1]) {
    at += 3 * turn;
    await wheel(page, 312 * turn);
    await expect.poll(() => firstInSight(page)).toEqual({ ...middle, entry: at });
    await rested(page);
    expect(await firstInSight(page)).toEqual({ ...middle, entry: at });
  }
});

test('what is chosen is brought into sight, wherever it stands', async ({ gallery }) => {
  const { page } = gallery;
  for (const number of [1, 200_000, 199_999, 150_000, 150_003, ENTRIES, 2]) {
    await choose(page, number);
    await expect(entry(page, number)).toBeInViewport({ ratio: 1 });
  }
  // From where the last one is, the wheel goes on.
  await wheel(page, -312);
  await expect(entry(page, 5)).toBeInViewport({ ratio: 1 });
});

test('one that grows and shrinks below what is in sight stays, and its scrollbar follows', async ({
  gallery,
}) => {
  const { page } = gallery;
  const scrolledTo = () => list(page).evaluate(({ scrollTop }) => scrollTop);
  await showFirst(page, 60_000);
  await choose(page, ENTRIES - 50_000);
  await expect(entry(page, ENTRIES - 50_000)).toBeInViewport({ ratio: 1 });
  await rested(page);
  const inSight = await firstInSight(page);
  const before = await scrolledTo();
  await showFirst(page, ENTRIES);
  expect(await firstInSight(page)).toEqual(inSight);
  expect(await scrolledTo()).toBeLessThan(before / 2);
  await rested(page);
  await showFirst(page, 60_000);
  expect(await firstInSight(page)).toEqual(inSight);
  expect(await scrolledTo()).toBe(before);
  // Where nothing is left of what was in sight, it ends with what there is.
  await showFirst(page, 100);
  await expect(entry(page, ENTRIES - 99)).toBeInViewport({ ratio: 1 });
});

/** The list and what belongs to it, as a person finds them. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '../app/program.ts';
import { entries } from '../app/search-page.ts';

const DAY = 86_400_000;

/** Captures of as many days, the newest first, at noon of the machine's zone. */
export function oneEachDay(count: number, title = (n: number): string => `第${n}篇`) {
  const noon = new Date(2023, 5, 30, 12).getTime();
  return Array.from({ length: count }, (_each, n) => ({ title: title(n), time: noon - n * DAY }));
}

/** The entries that are selected. */
export const selected = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Articles' }).getByRole('option', { selected: true });

/** The title above the open article. */
export const heading = (page: Page): Locator =>
  page.getByRole('article').getByRole('heading', { level: 1 });

/** Chooses an entry of the menu of order and appearance. */
export async function arrange(page: Page, group: string | null, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Order and appearance of the list' }).click();
  const menu = page.getByRole('menu', { name: 'Order and appearance of the list' });
  const place = group === null ? menu : menu.getByRole('group', { name: group });
  await place.getByText(name, { exact: true }).click();
  await expect(menu).toBeHidden();
}

/** Chooses an entry of the menu of an article. */
export async function act(page: Page, entry: Locator, action: string): Promise<void> {
  await entry.click({ button: 'right' });
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/** The first words of the entries' names, in order. */
export async function titles(page: Page): Promise<string[]> {
  const names = await entries(page).locator('.title').allInnerTexts();
  return names;
}

/** What was done last, as it is told. */
export const told = (page: Page): Locator =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Undo' }) });

import type { Page } from '@playwright/test';
import { expect } from '../app/program.ts';
import { entries, ready } from '../app/search-page.ts';

/** Waits until the library is up to date and the list shows so many articles: keys can move in it. */
export async function settled(page: Page, articles: number): Promise<void> {
  await ready(page, articles);
  await expect(entries(page).first()).toHaveAttribute('aria-setsize', String(articles));
}

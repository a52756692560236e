/** The parts of the reader that tests work with, as a person finds them. */
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from '../app/program.ts';
import { entry, ready, write } from '../app/search-page.ts';
import type { PlainCapture } from '../library/plain-capture.ts';

export const article = (page: Page): Locator => page.getByRole('article');

export const text = (page: Page): FrameLocator => page.frameLocator('iframe[title="Article text"]');

export const title = (page: Page): Locator => article(page).getByRole('heading', { level: 1 });

/** How much was scrolled past, from 0 to 1. */
export async function readSoFar(page: Page): Promise<number> {
  const meter = page.getByRole('meter', { name: 'Read so far' });
  return Number(await meter.getAttribute('aria-valuenow'));
}

/** Writes captures, waits until they are listed, and opens the first. */
export async function openFirst(
  page: Page,
  folder: string,
  captures: readonly PlainCapture[],
): Promise<void> {
  await write(folder, captures);
  await ready(page, captures.length);
  await openEntry(page, captures[0]?.title ?? '');
}

/** Opens an article by its title, and waits for its text. */
export async function openEntry(page: Page, name: string): Promise<void> {
  await entry(page, name).click();
  await expect(title(page)).toHaveText(name);
  await expect(text(page).locator('body')).toBeVisible();
}

/** Chooses an entry of the reader's menu. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Paragraphs that fill several screens, each with its number. */
export function paragraphs(count: number): string {
  return Array.from(
    { length: count },
    (_, n) => `<p>第${n}段。河水在桥下慢慢流过，岸边的人说着旧事，谁也不急着回家。</p>`,
  ).join('');
}

/** A picture of one colour as a capture carries it, so large that it can be enlarged. */
export const PICTURE =
  '<img alt="河上的桥" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAKAAAABkCAIAAACO1KzYAAAAsUlEQVR42u3RAQkAAAgEsU9nHJMY2hoig0twS/XocbEAsAALsAALsAALMGABFmABFmABFmDAAizAAizAAizAAgxYgAVYgAVYgAUYsAALsAALsAALMGABFmABFmABFmABBizAAizAAizAAgxYgAVYgAVYgAUYsAuABViABViABViAAQuwAAuwAAuwAAMWYAEWYAEWYAEWYMACLMACLMACLMCABViABViABViAAQuwAOteCwlMJJM1jqaqAAAAAElFTkSuQmCC">';

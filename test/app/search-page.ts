/** The parts of the window that tests of searching work with, as a person finds them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Page } from '@playwright/test';
import { plainCapture, type PlainCapture } from '../library/plain-capture.ts';
import { expect } from './program.ts';

export const field = (page: Page): Locator =>
  page.getByRole('searchbox', { name: 'Search articles' });

export const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Articles' });

export const entries = (page: Page): Locator => list(page).getByRole('option');

/** The list's entry whose name begins with the title. */
export const entry = (page: Page, title: string): Locator =>
  page.getByRole('option', { name: new RegExp(`^${title}`, 'u') });

/** How many articles match, as it is told. */
export const matchCount = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /match/u });

/** A saved search by its name. */
export const saved = (page: Page, name: string): Locator =>
  page
    .getByRole('list', { name: 'Saved searches' })
    .getByRole('button', { name: new RegExp(`^${name}(?:, |$)`, 'u') });

/** A source by its name: a view, an outlet, a folder or a tag. */
export const source = (page: Page, name: string): Locator =>
  page.getByRole('treeitem', { name: new RegExp(`^${name}(?:,|$)`, 'u') });

/** Writes captures, newest first, and waits until all are listed. */
export async function write(folder: string, captures: readonly PlainCapture[]): Promise<void> {
  for (const [index, capture] of captures.entries()) {
    const time = 1_700_000_000_000 - index * 86_400_000;
    await writeFile(
      join(folder, `${index} ${capture.title}.md`),
      plainCapture({ time, ...capture }),
    );
  }
}

/** Waits until the library is up to date and says so many articles. */
export async function ready(page: Page, articles: number): Promise<void> {
  const text = articles === 1 ? '1 article' : `${articles} articles`;
  await expect(page.getByRole('status').filter({ hasText: /articles?$/u })).toHaveText(text);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

/** The frame of the open article. */
export function articleFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (frame === undefined) throw new Error('No article is open.');
  return frame;
}

/** The texts that are marked in a document, in order. */
export function marked(frame: Frame | Page, name: 'sheaf-matches' | 'sheaf-match') {
  return frame.evaluate(
    (highlight) =>
      [...(CSS.highlights.get(highlight) ?? [])].map((range) =>
        range instanceof Range ? range.toString() : '',
      ),
    name,
  );
}

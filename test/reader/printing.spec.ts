import type { ElectronApplication, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../app/program.ts';
import { choose, openFirst } from './reader-page.ts';

/** How many pages the open article has as PDF, which is left at the path. */
async function pagesOf(app: ElectronApplication, page: Page, path: string): Promise<number> {
  // The system's dialogue cannot be worked with: a person's choice stands in for it.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await choose(page, 'Save as PDF…');
  await expect(page.getByText(`Saved as ${path}.`)).toBeVisible({ timeout: 30_000 });
  const pdf = await readFile(path, 'latin1');
  return pdf.match(/\/Type ?\/Page\b/gu)?.length ?? 0;
}

const lines = (count: number): string =>
  Array.from({ length: count }, (_, n) => `let line${n} = ${n};`).join('\n');

test('code that is longer than a page begins where it stands', async ({
  folder,
  directory,
  start,
}) => {
  const { app, page } = await start();
  const body = `<p>河水在桥下慢慢流过。</p><pre>${lines(80)}</pre>`;
  await openFirst(page, folder, [{ title: '长的代码', body }]);
  expect(await pagesOf(app, page, join(directory, 'code.pdf'))).toBe(2);
});

test('a row of a table that is longer than a page begins where it stands', async ({
  folder,
  directory,
  start,
}) => {
  const { app, page } = await start();
  const cell = '<p>河水在桥下慢慢流过。</p>'.repeat(50);
  const body = `<p>河水。</p><table><tr><td>${cell}</td><td>甲</td></tr></table>`;
  await openFirst(page, folder, [{ title: '长的表格', body }]);
  expect(await pagesOf(app, page, join(directory, 'row.pdf'))).toBe(2);
});

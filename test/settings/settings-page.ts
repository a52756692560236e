/** The settings as a person finds them. */
import type { Locator, Page } from '@playwright/test';
import { expect, type Program } from '../app/program.ts';

/** Opens the settings by the menu, at a section. */
export async function showSettings({ app, page }: Program, section?: string): Promise<Locator> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('sheaf:menu/chosen', 'settings');
  });
  const dialog = page.getByRole('dialog', { name: /^(?:Settings|设置|設定)$/u });
  await expect(dialog).toBeVisible();
  if (section !== undefined) await dialog.getByRole('tab', { name: section }).click();
  return dialog;
}

/** What the library keeps of the settings. */
export async function kept(page: Page): Promise<Record<string, unknown>> {
  const reply = await page.evaluate(() => window.sheaf?.call('settings/read', null));
  return reply?.ok === true ? { ...reply.value } : {};
}

/** Has the next file dialog choose this path, as a person would; gives the title that it had. */
export async function choosePath({ app }: Program, path: string): Promise<() => Promise<string>> {
  await app.evaluate(({ dialog }, chosen) => {
    const told: { title?: string | undefined } = {};
    Object.assign(globalThis, { told });
    const answer = (...all: unknown[]) => {
      told.title = (all.at(-1) as { title?: string }).title;
      return { canceled: false, filePath: chosen, filePaths: [chosen] };
    };
    dialog.showOpenDialog = (...all: unknown[]) => Promise.resolve({ ...answer(...all) });
    dialog.showSaveDialog = (...all: unknown[]) => Promise.resolve({ ...answer(...all) });
  }, path);
  return () => app.evaluate(() => (globalThis as { told?: { title?: string } }).told?.title ?? '');
}

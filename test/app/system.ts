/** The system's programs around this one, as far as tests look at what is handed to them. */
import type { ElectronApplication } from '@playwright/test';

/** Has the file manager record the paths that it is to show; gives them. */
export async function recordShown(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { sheafShown: shown });
    shell.showItemInFolder = (path) => {
      shown.push(path);
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { sheafShown: string[] }).sheafShown);
}

/** What is on the clipboard. */
export function clipboard(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

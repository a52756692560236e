/** Stands in for the person's other programs, and counts what the main side refuses. */
import type { ElectronApplication } from '@playwright/test';

/** What reached the main side's doors to the outside. */
export interface Outside {
  /** Addresses that were handed to the system. */
  opened(): Promise<string[]>;
  /** Windows and other pages that there are. */
  windows(): Promise<number>;
}

/** Records instead of opening, from now on. */
export async function recordOutside(app: ElectronApplication): Promise<Outside> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { sheafOpened: opened });
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  return {
    opened: () =>
      app.evaluate(() => (globalThis as unknown as { sheafOpened: string[] }).sheafOpened),
    windows: () => app.evaluate(({ webContents }) => webContents.getAllWebContents().length),
  };
}

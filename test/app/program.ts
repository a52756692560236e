/** The real program for Playwright: started on folders of its own, ended after each test. */
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startDisplay } from '../../scripts/display.mjs';
import { launchArguments } from '../../scripts/launch.mjs';

/** The clone's root, whose built app is started. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** A started program. */
export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Requests of the window whose scheme is not the program's own. */
  readonly strayRequests: readonly string[];
  /** What the window's console said at the level of an error. */
  readonly errors: readonly string[];
}

/** What a test works with. */
export interface Fixtures {
  /** A folder of this test, removed after it. */
  readonly directory: string;
  /** The watched folder, empty. */
  readonly folder: string;
  /** Starts the program on the watched folder; it may be started again after it has ended. */
  readonly start: (...more: string[]) => Promise<Program>;
  /** Starts the program on a library of its own without any folder, in a system's languages. */
  readonly launch: (args: readonly string[], languages?: string) => Promise<Program>;
}

/** What all tests of a worker work with. */
interface WorkerFixtures {
  /**
   * The display of this worker's programs; null for the machine's own. Of a virtual one each worker
   * has its own: programs of two workers would share a clipboard and the focus.
   */
  readonly display: string | null;
}

/** What the library says of itself, at the window's lower edge. */
export const libraryStatus = (page: Page) => page.getByRole('contentinfo').getByRole('status');

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // eslint-disable-next-line no-empty-pattern -- as below
    async ({}, use) => {
      if (process.env['SHEAF_VIRTUAL_DISPLAY'] !== '1') {
        await use(null);
        return;
      }
      const { display, stop } = await startDisplay();
      await use(display);
      stop();
    },
    { scope: 'worker' },
  ],
  // Playwright reads from this pattern that the fixture wants no other one.
  // eslint-disable-next-line no-empty-pattern
  directory: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'sheaf-e2e-'));
    await use(directory);
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  },
  folder: async ({ directory }, use) => {
    const folder = join(directory, 'captures');
    await mkdir(folder);
    await use(folder);
  },
  start: async ({ folder, launch }, use) => {
    await use((...more) => launch([`--watch=${folder}`, ...more]));
  },
  launch: async ({ directory, display }, use) => {
    const started: ElectronApplication[] = [];
    await use(async (args, languages = 'en_GB') => {
      const library = `--library=${join(directory, 'library')}`;
      const app = await _electron.launch({
        cwd: ROOT,
        args: [...launchArguments(), '.', library, ...args],
        // The names of buttons are those of the language that the test is written in, and times
        // are told in the same zone everywhere.
        env: {
          TZ: 'UTC',
          ...process.env,
          ...(display === null ? {} : { DISPLAY: display }),
          LANG: 'C.UTF-8',
          LC_ALL: '',
          LANGUAGE: languages,
        },
      });
      started.push(app);
      return attach(app);
    });
    for (const app of started) await app.close().catch(() => undefined);
  },
});

export { expect } from '@playwright/test';

async function attach(app: ElectronApplication): Promise<Program> {
  const strayRequests: string[] = [];
  const errors: string[] = [];
  app.context().on('request', (request) => {
    if (!request.url().startsWith('app://sheaf/')) strayRequests.push(request.url());
  });
  const page = await app.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { app, page, strayRequests, errors };
}

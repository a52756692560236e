/** The gallery for Playwright: built and opened once for each worker. */
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildGallery, GALLERY_APP } from '../../scripts/gallery.mjs';
import { launchArguments } from '../../scripts/launch.mjs';
import { ROOT } from '../app/program.ts';

/** So that a picture is the same on each machine. */
const SWITCHES = [
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--lang=en-GB',
];
/** What is wide and high enough for the dialogs, and no more: pictures are part of the project. */
const VIEWPORT = { width: 760, height: 520 };

/** The gallery's page. */
export interface Gallery {
  readonly page: Page;
  /** Opens it with wishes such as `only=NAME&theme=dark`; ends once its stories are drawn. */
  readonly open: (wishes: string) => Promise<void>;
}

export const test = base.extend<object, { readonly gallery: Gallery }>({
  gallery: [
    // Playwright reads from this pattern that the fixture wants no other one.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, { workerIndex }) => {
      const folder = join(ROOT, `node_modules/.cache/sheaf-gallery-${String(workerIndex)}`);
      await buildGallery(folder);
      const app = await launch();
      const page = await app.firstWindow();
      await page.setViewportSize(VIEWPORT);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const address = pathToFileURL(join(folder, 'index.html')).href;
      await use({
        page,
        open: async (wishes) => {
          await page.goto(`${address}?fixed&${wishes}`);
          // What lies under the pointer looks otherwise.
          await page.mouse.move(VIEWPORT.width - 1, VIEWPORT.height - 1);
          await expect(page.locator('html')).toHaveAttribute('data-ready', '');
        },
      });
      await app.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };

function launch(): Promise<ElectronApplication> {
  // What the tests were started with has no holes.
  const env = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' } as Record<string, string>;
  const args = [...launchArguments(), ...SWITCHES, GALLERY_APP];
  return _electron.launch({ cwd: ROOT, args, env });
}

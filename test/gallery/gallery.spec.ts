/** Photographs each story in both themes; `npm test -- e2e test/gallery -u` takes new references. */
import AxeBuilder from '@axe-core/playwright';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../app/program.ts';
import { expect, test, type Gallery } from './gallery-program.ts';

// One program for all of them, one picture after the other.
test.describe.configure({ mode: 'default' });

/** What the stories tell of themselves. */
async function listed({ page, open }: Gallery) {
  await open('');
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.stage')].map(({ id, dataset }) => ({
      name: id,
      covers: dataset['covers'] === 'true',
      of: (dataset['of'] ?? '').split(' '),
    })),
  );
}

test('each component has a story', async ({ gallery }) => {
  const { page } = gallery;
  const stories = await listed(gallery);
  const names: string[] = [];
  const sources = join(ROOT, 'src-renderer');
  for (const file of await readdir(sources, { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const source = await readFile(join(sources, file), 'utf8');
    names.push(
      ...[...source.matchAll(/@customElement\('([\w-]+)'\)/gu)].map(([, name = '']) => name),
    );
  }
  expect(names.length).toBeGreaterThan(20);
  const wholes = (await page.locator('html').getAttribute('data-wholes'))?.split(' ') ?? [];
  const told = new Set([...stories.flatMap(({ of }) => of), ...wholes]);
  expect(names.filter((name) => !told.has(name))).toEqual([]);
  // And none is named that is no more.
  expect([...told].filter((name) => !names.includes(name))).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`stories look as they did, ${theme}`, async ({ gallery }) => {
    test.setTimeout(180_000);
    const { page, open } = gallery;
    const stories = await listed(gallery);
    for (const { name, covers } of stories) {
      await open(`only=${name}&theme=${theme}`);
      const shown = covers ? page : page.locator(`#${name}`);
      await expect.soft(shown).toHaveScreenshot(`${name}-${theme}.png`, { animations: 'disabled' });
    }
  });

  test(`stories have no fault that axe knows, ${theme}`, async ({ gallery }) => {
    test.setTimeout(180_000);
    const { page, open } = gallery;
    const stories = await listed(gallery);
    const found: string[] = [];
    // Those that cover the page each by itself, the others together.
    const covering = stories.filter(({ covers }) => covers).map(({ name }) => `only=${name}`);
    for (const wish of ['', ...covering]) {
      await open(`${wish}&theme=${theme}`);
      const axe = new AxeBuilder({ page })
        .setLegacyMode()
        // A component by itself is no page with landmarks and a first heading.
        .disableRules(['region', 'page-has-heading-one', 'landmark-one-main']);
      for (const { id, nodes } of (await axe.analyze()).violations) {
        found.push(...nodes.map(({ html }) => `${wish}: ${id}: ${html}`));
      }
    }
    expect(found).toEqual([]);
  });
}

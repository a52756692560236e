/** Names that articles are found by: author, outlet, tags, and sources of such names. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './program.ts';
import { articleFrame, entry, field, marked, matchCount, ready } from './search-page.ts';

/** A clipping, which states its author and tags. */
const clipping = (title: string) =>
  `---\ntitle: ${title}\nsource: https://b.example.com/river\nauthor: 林晚舟\ncreated: 2021-05-01\ntags: [太空]\n---\n\n${'河水慢慢地流过村子。'.repeat(8)}\n`;

test('what an entry was found by is marked in it, in its names too', async ({ folder, start }) => {
  await writeFile(join(folder, 'river.md'), clipping('河边'));
  const { page } = await start();
  await ready(page, 1);
  const excerpt = entry(page, '河边').locator('.excerpt');
  await field(page).fill('晚舟');
  await expect(excerpt).toHaveText('Author: 林晚舟');
  await expect(excerpt.locator('mark')).toHaveText('晚舟');
  await field(page).fill('太空');
  await expect(excerpt).toHaveText('Tags: 太空');
  await expect(excerpt.locator('mark')).toHaveText('太空');
  await field(page).fill('example');
  await expect(entry(page, '河边').locator('.outlet mark')).toHaveText('example');
  // What is typed on in a quotation, or behind an operator, empties no list.
  for (const begun of [
    '“河水慢',
    'tag:太',
    'site:b.exa',
    'title: 河',
    '河 ~3 title:',
    'near:河 村',
  ]) {
    await field(page).fill(begun);
    await expect(matchCount(page)).toHaveText('1 match');
  }
});

test('a source whose name has quotation marks shows its articles', async ({ folder, start }) => {
  const inside = join(folder, '“旧报”');
  await mkdir(inside);
  await writeFile(join(inside, 'river.md'), clipping('河边'));
  const { page } = await start();
  await ready(page, 1);
  await page.getByRole('treeitem').first().press('End');
  const folders = page.getByRole('treeitem', { name: /旧报/u });
  await folders.click();
  await expect(page.getByRole('button', { name: /“旧报”/u })).toBeVisible();
  await expect(entry(page, '河边')).toBeVisible();
});

test('names of the article are marked as well', async ({ folder, start }) => {
  await writeFile(join(folder, 'a.md'), clipping('河边'));
  const { page } = await start();
  await ready(page, 1);
  await field(page).fill('晚舟');
  await page.keyboard.press('Enter');
  const bar = page.getByRole('group', { name: 'Matches in this article' });
  await expect(bar).toContainText('1 match');
  expect(await marked(page, 'sheaf-matches')).toEqual(['晚舟']);
  await field(page).fill('太空');
  await expect.poll(() => marked(page, 'sheaf-matches')).toEqual(['太空']);
  await field(page).fill('title:河');
  await expect.poll(() => marked(page, 'sheaf-matches')).toEqual(['河']);
  expect(await marked(articleFrame(page), 'sheaf-matches')).toEqual([]);
});

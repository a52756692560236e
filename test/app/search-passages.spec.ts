/** What entries show of the passage that a search found: whole lines, and the match in sight. */
import type { Locator } from '@playwright/test';
import { arrange } from '../list/list-page.ts';
import { expect, test } from './program.ts';
import { entry, field, matchCount, ready, write } from './search-page.ts';

const CHINESE = '夜市搬到桥下以后的第一个冬天：三十四个摊位、两盏路灯和一条谁也没有走完过的长街';
const ENGLISH = 'What the market keeps under the old bridge when everybody has gone home for good';

const NEWS = [
  {
    title: CHINESE,
    body: `<p>${'这里说的是别的事情。'.repeat(9)}人们后来常常说起那个晚上的蒲公英和那座旧桥，说风从水面上来，带着油烟和桂花的味道，谁也不想先走。${'后来又是别的。'.repeat(9)}</p>`,
  },
  {
    title: ENGLISH,
    body: `<p>${'Nothing of it here. '.repeat(9)}People spoke for years of that evening by the riverbank and of the bridge, of the wind that came off the water, and how nobody would leave first. ${'And nothing here. '.repeat(9)}</p>`,
  },
];

/** How much of a box lies outside another one, in CSS pixels. */
async function outside(inner: Locator, outer: Locator): Promise<number> {
  const [a, b] = [await inner.boundingBox(), await outer.boundingBox()];
  if (a === null || b === null) throw new Error('One of them is not drawn.');
  return Math.max(
    b.x - a.x,
    b.y - a.y,
    a.x + a.width - b.x - b.width,
    a.y + a.height - b.y - b.height,
  );
}

test('a passage ends with its last whole line and has its match in sight', async ({
  folder,
  start,
}) => {
  await write(folder, NEWS);
  const { page } = await start();
  await ready(page, 2);
  for (const [title, word] of [
    [CHINESE, '蒲公英'],
    [ENGLISH, 'riverbank'],
  ] as const) {
    await field(page).fill(word);
    await expect(matchCount(page)).toHaveText('1 match');
    for (const density of ['With excerpt', 'With picture', 'One line']) {
      await arrange(page, 'Entries', density);
      const excerpt = entry(page, title).locator('.excerpt');
      const mark = excerpt.locator('mark').first();
      await expect(mark).toHaveText(word);
      // A mark is as high as its letters, which may be more than their line.
      expect(await outside(mark, excerpt), `${word}, ${density}`).toBeLessThan(4);
      expect(await outside(excerpt, entry(page, title).locator('.text')), density).toBeLessThan(1);
    }
  }
});

import type { Page } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { articleFrame } from '../app/search-page.ts';
import { choose, openFirst, text } from './reader-page.ts';
import { withVoices } from './voices.ts';

/** What of the voices the tests ask. */
interface Spoken {
  readonly spoken: { said: { text: string; rate: number; lang: string }[] };
  readonly endSentence: () => void;
}

const said = (page: Page) =>
  page.evaluate(() => (window as unknown as Spoken).spoken.said.map(({ text }) => text));
const end = (page: Page) => page.evaluate(() => (window as unknown as Spoken).endSentence());
const marked = (page: Page) =>
  articleFrame(page).evaluate(() =>
    [...(CSS.highlights.get('sheaf-aloud') ?? [])].map((range) =>
      range instanceof Range ? range.toString() : '',
    ),
  );

test('an article is read sentence by sentence, with a mark that moves', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  await withVoices(page, [{ name: 'Mandarin', lang: 'zh-CN' }]);
  const body = '<p>河水涨了。桥还在。</p><pre>code()</pre><p>人们回家。</p>';
  await openFirst(page, folder, [{ title: '长桥上的灯', body }, { title: '别的一篇文章' }]);
  await page.getByRole('button', { name: 'Read aloud' }).click();
  const bar = page.getByRole('group', { name: 'Reading aloud' });
  await expect(bar).toBeVisible();
  await expect.poll(() => said(page)).toEqual(['长桥上的灯']);
  await end(page);
  await expect.poll(() => said(page)).toEqual(['长桥上的灯', '河水涨了。']);
  expect(await marked(page)).toEqual(['河水涨了。']);

  await bar.getByRole('button', { name: 'Pause' }).click();
  await bar.getByRole('button', { name: 'Go on' }).click();
  await bar.getByRole('button', { name: 'Faster' }).click();
  await expect(bar.getByText('1.25×')).toBeVisible();
  await bar.getByRole('button', { name: 'Next sentence' }).click();
  await expect.poll(() => marked(page)).toEqual(['桥还在。']);
  const last = await page.evaluate(() => (window as unknown as Spoken).spoken.said.at(-1));
  expect(last).toEqual({ text: '桥还在。', rate: 1.25, lang: 'zh-CN' });
  // Code is not said.
  await end(page);
  await expect.poll(() => marked(page)).toEqual(['人们回家。']);
  await end(page);
  await expect(bar).toHaveCount(0);
  expect(await marked(page)).toEqual([]);
});

test('without a voice it says why, and is not offered any more', async ({ folder, start }) => {
  const { page } = await start();
  await withVoices(page, [{ name: 'Daniel', lang: 'en-GB' }]);
  await openFirst(page, folder, [{ title: '长桥', body: '<p>河水涨了，桥还在，人们回家。</p>' }]);
  await choose(page, 'Read aloud');
  await expect(text(page).getByText('河水')).toBeVisible();
  await expect(page.getByText(/^This computer has no voice for this text/u)).toBeVisible();
});

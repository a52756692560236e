import type { Locator } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { entry, field } from '../app/search-page.ts';
import { openEntry, openFirst, text, title } from './reader-page.ts';

const SENTENCE = 'הנהר זורם לאט מתחת לגשר, והאנשים על הגדה מספרים סיפורים ישנים.';
const HEBREW = {
  title: 'הגשר החדש נפתח הבוקר לתנועה.',
  body: `<p>${SENTENCE.repeat(6)}</p><p>סוף.</p><ol><li>ראשון</li><li>שני</li></ol>
    <p dir="ltr">The bridge is open.</p><blockquote><p>ציטוט.</p></blockquote>
    <dl><dt>גשר</dt><dd>מעל הנהר.</dd></dl><p>כתבו <code>open();</code> כאן.</p><pre>open();</pre>`,
};
const ARABIC = {
  title: 'افتتاح الجسر الجديد هذا الصباح.',
  body: `<p>${'يجري النهر ببطء تحت الجسر، ويروي الناس على ضفته حكايات قديمة. '.repeat(4)}</p>`,
};
const CHINESE = {
  title: '河上的新桥今天通车。',
  body: '<p>河水在桥下慢慢流过。</p><ol><li>甲</li></ol>',
};

/** Which way an element's text runs, as it is drawn. */
const way = (place: Locator): Promise<string> =>
  place.evaluate((element) => getComputedStyle(element).direction);

/** Where an element's text is drawn within its line: how far from the left and from the right. */
async function margins(place: Locator): Promise<{ left: number; right: number }> {
  return place.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const drawn = range.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return { left: drawn.left - box.left, right: box.right - drawn.right };
  });
}

test('Hebrew and Arabic run from the right, in the list and in the reader', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  await openFirst(page, folder, [HEBREW, ARABIC, CHINESE]);
  const frame = text(page);
  await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
  const last = await margins(frame.getByText('סוף.', { exact: true }));
  expect(last.right).toBeLessThan(1);
  expect(last.left).toBeGreaterThan(100);
  const numbers = frame.locator('ol');
  expect(await numbers.evaluate((list) => getComputedStyle(list).paddingRight)).not.toBe('0px');
  expect(await numbers.evaluate((list) => getComputedStyle(list).paddingLeft)).toBe('0px');
  expect(await frame.locator('dd').evaluate((of) => getComputedStyle(of).marginLeft)).toBe('0px');
  // What the capture states stays, and code is code.
  expect(await way(frame.getByText('The bridge is open.'))).toBe('ltr');
  expect(await way(frame.locator('p code'))).toBe('ltr');
  expect((await margins(frame.locator('pre'))).left).toBeLessThan(50);

  const heading = await margins(title(page));
  expect(heading.right).toBeLessThan(1);
  expect(heading.left).toBeGreaterThan(1);

  for (const { title: name } of [HEBREW, ARABIC]) {
    const row = entry(page, name);
    expect(await way(row.locator('.heading'))).toBe('rtl');
    expect(await way(row.locator('.excerpt'))).toBe('rtl');
    expect((await margins(row.locator('.heading'))).right).toBeLessThan(1);
    // What is about the article stays where it is in every row.
    expect((await margins(row.locator('.outlet'))).left).toBeLessThan(1);
  }
  await openEntry(page, ARABIC.title);
  expect(await way(title(page))).toBe('rtl');
});

test('a passage that was found runs the way of its article', async ({ folder, start }) => {
  const { page } = await start();
  await openFirst(page, folder, [HEBREW, CHINESE]);
  await field(page).fill('ציטוט');
  const excerpt = entry(page, HEBREW.title).locator('.excerpt');
  await expect(excerpt.locator('mark')).toHaveText('ציטוט');
  expect(await way(excerpt)).toBe('rtl');
});

test('Chinese runs from the left, beside others that do not', async ({ folder, start }) => {
  const { page } = await start();
  await openFirst(page, folder, [CHINESE, HEBREW]);
  const frame = text(page);
  await expect(frame.locator('html')).not.toHaveAttribute('dir', /./u);
  const numbers = frame.locator('ol');
  expect(await numbers.evaluate((list) => getComputedStyle(list).paddingRight)).toBe('0px');
  for (const place of [title(page), frame.locator('p'), entry(page, CHINESE.title)]) {
    expect(await way(place)).toBe('ltr');
  }
});

test('a title in letters of no known language finds its own way', async ({ folder, start }) => {
  const { page } = await start();
  await openFirst(page, folder, [{ title: 'ܓܫܪܐ ܚܕܬܐ', body: '<p>ܓܫܪܐ ܚܕܬܐ ܥܠ ܢܗܪܐ.</p>' }]);
  await expect(text(page).locator('html')).not.toHaveAttribute('lang', /./u);
  expect(await way(text(page).locator('p'))).toBe('rtl');
  expect(await way(title(page))).toBe('rtl');
  expect(await way(entry(page, 'ܓܫܪܐ').locator('.heading'))).toBe('rtl');
});

import type { Locator } from '@playwright/test';
import { article, openFirst, paragraphs, text } from '../reader/reader-page.ts';
import { expect, test } from './program.ts';
import { list } from './search-page.ts';

/** A value of an element's style as it is drawn. */
const style = (place: Locator, name: string): Promise<string> =>
  place.evaluate((element, of) => getComputedStyle(element).getPropertyValue(of).trim(), name);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`whoever asks for more contrast has it, ${colorScheme}`, async ({ folder, start }) => {
    const { page } = await start();
    await page.emulateMedia({ colorScheme });
    await openFirst(page, folder, [
      { title: '长桥', body: '<blockquote>桥上的人说。</blockquote><p>正文。</p>' },
    ]);
    const captured = article(page).getByRole('button', { name: /^Captured/u });
    const quote = text(page).locator('blockquote');
    const title = article(page).getByRole('heading', { level: 1 });
    const ink = await style(title, 'color');
    for (const quiet of [captured, quote]) expect(await style(quiet, 'color')).not.toBe(ink);
    const line = await style(quote, 'border-inline-start-color');

    await page.emulateMedia({ colorScheme, contrast: 'more' });
    for (const quiet of [captured, quote]) expect(await style(quiet, 'color')).toBe(ink);
    expect(await style(quote, 'border-inline-start-color')).not.toBe(line);
    expect(await style(page.locator('html'), '--ring')).toBe('3px');
    await list(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('button', { name: 'More', exact: true }).focus();
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus-visible');
    expect(await style(focused.last(), 'outline-width')).toBe('3px');
  });
}

test('nothing glides for those who want less motion', async ({ folder, start }) => {
  const { page } = await start();
  const sections = ['桥头', '桥中', '桥尾'].map((name) => `<h2>${name}</h2>${paragraphs(20)}`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openFirst(page, folder, [{ title: '长桥', body: sections.join('') }]);
  const button = page.getByRole('button', { name: 'Contents' });
  expect(await style(button, 'transition-duration')).toBe('0s');
  await button.click();
  const contents = page.getByRole('navigation', { name: 'Contents' });
  const steps = article(page).evaluate(
    (scroller) =>
      new Promise<number>((resolve) => {
        let scrolls = 0;
        scroller.addEventListener('scroll', () => (scrolls += 1));
        scroller.addEventListener('scrollend', () => resolve(scrolls), { once: true });
      }),
  );
  await contents.getByRole('button', { name: '桥尾' }).click();
  expect(await steps).toBe(1);
  await expect(text(page).getByRole('heading', { name: '桥尾' })).toBeInViewport();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await style(button, 'transition-duration')).toBe('0.12s');
});

/** Opening articles: from the press of a key to the painted text. */
import type { Figure } from '../report.ts';
import { spread, spreadLines } from '../spread.ts';
import type { Program } from './program.ts';

/** What 95 in 100 articles may take, in ms. */
const REACH_MS = 100;

/** Keys that go to another article, and how often each is pressed. */
const KEYS = [
  { key: 'j', name: 'the next article', times: 100 },
  { key: 'n', name: 'the next unread article', times: 40 },
] as const;

/** Leafs through the list from its top. */
export async function measureOpening({ page }: Program): Promise<Figure[]> {
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  const figures: Figure[] = [];
  for (const { key, name, times } of KEYS) {
    const taken: number[] = [];
    for (let time = 0; time < times; time++) {
      await page.evaluate(() => {
        let shown = false;
        addEventListener('article-shown', () => (shown = true), { once: true });
        window.bench.arm(() => shown);
      });
      await page.keyboard.press(key);
      taken.push(await page.evaluate(() => window.bench.taken()));
      await page.evaluate(() => window.bench.rested());
    }
    figures.push(
      ...spreadLines(`${key} to painted text of ${name}, ${String(times)} times`, spread(taken), {
        of: 'usual',
        ms: REACH_MS,
      }),
    );
  }
  return figures;
}

import type { Locator } from '@playwright/test';
import { expect, test } from '../app/program.ts';
import { article, openEntry, openFirst, text } from './reader-page.ts';

/** A value of an element's style as it is drawn. */
const style = (place: Locator, name: string): Promise<string> =>
  place.evaluate((element, of) => getComputedStyle(element).getPropertyValue(of), name);

const ENGLISH = '<p>The river keeps what the town throws away, and gives it back in spring.</p>';
const STRESSED = '他们说<em>这条河从来没有忘记过任何事情</em>，说完便走。';

test('Chinese stands upright, also as a passage in an English article', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  const body = `${ENGLISH.repeat(12)}<p>${STRESSED}</p><h4>河上的旧桥与新桥</h4>
    <table><tr><td>河岸两边的摊位数目</td><td>Stalls on both banks</td></tr></table>
    <dl><dt>Bridge</dt><dd>一座桥，<i>或者说两座桥</i>，都在河上。</dd></dl>
    <p>It is <em>not</em> the bridge, but <code>bridge()</code> that one calls here.</p>
    <p>这里要写<code>bridge()</code>才能过河，写别的都过不去。</p>`;
  await openFirst(page, folder, [
    { title: 'What does a river keep, and what does it give back?', body },
  ]);
  const frame = text(page);
  await expect(frame.locator('html')).toHaveAttribute('lang', /^en/u);
  const chinese = frame.locator('em', { hasText: '这条河' });
  expect(await style(chinese, 'font-style')).toBe('normal');
  expect(await style(frame.locator('i', { hasText: '两座桥' }), 'font-style')).toBe('normal');
  expect(await style(frame.locator('em', { hasText: 'not' }), 'font-style')).toBe('italic');
  for (const block of ['h4', 'dd', 'td >> nth=0']) {
    await expect(frame.locator(block)).toHaveAttribute('lang', 'und-Hani');
  }
  await expect(frame.locator('td').nth(1)).not.toHaveAttribute('lang', /./u);
  // What is in such a block keeps the face of its kind, and headings their lines.
  const code = frame.locator('p[lang=und-Hani] code');
  expect(await style(code, 'font-family')).toBe(
    await style(frame.locator('p:not([lang]) code'), 'font-family'),
  );
  const ratio = async (place: Locator): Promise<number> =>
    Number.parseFloat(await style(place, 'line-height')) /
    Number.parseFloat(await style(place, 'font-size'));
  expect(await ratio(frame.locator('h4'))).toBeCloseTo(1.4);
  expect(await ratio(frame.locator('p[lang=und-Hani]').first())).toBeCloseTo(1.8);
  expect(await ratio(frame.locator('p:not([lang])').first())).toBeCloseTo(1.6);
});

test('a Chinese article has its own type: spaces, indents, code, cards, themes, faces', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  const body = `<p>\u3000\u3000河水在2021年漫过了桥。</p><p>${STRESSED}</p><p>只有<em>三</em>座。</p>
    <pre>let 桥 = 2;</pre><p>English words that stand alone among the Chinese ones of this text.</p>
    <video src="https://example.com/a.mp4"></video>
    <audio src="https://example.com/a.mp3"></audio>
    <blockquote class="twitter-tweet"><p>桥下的夜市</p><a href="https://twitter.com/a/status/1">2021</a></blockquote>`;
  await openFirst(page, folder, [{ title: '桥下的河', body }]);
  const frame = text(page);
  await expect(frame.locator('html')).toHaveAttribute('lang', /^zh/u);
  const first = frame.locator('p').first();
  expect(await style(first, 'text-autospace')).toBe('normal');
  await expect(first).toHaveText('河水在2021年漫过了桥。');
  expect(await style(first, 'text-indent')).toBe('0px');
  expect(await style(frame.locator('em').first(), 'font-style')).toBe('normal');
  expect(await style(frame.locator('em', { hasText: '三' }), 'text-emphasis-style')).toContain(
    'dot',
  );
  const code = frame.getByRole('region', { name: 'Code' });
  expect(await style(code, 'text-autospace')).toBe('no-autospace');
  expect(await style(code, 'font-family')).toContain('monospace');
  await expect(frame.locator('p[lang=und-Latn]')).toHaveText(/^English words/u);
  for (const name of ['Video', 'Audio', 'Post']) {
    await expect(frame.getByRole('figure', { name })).toBeVisible();
  }

  const paper = { Black: 'rgb(0, 0, 0)', Dark: 'rgb(27, 26, 23)', Sepia: 'rgb(248, 239, 220)' };
  await page.getByRole('button', { name: 'Appearance', exact: true }).click();
  for (const [theme, colour] of Object.entries(paper)) {
    await page.getByRole('radio', { name: theme, exact: true }).check();
    await expect.poll(() => style(frame.locator('html'), 'background-color')).toBe(colour);
  }
  const before = await style(first, 'font-family');
  const kai = page.getByRole('radio', { name: /kai/iu });
  if (await kai.isEnabled()) {
    await kai.check();
    await expect.poll(() => style(first, 'font-family')).not.toBe(before);
  }
});

test('both times of an article are told, and the whole of each by mouse and keyboard', async ({
  folder,
  start,
}) => {
  const { page, errors } = await start();
  const time = Date.UTC(2021, 10, 13, 21, 6);
  const header = '<p>2021-11-12T18:30:00+08:00</p>';
  await openFirst(page, folder, [
    {
      title: '夜市',
      time,
      body: `<time datetime="2021-11-12T18:30:00+08:00">2021年11月12日 18:30</time>${header}<p>正文。</p>`,
    },
    { title: '别的', time },
  ]);
  const captured = article(page).getByRole('button', { name: 'Captured 13 Nov 2021, 21:06' });
  await expect(captured).toHaveAttribute('title', /^Saturday,? 13 November 2021 at 21:06:00 UTC$/u);
  await captured.focus();
  await page.keyboard.press('Enter');
  const whole = article(page).getByRole('note');
  await expect(whole).toHaveText(/^Saturday,? 13 November 2021 at 21:06:00 UTC$/u);
  await page.keyboard.press('Escape');
  await expect(whole).toBeHidden();
  await expect(captured).toBeFocused();

  const published = article(page).getByRole('button', { name: /^12 Nov 2021/u });
  await published.click();
  await expect(whole).toContainText('as the outlet wrote: ');
  await openEntry(page, '别的');
  await expect(whole).toHaveCount(0);
  expect(errors).toEqual([]);
});

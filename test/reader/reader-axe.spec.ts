import { articleViolations, violations } from '../app/axe.ts';
import { expect, test } from '../app/program.ts';
import { articleFrame } from '../app/search-page.ts';
import { openFirst, paragraphs, PICTURE, text } from './reader-page.ts';

/** What an article may be made of. */
const ALL_SORTS = `
  <p>先说<a href="https://example.org/a">那座桥</a>，再说<mark>河水</mark>、<abbr title="甲乙">甲</abbr>、
  <small>小字</small>、<code>code</code>、<kbd>K</kbd>、<del>旧</del><ins>新</ins>和<sub>下</sub><sup>上</sup>。</p>
  <blockquote><p>桥还在。</p><cite>渡工</cite></blockquote>
  <h2>二</h2><h3>三</h3>
  <ul><li>一</li><li>二<ol><li>三</li></ol></li></ul>
  <dl><dt>词</dt><dd>解</dd></dl>
  <pre>let bridge = 'long';</pre>
  <table><caption>水位</caption><thead><tr><th>日</th><th>米</th></tr></thead><tbody><tr><td>一</td><td>3</td></tr></tbody></table>
  <figure><img src="https://example.org/p.jpg"><figcaption>远处的桥</figcaption></figure>
  <a href="https://example.org/b"><img src="https://example.org/q.jpg"></a>
  <video src="https://example.org/v.mp4"></video><audio src="https://example.org/s.mp3"></audio>
  <iframe src="https://www.youtube.com/embed/x"></iframe>
  <blockquote class="twitter-tweet"><p>一句话</p><a href="https://twitter.com/a/status/1">一月一日</a></blockquote>
  <hr><p><a href="https://example.org/empty"></a>末尾。</p>`;

for (const theme of ['Light', 'Sepia', 'Dark', 'Black']) {
  test(`the reader has no fault that axe knows, ${theme}`, async ({ folder, start }) => {
    const { page } = await start();
    const sections = ['甲', '乙', '丙'].map((name) => `<h2>${name}</h2>${paragraphs(12)}`).join('');
    await openFirst(page, folder, [{ title: '长桥', body: `${PICTURE}${ALL_SORTS}${sections}` }]);
    await page.getByRole('button', { name: 'Appearance', exact: true }).click();
    await page.getByRole('radio', { name: theme, exact: true }).check();
    expect(await violations(page)).toEqual([]);
    expect(await articleViolations(articleFrame(page))).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Contents' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Back to where you were' })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'More', exact: true }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Back to where you were' }).click();

    await page.getByRole('button', { name: 'Add tag' }).click();
    await page.keyboard.type('桥');
    await page.keyboard.press('Enter');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await text(page)
      .getByRole('button', { name: /^Enlarge picture/u })
      .click();
    await expect(page.getByRole('dialog', { name: '河上的桥' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

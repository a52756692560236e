/** Links of an article: which of them lead outside, when, and that one sees where. */
import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainCapture } from '../library/plain-capture.ts';
import { expect, test } from '../app/program.ts';
import { SCHEMES } from './corpus/addresses.ts';
import { recordOutside } from './outside.ts';

const OPENED = {
  'https://news.example.com/a?b=c#d': 'https://news.example.com/a?b=c#d',
  'http://news.example.com/%E8%8C%B6': 'http://news.example.com/%E8%8C%B6',
  'HTTPS://News.Example.COM/x': 'https://news.example.com/x',
  'mailto:a@example.com?subject=tea&attach=/etc/passwd&Attachment=x&body=y':
    'mailto:a@example.com?subject=tea&body=y',
};

const inFrame = (page: Page) => page.frameLocator('iframe[title="Article text"]');

async function read(page: Page, title: string): Promise<void> {
  await page.getByRole('option', { name: new RegExp(`^${title}`, 'u') }).click();
  await expect(inFrame(page).getByRole('paragraph').first()).toBeVisible();
}

test('web and mail addresses are opened after a click, and are shown before it', async ({
  folder,
  start,
}) => {
  const links = Object.keys(OPENED).map((href, at) => `<p><a href="${href}">link ${at}</a></p>`);
  await writeFile(join(folder, 'a.md'), plainCapture({ title: 'Links', body: links.join('') }));
  const { app, page } = await start();
  const outside = await recordOutside(app);
  await read(page, 'Links');
  const before: string[] = [];
  for (const [at, address] of Object.values(OPENED).entries()) {
    const link = inFrame(page).getByText(`link ${at}`, { exact: true });
    await link.hover();
    const shown = decodeURI(address).split('?')[0] ?? '';
    await expect(page.getByRole('contentinfo')).toContainText(shown);
    expect(await outside.opened()).toEqual(before);
    await link.click();
    before.push(address);
    await expect.poll(() => outside.opened()).toEqual(before);
  }
  await page.mouse.move(5, 5);
  await expect(page.getByRole('contentinfo')).not.toContainText('mailto:');
  expect(page.frames()).toHaveLength(2);
});

test(`${SCHEMES.length} other schemes do nothing, clicked, dragged or from the keyboard`, async ({
  folder,
  start,
}) => {
  expect(SCHEMES.length).toBeGreaterThanOrEqual(50);
  const links = SCHEMES.map(
    (scheme) => `<p><a href="${scheme}://x.hostile.test/${scheme}">to ${scheme}</a></p>`,
  );
  await writeFile(join(folder, 'a.md'), plainCapture({ title: 'Schemes', body: links.join('') }));
  const { app, page, strayRequests } = await start();
  const outside = await recordOutside(app);
  await read(page, 'Schemes');
  for (const scheme of SCHEMES) {
    await inFrame(page).getByText(`to ${scheme}`, { exact: true }).click();
  }
  // The same addresses again, past the sanitiser: as if it had let each of them through.
  const frame = page.frames()[1];
  await frame?.evaluate((schemes) => {
    for (const scheme of schemes) {
      const link = document.createElement('a');
      link.href = `${scheme}://x.hostile.test/${scheme}`;
      link.textContent = scheme;
      document.body.append(link);
      link.focus();
      for (const type of ['click', 'auxclick', 'dragstart', 'drop']) {
        link.dispatchEvent(
          new MouseEvent(type, {
            bubbles: true,
            cancelable: true,
            button: type === 'auxclick' ? 1 : 0,
          }),
        );
      }
      link.click();
    }
  }, SCHEMES);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expect(await outside.opened()).toEqual([]);
  expect(await outside.windows()).toBe(1);
  expect(strayRequests).toEqual([]);
  expect(page.frames().map((each) => each.url())).toEqual([
    'app://sheaf/index.html',
    expect.stringMatching(/^app:\/\/sheaf\/article\//u),
  ]);
});

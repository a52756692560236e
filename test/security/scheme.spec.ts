/** The program's own scheme reads nothing that it was not given. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ORIGIN } from '../../src-main/contract.ts';
import { plainCapture } from '../library/plain-capture.ts';
import { expect, test } from '../app/program.ts';
import { answers } from './answers.ts';

test('the own scheme serves what it was given, whatever the address looks like', async ({
  folder,
  start,
}) => {
  await writeFile(join(folder, 'a.md'), plainCapture({ title: 'The ferry lamp' }));
  const { app, page } = await start();
  await page.getByRole('option', { name: /^The ferry lamp/u }).click();
  await expect(page.frameLocator('iframe').getByRole('paragraph')).toBeVisible();
  const frame = page.frames()[1]?.url() ?? '';
  const [served] = await answers(app, [frame]);
  expect(served?.bytes).toBeGreaterThan(100);
  const probes = [
    ...[
      '/../../../etc/passwd',
      '/..%2f..%2f..%2fetc%2fpasswd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '//etc/passwd',
      '/\\..\\..\\etc\\passwd',
    ],
    ...[
      '/etc/passwd',
      '/C:/Windows/win.ini',
      '/%5C%5Cserver%5Cshare%5Ca',
      '/assets/../../main/main.js',
      '/assets',
      '/',
      '',
      '/.',
    ],
    ...[
      '/index.html%00.js',
      '/index.html/',
      '/INDEX.HTML',
      '/main.js',
      '/../main/main.js',
      '/../../package.json',
      '/article/',
      '/article/../index.html.',
    ],
    ...[
      '/media/0/0',
      `/media/${frame.split('/').at(-1) ?? ''}/0`,
      '/media/__proto__/0',
      '/media/constructor/-1',
      '/media/../../etc/passwd',
      '/__proto__',
      '/constructor',
    ],
    ...[
      `/article/${frame.split('/')[4] ?? ''}`,
      `${new URL(frame).pathname}/`,
      `${new URL(frame).pathname}%00`,
      `${new URL(frame).pathname}/../../../a.md`,
    ],
  ].map((probe) => `${ORIGIN}${probe}`);
  probes.push('app://sheaf.example/index.html', 'app://other/index.html');
  const nothing = (url: string) => ({ url, status: 404, policy: '', bytes: 'Not found'.length });
  expect(await answers(app, probes)).toEqual(probes.map(nothing));
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const [refused] = await answers(app, [`${ORIGIN}/index.html`], method);
    expect(refused?.status).toBe(404);
  }
});

/** Files of the disk as captures name them. */
const PATHS = [
  'file:///etc/passwd',
  'FILE:/etc/passwd',
  '/etc/passwd',
  '../../../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '\\\\server.hostile.test\\share\\a.png',
  '//server.hostile.test/share/a.png',
  'file://server.hostile.test/share/a.png',
  'C:\\Windows\\win.ini',
  'app://sheaf/../../../etc/passwd',
  'app://sheaf/media/../../etc/passwd',
  'blob:app://sheaf/1',
  'filesystem:app://sheaf/temporary/a',
  'view-source:file:///etc/passwd',
];

test('no path of a capture is opened, as a picture, a link or a player', async ({
  folder,
  start,
}) => {
  const pieces = PATHS.map(
    (path) =>
      `<p>x<img src="${path}"><a href="${path}">link</a><video src="${path}" poster="${path}"></video><img srcset="${path} 2x"></p>`,
  );
  await writeFile(join(folder, 'a.md'), plainCapture({ title: 'Paths', body: pieces.join('') }));
  const { page, strayRequests } = await start();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('option', { name: /^Paths/u }).click();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('paragraph').first()).toBeVisible();
  const addresses = await frame
    .locator('body')
    .evaluate((body) =>
      [...body.querySelectorAll('[src], [href], [poster], [srcset]')].flatMap((each) =>
        ['src', 'href', 'poster', 'srcset'].flatMap((name) => each.getAttribute(name) ?? []),
      ),
    );
  // An address without a scheme is one of the outlet's own site, and opens there or not at all.
  for (const address of addresses) expect(address).toMatch(/^https?:\/\//u);
  expect(strayRequests).toEqual([]);
  const ours =
    /^app:\/\/sheaf\/(?:article\/[0-9a-f]+\/[0-9a-f]+|article\.css|index\.html|assets\/[\w.-]+)$/u;
  for (const url of asked) expect(url).toMatch(ours);
});

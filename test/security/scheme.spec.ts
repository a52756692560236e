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

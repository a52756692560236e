import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../src-main/cli.ts';
import { plainCapture } from '../library/plain-capture.ts';
import {
  openLibrary,
  put,
  READING_SCRIPT,
  WRITING_SCRIPT,
  temporaryDirectory,
} from '../library/temporary-library.ts';

/** Runs commands on a library of three articles. */
async function commandLine() {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  mkdirSync(folder);
  const long = '前文很长，与此无关。'.repeat(30);
  put(folder, 'a.md', plainCapture({ title: '华为手机', time: Date.UTC(2020, 1, 3) }));
  put(folder, 'b.md', plainCapture({ title: 'Bridge', body: `<p>${long}華為說。</p>` }));
  put(folder, 'c.md', plainCapture({ title: '\x1b[31m River', body: '<p>Nothing of it.</p>' }));
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  await library.scan();
  await library.close();
  return async (terminal: boolean, ...words: string[]) => {
    const [out, error] = [new PassThrough(), new PassThrough()];
    if (terminal) Object.assign(out, { isTTY: true, columns: 80 });
    const surroundings = {
      ...{ version: '0', directory, environment: {} },
      readingScript: READING_SCRIPT.pathname,
      writingScript: WRITING_SCRIPT.pathname,
    };
    const all = [...words, '--library', join(directory, 'library')];
    const code = await runCommandLine(all, surroundings, { out, error });
    return { code, out: String(out.read() ?? ''), error: String(error.read() ?? '') };
  };
}

test('sheaf search finds, sorts, counts and shows passages', async () => {
  const sheaf = await commandLine();
  const json = async (...words: string[]) => {
    const { out } = await sheaf(false, 'search', ...words, '--json');
    return JSON.parse(out) as { results?: { title: string }[] };
  };
  expect(await json('華為')).toEqual({
    query: '華為',
    total: 2,
    milliseconds: expect.any(Number) as number,
    results: [
      {
        ...{ id: expect.stringMatching(/^[0-9a-f]{20}$/u) as string, title: 'Bridge' },
        ...{ outlet: expect.any(String) as string, url: 'https://news.example.com/Bridge' },
        ...{ published: null, captured: new Date(1_600_000_000_000).toISOString() },
        snippet: expect.stringMatching(/^…華為說。$/u) as string,
        path: expect.stringMatching(/b\.md$/u) as string,
      },
      expect.objectContaining({ title: '华为手机' }),
    ],
  });
  expect((await json('华为', '--sort', 'relevance')).results?.[0]?.title).toBe('华为手机');
  expect((await json('华为', '--offset', '1', '--limit=1')).results).toMatchObject([
    { title: '华为手机' },
  ]);
  expect(await json('华为', '--count')).toMatchObject({ query: '华为', total: 2 });
  expect(await json('华为', '手机')).toMatchObject({ query: '华为 手机', total: 1 });
  expect(await json('没有这样的话')).toMatchObject({ total: 0, results: [] });
  expect(await json('title:river')).toMatchObject({ results: [{ snippet: null }] });
  expect((await sheaf(false, 'search', '华为', '--count')).out).toBe('2\n');
  expect(await sheaf(false, 'search', '华为', '--sort=size')).toMatchObject({ code: 1, out: '' });
});

test('matches stand out on a terminal, and nothing else commands it', async () => {
  const sheaf = await commandLine();
  const shown = await sheaf(true, 'search', '华为');
  expect(shown.out).toContain('\x1b[7m華為\x1b[27m說。');
  expect(shown.error).toContain('2 articles');
  expect((await sheaf(false, 'search', '华为')).out).not.toContain('\x1b');
  const { out } = await sheaf(true, 'search', 'river');
  expect(out).toContain('River');
  expect(out).not.toContain('\x1b[31m');
});

import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { canonicalKey } from '../../src-main/library/address.ts';
import { plainCapture } from '../library/plain-capture.ts';
import { expect, hold, test } from './command.ts';

/** 2021-11-13 00:30 in Taipei, the evening before in UTC. */
const NIGHT = Date.UTC(2021, 10, 12, 16, 30);

const FERRY_ADDRESS = 'https://www.bbc.com/1';
const FERRY = plainCapture({ title: '渡船停航', url: FERRY_ADDRESS, time: NIGHT });
/** So long because the shortest ones are nobody's pictures. */
const PICTURE = `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUg'.repeat(8)}`;
const TOWER = plainCapture({
  title: '钟楼 <b>\u001b[31m',
  url: 'https://tower.example.com/2',
  time: NIGHT + 24 * 3_600_000,
  body: `<h2>一</h2><p>钟<strong>楼</strong>。</p><script>alert(1)</script><p><img src="${PICTURE}" alt="图"></p>`,
});

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly read: boolean;
  readonly starred: boolean;
}

test('scan adds folders, takes in what changed and tells it', async ({
  put,
  sheaf,
  json,
  directory,
}) => {
  put('a.md', FERRY);
  put('deep/b.txt', TOWER);
  put('README.md', '# Notes\n\nNothing here.\n');
  const captures = join(directory, 'captures');
  const first = await json('scan', 'captures');
  expect(first).toEqual({
    ...{ added: 2, updated: 0, unchanged: 0, removed: 0, skipped: 1, failed: 0 },
    ...{ articles: 2, captures: 2, seconds: expect.any(Number) },
    problems: [
      { path: join(captures, 'README.md'), code: 'not-a-capture', message: expect.any(String) },
    ],
  });
  expect(existsSync(join(directory, 'data/sheaf/state.sqlite'))).toBe(true);

  rmSync(join(captures, 'a.md'));
  put('deep/b.txt', TOWER.replace('钟楼', '钟楼（更新）'));
  put('c.md', plainCapture({ title: 'c' }));
  const second = await sheaf('scan');
  expect(second).toMatchObject({ code: 0, error: '' });
  expect(second.out).toMatch(
    /^Scanned 1 folder in \d+\.\d s\.\n\n {2}added {6}1\n {2}updated {4}1\n/u,
  );
  expect(second.out).toContain('The library has 2 articles from 2 captures.\n\n1 problem:\n');
});

test('scan of folders scans these alone', async ({ put, json, directory }) => {
  put('one/a.md', FERRY);
  put('two/b.md', TOWER);
  await json('scan', 'captures/one', 'captures/two');
  put('one/c.md', plainCapture({ title: 'c' }));
  put('two/README.md', '# Notes\n');
  expect(await json('scan', 'captures/two')).toMatchObject({ added: 0, skipped: 1, articles: 2 });
  expect(await json('scan', join(directory, 'captures/one/'))).toMatchObject({
    ...{ added: 1, skipped: 0, articles: 3, problems: [] },
  });
});

test('list lists, newest first, what is asked for', async ({ put, sheaf, json, directory }) => {
  const path = put('a.md', FERRY);
  put('b.md', TOWER);
  await json('scan', 'captures');
  const all = (await json('list')) as Listed[];
  expect(all.map(({ title }) => title)).toEqual(['钟楼 <b> [31m', '渡船停航']);
  expect(all[1]).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{20}$/u),
    title: '渡船停航',
    outlet: 'BBC',
    url: FERRY_ADDRESS,
    author: null,
    published: null,
    captured: '2021-11-12T16:30:00.000Z',
    language: expect.any(String),
    characters: 13,
    captures: 1,
    read: false,
    starred: false,
    path,
  });
  const titles = async (...words: string[]) =>
    ((await json('list', ...words)) as Listed[]).map(({ title }) => title.slice(0, 2));
  expect(await titles('--limit', '1')).toEqual(['钟楼']);
  expect(await titles('--offset=1')).toEqual(['渡船']);
  expect(await titles('--limit=0')).toEqual([]);
  expect(await titles('--outlet', 'bbc')).toEqual(['渡船']);
  expect(await titles('--outlet', 'Example.com')).toEqual(['钟楼']);
  expect(await titles('--outlet=-no such')).toEqual([]);
  expect(await titles('--until', '2021-11-13')).toEqual(['渡船']);
  expect(await titles('--since', '2021-11-14')).toEqual(['钟楼']);
  expect(await titles('--since', '2021-11-13', '--until=2021-11')).toEqual(['钟楼', '渡船']);
  expect(await titles('--until', '2021-11-12')).toEqual([]);
  expect(await titles('--starred')).toEqual([]);
  expect(await titles('--unread')).toHaveLength(2);

  const { code, out, error } = await sheaf('list');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  // What a capture says is never a command to the terminal.
  expect(out).not.toContain('\u001b');
  expect(out.split('\n')[1]).toMatch(
    /^[0-9a-f]{20} {2}2021-11-13 00:30 {2}• {3}BBC {17}渡船停航$/u,
  );
  expect(await sheaf('list', '--starred')).toEqual({ code: 0, out: '', error: 'No articles.\n' });
  const elsewhere = join(directory, 'nowhere');
  const missing = await sheaf('list', '--library', elsewhere, '--json');
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.error).toMatch(/^sheaf: There is no library in .*nowhere\. .*\n$/u);
  expect(existsSync(elsewhere)).toBe(false);
});

test('show shows an article in each format', async ({ put, sheaf, json }) => {
  put('a.md', FERRY);
  put('b.md', TOWER);
  await json('scan', 'captures');
  const [{ id } = { id: '' }] = (await json('list', '--limit=1')) as Listed[];

  const text = await sheaf('show', id);
  expect(text).toMatchObject({ code: 0, error: '' });
  expect(text.out).toMatch(/^钟楼 <b> \[31m\ntower\.example\.com\n/u);
  expect(text.out).toContain(
    '\ncaptured 2021-11-14 00:30\nhttps://tower.example.com/2\n\n一\n\n钟楼。\n',
  );

  const html = await sheaf('show', id.slice(0, 8), '--format', 'html');
  expect(html).toMatchObject({ code: 0, error: '' });
  expect(html.out).toContain('<p>钟<strong>楼</strong>。</p>');
  expect(html.out).toContain(`src="${PICTURE}"`);
  expect(html.out).not.toContain('script');

  const markdown = await sheaf('show', id, '--format=markdown');
  expect(markdown).toMatchObject({ code: 0, error: '' });
  expect(markdown.out).toContain('# 钟楼 \\<b\\>');
  expect(markdown.out).toContain('\n\n## 一\n\n钟**楼**。\n\n图\n');

  const article = await json('show', id.toUpperCase());
  expect(article).toMatchObject({
    id,
    captured: '2021-11-13T16:30:00.000Z',
    headings: [{ level: 2, text: '一' }],
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    text: '一\n钟楼。',
  });
  expect(JSON.parse((await sheaf('show', id, '--format=json')).out)).toEqual(article);

  const unknown = await sheaf('show', 'ffff00', '--json');
  expect(unknown).toEqual({
    code: 2,
    out: '',
    error: 'sheaf: There is no article ffff00 in this library.\n',
  });
});

test('check tells what differs, ends with 2 and changes nothing', async ({ put, sheaf, json }) => {
  const path = put('a.md', FERRY);
  await json('scan', 'captures');
  expect(await sheaf('check')).toEqual({
    code: 0,
    out: 'Compared 1 file with 1 article from 1 capture.\n\nNothing differs.\n',
    error: '',
  });
  expect(await json('check')).toMatchObject({ ok: true, differences: [] });
  appendFileSync(path, '<p>more</p>');
  for (let time = 0; time < 2; time++) {
    const { code, out } = await sheaf('check', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      differences: [{ kind: 'changed', about: path }],
    });
  }
  const { out } = await sheaf('check');
  expect(out).toContain(
    `Files that have changed since they were read (1):\n  ${path}\n\n1 difference.\n`,
  );
});

test('rebuild makes the index anew and keeps what was read', async ({
  put,
  sheaf,
  json,
  directory,
}) => {
  put('a.md', FERRY);
  await json('scan', 'captures', '--library=own');
  const [{ id } = { id: '' }] = (await json('list', '--library=own')) as Listed[];
  await importMarks(json, directory, '--library=own');
  const before = await json('list', '--library=own');
  expect(before).toMatchObject([{ id, read: true, starred: true }]);

  writeFileSync(join(directory, 'own/index.sqlite'), 'This is no database at all.'.repeat(99));
  const damaged = await sheaf('list', '--library=own');
  expect(damaged).toMatchObject({ code: 2, out: '' });
  expect(damaged.error).toContain('“sheaf rebuild”');
  expect((await sheaf('check', '--library=own')).code).toBe(2);

  expect(await json('rebuild', '--library=own')).toMatchObject({ added: 1, articles: 1 });
  expect(await json('list', '--library=own')).toEqual(before);
  expect(await json('check', '--library=own')).toMatchObject({ ok: true });

  renameSync(join(directory, 'captures'), join(directory, 'away'));
  const away = await sheaf('rebuild', '--library=own');
  expect(away).toMatchObject({ code: 2, out: '' });
  expect(away.error).toContain('is not there now');
  expect(await json('list', '--library=own')).toEqual(before);
});

/** Marks the article as read and starred, as an import from another machine does. */
async function importMarks(
  json: (...words: string[]) => Promise<unknown>,
  directory: string,
  ...more: string[]
): Promise<void> {
  const changed = new Date().toISOString();
  const key = canonicalKey(FERRY_ADDRESS);
  const articles = [{ key, read: changed, starred: changed, changed }];
  const file = join(directory, 'marks.json');
  writeFileSync(file, JSON.stringify({ format: 'sheaf-state', version: 1, articles }));
  await json('state', 'import', file, ...more);
}

test('state goes from one library to another', async ({
  put,
  sheaf,
  sheafWith,
  json,
  directory,
}) => {
  put('a.md', FERRY);
  await json('scan', 'captures', '--library=one');
  await importMarks(json, directory, '--library=one');

  const exported = await sheaf('state', 'export', '--library=one');
  expect(exported).toMatchObject({ code: 0, error: '' });
  const document = JSON.parse(exported.out) as { articles: unknown[]; folders: unknown[] };
  expect(document).toMatchObject({ format: 'sheaf-state', version: 1, articles: [{}] });
  expect(document.folders).toMatchObject([{ path: join(directory, 'captures') }]);
  const written = await json('state', 'export', 'kept.json', '--library=one');
  expect(written).toEqual({
    path: join(directory, 'kept.json'),
    articles: 1,
  });
  expect(JSON.parse(readFileSync(join(directory, 'kept.json'), 'utf8'))).toMatchObject({
    articles: document.articles,
  });

  // On a new machine: before anything is scanned, through a pipe.
  const imported = await sheafWith(exported.out, 'state', 'import', '-', '--library=two', '--json');
  expect(imported).toMatchObject({ code: 0, error: '' });
  expect(JSON.parse(imported.out)).toMatchObject({
    ...{ articles: 1, added: 1, updated: 0, kept: 0 },
    ...{ folders: [join(directory, 'captures')], foldersAway: [] },
  });
  await json('scan', '--library=two');
  expect(await json('list', '--library=two')).toMatchObject([{ read: true, starred: true }]);

  // And into one that is scanned already: its index shows it at once.
  await json('scan', 'captures', '--library=three');
  const told = await sheaf('state', 'import', 'kept.json', '--library=three');
  expect(told).toMatchObject({ code: 0, error: '' });
  expect(told.out).toContain('as they were.');
  expect(await json('list', '--starred', '--library=three')).toHaveLength(1);
  expect(await json('check', '--library=three')).toMatchObject({ ok: true });

  writeFileSync(join(directory, 'other.json'), '{"format": "other"}');
  for (const [file, words] of [
    ['other.json', 'was not written by'],
    ['nowhere.json', 'it is not there'],
    ['captures', 'could not be read'],
  ] as const) {
    const refused = await sheaf('state', 'import', file, '--library=two');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.error).toContain(words);
  }
});

test('a library that another Sheaf writes can be read, and is written by nobody else', async ({
  put,
  sheaf,
  json,
  directory,
}) => {
  put('a.md', FERRY);
  await json('scan', 'captures', '--library=own');
  const release = await hold(join(directory, 'own/lock'));
  try {
    expect(await json('list', '--library=own')).toHaveLength(1);
    expect((await sheaf('state', 'export', '--library=own')).code).toBe(0);
    expect((await sheaf('check', '--library=own')).code).toBe(0);
    const refused = await Promise.all([
      sheaf('scan', '--library=own'),
      sheaf('rebuild', '--library=own'),
    ]);
    for (const { code, out, error } of refused) {
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error).toMatch(/^sheaf: Another Sheaf is writing the library in .*own: .*\n$/u);
    }
  } finally {
    await release();
  }
  expect(await json('list', '--library=own')).toHaveLength(1);
});

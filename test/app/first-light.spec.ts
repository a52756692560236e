import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFile,
  cp,
  mkdir,
  open,
  readFile,
  readdir,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { plainCapture } from '../library/plain-capture.ts';
import { expect, ROOT, test, libraryStatus } from './program.ts';

const captures = process.env['SHEAF_CAPTURES'];
const WITHIN_A_SECOND = { timeout: 1000 };

/** The list's entry whose name begins with the title. */
function entry(page: Page, title: string) {
  const literal = title.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return page.getByRole('option', { name: new RegExp(`^${literal}`, 'u') });
}

/** The name of an entry whose row is still being fetched. */
const LOADING = /^Loading/u;

const status = libraryStatus;

/** Waits until the library is up to date and says so many articles. */
async function ready(page: Page, articles: number) {
  await expect(status(page)).toHaveText(articles === 1 ? '1 article' : `${articles} articles`);
  if (articles === 0) return;
  // The list follows the figure: what is done before it has, is done to an older list.
  const first = page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first();
  await expect(first).toHaveAttribute('aria-setsize', String(articles));
}

/** The accessible names of all entries, gone through from the first to the last. */
async function allNames(page: Page): Promise<Set<string>> {
  const list = page.getByRole('listbox', { name: 'Articles' });
  const selected = list.getByRole('option', { selected: true });
  await list.focus();
  await page.keyboard.press('Home');
  await expect(selected).toHaveAttribute('aria-posinset', '1');
  const total = (await selected.getAttribute('aria-setsize')) ?? '';
  const names = new Set<string>();
  for (let last = ''; last !== total;) {
    await expect(list.getByRole('option', { name: LOADING })).toHaveCount(0);
    const snapshot = await list.ariaSnapshot();
    // YAML puts a line with a colon into quotation marks of its own.
    for (const [, mark, name = ''] of snapshot.matchAll(/- ('?)option "((?:[^"\\]|\\.)*)"/gu)) {
      const plain = JSON.parse(`"${mark === '' ? name : name.replaceAll("''", "'")}"`) as string;
      // Going through the list reads what it passes: the same entry may be met before and after.
      names.add(plain.replace(', unread', ''));
    }
    last = (await selected.getAttribute('aria-posinset')) ?? '';
    if (last === total) break;
    await page.keyboard.press('PageDown');
    await expect(selected).not.toHaveAttribute('aria-posinset', last);
  }
  return names;
}

test('a real capture that is dropped into an empty folder is listed within a second and read', async ({
  folder,
  start,
}) => {
  test.skip(captures === undefined, 'SHEAF_CAPTURES is not set');
  const { page, strayRequests, errors } = await start();
  await ready(page, 0);
  const seed = join(captures ?? '', 'seed');
  const [name = ''] = await readdir(seed);
  await cp(seed, folder, { recursive: true });
  const title = '中美关系：习近平与拜登周二举行视频会晤 两国紧张关系能否降温？';
  await expect(entry(page, title)).toBeVisible(WITHIN_A_SECOND);

  await entry(page, title).click();
  const reader = page.getByRole('article');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(reader.getByText('斯影', { exact: true })).toBeVisible();
  await expect(reader.getByText('13 Nov 2021', { exact: true })).toBeVisible();
  const text = page.frameLocator('iframe[title="Article text"]');
  await expect(text.getByRole('heading', { level: 2 })).toHaveText([
    '时机和背景的考虑',
    '会晤前的积极定调',
    '“双边关系不会重启”',
    '台湾议题如何谈',
  ]);
  await expect(text.getByText('广告')).toHaveCount(0);
  expect(page.frames()).toHaveLength(2);
  for (const frame of page.frames()) expect(frame.url()).toMatch(/^app:\/\/sheaf\//u);
  expect(strayRequests).toEqual([]);
  expect(errors).toEqual([]);

  const digest = async (path: string) =>
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  expect(await digest(join(folder, name))).toBe(await digest(join(seed, name)));
});

test('all plain captures appear with their own title; other files are problems with a reason', async ({
  folder,
  start,
}) => {
  test.skip(captures === undefined, 'SHEAF_CAPTURES is not set');
  for (const part of ['bare', 'seed', 'not-captures']) {
    await cp(join(captures ?? '', part), join(folder, part), { recursive: true });
  }
  const wanted = await statedTitles([join(folder, 'bare'), join(folder, 'seed')]);
  const { page } = await start();
  await ready(page, wanted.length);
  // An entry's name tells its language once it is known which one most others are in.
  await expect(
    page.getByRole('option', { name: /Traditional Chinese|English/u }).first(),
  ).toBeAttached();

  const names = await allNames(page);
  expect(names.size).toBe(wanted.length);
  const missing = wanted.filter(({ title }) => ![...names].some((name) => name.startsWith(title)));
  expect(missing).toEqual([]);
  // Each entry names its own year.
  for (const { title, year } of wanted) {
    const named = [...names].filter((name) => name.startsWith(title));
    expect(
      named.some((name) => name.includes(year)),
      `${title}: ${year}`,
    ).toBe(true);
  }

  await page.getByRole('button', { name: /^Problems/u }).click();
  const problems = page.getByRole('dialog');
  for (const file of await filesUnder(join(folder, 'not-captures'))) {
    await expect(problems).toContainText(file);
  }
});

/** Title and year of each address as the files state them, read without the program's own parsers. */
async function statedTitles(folders: string[]) {
  const stated = new Map<string, { title: string; year: string }>();
  for (const path of (await Promise.all(folders.map(filesUnder))).flat()) {
    const [time = '', title = ''] = (await readFile(path, 'utf8')).split('\n');
    const ms = Number(/\d+/u.exec(time)?.[0]);
    const end = title.lastIndexOf('](');
    stated.set(title.slice(end), {
      title: title.slice(1, end).replaceAll(/\s+/gu, ' ').trim(),
      year: String(new Date(ms).getFullYear()),
    });
  }
  return [...stated.values()];
}

async function filesUnder(folder: string): Promise<string[]> {
  const all = await readdir(folder, { withFileTypes: true, recursive: true });
  return all.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

test('a file is read once it is whole, however it arrives', async ({
  folder,
  directory,
  start,
}) => {
  const { page } = await start();
  await ready(page, 0);

  const outside = join(directory, 'outside.md');
  await writeFile(outside, plainCapture({ title: '移入的一篇' }));
  await rename(outside, join(folder, 'moved.md'));
  await expect(entry(page, '移入的一篇')).toBeVisible(WITHIN_A_SECOND);

  await mkdir(join(folder, '新的', '子目录'), { recursive: true });
  await writeFile(
    join(folder, '新的', '子目录', 'deep.txt'),
    plainCapture({ title: '深处的一篇' }),
  );
  await expect(entry(page, '深处的一篇')).toBeVisible(WITHIN_A_SECOND);

  const slow = await open(join(folder, 'slow.md'), 'w');
  const whole = plainCapture({ title: '慢慢写完的一篇', body: '<p>开头。</p><p>末段在此。</p>' });
  const cut = whole.indexOf('<p>末') + 2;
  await slow.write(whole.slice(0, cut));
  // Long enough for a hasty reader to take the half for the whole.
  await expect(status(page)).toContainText('2 articles');
  await setTimeout(700);
  await expect(entry(page, '慢慢写完的一篇')).toHaveCount(0);
  await slow.write(whole.slice(cut));
  await slow.close();
  await expect(entry(page, '慢慢写完的一篇')).toBeVisible(WITHIN_A_SECOND);
  await entry(page, '慢慢写完的一篇').click();
  const text = page.frameLocator('iframe[title="Article text"]');
  await expect(text.getByText('末段在此。')).toBeVisible();
});

test('a changed file changes its article; one that left and returns is still read', async ({
  folder,
  start,
}) => {
  const file = join(folder, 'a.md');
  const before = plainCapture({ title: '渡口的灯', url: 'https://a.example.com/1' });
  await writeFile(file, before);
  const { page } = await start();
  await expect(entry(page, '渡口的灯')).toHaveAccessibleName(/unread/u);
  await entry(page, '渡口的灯').click();
  await expect(entry(page, '渡口的灯')).not.toHaveAccessibleName(/unread/u);

  await writeFile(file, before.replace('[渡口的灯]', '[渡口的灯亮了]'));
  await expect(entry(page, '渡口的灯亮了')).toBeVisible(WITHIN_A_SECOND);
  await expect(entry(page, '渡口的灯亮了')).not.toHaveAccessibleName(/unread/u);
  await expect(status(page)).toContainText('1 article');

  await rm(file);
  await expect(status(page)).toContainText('0 articles');
  await writeFile(file, before);
  await expect(entry(page, '渡口的灯')).toBeVisible(WITHIN_A_SECOND);
  await expect(entry(page, '渡口的灯')).not.toHaveAccessibleName(/unread/u);
});

test('what arrives does not move what is being read', async ({ folder, start }) => {
  for (let n = 0; n < 60; n++) {
    const time = 1_500_000_000_000 + n * 86_400_000;
    await writeFile(join(folder, `${n}.md`), plainCapture({ title: `旧文第${n}篇`, time }));
  }
  const body = Array.from({ length: 80 }, (_, n) => `<p>第${n}段，写得不长。</p>`).join('');
  const time = 1_500_000_000_000 + 30.5 * 86_400_000;
  await writeFile(join(folder, 'long.md'), plainCapture({ title: '正在读的长文', time, body }));
  const { page } = await start();
  await ready(page, 61);
  const list = page.getByRole('listbox', { name: 'Articles' });
  await list.focus();
  await page.keyboard.press('Home');
  while ((await entry(page, '正在读的长文').count()) === 0) await page.keyboard.press('PageDown');
  await entry(page, '正在读的长文').click();
  const text = page.frameLocator('iframe[title="Article text"]');
  await text.getByText('第40段').scrollIntoViewIfNeeded();
  const inList = await entry(page, '正在读的长文').boundingBox();
  const inText = await text.getByText('第40段').boundingBox();

  for (let n = 0; n < 20; n++) {
    await writeFile(
      join(folder, `new ${n}.md`),
      plainCapture({ title: `新到${n}`, time: 17e11 + n }),
    );
  }
  await expect(status(page)).toContainText('81 articles');
  await expect
    .poll(async () => entry(page, '正在读的长文').getAttribute('aria-setsize'))
    .toBe('81');
  expect(await entry(page, '正在读的长文').boundingBox()).toEqual(inList);
  expect(await text.getByText('第40段').boundingBox()).toEqual(inText);
  await expect(entry(page, '正在读的长文')).toHaveAttribute('aria-selected', 'true');
});

test('killed while it takes in 300 files, it has all of them once after the next start', async ({
  folder,
  start,
}) => {
  for (let n = 0; n < 300; n++) {
    const body = `<p>${'写给试验的一段话。'.repeat(400)}</p>`;
    const url = `https://news.example.com/${n}`;
    await writeFile(join(folder, `${n}.md`), plainCapture({ title: `第${n}号`, url, body }));
  }
  const first = await start();
  await expect(status(first.page)).toContainText(/[1-9]\d* articles/u);
  const program = first.app.process();
  program.kill('SIGKILL');
  if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');

  const { page } = await start();
  await ready(page, 300);
  const names = [...(await allNames(page))];
  expect(new Set(names.map((name) => name.split(',')[0])).size).toBe(300);
  expect(names).toHaveLength(300);
});

test('the samples can all be read, and the hostile one does nothing', async ({ folder, start }) => {
  const seeds = join(ROOT, 'seeds');
  for (const name of await readdir(seeds)) await copyFile(join(seeds, name), join(folder, name));
  const { page, strayRequests, errors } = await start();
  await ready(page, 8);
  const list = page.getByRole('listbox', { name: 'Articles' });
  await list.focus();
  await page.keyboard.press('Home');
  const title = page.getByRole('article').getByRole('heading', { level: 1 });
  const text = page.frameLocator('iframe[title="Article text"]');
  const seen = new Set<string>();
  for (let n = 0; n < 8; n++) {
    const selected = list.getByRole('option', { selected: true });
    await expect(selected).toHaveAttribute('aria-posinset', String(n + 1));
    // The reader has followed once its title is the one that the entry's name begins with.
    await expect
      .poll(async () => (await selected.ariaSnapshot()).includes(`"${await title.innerText()}, `))
      .toBe(true);
    await expect(text.getByRole('paragraph').first()).toBeVisible();
    seen.add(await title.innerText());
    expect(await page.title()).toBe(`${await title.innerText()} – Sheaf`);
    for (const frame of page.frames()) {
      expect(await frame.evaluate(() => '__sheafHostile' in window)).toBe(false);
    }
    await page.keyboard.press('ArrowDown');
  }
  expect(seen.size).toBe(8);
  expect(strayRequests).toEqual([]);
  expect(errors).toEqual([]);
});

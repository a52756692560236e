import { expect, test } from './program.ts';
import { entries, entry, field, list, matchCount, ready, source, write } from './search-page.ts';

const NEWS = [
  { title: '华为发布新手机', body: '<p>深圳的公司在秋天发布了手机，芯片仍是谜。</p>' },
  { title: '華為在台北的門市', body: '<p>門市只賣配件，店員說手機沒有貨。</p>' },
  { title: 'A river in the dry season', body: '<p>The river bed lay open. Zürich saw it too.</p>' },
  { title: '桥下的夜市', body: '<p>夜市搬到桥下，三十四个摊位，第一晚来了很多人。</p>' },
  { title: '渡船时刻', body: '<p>冬季末班提前四十分钟，桥修好以前都是这样。</p>' },
];

test('words are found as one types, Chinese in one or two characters, in either script', async ({
  folder,
  start,
}) => {
  await write(folder, NEWS);
  const { page, errors } = await start();
  await ready(page, 5);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();

  await page.keyboard.insertText('桥');
  await expect(matchCount(page)).toHaveText('2 matches');
  await expect(entries(page)).toHaveCount(2);
  await page.keyboard.insertText('下');
  await expect(matchCount(page)).toHaveText('1 match');
  await expect(entry(page, '桥下的夜市')).toBeVisible();

  await field(page).fill('華為');
  await expect(matchCount(page)).toHaveText('2 matches');
  await expect(entry(page, '华为发布新手机')).toBeVisible();
  await page.getByRole('switch', { name: 'Match simplified and traditional separately' }).click();
  await expect(matchCount(page)).toHaveText('1 match');
  await expect(entry(page, '華為在台北的門市')).toBeVisible();
  await expect(page.getByRole('switch')).toHaveAttribute('aria-checked', 'true');

  await field(page).fill('riv ＺＵＲＩＣＨ');
  await expect(entry(page, 'A river in the dry season')).toBeVisible();
  await expect(matchCount(page)).toHaveText('1 match');
  expect(errors).toEqual([]);
});

test('entries show the best passage with its matches marked', async ({ folder, start }) => {
  const before = '<p>这里说的是别的事情，与所找的无关。</p>'.repeat(20);
  await write(folder, [
    { title: '长文', body: `${before}<p>末尾才说到蒲公英，蒲公英开了。</p>` },
    { title: '蒲公英', body: '<p>短。</p>' },
  ]);
  const { page } = await start();
  await ready(page, 2);
  await field(page).fill('蒲公英');
  await expect(entry(page, '长文').locator('.excerpt mark')).toHaveText(['蒲公英', '蒲公英']);
  await expect(entry(page, '长文').locator('.excerpt')).toContainText('末尾才说到蒲公英');
  await expect(entry(page, '蒲公英').locator('.title mark')).toHaveText('蒲公英');
  await expect(entry(page, '蒲公英')).toHaveAccessibleName(/^蒲公英, unread/u);
  await field(page).fill('title:蒲公英');
  await expect(matchCount(page)).toHaveText('1 match');
  await expect(entry(page, '蒲公英').locator('.title mark')).toHaveText('蒲公英');
});

test('what an input method composes is left alone until it is committed', async ({
  folder,
  start,
}) => {
  await write(folder, NEWS);
  const { app, page } = await start();
  await ready(page, 5);
  // Without the desktop's focus, which a window of another test would take away while this composes.
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.blur();
  });
  const input = await app.context().newCDPSession(page);
  const compose = (text: string) =>
    input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await field(page).click();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['compositionstart', 'compositionupdate', 'compositionend']) {
      addEventListener(type, () => heard.push(type), true);
    }
  });
  for (const text of ['h', 'hu', "hu'a", "hua'w", "hua'wei"]) {
    await compose(text);
    await expect(field(page)).toHaveValue(text);
  }
  // Long enough for a search that should not be there.
  await page.waitForTimeout(400);
  await expect(matchCount(page)).toHaveCount(0);
  await expect(entries(page)).toHaveCount(5);
  await input.send('Input.insertText', { text: '华为' });
  await expect(field(page)).toHaveValue('华为');
  await expect(matchCount(page)).toHaveText('2 matches');

  // A second word: the list stays with the first one until this is committed too.
  await page.keyboard.press('Space');
  await compose('shou');
  await compose("shou'ji");
  await expect(field(page)).toHaveValue("华为 shou'ji");
  await page.waitForTimeout(400);
  await expect(matchCount(page)).toHaveText('2 matches');
  await expect(field(page)).toHaveValue("华为 shou'ji");
  await input.send('Input.insertText', { text: '芯片' });
  await expect(matchCount(page)).toHaveText('1 match');
  await expect(field(page)).toHaveValue('华为 芯片');

  // A composition that is given up leaves what was committed.
  await compose('men');
  await compose('');
  await expect(field(page)).toHaveValue('华为 芯片');
  await expect(matchCount(page)).toHaveText('1 match');
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(heard.filter((type) => type === 'compositionstart')).toHaveLength(3);
  expect(heard.filter((type) => type === 'compositionend')).toHaveLength(3);
});

test('operators narrow the list; a query that makes no sense is plain words', async ({
  folder,
  start,
}) => {
  await write(folder, NEWS);
  const { page, errors } = await start();
  await ready(page, 5);
  const finds = async (query: string, titles: string[]) => {
    await field(page).fill(query);
    const count = titles.length === 1 ? '1 match' : `${titles.length} matches`;
    await expect(matchCount(page), query).toHaveText(count);
    await expect(entries(page), query).toHaveCount(titles.length);
    for (const title of titles) await expect(entry(page, title), query).toBeVisible();
  };
  await finds('title:桥', ['桥下的夜市']);
  await finds('手机 -台北', ['华为发布新手机']);
  await finds('夜市 OR river', ['桥下的夜市', 'A river in the dry season']);
  await finds('（夜市 OR 渡船） 桥', ['桥下的夜市', '渡船时刻']);
  await finds('“第一晚”', ['桥下的夜市']);
  await finds('lang:en', ['A river in the dry season']);
  await finds('site:news.example.com 渡船', ['渡船时刻']);
  await finds('夜市 ~20 摊位', ['桥下的夜市']);
  await finds('((("', ['华为发布', '華為在', 'A river', '桥下', '渡船']);
  await finds('is:starred', []);
  await expect(page.getByText('No article matches')).toBeVisible();
  await entryClearedBy(page);
  expect(errors).toEqual([]);
});

async function entryClearedBy(page: Parameters<typeof field>[0]) {
  await page.getByRole('button', { name: 'Clear search' }).last().click();
  await expect(field(page)).toHaveValue('');
  await expect(entries(page)).toHaveCount(5);
}

test('clearing the search returns to the place before it', async ({ folder, start }) => {
  const captures = Array.from({ length: 120 }, (_, n) => ({
    title: `第${n}篇`,
    body: n % 10 === 0 ? '<p>难得一见的海市蜃楼。</p>' : '<p>平常的一天。</p>',
  }));
  await write(folder, captures);
  const { page } = await start();
  await ready(page, 120);
  await source(page, 'Unread').click();
  await list(page).focus();
  while ((await entry(page, '第57篇').count()) === 0) await page.keyboard.press('PageDown');
  await entry(page, '第57篇').click();
  const heading = page.getByRole('article').getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('第57篇');
  const place = await entry(page, '第57篇').boundingBox();

  await page.keyboard.press('/');
  await page.keyboard.insertText('海市蜃楼');
  await expect(matchCount(page)).toHaveText('12 matches');
  await expect(entry(page, '第0篇')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('第0篇');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('j');
  await expect(heading).toHaveText('第10篇');
  await page.keyboard.press('Escape');
  await expect(matchCount(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue('');
  await expect(source(page, 'Unread')).toHaveAttribute('aria-selected', 'true');
  await expect(entry(page, '第57篇')).toHaveAttribute('aria-selected', 'true');
  await expect(heading).toHaveText('第57篇');
  expect(await entry(page, '第57篇').boundingBox()).toEqual(place);

  // By deleting what was typed, and from the field with Escape.
  await page.keyboard.press('/');
  await page.keyboard.insertText('蜃');
  await expect(matchCount(page)).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(entry(page, '第57篇')).toHaveAttribute('aria-selected', 'true');
  expect(await entry(page, '第57篇').boundingBox()).toEqual(place);
  await page.keyboard.insertText('蜃');
  await expect(matchCount(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(entry(page, '第57篇')).toHaveAttribute('aria-selected', 'true');
  expect(await entry(page, '第57篇').boundingBox()).toEqual(place);
});

test('the best match comes first where that is asked for', async ({ folder, start }) => {
  await write(folder, [
    { title: '新的一篇', body: '<p>只提到一次萤火虫，其余说的是别的事情，很长很长的事情。</p>' },
    { title: '萤火虫之夜', body: '<p>萤火虫，萤火虫，到处是萤火虫。</p>' },
  ]);
  const { page } = await start();
  await ready(page, 2);
  await field(page).fill('萤火虫');
  await expect(entries(page).first()).toHaveAccessibleName(/^新的一篇/u);
  await page.getByRole('radio', { name: 'Relevance' }).check();
  await expect(entries(page).first()).toHaveAccessibleName(/^萤火虫之夜/u);
  await page.getByRole('radio', { name: 'Date' }).check();
  await expect(entries(page).first()).toHaveAccessibleName(/^新的一篇/u);
});

test('rows never vanish while the next results are on their way', async ({ folder, start }) => {
  await write(folder, NEWS);
  const { page } = await start();
  await ready(page, 5);
  await field(page).fill('手');
  await expect(matchCount(page)).toHaveText('2 matches');
  await page.evaluate(() => {
    const seen = { blank: 0, empty: 0, frames: 0 };
    Object.assign(globalThis, { seen });
    const rootOf = (root: ParentNode | null | undefined, name: string) =>
      root?.querySelector(name)?.shadowRoot;
    const look = (): void => {
      const panes = rootOf(rootOf(document, 'sheaf-app'), 'sheaf-library-panes');
      const rows = rootOf(rootOf(panes, 'sheaf-list-pane'), 'sheaf-article-list');
      const drawn = [...(rows?.querySelectorAll('sheaf-article-row') ?? [])];
      seen.frames += 1;
      if (drawn.length === 0) seen.empty += 1;
      if (drawn.some((row) => row.shadowRoot?.querySelector('.blank'))) seen.blank += 1;
      requestAnimationFrame(look);
    };
    look();
  });
  for (const text of ['手机', '手机 ', '手机 配', '手机', '手', '桥', '桥下', 'river', '为']) {
    await field(page).fill(text);
    await page.waitForTimeout(60);
  }
  await expect(matchCount(page)).toHaveText('2 matches');
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: object }).seen);
  expect(seen).toMatchObject({ blank: 0, empty: 0 });
});

test('new captures are found as soon as they are listed', async ({ folder, start }) => {
  await write(folder, NEWS);
  const { page } = await start();
  await ready(page, 5);
  await field(page).fill('夜市');
  await expect(matchCount(page)).toHaveText('1 match');
  await write(folder, [{ title: '夜市又搬了', body: '<p>这回搬到河边。</p>' }]);
  await expect(matchCount(page)).toHaveText('2 matches');
  await expect(entry(page, '夜市又搬了')).toBeVisible();
});

test('operators and their values are offered, and taken by keyboard', async ({ folder, start }) => {
  await write(folder, NEWS);
  const { page } = await start();
  await ready(page, 5);
  await field(page).click();
  const offers = page.getByRole('listbox', { name: 'Suggestions' });
  await page.keyboard.type('is');
  await expect(offers.getByRole('option', { name: /^is:/u })).toBeVisible();
  // What shows the offers moves nowhere in those that are shown.
  await page.keyboard.press('Alt+ArrowDown');
  await expect(offers.getByRole('option', { selected: true })).toHaveCount(0);
  // Tab goes on to what is next unless one has moved into the offers.
  await page.keyboard.press('Tab');
  await expect(field(page)).not.toBeFocused();
  await expect(field(page)).toHaveValue('is');
  await field(page).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('is:');
  await expect(offers.getByRole('option')).toHaveCount(3);
  const id = await field(page).getAttribute('aria-controls');
  await expect(offers).toHaveAttribute('id', id ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(offers.getByRole('option', { selected: true })).toHaveText(/is:unread/u);
  await expect(field(page)).toHaveAttribute('aria-activedescendant', 'active');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('is:unread ');
  await expect(offers).toHaveCount(0);
  await expect(matchCount(page)).toHaveText('5 matches');
  await page.keyboard.type('t');
  await expect(offers).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(offers).toHaveCount(0);
  await expect(field(page)).toHaveValue('is:unread t');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('ArrowDown');
  await expect(offers.getByRole('option')).toHaveCount(12);
  await offers.getByRole('option', { name: /^has:/u }).click();
  await expect(field(page)).toHaveValue('has:');
  await expect(field(page)).toBeFocused();

  // Who is faster than the answer chooses once, whichever answer comes first.
  await field(page).fill('is');
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+ArrowDown');
  // At once, but not while Alt is held.
  const keys = ['ArrowDown', 'Enter', 'Enter'];
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
  await expect(field(page)).toHaveValue('is:');

  await page.getByRole('button', { name: 'How to search' }).click();
  const help = page.getByRole('dialog', { name: 'How to search' });
  for (const operator of ['title:', 'from:', 'in:', 'near:', 'before:', 'OR', 'is:unread', '~3']) {
    await expect(help.getByText(operator).first()).toBeAttached();
  }
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

import { expect, test } from '../app/program.ts';
import { entry, field, list, matchCount } from '../app/search-page.ts';
import {
  article,
  openEntry,
  openFirst,
  paragraphs,
  PICTURE,
  readSoFar,
  text,
} from './reader-page.ts';

const SECTIONS = ['桥头', '桥中', '桥尾']
  .map((name) => `<h2>${name}</h2>${paragraphs(20)}`)
  .join('');

test('the contents lead to each section and mark the one that is read', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  await openFirst(page, folder, [{ title: '长桥', body: SECTIONS }, { title: '短桥' }]);
  const button = page.getByRole('button', { name: 'Contents' });
  await button.click();
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('button')).toHaveText(['桥头', '桥中', '桥尾']);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(contents).toBeHidden();
  await expect(text(page).getByRole('heading', { name: '桥中' })).toBeInViewport();
  await expect(text(page).getByRole('heading', { name: '桥头' })).not.toBeInViewport();
  await button.click();
  await expect(contents.locator('[aria-current=location]')).toHaveText('桥中');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to where you were' }).click();
  await openEntry(page, '短桥');
  await expect(button).toHaveCount(0);
});

test('where one reads is kept for each article, also over a new start', async ({
  folder,
  start,
}) => {
  const { app, page } = await start();
  await openFirst(page, folder, [{ title: '长桥', body: paragraphs(120) }, { title: '别的' }]);
  const line = text(page).getByText('第60段');
  await line.scrollIntoViewIfNeeded();
  await expect.poll(() => readSoFar(page)).toBeGreaterThan(0.3);
  const before = await line.boundingBox();
  await openEntry(page, '别的');
  await openEntry(page, '长桥');
  await expect(line).toBeInViewport();
  expect(Math.abs(((await line.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(8);

  // Larger text: the same line stays in sight.
  await page.getByRole('button', { name: 'Appearance', exact: true }).click();
  for (let n = 0; n < 4; n++) await page.getByRole('button', { name: 'Larger text' }).click();
  await expect(page.getByText('22 px')).toBeVisible();
  await expect(line).toBeInViewport();
  await page.keyboard.press('Escape');
  await app.close();

  const { page: again } = await start();
  await openEntry(again, '长桥');
  await expect(text(again).getByText('第60段')).toBeInViewport();
  // A match that is sought goes before the place.
  await field(again).fill('河水');
  await expect(matchCount(again)).toHaveText('1 match');
  await openEntry(again, '长桥');
});

test('Space scrolls, and at the end goes on to the next unread article', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  await openFirst(page, folder, [{ title: '甲', body: paragraphs(30) }, { title: '乙' }]);
  await list(page).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => readSoFar(page)).toBeGreaterThan(0.1);
  await expect(entry(page, '甲')).not.toHaveAccessibleName(/unread/u);
  await expect
    .poll(async () => {
      await page.keyboard.press('Space');
      return article(page).getByRole('heading', { level: 1 }).textContent();
    })
    .toBe('乙');
});

test('notes at the foot are reached and left again', async ({ folder, start }) => {
  const { page } = await start();
  const body = `<p>正文<a href="#note-1">[1]</a>。</p>${paragraphs(60)}<ol><li id="note-1">注释在此。</li></ol>`;
  await openFirst(page, folder, [{ title: '有注释的', body }]);
  await text(page).getByRole('link', { name: '[1]' }).click();
  await expect(text(page).getByText('注释在此。')).toBeInViewport();
  await expect(text(page).getByText('正文')).not.toBeInViewport();
  await page.getByRole('button', { name: 'Back to where you were' }).click();
  await expect(text(page).getByText('正文')).toBeInViewport();
});

test('pictures are enlarged by mouse and keyboard; tables scroll on their own', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  const cells = Array.from({ length: 16 }, (_, n) => `<td>第${n}列的内容</td>`).join('');
  const body = `<p>图：</p>${PICTURE}<table><caption>各列</caption><tr>${cells}</tr></table>`;
  await openFirst(page, folder, [{ title: '图与表', body }]);
  const picture = text(page).getByRole('button', { name: 'Enlarge picture: 河上的桥' });
  await picture.click();
  const dialog = page.getByRole('dialog', { name: '河上的桥' });
  await expect(dialog.getByRole('img')).toBeVisible();
  await page.keyboard.press('+');
  await expect(dialog.getByText('125%')).toBeVisible();
  await page.keyboard.press('0');
  await dialog.getByRole('button', { name: 'Zoom in' }).click();
  await expect(dialog.getByText('125%')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await picture.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(picture).toBeFocused();

  const box = text(page).getByRole('region', { name: '各列' });
  await box.focus();
  const scrolled = () => box.evaluate((element) => element.scrollLeft);
  expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(scrolled).toBeGreaterThan(0);
});

test('a picture tells of the page that it leads to, beside where it lies itself', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  const film = 'https://film.example/watch?v=1';
  const still = '<img src="https://pictures.example/1.jpg" alt="开桥的影片">';
  const body = `<p>图：</p><a href="${film}">${still}</a><a href="/full">${PICTURE}</a><p>河水在桥下流过。</p>`;
  await openFirst(page, folder, [{ title: '图与页', body }]);
  const figures = text(page).getByRole('figure');
  await expect(figures.first().getByRole('link')).toHaveCount(2);
  const link = figures.first().getByRole('link', { name: 'Page behind the picture: film.example' });
  await expect(link).toHaveAttribute('href', film);
  await link.hover();
  await expect(page.getByText(film)).toBeVisible();
  await expect(figures.last().getByRole('link', { name: /^Page behind/u })).toBeVisible();
  await text(page).getByRole('button', { name: 'Enlarge picture: 河上的桥' }).click();
  await expect(page.getByRole('dialog', { name: '河上的桥' })).toBeVisible();
});

test('a text that could not be shown says what can be done, and is tried again', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  await openFirst(page, folder, [{ title: '长桥', body: '<p>河水在桥下流过。</p>' }]);
  // As the frame tells it where its document does not come.
  await page.locator('sheaf-article-frame').evaluate((frame) => {
    frame.dispatchEvent(new Event('frame-failed', { bubbles: true, composed: true }));
  });
  const failed = article(page).getByRole('alert');
  await expect(failed).toContainText('The article’s text could not be shown.');
  await expect(page.locator('iframe')).toHaveCount(0);
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(text(page).getByText('河水在桥下流过。')).toBeVisible();
  await expect(failed).toHaveCount(0);
  await expect(article(page)).toBeFocused();
});

import { renameSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainCapture } from './plain-capture.ts';
import { files, libraryOf } from './searched-library.ts';

describe('a list', () => {
  const window = { view: 'all', first: 16 } as const;

  test('brings its first entries along, and where the search stands in them', async () => {
    const { library } = await libraryOf(files);
    const list = await library.searching.list({ ...window, search: 'title:软件', first: 1 });
    expect(list?.entries.map(({ title }) => title)).toEqual(['钟楼的软件']);
    expect(list?.passages).toMatchObject([{ looked: true, title: [{ from: 3, to: 5 }] }]);
    expect(list).toMatchObject({ complete: true, unchecked: 0 });
    const all = await library.searching.list(window);
    expect(all?.entries).toHaveLength(3);
    expect(all?.passages).toEqual([]);
    const some = await library.searching.list({ ...window, limit: 2, group: 'day' });
    expect([some?.rows.length, some?.groups.length, some?.complete]).toEqual([2, 2, false]);
  });

  test('goes as far as an article and a look behind it, and brings the entries around it along', async () => {
    const many = Array.from({ length: 40 }, (_, at) => [
      `${String(at)}.md`,
      plainCapture({
        title: `第${String(at)}篇`,
        url: `https://a.example.com/${String(at)}`,
        time: 1_600_000_000_000 + at * 60_000,
      }),
    ]);
    const { library } = await libraryOf(Object.fromEntries(many) as Record<string, string>);
    const all = await library.searching.list({ view: 'all' });
    const rows = [...(all?.rows ?? [])];
    const [entry] = library.rows(rows.slice(20, 21));
    const far = { view: 'all', limit: 5, first: 4, through: entry?.id } as const;
    const some = await library.searching.list(far);
    expect([...(some?.rows ?? [])]).toEqual(rows.slice(0, 26));
    expect(some?.entries.map(({ row }) => row)).toEqual(rows.slice(18, 22));
    expect(some?.complete).toBe(false);
    // At the end of the list nothing is left behind it; near its top a look is enough.
    const [last] = library.rows(rows.slice(-1));
    const toEnd = await library.searching.list({ ...far, through: last?.id });
    expect([...(toEnd?.rows ?? [])]).toEqual(rows);
    expect(toEnd?.complete).toBe(true);
    const [first] = library.rows(rows.slice(0, 1));
    const top = await library.searching.list({ ...far, through: first?.id });
    expect([...(top?.rows ?? [])]).toEqual(rows.slice(0, 5));
    expect(top?.entries.map(({ row }) => row)).toEqual(rows.slice(0, 4));
    // One that is nowhere changes nothing.
    const nowhere = await library.searching.list({ ...far, through: 'f'.repeat(20) });
    expect([...(nowhere?.rows ?? [])]).toEqual(rows.slice(0, 5));
  });

  test('that a window asked for is given up for its next one, and for nothing else', async () => {
    const { library } = await libraryOf(files);
    const left = library.searching.list({ ...window, search: '华为', exact: true });
    const marked = library.searching.list({ view: 'all', scope: 'is:unread' });
    const days = library.searching.days({ view: 'all', scope: '' });
    const wanted = library.searching.list({ ...window, search: '華為', exact: true });
    expect(await left).toBeNull();
    expect((await wanted)?.rows).toHaveLength(1);
    expect((await marked)?.rows).toHaveLength(3);
    expect(await days).toHaveLength(3);
  });

  test('that is confirmed stays whole while its days are counted', async () => {
    const count = 150;
    const many = Array.from({ length: count }, (_, at) => [
      `${String(at)}.md`,
      plainCapture({
        title: '新聞',
        url: `https://a.example.com/${String(at)}`,
        body: '<p>臺灣的新聞</p>',
      }),
    ]);
    const { library } = await libraryOf(Object.fromEntries(many) as Record<string, string>);
    const query = { ...window, search: '臺灣', exact: true };
    const first = library.searching.list({ ...query, limit: 200 });
    await library.searching.days({ view: 'all', scope: '' });
    const pieces = [await first];
    while (pieces.at(-1)?.complete === false) pieces.push(await library.searching.list(query));
    expect(pieces.at(-1)).toMatchObject({ complete: true, unchecked: 0 });
    expect(pieces.at(-1)?.rows).toHaveLength(count);
    // The first screen did not wait for the last.
    expect(pieces[0]?.rows.length).toBeLessThan(count);
    expect(pieces[0]?.complete).toBe(false);
  });

  test('says how many articles of folders that are away could not be confirmed', async () => {
    const { library, folder } = await libraryOf(files);
    renameSync(folder, `${folder}-away`);
    await library.scan();
    const list = await library.searching.list({ ...window, search: '華為', exact: true });
    expect(list).toMatchObject({ complete: true, unchecked: 2 });
    expect(list?.rows).toHaveLength(0);
  });
});

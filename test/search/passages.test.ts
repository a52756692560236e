import { describe, expect, it } from 'vitest';
import { Passages, spansOfParts } from '../../src-renderer/search/passages.ts';
import { titleQuery } from '../../src-renderer/search/title-query.ts';
import { fakeClient } from './fake-client.ts';

const list = { search: '桥', exact: false };
const snippet = (row: number) => ({
  row,
  text: '桥',
  marks: [{ from: 0, to: 1 }],
  cutBefore: false,
  cutAfter: false,
});

describe('Passages', () => {
  it('shows those of a list only once the list is shown', async () => {
    const { client, take } = fakeClient();
    const passages = new Passages(client, (row) => (row === 1 ? '桥上' : '桥'));
    const prepared = passages.prepare(list, [1, 2]);
    expect(passages.get(1)).toBeUndefined();
    await take('search/snippets').answer([snippet(1)]);
    await take('search/matches').answer([
      { from: 0, to: 1 },
      { from: 5, to: 6 },
    ]);
    await prepared;
    expect(passages.get(1)).toBeUndefined();
    passages.show(list);
    expect(passages.get(1)).toEqual({ snippet: snippet(1), title: [{ from: 0, to: 1 }] });
    expect(passages.get(2)).toEqual({ snippet: null, title: [{ from: 0, to: 1 }] });
  });

  it('asks for rows in sight once their titles are known, in one call at a time', async () => {
    const { client, asked, take } = fakeClient();
    const titles = new Map([[1, '一']]);
    const passages = new Passages(client, (row) => titles.get(row));
    passages.show(list);
    passages.want([1, 2]);
    expect(asked.map(({ name }) => name)).toEqual(['search/snippets', 'search/matches']);
    expect(asked[0]?.argument).toMatchObject({ rows: [1] });
    titles.set(2, '二');
    passages.rowsChanged();
    expect(asked).toHaveLength(2);
    await take('search/snippets').answer([snippet(1)]);
    await take('search/matches').answer([]);
    expect(asked[0]?.argument).toMatchObject({ rows: [2] });
  });

  it('asks nothing without a search', () => {
    const { client, asked } = fakeClient();
    const passages = new Passages(client, () => '一');
    passages.want([1]);
    expect(asked).toEqual([]);
  });
});

describe('spansOfParts', () => {
  it('gives each part its own spans', () => {
    const spans = [
      { from: 1, to: 2 },
      { from: 5, to: 7 },
    ];
    expect(spansOfParts(['ab', '', 'cd'], 1, spans)).toEqual([
      [{ from: 1, to: 2 }],
      [],
      [{ from: 1, to: 2 }],
    ]);
  });
});

describe('titleQuery', () => {
  it('asks the text at hand what is asked of titles', () => {
    expect(titleQuery('title:桥 -title:河 (Title：夜 OR author:x)')).toBe(
      '桥 -河 (夜 OR author:x)',
    );
    expect(titleQuery('subtitle:桥')).toBe('subtitle:桥');
  });
});

import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src-main/contract.ts';
import { Passages } from '../../src-renderer/search/passages.ts';
import { fakeClient } from './fake-client.ts';

const list = { search: '桥', exact: false };

function passage(row: number, looked = true): Passage {
  const marks = [{ from: 0, to: 1 }];
  const snippet = { row, text: '桥', marks, cutBefore: false, cutAfter: false };
  return {
    ...{ row, looked, snippet: looked ? snippet : null },
    ...{ title: marks, outlet: [], author: [], tags: [] },
  };
}

describe('Passages', () => {
  it('shows those of a list only once the list is shown', () => {
    const passages = new Passages(fakeClient().client);
    passages.come(list, [passage(1)]);
    expect(passages.get(1)).toBeUndefined();
    passages.show(list);
    expect(passages.get(1)).toEqual(passage(1));
    passages.show({ search: '河', exact: false });
    expect(passages.get(1)).toBeUndefined();
  });

  it('asks for rows in sight whose texts were not looked at, in one call at a time', async () => {
    const { client, asked, take } = fakeClient();
    const passages = new Passages(client);
    passages.come(list, [passage(1), passage(2, false)]);
    passages.show(list);
    passages.want([1, 2, 3]);
    expect(asked.map(({ name }) => name)).toEqual(['search/passages']);
    expect(asked[0]?.argument).toEqual({ ...list, rows: [2, 3] });
    passages.want([1, 2, 3, 4]);
    expect(asked).toHaveLength(1);
    // What is gone is left out, and not asked for again.
    await take('search/passages').answer([passage(2)]);
    expect(passages.get(2)).toEqual(passage(2));
    expect(asked[0]?.argument).toMatchObject({ rows: [4] });
  });

  it('asks nothing without a search', () => {
    const { client, asked } = fakeClient();
    const passages = new Passages(client);
    passages.want([1]);
    expect(asked).toEqual([]);
  });
});

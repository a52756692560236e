import { describe, expect, it } from 'vitest';
import { LibraryState, type LibraryListener } from '../../src-renderer/app/library-state.ts';
import { fakeClient, settled } from './fake-client.ts';

function harness() {
  const fake = fakeClient();
  const coming: (readonly number[])[] = [];
  const listener: LibraryListener = {
    libraryChanged: () => undefined,
    listComing: (_list, first) => {
      coming.push(first);
      return Promise.resolve();
    },
    orderChanged: () => undefined,
    rowsChanged: () => undefined,
    rowsFailed: () => undefined,
  };
  const state = new LibraryState(fake.client, listener, (work) => {
    work();
  });
  const order = (...rows: number[]) => ({ rows: Float64Array.from(rows), groups: [] });
  const shown = () => Array.from(state.order.value.rows);
  return { ...fake, state, coming, order, shown };
}

const many = Array.from({ length: 200 }, (_, index) => 1000 - index);

describe('LibraryState with a search', () => {
  it('asks for the first results, then for all, and keeps the old ones until then', async () => {
    const { state, take, order, shown } = harness();
    void state.retry();
    await take('articles/order').answer(order(3, 2, 1));
    state.show({ search: '桥' });
    expect(shown()).toEqual([3, 2, 1]);
    const first = take('articles/order');
    expect(first.argument).toMatchObject({ search: '桥', limit: 200 });
    await first.answer(order(...many));
    expect(shown()).toHaveLength(200);
    expect(state.order.value.complete).toBe(false);
    const all = take('articles/order');
    expect(all.argument).not.toHaveProperty('limit');
    await all.answer(order(...many, 7));
    expect(shown()).toHaveLength(201);
    expect(state.order.value.complete).toBe(true);
  });

  it('does not ask twice where the first results are all', async () => {
    const { state, take, asked, order } = harness();
    state.show({ search: '桥' });
    await take('articles/order').answer(order(3, 1));
    expect(state.order.value).toMatchObject({ kind: 'shown', complete: true });
    expect(asked).toEqual([]);
  });

  it('abandons queries that were typed over, and asks for the last one only', async () => {
    const { state, take, asked, order, shown } = harness();
    for (const search of ['h', 'hu', 'hua']) state.show({ search });
    expect(asked).toHaveLength(1);
    await take('articles/order').answer(order(...many));
    expect(shown()).toEqual([]);
    const last = take('articles/order');
    expect(last.argument).toMatchObject({ search: 'hua' });
    expect(asked).toEqual([]);
    await last.answer(order(5));
    expect(shown()).toEqual([5]);
  });

  it('puts back what was kept in the list that the search took the place of', async () => {
    const { state, take, order, shown } = harness();
    void state.retry();
    await take('articles/order').answer(order(3));
    state.show({ view: 'unread' });
    await take('articles/order').answer(order(3, 2, 1));
    const row = { row: 2, id: 'b', title: '' };
    const fetched = state.rows.fetch([2]);
    await take('articles/rows').answer([row]);
    await fetched;
    state.keep('b');
    state.show({ search: '桥' });
    await take('articles/order').answer(order(9));
    expect(shown()).toEqual([9]);
    state.show({ search: '', view: 'unread' });
    await take('articles/order').answer(order(3, 1));
    await settled();
    expect(shown()).toEqual([3, 2, 1]);
    expect(state.order.value.resumed).toBe(true);
  });
});

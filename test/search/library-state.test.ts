import { describe, expect, it } from 'vitest';
import type { ArticleRow, ListAnswer } from '../../src-main/contract.ts';
import { LibraryState, type LibraryListener } from '../../src-renderer/app/library-state.ts';
import { fakeClient, settled } from './fake-client.ts';

const many = Array.from({ length: 200 }, (_, index) => 1000 - index);

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
  const order = (...rows: number[]): ListAnswer => ({
    ...{ rows: Float64Array.from(rows), groups: [], complete: rows.length !== many.length },
    ...{ unchecked: 0, entries: [], passages: [] },
  });
  const shown = () => Array.from(state.order.value.rows);
  return { ...fake, state, coming, order, shown };
}

describe('LibraryState with a search', () => {
  it('asks for the first results, then for all, and keeps the old ones until then', async () => {
    const { state, take, asked, order, shown } = harness();
    void state.retry();
    await take('articles/order').answer(order(3, 2, 1));
    state.show({ search: '桥' });
    expect(shown()).toEqual([3, 2, 1]);
    const first = take('articles/order');
    expect(first.argument).toMatchObject({ search: '桥', limit: 200 });
    await first.answer(order(...many));
    expect(shown()).toHaveLength(200);
    expect(state.order.value).toMatchObject({ complete: false, counting: false });
    // What is in sight is painted before the library goes through all.
    expect(asked.map(({ name }) => name)).toEqual(['library/status']);
    await settled();
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

  it('asks for what is typed at once, and drops answers to what was typed over', async () => {
    const { state, take, asked, order, shown } = harness();
    for (const search of ['h', 'hu', 'hua', 'hu']) state.show({ search });
    expect(asked).toHaveLength(4);
    const first = take('articles/order');
    const overtaken = take('articles/order');
    const other = take('articles/order');
    const last = take('articles/order');
    expect(last.argument).toMatchObject({ search: 'hu' });
    await first.answer(null);
    await overtaken.answer(order(...many));
    await other.answer(order(7));
    expect(shown()).toEqual([]);
    await last.answer(order(5));
    expect(shown()).toEqual([5]);
    expect(asked).toEqual([]);
  });

  it('asks for the same list once more only behind what is under way', async () => {
    const { state, take, asked, order, shown } = harness();
    state.show({ search: '桥' });
    void state.refresh();
    void state.refresh();
    expect(asked).toHaveLength(1);
    await take('articles/order').answer(order(3));
    expect(asked).toHaveLength(1);
    await take('articles/order').answer(order(4, 3));
    expect(shown()).toEqual([4, 3]);
  });

  it('shows what is confirmed piece by piece, and says that it goes on', async () => {
    const { state, take, asked, order, shown } = harness();
    state.show({ search: '橋', exact: true });
    await take('articles/order').answer({ ...order(9, 8), complete: false });
    expect(shown()).toEqual([9, 8]);
    expect(state.order.value).toMatchObject({ complete: false, counting: true, found: 2 });
    await settled();
    await take('articles/order').answer({ ...order(9, 8, 7), complete: false });
    expect(state.order.value).toMatchObject({ counting: true, found: 3 });
    await take('articles/order').answer({ ...order(9, 8, 7, 6), unchecked: 5 });
    expect(state.order.value).toMatchObject({ complete: true, counting: false, unchecked: 5 });
    expect(asked).toEqual([]);
  });

  it('keeps a list that is confirmed once more until as much is found again', async () => {
    const { state, take, order, shown, tell } = harness();
    state.start();
    state.show({ search: '橋', exact: true });
    await take('articles/order').answer(order(9, 8, 7));
    await tell('library/changed', { changed: [], orderChanged: true });
    await take('articles/order').answer({ ...order(10), complete: false });
    expect(shown()).toEqual([9, 8, 7]);
    await take('articles/order').answer(order(10, 9));
    expect(shown()).toEqual([10, 9]);
  });

  it('takes in the entries that come along', async () => {
    const { state, take, asked, order } = harness();
    state.show({ search: '桥' });
    const row = { row: 3, id: 'c', title: '桥' } as ArticleRow;
    await take('articles/order').answer({ ...order(3), entries: [row] });
    expect(state.rows.get(3)).toEqual(row);
    expect(asked).toEqual([]);
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
    // What was kept is listed, and no match.
    expect(state.order.value).toMatchObject({ resumed: true, found: 2 });
  });

  it('lets go of what is archived, though nothing of it was seen', async () => {
    const { state, take, order, shown } = harness();
    state.show({ view: 'unread' });
    await take('articles/order').answer(order(3, 2, 1));
    state.keepRows([2, 1]);
    state.keepRows([1], false);
    void state.refresh();
    await take('articles/order').answer(order(3));
    expect(shown()).toEqual([3, 2]);
  });

  it('lets go of what is archived, though it is read before its list has come', async () => {
    const { state, take, order, shown } = harness();
    void state.retry();
    await take('articles/order').answer(order(3, 2, 1));
    const row = { row: 2, id: 'b', title: '', archived: false } as ArticleRow;
    const fetched = state.rows.fetch([2]);
    await take('articles/rows').answer([row]);
    await fetched;
    state.rows.patch('b', { archived: true });
    void state.refresh();
    state.keep('b');
    await take('articles/order').answer(order(3, 1));
    expect(shown()).toEqual([3, 1]);

    state.show({ view: 'archived' });
    await take('articles/order').answer(order(2));
    expect(shown()).toEqual([2]);
    state.keep('b');
    void state.refresh();
    await take('articles/order').answer(order());
    expect(shown()).toEqual([2]);
    state.rows.patch('b', { archived: false });
    void state.refresh();
    await take('articles/order').answer(order());
    expect(shown()).toEqual([]);
  });
});

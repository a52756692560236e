import { describe, expect, it } from 'vitest';
import { SavedSearchesState, withMoved } from '../../src-renderer/sources/saved-searches-state.ts';
import { fakeClient } from '../search/fake-client.ts';

const saved = (id: number, query = `q${String(id)}`) => ({
  id,
  name: query,
  query,
  exact: false,
  articles: 0,
  unread: 0,
});

describe('SavedSearchesState', () => {
  it('brings back what was removed to where it stood', async () => {
    const { client, take, asked } = fakeClient();
    const state = new SavedSearchesState(client, () => undefined);
    state.start();
    await take('searches/list').answer([saved(1), saved(2), saved(3)]);
    void state.remove(2);
    await take('searches/remove').answer(null);
    await take('searches/list').answer([saved(1), saved(3)]);
    expect(state.removed.value).toMatchObject({ index: 1 });
    void state.undo();
    await take('searches/save').answer({ id: 4, name: 'q2', query: 'q2', exact: false });
    await take('searches/list').answer([saved(1), saved(3), saved(4, 'q2')]);
    expect(asked[0]).toMatchObject({ name: 'searches/reorder', argument: [1, 4, 3] });
    expect(state.removed.value).toBeNull();
  });

  it('counts at most once a second while the library changes', async () => {
    const { client, take, asked } = fakeClient();
    const state = new SavedSearchesState(client, () => undefined);
    state.start();
    await take('searches/list').answer([saved(1)]);
    for (let change = 0; change < 20; change += 1) state.libraryChanged();
    expect(asked).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(asked.map(({ name }) => name)).toEqual(['searches/list']);
  });

  it('gives a query that is kept already the new name', async () => {
    const { client, take } = fakeClient();
    const state = new SavedSearchesState(client, () => undefined);
    state.start();
    await take('searches/list').answer([saved(7, '桥')]);
    void state.save(' 关于桥 ', '桥', false);
    const named = { name: '关于桥', query: '桥' };
    expect(take('searches/save').argument).toEqual({ ...named, id: 7, exact: false });
    // With its characters kept apart it is another search.
    void state.save('关于桥', '桥', true);
    expect(take('searches/save').argument).toEqual({ ...named, id: null, exact: true });
  });
});

describe('withMoved', () => {
  it('keeps within the list', () => {
    const list = [{ id: 1 }, { id: 2 }, { id: 3 }];
    expect(withMoved(list, 1, 2).map(({ id }) => id)).toEqual([2, 3, 1]);
    expect(withMoved(list, 3, -5).map(({ id }) => id)).toEqual([3, 1, 2]);
    expect(withMoved(list, 2, 1)).toBe(list);
    expect(withMoved(list, 9, 0)).toBe(list);
  });
});

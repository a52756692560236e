import { describe, expect, it } from 'vitest';
import { UndoStack } from '../../src-renderer/app/undo.ts';
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

/** A state with searches 1 to 3, and what can be undone. */
async function harness() {
  const fake = fakeClient();
  const undo = new UndoStack();
  const failures: string[] = [];
  const state = new SavedSearchesState(fake.client, undo, (what) => failures.push(what()));
  state.start();
  await fake.take('searches/list').answer([saved(1), saved(2), saved(3)]);
  return { ...fake, undo, state, failures, told: () => undo.told.value?.label() ?? null };
}

describe('SavedSearchesState', () => {
  it('brings back what was removed to where it stood, and goes on under its new id', async () => {
    const { state, undo, take, asked, told } = await harness();
    void state.rename(2, 'two');
    await take('searches/save').answer({ id: 2, name: 'two', query: 'q2' });
    await take('searches/list').answer([saved(1), { ...saved(2), name: 'two' }, saved(3)]);
    expect(told()).toContain('two');
    void state.remove(2);
    await take('searches/remove').answer(null);
    await take('searches/list').answer([saved(1), saved(3)]);
    expect(told()).toContain('two');
    undo.undo();
    const again = take('searches/save');
    expect(again.argument).toEqual({ id: null, name: 'two', query: 'q2', exact: false });
    await again.answer({ id: 4, name: 'two', query: 'q2' });
    await take('searches/list').answer([saved(1), saved(3), saved(4, 'q2')]);
    expect(asked[0]).toMatchObject({ name: 'searches/reorder', argument: [1, 4, 3] });
    await take('searches/reorder').answer(null);
    await take('searches/list').answer([saved(1), saved(4, 'q2'), saved(3)]);
    // The renaming was of the one that is another row now.
    undo.undo();
    expect(take('searches/save').argument).toEqual({
      id: 4,
      name: 'q2',
      query: 'q2',
      exact: false,
    });
  });

  it('takes back moves and new searches', async () => {
    const { state, undo, take } = await harness();
    void state.move(3, 0);
    expect(take('searches/reorder').argument).toEqual([3, 1, 2]);
    // Nothing was answered as yet, so there is nothing to take back.
    expect(undo.filled).toBe(false);
    void state.save('', '河', false);
    await take('searches/save').answer({ id: 9, name: '河', query: '河' });
    await take('searches/list').answer([saved(3), saved(1), saved(2), saved(9, '河')]);
    undo.undo();
    expect(take('searches/remove').argument).toBe(9);
  });

  it('keeps a removal that could not be taken back', async () => {
    const { state, undo, take, failures } = await harness();
    void state.remove(1);
    await take('searches/remove').answer(null);
    await take('searches/list').answer([saved(2), saved(3)]);
    undo.undo();
    await take('searches/save').fail();
    await take('searches/list').answer([saved(2), saved(3)]);
    expect(failures).toHaveLength(1);
    expect(undo.filled).toBe(true);
    undo.undo();
    expect(take('searches/save').argument).toMatchObject({ query: 'q1' });
  });

  it('counts at most once a second while the library changes', async () => {
    const { client, take, asked } = fakeClient();
    const state = new SavedSearchesState(client, new UndoStack(), () => undefined);
    state.start();
    await take('searches/list').answer([saved(1)]);
    for (let change = 0; change < 20; change += 1) state.libraryChanged();
    expect(asked).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(asked.map(({ name }) => name)).toEqual(['searches/list']);
  });

  it('gives a query that is kept already the new name', async () => {
    const { client, take } = fakeClient();
    const state = new SavedSearchesState(client, new UndoStack(), () => undefined);
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

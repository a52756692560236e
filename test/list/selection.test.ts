import { describe, expect, it } from 'vitest';
import { Selection } from '../../src-renderer/app/selection.ts';
import { RowCache } from '../../src-renderer/list/row-cache.ts';
import { fakeClient } from '../search/fake-client.ts';

const ORDER = Float64Array.from([50, 40, 30, 20, 10]);

async function harness() {
  const fake = fakeClient();
  const opened: string[] = [];
  const listener = { rowsChanged: () => undefined, rowsFailed: () => undefined };
  const cache = new RowCache(fake.client, listener, (work) => {
    work();
  });
  const fetched = cache.fetch(Array.from(ORDER));
  const known = Array.from(ORDER, (row) => ({ row, id: `a${row}`, language: null }));
  await fake.take('articles/rows').answer(known);
  await fetched;
  const selection = new Selection(cache, (id) => opened.push(id));
  const picked = () => [...selection.picked.value].toSorted((one, other) => other - one);
  return { ...fake, selection, opened, picked };
}

describe('Selection', () => {
  it('opens what is chosen alone, and nothing that is chosen beside it', async () => {
    const { selection, opened, picked } = await harness();
    selection.choose(40, ORDER);
    selection.toggle(20, ORDER);
    expect(picked()).toEqual([40, 20]);
    expect(opened).toEqual(['a40']);
    selection.toggle(40, ORDER);
    expect(picked()).toEqual([20]);
    selection.point(10, ORDER);
    expect(picked()).toEqual([10]);
    expect(opened).toEqual(['a40']);
  });

  it('is extended from where it began, in either direction', async () => {
    const { selection, picked } = await harness();
    selection.choose(30, ORDER);
    selection.extend(10, ORDER);
    expect(picked()).toEqual([30, 20, 10]);
    selection.extend(50, ORDER);
    expect(picked()).toEqual([50, 40, 30]);
    expect(selection.selected.value?.row).toBe(50);
    selection.all(ORDER);
    expect(picked()).toHaveLength(5);
    expect(selection.selected.value?.row).toBe(50);
  });

  it('loses what leaves the list, and is one alone in another list', async () => {
    const { selection, picked, take } = await harness();
    selection.choose(50, ORDER);
    selection.extend(20, ORDER);
    const after = Float64Array.from([50, 30, 10]);
    const followed = selection.orderChanged(ORDER, after);
    await take('articles/rows').answer([]);
    await followed;
    expect(picked()).toEqual([50, 30]);
    selection.choose(50, after);
    selection.extend(30, after);
    await selection.orderChanged(ORDER, ORDER);
    expect(picked()).toEqual([30]);
  });

  it('leaves a gap to go on from, in its list and where that is gone on with', async () => {
    const { selection, take } = await harness();
    const away = (step: number, order: Float64Array) =>
      order[selection.indexAway(step, order, () => 0)];
    selection.choose(30, ORDER);
    const read = Float64Array.from([50, 40, 20, 10]);
    const followed = selection.orderChanged(ORDER, read);
    await take('articles/rows').answer([]);
    await followed;
    expect([away(1, read), away(-1, read)]).toEqual([20, 40]);
    // Another one arrives.
    const arrived = Float64Array.from([60, 50, 40, 20, 10]);
    await selection.orderChanged(read, arrived);
    expect([away(1, arrived), away(-1, arrived)]).toEqual([20, 40]);
    const resumed = Float64Array.from([20, 10]);
    await selection.orderChanged(resumed, resumed, true);
    expect([away(1, resumed), away(-1, resumed)]).toEqual([20, 20]);
    // A search begins at its best.
    await selection.orderChanged(arrived, arrived);
    expect(away(1, arrived)).toBe(60);
  });

  it('goes on from where a list rests in which nothing is chosen', async () => {
    const { selection } = await harness();
    expect(selection.indexAway(1, ORDER, () => 2)).toBe(2);
    expect(selection.indexAway(-1, ORDER, () => 2)).toBe(1);
    selection.choose(30, ORDER);
    selection.leave();
    const other = Float64Array.from([50, 40, 10]);
    await selection.orderChanged(other, other, true);
    expect(selection.standpoint(other, () => 1)).toEqual({ index: 1, isEntry: false });
  });

  it('gathers what came back, and opens none of it', async () => {
    const { selection, opened, picked } = await harness();
    selection.gather([20, 40, 99], ORDER);
    expect(picked()).toEqual([40, 20]);
    expect(selection.selected.value).toMatchObject({ row: 40, opens: false });
    expect(opened).toEqual([]);
  });

  it('is restored without opening what was not open', async () => {
    const { selection, opened } = await harness();
    selection.point(40, ORDER);
    const before = selection.selected.value;
    selection.choose(10, ORDER);
    if (before !== null) selection.restore(before);
    expect(opened).toEqual(['a10']);
    expect(selection.selected.value?.row).toBe(40);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleRow } from '../../src-main/contract.ts';
import { ReadingAhead } from '../../src-renderer/app/reading-ahead.ts';

const ORDER = Float64Array.from([9, 8, 7, 6]);

/** A list of four articles of which these are read and all but those left out are known. */
function harness(read: readonly number[], unknown: readonly number[] = []) {
  const prepared: (readonly string[])[] = [];
  const selected = { value: { index: -1 } };
  const rows = {
    get: (row: number) =>
      !ORDER.includes(row) || unknown.includes(row)
        ? undefined
        : ({ id: `a${String(row)}`, read: read.includes(row) } as ArticleRow),
  };
  const client = {
    call: (name: string, ids: readonly string[]) => {
      expect(name).toBe('articles/prepare');
      prepared.push(ids);
      return Promise.resolve({ ok: true, value: null });
    },
  };
  const ahead = new ReadingAhead(
    client as never,
    { rows, order: { value: { rows: ORDER } } } as never,
    { selected } as never,
  );
  const show = (index: number): void => {
    selected.value = { index };
    ahead.articleShown();
  };
  return { prepared, show };
}

describe('ReadingAhead', () => {
  beforeEach(() => {
    vi.stubGlobal('requestIdleCallback', (work: () => void) => {
      work();
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('names the next article and the next unread one', () => {
    const { prepared, show } = harness([9, 8]);
    show(0);
    expect(prepared).toEqual([['a8', 'a7']]);
  });

  it('names one article once, where it is both', () => {
    const { prepared, show } = harness([9]);
    show(0);
    show(0);
    expect(prepared).toEqual([['a8']]);
  });

  it('goes on the way that the person goes', () => {
    const { prepared, show } = harness([]);
    show(2);
    show(1);
    expect(prepared).toEqual([['a6'], ['a9']]);
  });

  it('names nothing at the end, beyond what is known, and without a chosen entry', () => {
    const { prepared, show } = harness([], [8]);
    show(-1);
    show(0);
    show(3);
    expect(prepared).toEqual([]);
  });
});

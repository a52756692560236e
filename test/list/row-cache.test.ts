import { describe, expect, it, vi } from 'vitest';
import type { ArticleRow, Bridge, Reply } from '../../src-main/contract.ts';
import { RowCache } from '../../src-renderer/list/row-cache.ts';

function article(row: number): ArticleRow {
  return {
    row,
    id: `a${String(row)}`,
    title: '',
    outlet: '',
    author: null,
    excerpt: '',
    captured: 0,
    language: null,
    read: false,
    starred: false,
    archived: false,
    published: null,
    characters: 0,
    tags: [],
    picture: null,
    captures: 1,
    away: false,
    asText: false,
  };
}

type Rows = Reply<readonly ArticleRow[]>;

/** A cache whose frames and replies come when the test says so. */
function harness() {
  const frames: (() => void)[] = [];
  const asked: (readonly number[])[] = [];
  const replies: ((reply: Rows) => void)[] = [];
  const client: Omit<Bridge, 'languages'> = {
    pathsOf: () => [],
    call: (_name, argument) => {
      asked.push(argument as readonly number[]);
      return new Promise((resolve) => {
        replies.push(resolve);
      });
    },
    on: () => () => undefined,
  };
  const listener = { rowsChanged: vi.fn(), rowsFailed: vi.fn() };
  const cache = new RowCache(client, listener, (work) => frames.push(work));
  const frame = (): void => {
    for (const work of frames.splice(0)) work();
  };
  const reply = async (value: Rows): Promise<void> => {
    replies.shift()?.(value);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const answer = (numbers: readonly number[]): Promise<void> =>
    reply({ ok: true, value: numbers.map(article) });
  return { cache, asked, frame, answer, reply, listener };
}

describe('RowCache', () => {
  it('asks once a frame for the newest wish alone', async () => {
    const { cache, asked, frame, answer } = harness();
    cache.want([1, 2]);
    cache.want([2, 3]);
    frame();
    expect(asked).toEqual([[2, 3]]);
    await answer([2, 3]);
    expect(cache.get(3)?.id).toBe('a3');
    cache.want([2, 3]);
    frame();
    expect(asked).toHaveLength(1);
  });

  it('has one call under way and drops wishes that were replaced meanwhile', async () => {
    const { cache, asked, frame, answer } = harness();
    cache.want([1]);
    frame();
    cache.want([50]);
    cache.want([90]);
    frame();
    expect(asked).toEqual([[1]]);
    await answer([1]);
    frame();
    expect(asked).toEqual([[1], [90]]);
  });

  it('reads changed rows again, and shows them meanwhile', async () => {
    const { cache, asked, frame, answer } = harness();
    cache.want([1, 2]);
    frame();
    await answer([1, 2]);
    cache.invalidate(['a2', 'unknown']);
    expect(cache.get(2)).toBeDefined();
    frame();
    expect(asked.at(-1)).toEqual([2]);
    await answer([2]);
    cache.invalidate(null);
    frame();
    expect(asked.at(-1)).toEqual([1, 2]);
  });

  it('knows rows that are gone and does not ask for them again', async () => {
    const { cache, asked, frame, answer } = harness();
    cache.want([1, 2]);
    frame();
    await answer([1]);
    expect(cache.isGone(2)).toBe(true);
    cache.want([1, 2]);
    frame();
    expect(asked).toHaveLength(1);
  });

  it('asks again for rows that were gone and are listed again', async () => {
    const { cache, asked, frame, answer } = harness();
    cache.want([1, 2]);
    frame();
    await answer([]);
    cache.listed([2, 3]);
    expect([cache.isGone(1), cache.isGone(2)]).toEqual([true, false]);
    frame();
    expect(asked).toEqual([[1, 2], [2]]);
    await answer([2]);
    expect(cache.get(2)?.id).toBe('a2');
  });

  it('asks again where all changed while a call that failed was under way', async () => {
    const { cache, asked, frame, reply, answer } = harness();
    cache.want([1]);
    frame();
    cache.invalidate(null);
    await reply({ ok: false, error: { code: 'storage', message: 'No.' } });
    frame();
    expect(asked).toEqual([[1], [1]]);
    await answer([1]);
    expect(cache.get(1)?.id).toBe('a1');
  });

  it('tells a failure once and asks again with the next wish', async () => {
    const { cache, asked, frame, reply, listener } = harness();
    cache.want([1]);
    frame();
    await reply({ ok: false, error: { code: 'storage', message: 'No.' } });
    frame();
    expect(listener.rowsFailed).toHaveBeenCalledTimes(1);
    expect(asked).toHaveLength(1);
    cache.want([1]);
    frame();
    expect(asked).toHaveLength(2);
  });

  it('changes marks without asking', async () => {
    const { cache, frame, answer } = harness();
    cache.want([1]);
    frame();
    await answer([1]);
    cache.patch('a1', { read: true });
    expect(cache.get(1)?.read).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { Turns } from '../../src-main/library/turns.ts';

function harness() {
  const told: string[] = [];
  const turns = new Turns(
    (error) => told.push(String(error)),
    () => told.push('done'),
  );
  /** Work that ends when it is told to. */
  const work = (name: string) => {
    const end = Promise.withResolvers<string>();
    const run = async () => {
      told.push(name);
      return end.promise;
    };
    return { run, end };
  };
  return { turns, told, work };
}

describe('turns', () => {
  it('runs one piece of work after the other, in the order of the asking', async () => {
    const { turns, told, work } = harness();
    const [first, second] = [work('first'), work('second')];
    const outcomes = Promise.all([turns.take(first.run), turns.take(second.run, true)]);
    second.end.resolve('b');
    first.end.resolve('a');
    expect(await outcomes).toEqual(['a', 'b']);
    await turns.idle;
    expect(told).toEqual(['first', 'done', 'second', 'done']);
  });

  it('runs short work within the work that gives way, once', async () => {
    const { turns, told, work } = harness();
    const [short, long] = [work('short'), work('waits')];
    short.end.resolve('a');
    long.end.resolve('b');
    const under = turns.take(async () => {
      told.push('begins');
      await turns.giveWay();
      told.push('goes on');
    });
    const [a, b] = [turns.take(long.run), turns.take(short.run, true)];
    expect(await a).toBe('b');
    expect(await b).toBe('a');
    await under;
    await turns.idle;
    expect(told.filter((each) => each !== 'done')).toEqual(['begins', 'short', 'goes on', 'waits']);
  });

  it('goes on with the work that gives way although more short work keeps coming', async () => {
    const { turns, told, work } = harness();
    const last = work('more');
    last.end.resolve('b');
    const under = turns.take(async () => {
      await turns.giveWay();
      told.push('goes on');
    });
    void turns.take(() => void turns.take(last.run, true), true);
    await under;
    await turns.idle;
    expect(told.filter((each) => each !== 'done')).toEqual(['goes on', 'more']);
  });

  it('tells once what failed in short work, and goes on', async () => {
    const { turns, told, work } = harness();
    const short = work('short');
    short.end.reject(new Error('no space'));
    const under = turns.take(() => turns.giveWay());
    await expect(turns.take(short.run, true)).rejects.toThrow('no space');
    await under;
    await turns.idle;
    expect(told.filter((each) => each.includes('no space'))).toHaveLength(1);
    expect(await turns.take(() => 'next')).toBe('next');
  });
});

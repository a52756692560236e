import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UndoStack } from '../../src-renderer/app/undo.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function harness() {
  const undone: string[] = [];
  const stack = new UndoStack();
  const push = (name: string, can = (): boolean | Promise<boolean> => true): void => {
    stack.push({
      label: () => name,
      undo: () => {
        undone.push(name);
        return can();
      },
    });
  };
  return { stack, push, undone, told: () => stack.told.value?.label() ?? null };
}

describe('UndoStack', () => {
  it('tells what was done last for ten seconds', () => {
    const { push, told } = harness();
    push('one');
    vi.advanceTimersByTime(9000);
    push('two');
    vi.advanceTimersByTime(9900);
    expect(told()).toBe('two');
    vi.advanceTimersByTime(200);
    expect(told()).toBeNull();
  });

  it('takes back one after the other, also what is no longer told', () => {
    const { stack, push, undone, told } = harness();
    expect(stack.undo()).toBe(false);
    push('one');
    push('two');
    vi.advanceTimersByTime(60_000);
    expect(stack.undo()).toBe(true);
    expect(stack.undo()).toBe(true);
    expect(undone).toEqual(['two', 'one']);
    expect(stack.filled).toBe(false);
    expect(told()).toBeNull();
  });

  it('keeps what could not be taken back, and tells of it again', async () => {
    const { stack, push, undone, told } = harness();
    let works = false;
    push('one');
    push('two', () => Promise.resolve(works));
    stack.undo();
    expect(told()).toBeNull();
    await vi.advanceTimersByTimeAsync(0);
    expect(told()).toBe('two');
    works = true;
    stack.undo();
    stack.undo();
    await vi.advanceTimersByTimeAsync(0);
    expect(undone).toEqual(['two', 'two', 'one']);
    expect(stack.filled).toBe(false);
  });

  it('puts what could not be taken back under what was done since', async () => {
    const { stack, push, undone, told } = harness();
    push('one', () => Promise.resolve(undone.length > 1));
    stack.undo();
    push('two');
    await vi.advanceTimersByTimeAsync(0);
    expect(told()).toBe('two');
    stack.undo();
    stack.undo();
    await vi.advanceTimersByTimeAsync(0);
    expect(undone).toEqual(['one', 'two', 'one']);
    expect(stack.filled).toBe(false);
  });

  it('waits while somebody is at the button', () => {
    const { stack, push, told } = harness();
    push('one');
    stack.hold();
    vi.advanceTimersByTime(60_000);
    expect(told()).toBe('one');
    stack.release();
    vi.advanceTimersByTime(10_000);
    expect(told()).toBeNull();
  });
});

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
  const push = (name: string): void => {
    stack.push({ label: () => name, undo: () => undone.push(name) });
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
